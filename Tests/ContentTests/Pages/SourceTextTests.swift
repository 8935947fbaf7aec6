import Diagnostics
import Messages
import TestSupport
import Testing

@testable import Content

struct SourceTextTests {
    private func fault(_ bytes: [UInt8]) -> String { report(page(bytes)?.diagnostics) }
    private let head = Array("---\ntitle: A\ntopics: [wages]\n---\n".utf8)

    @Test func byteOrderMarkAndCarriageReturnsAreNoFaults() {
        #expect(fault([0xEF, 0xBB, 0xBF] + head) == "")
        #expect(fault(Array("---\r\ntitle: A\r\ntopics: [wages]\r\n---\r\n\r\nText\r\n".utf8)) == "")
        #expect(page(Array("---\r\ntitle: A\r\ntopics: [wages]\r\n---\r\n".utf8))?.frontMatter.title.value == "A")
    }

    @Test func invalidBytesAreReportedAtTheirPlace() {
        #expect(
            fault(head + Array("a\nEspa".utf8) + [0xF1, 0x61])
                == "x.md:6:5: error: byte 0xF1 is not UTF-8 [invalid-utf8]\n  note: save the file as UTF-8")
        #expect(fault(head + [0xC0, 0x80]).contains("byte 0xC0"))
        #expect(fault(head + [0xED, 0xA0, 0x80]).contains("byte 0xED"), "surrogates")
        #expect(fault(head + [0xE2, 0x82]).contains("byte 0xE2"), "cut off")
        #expect(fault(head + Array("€ñ😀".utf8)) == "")
    }

    /// Twin: Swift's own decoder; a text that it repairs is not UTF-8. Includes runs of ASCII, which are skipped eight
    /// bytes at a time.
    @Test func bytesAreTextWhereSwiftSaysSo() {
        var generator = SeededGenerator(seed: 19)
        let pieces = ["a", "plain words", "é", "€", "😀", "\u{7FF}", "\u{FFFF}", "\u{10FFFF}", "\u{D7FF}"]
            .map { Array($0.utf8) }
        for _ in 0..<2_000 {
            var bytes = (0..<Int.random(in: 0...6, using: &generator)).flatMap { _ in generator.pick(pieces) }
            if .random(using: &generator), !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[at] = generator.pick([
                    0x80, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
                ])
            }
            let isText = String(validating: bytes, as: UTF8.self) != nil
            let controls = String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
                (0x7F..<0xA0).contains($0.value)
            }
            let report = fault(head + bytes)
            // Only the first fault of each kind is reported.
            let isFault = report.contains("invalid-utf8") || report.contains("control-character")
            #expect(isFault == (!isText || controls), "\(bytes): \(report)")
            if !isText, !controls { #expect(report.contains("invalid-utf8"), "\(bytes)") }
            if isText { #expect(!report.contains("invalid-utf8"), "\(bytes)") }
        }
    }

    @Test func wideTextIsNamed() {
        let expected =
            "x.md:1:1: error: the file is not in UTF-8 but in UTF-16 [invalid-utf8]\n  note: save it as UTF-8"
        #expect(fault([0xFF, 0xFE, 0x2D, 0x00]) == expected)
        #expect(fault("---\n".utf8.flatMap { [0, $0] }) == expected)
    }

    @Test func controlCharactersAreReportedAtTheirPlace() {
        #expect(
            fault(head + Array("ab\0".utf8))
                == "x.md:5:3: error: control character U+0000 [control-character]\n  note: remove it")
        #expect(fault(head + Array("\u{85}".utf8)).contains("U+0085"))
        #expect(fault(head + Array("\u{2028}".utf8)).contains("U+2028"))
        #expect(fault(head + Array("\ta\u{A0}b\u{2026}\u{200F}".utf8)) == "")
    }

    @Test func decomposedLettersAreComposed() {
        let page = page(Array("---\ntitle: an\u{303}o\ntopics: [wages]\n---\n".utf8))
        #expect(page.map { Array($0.frontMatter.title.value.utf8) } == Array("año".utf8))
    }

    @Test func filesAboveTheBoundAreRefused() {
        #expect(
            fault(head + [UInt8](repeating: 0x61, count: 2 << 20)) == """
                x.md: error: the file has 2097185 bytes, and at most 2097152 are read [file-too-large]
                  note: divide it
                """)
    }

    @Test(arguments: [
        String(repeating: "[", count: 5000), "a: " + String(repeating: "{a: ", count: 5000),
        String(repeating: "- ", count: 5000), String(repeating: "a:\n ", count: 2000),
        "a: \"" + String(repeating: "\\", count: 9000),
    ])
    func hostileFrontMatterEndsInADiagnostic(_ text: String) {
        #expect(page("---\n\(text)\n---\n")?.diagnostics.isEmpty == false)
    }

    @Test func aliasesThatWouldExpandWithoutEndAreRefused() {
        let text =
            "a: &a [x, x]\n"
            + (1...60).map { "k\($0): &k\($0) [*\($0 == 1 ? "a" : "k\($0 - 1)"), *\($0 == 1 ? "a" : "k\($0 - 1)")]\n" }
            .joined()
        let printed = pageReport("---\n" + text + "? *k60\n: x\n---\n")
        #expect(printed.hasPrefix("x.md:3:10: error: YAML aliases"), "\(printed)")
    }
}

extension SourceTextTests {
    /// Linear time: comparing all with all would take minutes.
    @Test func manyKeysAndElementsAreReadInOnePass() {
        let keys = (0..<6500).map { "k\($0): a\n" }.joined()
        #expect(page("---\n" + keys + "k0: b\n---\n")?.diagnostics.first?.message == "'k0' is written twice")
        let elements = (0..<8000).map { "n\($0)" }.joined(separator: ",")
        #expect(
            page("---\ntitle: A\ntopics: [wages]\ntext: [" + elements + "]\n---\n")?.diagnostics.first?.message
                == "'text' must be a text, not a list")
        let line = String(repeating: "é", count: 1 << 19)
        let format = DiagnosticFormat { _, _ in line }
        let diagnostic = Diagnostic(.site(.emptyLink), path: "a", at: position(1, 500_001), length: 9)
        for _ in 0..<50 { #expect(format.format([diagnostic]).utf8.count < 1000) }
    }
}
