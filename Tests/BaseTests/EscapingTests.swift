import Base
import TestSupport
import Testing

@Suite struct EscapingTests {
    /// A byte at a time.
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
            let written = String((0..<Int.random(in: 0...40, using: &generator)).map { _ in "ab é&<>\"'`;!%ñ€😀".randomElement(using: &generator) ?? "a" })
            #expect(text { Escaping.appendHTML(written, to: &$0) } == naive(written, apostrophes: true))
            #expect(text { Escaping.appendHTML(doubleQuoted: written.utf8, to: &$0) } == naive(written, apostrophes: false))
            #expect(text { Escaping.appendHTML(doubleQuoted: Array(written.utf8).lazy.map { $0 }, to: &$0) } == naive(written, apostrophes: false))
        }
    }

    @Test func xmlHoldsNoCharacterThatItCannot() {
        #expect(text { Escaping.appendXML("a\u{0}\u{B}\u{1F}\t\nb<>&\"'\u{FFFE}\u{FFFF}\u{FFFD}é", to: &$0) } == "a\t\nb&lt;&gt;&amp;&quot;'\u{FFFD}é")
    }

    @Test func addressesAreEncodedForAttributes() {
        #expect(text { Escaping.appendURLAttribute("/a b?x='1'&y=%20#ñ\"".utf8, to: &$0) } == "/a%20b?x=&#x27;1&#x27;&amp;y=%20#%C3%B1%22")
    }

    @Test func percentCodesComeBack() {
        for written in ["", "a-._~b", "a b/ñ%€😀", "\u{0}\n"] {
            let encoded = PercentCoding.encoded(written, keeping: .unreserved)
            #expect(encoded.utf8.allSatisfy { PercentCoding.Plain.unreserved.contains($0) || $0 == UInt8(ascii: "%") })
            #expect(PercentCoding.decoded(encoded) == written)
        }
        #expect(PercentCoding.encoded("a b/%ñ", keeping: .address) == "a%20b/%%C3%B1")
    }

    @Test(arguments: [("%", "%"), ("%4", "%4"), ("%4g", "%4g"), ("%+1", "%+1"), ("%-1", "%-1"), ("%4A%4a", "JJ"), ("%%41", "%A"), ("%ff", nil), ("%C3", nil)] as [(String, String?)])
    func whatIsNoCodeStays(_ written: String, _ text: String?) { #expect(PercentCoding.decoded(written) == text) }
}
