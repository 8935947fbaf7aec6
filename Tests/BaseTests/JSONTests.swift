import Base
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
        #expect(String(decoding: json.bytes, as: UTF8.self)
            == "{\"a\":\"b\",\"list\":[\n{\"n\":-1},\n{\"yes\":true}],\"words\":[\"x\",\"y\"],\"empty\":{},\"null\":null}")
    }

    @Test(arguments: [
        "", "{", "[1,", "\"a", "[1]]", "nul", "{\"a\":}", String(repeating: "[", count: 100), "[1,]", "{\"a\":1,}", "01", "-", "+1", "1.5", "1e3",
        "99999999999999999999", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "'a'", "{a:1}",
        "\u{B}1", "true false",
    ])
    func brokenJSONIsNoValue(_ text: String) { #expect(JSONValue(parsing: Array(text.utf8)) == nil) }

    @Test func bytesThatAreNoTextAreNoValue() { #expect(JSONValue(parsing: [0x22, 0xFF, 0x22]) == nil) }

    @Test func JSONIsWrittenAsRead() {
        let text = #"{"a":[1,-2,0,true,false,null],"b":"línea\n\"\\","c":{}}"#
        #expect(JSONValue(parsing: Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) } == text)
    }

    @Test(arguments: [(" [ 1 ,\n\t2 ]\r\n", "[1,2]"), ("{ \"a\" : { } }", "{\"a\":{}}"), (#""\u00E9\ud83d\ude00\/\b\f\r""#, "\"é😀/\\u0008\\u000c\\u000d\"")])
    func spacesAndSpellingsDoNotCount(_ text: String, _ plain: String) {
        #expect(JSONValue(parsing: Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) } == plain)
    }

    @Test func valuesAreFoundByKeyAndIndex() {
        let value = JSONValue(parsing: Array(#"{"a":[1,"x",true],"a":2}"#.utf8))
        #expect(value?["a"]?[0]?.number == 1 && value?["a"]?[1]?.string == "x" && value?["a"]?[2]?.bool == true)
        #expect(value?["b"] == nil && value?[0] == nil && value?["a"]?[3] == nil && value?["a"]?["a"] == nil)
    }
}
