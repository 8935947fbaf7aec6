import Base
import Foundation
import TestSupport
import Testing

@Suite struct EscapingTests {
    /// Naive twin: one character at a time.
    private func naive(_ text: String, apostrophes: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'" where apostrophes: result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func text(_ write: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        write(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func eightBytesAtOnceAndOneAtATimeAgree() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<5_000 {
            let written = String(
                (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    "ab é&<>\"'`;!%ñ€😀".randomElement(using: &generator) ?? "a"
                })
            #expect(text { Escaping.appendHTML(written, to: &$0) } == naive(written, apostrophes: true))
            #expect(
                text { Escaping.appendHTML(doubleQuoted: written.utf8, to: &$0) } == naive(written, apostrophes: false))
            #expect(
                text { Escaping.appendHTML(doubleQuoted: Array(written.utf8).lazy.map { $0 }, to: &$0) }
                    == naive(written, apostrophes: false))
        }
    }

    @Test func xmlHoldsNoCharacterThatItCannot() {
        #expect(
            text { Escaping.appendXML("a\u{0}\u{B}\u{1F}\t\nb<>&\"'\u{FFFE}\u{FFFF}\u{FFFD}é", to: &$0) }
                == "a\t\nb&lt;&gt;&amp;&quot;'\u{FFFD}é")
    }

    @Test func xmlIsEscapedAsCharacterByCharacter() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<3_000 {
            let written = Self.text(of: "ab\u{0}\u{8}\t\n\r\u{1F}é&<>\"'ñ€\u{FFFD}\u{FFFE}\u{FFFF}😀", &generator)
            var plain = String.UnicodeScalarView()
            for scalar in written.unicodeScalars {
                switch scalar.value {
                case 0x26: plain.append(contentsOf: "&amp;".unicodeScalars)
                case 0x3C: plain.append(contentsOf: "&lt;".unicodeScalars)
                case 0x3E: plain.append(contentsOf: "&gt;".unicodeScalars)
                case 0x22: plain.append(contentsOf: "&quot;".unicodeScalars)
                case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: plain.append(scalar)
                default: continue
                }
            }
            #expect(text { Escaping.appendXML(written, to: &$0) } == String(plain))
        }
    }

    private static func text(of letters: String, _ generator: inout SeededGenerator) -> String {
        let scalars = Array(letters.unicodeScalars)
        return String(
            String.UnicodeScalarView(
                (0..<Int.random(in: 0...30, using: &generator)).map { _ in generator.pick(scalars) }))
    }

    @Test func addressesAreEncodedForAttributes() {
        #expect(
            text { Escaping.appendURLAttribute("/a b?x='1'&y=%20#ñ\"".utf8, to: &$0) }
                == "/a%20b?x=&#x27;1&#x27;&amp;y=%20#%C3%B1%22")
    }

    /// Twins: Foundation's percent-encoding and decoding.
    @Test func percentCodesAreFoundations() {
        let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        let unreserved = CharacterSet(charactersIn: letters + "-._~")
        let destination = unreserved.union(CharacterSet(charactersIn: "!#$%&'()*+,/:;=?@"))
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<3_000 {
            let written = Self.text(of: "abz09-._~ /%&'\"<>?#=@!$()*+,:;[]{}|\\^`\u{0}\n\u{7F}\u{80}ñ€😀", &generator)
            let encoded = PercentCoding.encoded(written, keeping: .unreserved)
            #expect(encoded == written.addingPercentEncoding(withAllowedCharacters: unreserved))
            #expect(PercentCoding.decoded(encoded) == encoded.removingPercentEncoding)
            let attribute = written.addingPercentEncoding(withAllowedCharacters: destination)?
                .replacing("&", with: "&amp;").replacing("'", with: "&#x27;")
            #expect(text { Escaping.appendURLAttribute(written.utf8, to: &$0) } == attribute)
        }
    }

    /// Texts of `%`, digits and letters: whole codes, incomplete codes and bytes that are not UTF-8.
    @Test func brokenPercentCodesAreReadAsCharacterByCharacter() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<3_000 {
            let written = Self.text(of: "%%%4cC3aAgé", &generator)
            var bytes: [UInt8] = []
            var rest = Array(written)[...]
            while let first = rest.popFirst() {
                let code = String(rest.prefix(2))
                if first == "%", code.count == 2, code.allSatisfy({ $0.isASCII && $0.isHexDigit }),
                    let byte = UInt8(code, radix: 16)
                {
                    bytes.append(byte)
                    rest = rest.dropFirst(2)
                } else {
                    bytes += Array(String(first).utf8)
                }
            }
            #expect(PercentCoding.decoded(written) == String(validating: bytes, as: UTF8.self), "\(written)")
        }
    }

    @Test func percentCodesComeBack() {
        for written in ["", "a-._~b", "a b/ñ%€😀", "\u{0}\n"] {
            let encoded = PercentCoding.encoded(written, keeping: .unreserved)
            #expect(encoded.utf8.allSatisfy { PercentCoding.Plain.unreserved.contains($0) || $0 == UInt8(ascii: "%") })
            #expect(PercentCoding.decoded(encoded) == written)
        }
        #expect(PercentCoding.encoded("a b/%ñ", keeping: .address) == "a%20b/%%C3%B1")
    }

    @Test(
        arguments: [
            ("%", "%"), ("%4", "%4"), ("%4g", "%4g"), ("%+1", "%+1"), ("%-1", "%-1"), ("%4A%4a", "JJ"), ("%%41", "%A"),
            ("%ff", nil), ("%C3", nil),
        ] as [(String, String?)])
    func whatIsNoCodeStays(_ written: String, _ text: String?) { #expect(PercentCoding.decoded(written) == text) }
}
