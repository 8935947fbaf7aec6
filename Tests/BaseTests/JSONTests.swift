import Base
import Foundation
import TestSupport
import Testing

@Suite struct JSONTests {
    private func written(_ text: String, _ escapes: JSONWriter.Escapes) -> String {
        var json = JSONWriter(escapes)
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func escapesAreThoseThatMustBe() {
        let text = "a\"b\\c\n\t\u{1}\u{1F}\u{7F}<>&/é😀"
        let start = #""a\"b\\c\n\t\u0001\u001f"# + "\u{7F}"
        #expect(written(text, .none) == start + "<>&/é😀\"")
        #expect(written(text, .lessThan) == start + #"\u003c>&/é😀""#)
        #expect(written(text, .markup) == start + #"\u003c\u003e\u0026/é😀""#)
        #expect(JSONWriter.quoted(text) == written(text, .none))
        for escapes in [JSONWriter.Escapes.none, .lessThan, .markup] {
            #expect(JSONValue(parsing: Array(written(text, escapes).utf8)) == .string(text))
        }
    }

    @Test func membersComeInTheOrderToldWithCommasBetween() {
        var json = JSONWriter()
        json.object { json in
            json.string("a", "b")
            json.string("none", ifPresent: nil)
            json.array("list") { json in
                json.line { $0.number("n", -1) }
                json.line { $0.boolean("yes", true) }
            }
            json.strings("words", ["x", "y"])
            json.object("empty") { _ in }
            json.value("null", .null)
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == """
                {"a":"b","list":[
                {"n":-1},
                {"yes":true}],"words":["x","y"],"empty":{},"null":null}
                """)
    }

    @Test(arguments: [
        "", "{", "[1,", "\"a", "[1]]", "nul", "{\"a\":}", String(repeating: "[", count: 100), "[1,]", "{\"a\":1,}",
        "01", "-", "+1", "1.5", "1e3",
        "99999999999999999999", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud800\"", "\"\\ud800\\u0041\"",
        "\"\\udc00\"", "\"a\nb\"", "'a'", "{a:1}",
        "\u{B}1", "true false",
    ])
    func brokenJSONIsNoValue(_ text: String) { #expect(JSONValue(parsing: Array(text.utf8)) == nil) }

    @Test func bytesThatAreNoTextAreNoValue() { #expect(JSONValue(parsing: [0x22, 0xFF, 0x22]) == nil) }

    @Test func jsonIsWrittenAsRead() {
        let text = #"{"a":[1,-2,0,true,false,null],"b":"línea\n\"\\","c":{}}"#
        #expect(JSONValue(parsing: Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) } == text)
    }

    @Test(arguments: [
        (" [ 1 ,\n\t2 ]\r\n", "[1,2]"), ("{ \"a\" : { } }", "{\"a\":{}}"),
        (#""\u00E9\ud83d\ude00\/\b\f\r""#, "\"é😀/\\u0008\\u000c\\u000d\""),
    ])
    func spacesAndSpellingsDoNotCount(_ text: String, _ plain: String) {
        #expect(JSONValue(parsing: Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) } == plain)
    }

    @Test func valuesAreFoundByKeyAndIndex() {
        let value = JSONValue(parsing: Array(#"{"a":[1,"x",true],"a":2}"#.utf8))
        #expect(value?["a"]?[0]?.number == 1 && value?["a"]?[1]?.string == "x" && value?["a"]?[2]?.bool == true)
        #expect(value?["b"] == nil && value?[0] == nil && value?["a"]?[3] == nil && value?["a"]?["a"] == nil)
    }

    // MARK: Twins: Foundation's reader and writer

    private static let letters = Array("ab\"\\/\u{0}\u{8}\t\n\r\u{1F} \u{7F}<>&é\u{2028}😀".unicodeScalars)

    private static func text(_ generator: inout SeededGenerator) -> String {
        String(
            String.UnicodeScalarView(
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in generator.pick(letters) }))
    }

    /// Names are unique: Foundation keeps no order of members, and only one of two with the same name.
    private static func value(_ generator: inout SeededGenerator, depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2:
            return .number(
                Int.random(in: -1_000_000...1_000_000, using: &generator) << Int.random(in: 0...30, using: &generator))
        case 3: return .string(text(&generator))
        case 4:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(&generator, depth: depth + 1) })
        default:
            return .object(
                (0..<Int.random(in: 0...4, using: &generator)).map {
                    ("\($0)" + text(&generator), value(&generator, depth: depth + 1))
                })
        }
    }

    /// The value as Foundation's types.
    private static func foundation(_ value: JSONValue) -> NSObject {
        switch value {
        case .null: NSNull()
        case .bool(let value): NSNumber(value: value)
        case .number(let value): NSNumber(value: value)
        case .string(let text): NSString(string: text)
        case .array(let items): NSArray(array: items.map(foundation))
        case .object(let members):
            NSDictionary(
                objects: members.map { foundation($0.value) }, forKeys: members.map { NSString(string: $0.key) })
        }
    }

    /// Members sorted by name, as Foundation's `sortedKeys`.
    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let items): .array(items.map(sorted))
        case .object(let members):
            .object(
                members.map { ($0.key, sorted($0.value)) }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            )
        default: value
        }
    }

    private static func read(_ bytes: [UInt8]) -> NSObject? {
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) as? NSObject
    }

    @Test func foundationReadsWhatIsWritten() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<600 {
            let value = Self.value(&generator)
            for escapes in [JSONWriter.Escapes.none, .lessThan, .markup] {
                var json = JSONWriter(escapes)
                json.value(nil, value)
                #expect(
                    Self.read(json.bytes) == Self.foundation(value), "\(String(decoding: json.bytes, as: UTF8.self))")
            }
        }
    }

    @Test func whatFoundationWritesIsRead() throws {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<600 {
            let value = Self.value(&generator)
            for options in [[], .prettyPrinted, .withoutEscapingSlashes] as [JSONSerialization.WritingOptions] {
                let bytes = try JSONSerialization.data(
                    withJSONObject: Self.foundation(value), options: [options, .fragmentsAllowed])
                let found = try #require(JSONValue(parsing: Array(bytes)), "\(String(decoding: bytes, as: UTF8.self))")
                #expect(Self.sorted(found) == Self.sorted(value))
            }
        }
    }

    /// A text with one changed letter is rejected, or read as Foundation reads it.
    @Test func noDamageIsReadOtherwise() {
        var generator = SeededGenerator(seed: 14)
        var accepted = 0
        for _ in 0..<1_500 {
            var bytes = Self.value(&generator).text
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[at] = generator.pick(Array("\"\\{}[],:0-1eu t\u{1}".utf8))
            case 1: bytes.remove(at: at)
            default: bytes.insert(generator.pick(Array("\"\\{}[],:0-1eu t\u{1}".utf8)), at: at)
            }
            guard let value = JSONValue(parsing: bytes) else { continue }
            accepted += 1
            #expect(Self.read(bytes) == Self.foundation(value), "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(accepted > 100)
    }
}
