import Diagnostics
import Markdown
import TestSupport
import Testing

/// Passages: the prose of a text, with the place of each byte.
@Suite struct PassageTests {
    private static let options = MarkdownOptions(
        calloutKinds: ["deadline", "consulate"], tableEmbeds: ["facts"], keepsPassages: true,
        exemptCallouts: ["consulate"])

    /// `¤` stands for U+FFFC, and `/` for a line feed.
    private func passages(_ markdown: String) -> [String] {
        render(markdown, Self.options).passages.map {
            String(decoding: $0.text, as: UTF8.self).replacing("\u{FFFC}", with: "¤").replacing("\n", with: "/")
        }
    }

    @Test func passagesAreKeptOnlyWhereTheyAreAskedFor() {
        #expect(render("a").passages.isEmpty)
        #expect(passages("a\n\nb\n") == ["a", "b"])
    }

    @Test(arguments: [
        ("**1** año y *2 ~~mes~~es*", ["1 año y 2 meses"]), ("a\nb\\\nc  \nd", ["a b/c/d"]),
        ("## A *1* {#a}\nb\n\nC\n===\n", ["A 1", "b", "C"]),
        ("| 1 | *b* 2 |\n|-|-|\n| [c](d.md) | |\n", ["1", "b 2", "c"]),
        ("- 1\n- 2\n\n  3\n> 4\n", ["1", "2", "3", "4"]), ("- [ ] 1 *a*\n- [x] ~~b~~\n", [" 1 a", " b"]),
        ("1 año[^1], 2\n\n[^1]: 3\n", ["1 año, 2", "3"]), ("[1 año](a.md) &lt; 2\\*", ["1 año < 2*"]),
        ("> [!DEADLINE] *1* año\n> 2\n", [" 1 año", "2"]), ("> [!DEADLINE]\n> 2\n", ["2"]),
        ("a\n| 1 |\n|-|\n| 2 |\n", ["a", "1", "2"]), ("~a 1", ["~a 1"]),
    ])
    func proseIsKept(_ markdown: String, _ expected: [String]) { #expect(passages(markdown) == expected) }

    @Test(arguments: [
        ("a [1 **año**](fact:x) b", ["a ¤ b"]), ("[1 año](fact:x)", []), ("a[1](fact:x)b[2](fact:y)", ["a¤b¤"]),
        ("[1 año][x]. 2\n\n[x]: fact:y\n", ["¤. 2"]), ("`1` a ``2``\n", ["¤ a ¤"]), ("    1\n\n```\n2\n```\n", []),
        ("```facts\nkind: 1\n```\n", []), ("a <b d=\"1\">c</b> <!-- 2 -->\n\n<div>3</div>\n", ["a c ", "3"]),
        ("a ![1 *2*](i.png) b", ["a ¤ b"]), ("1. a\n2. b\n\n   - c\n\n     | d |\n     |-|\n\ne\n", ["e"]),
        ("- a\n  1) b\n- c\n", ["a", "c"]), ("> [!CONSULATE] 1\n> 2\n>\n> - 3\n> > 4\n\n5\n", ["5"]),
        ("> [!NOTE] 1\n> > [!CONSULATE] 2\n> > 3\n>\n> 4\n", [" 1", "4"]),
        ("> [!NOTE] a [1](fact:x) `2` ![3 [4](fact:y)](i.png) [5](b.md)\n", [" a ¤ ¤ ¤ 5"]),
        ("a <https://b.c/1> <d@e.f> [2](https://b.c/1)", ["a ¤ ¤ 2"]), ("<https://b.c/~1~> 2", ["¤ 2"]),
        ("## [1 año](fact:x) {#a}\n", []), ("| [1](fact:x) | 2 |\n|-|-|\n", ["2"]),
        ("[&#1;](<&#1;>) 1", ["¤ 1"]), ("[**1\naño**](fact:x) ~~2~~", ["¤ 2"]),
    ])
    func textThatIsNoProseIsLeftOut(_ markdown: String, _ expected: [String]) {
        #expect(passages(markdown) == expected)
    }

    /// Markers of footnotes' definitions are those of a list that may be ordered.
    @Test func definitionOfAFootnoteIsNoItem() {
        #expect(passages("+ a[^1]\n\n1) b\n\n- c\n* d\n1. e\n\n[^1]: 2\n").contains("2"))
        #expect(passages("1. a[^1]\n\n[^1]: 2\n") == ["2"])
    }

    // MARK: Places

    @Test(arguments: [
        ("a\n  ñ **@1** b @2\\\n   @3\n", ["2:8", "2:15", "3:4"]), ("> - @1\n>   [b @2](c.md)\n", ["1:5", "2:8"]),
        ("| a | ñ @1 *@2* |\n|-|-|\n", ["1:10", "1:14"]), ("- [x] @1\n", ["1:7"]),
        ("- [ ] ~~@1~~ *@2*\n", ["1:9", "1:15"]),
        ("> [!NOTE] a @1 *@2*\n> @3\n", ["1:13", "1:17", "2:3"]), ("## @1 ~a~ @2 {#a}\n", ["1:4", "1:11"]),
        ("[^1]: a @1[^2] @2\n    @3\n\nb[^1]@4\n\n[^2]: @5\n", ["1:9", "1:16", "2:5", "4:6", "6:7"]),
        ("> a\n    @1\n", ["2:5"]),
        ("~~a~~ @1 [b](fact:c) @2", ["1:7", "1:22"]), ("``a @1", ["1:5"]), ("&lt; ~a~ @1", ["1:10"]),
        ("- > [!NOTE]\n  > @1\n", ["2:5"]), ("[^1] [^a<b>c] @1\n\n[^1]: d\n[^a<b>c]: e\n", ["1:15"]),
    ])
    func bytesStandWhereTheyAreWritten(_ markdown: String, _ expected: [String]) {
        let found = render(markdown, Self.options).passages.flatMap { passage in
            passage.text.indices.filter { passage.text[$0] == UInt8(ascii: "@") }.map(passage.position)
        }
        #expect(found.map { "\($0.line):\($0.column)" } == expected, "\(markdown)")
    }

    @Test(arguments: 0..<40) func textStandsWhereItIsWritten(_ seed: UInt64) {
        for markdown in SampleTexts.generated(seed) + (seed == 0 ? SampleTexts.real : []) {
            let lines = Array(markdown.utf8).split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }
            // Entities, escapes, and lines that end in a return.
            guard !markdown.contains(where: { "&\\\r\u{0}".contains($0) }) else { continue }
            for passage in render(markdown, Self.options).passages {
                for (index, mark) in passage.marks.enumerated() {
                    let next = index + 1 < passage.marks.count ? passage.marks[index + 1].offset : passage.text.count
                    let piece = passage.text[mark.offset..<next].prefix { $0 != 0x0A && $0 != 0xEF && $0 != 0x20 }
                    if piece.first == UInt8(ascii: "*") || piece.first == UInt8(ascii: "_") { continue }
                    let place = passage.position(of: mark.offset)
                    #expect(place == mark.position)
                    let written = lines[place.line - 1].dropFirst(place.column - 1).prefix(piece.count)
                    #expect(written.elementsEqual(piece), "\(markdown.debugDescription) \(place)")
                }
            }
        }
    }

    /// The twin: the HTML's text, without what passages leave out.
    @Test(arguments: 0..<20) func passagesHoldTheTextOfTheHTML(_ seed: UInt64) {
        for markdown in SampleTexts.generated(seed) {
            let body = render(markdown, Self.options)
            let isPlain = ["`", "fact", "1.", "    ", "\t", "<", "![", "[!", "[^", "+"].allSatisfy {
                !markdown.contains($0)
            }
            guard isPlain else { continue }
            let words = { (bytes: [UInt8]) in bytes.filter { $0 > 0x20 } }
            #expect(words(body.passages.flatMap(\.text)) == words(body.text.bytes), "\(markdown.debugDescription)")
        }
    }

    @Test(arguments: HostileTests.patterns.map(\.name)) func hostileTextHasBoundedPassages(_ name: String) throws {
        let text = try #require(HostileTests.patterns.first { $0.name == name }).text
        let body = render(text, Self.options)
        #expect(body.passages.map(\.text.count).reduce(0, +) <= 3 * text.utf8.count)
    }
}
