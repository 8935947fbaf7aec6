import Markdown
import TestSupport
import Testing

/// The visible text of a body, found by the syntax tree.
@Suite struct TextTests {
    private func text(_ markdown: String, _ options: MarkdownOptions = siteOptions) -> String {
        String(decoding: render(markdown, options).text.bytes, as: UTF8.self)
    }

    private func prose(_ markdown: String) -> String { String(decoding: render(markdown).prose, as: UTF8.self) }

    @Test func blocksCellsAndBrokenLinesStandOnLinesOfTheirOwn() {
        #expect(text("a *b*\nc &lt;d&gt; &amp; \"e\"\n\n- f\n- g **h**i\n") == "a b c <d> & \"e\"\nf\ng hi")
        #expect(text("| a | b |\n| - | - |\n| c | d |\n") == "a\nb\nc\nd")
        #expect(text("a[^1] b\\\nc\n\n[^1]: d\n") == "a b\nc\nd")
        #expect(text("*a*\n*b*  c\n\n```\nd  e\n  f\n```\n") == "a b c\nd e f")
        #expect(text("- [x] a\n- b\n\n  > c\n\n  ---\n") == "a\nb\nc")
    }

    @Test func imagesCommentsCalloutTitlesAndEmbedsHaveNoText() {
        #expect(text("a ![b](c) d\n\n<!-- e -->\n\n> [!NOTE] f\n> g\n\n```institution\nh\n```\n") == "a d\ng")
    }

    @Test func lettersInLinksAreCounted() {
        let body = render("- [Horas extra](a.md)\n- [De *regreso*](b.md), y\n\n## c\n\nd [e](f.md)\n")
        let texts = body.sections.map { body.text(in: $0.range) }
        #expect(texts.map(\.letterCount) == [21, 2])
        #expect(texts.map(\.linkLetterCount) == [19, 1])
    }

    @Test func proseLeavesOutHeadingsTablesAndCode() {
        #expect(
            prose("## a\n\nb `c`d e\n\n| f | g |\n|---|---|\n| h | i |\n\n    j\n\n- k[^1]\n- l\n\n[^1]: m\n")
                == "b d e\nk\nl\nm")
        #expect(prose("> ## a\n> *b*\n") == "b")
    }

    @Test func textOfRealPagesIsWhatTheirTagsSay() {
        for text in SampleTexts.real { compare(text) }
    }

    @Test(arguments: 0..<20) func textOfGeneratedPagesIsWhatTheirTagsSay(_ seed: UInt64) {
        for text in SampleTexts.generated(seed) { compare(text) }
    }

    private func compare(_ markdown: String) {
        let body = render(markdown)
        for range in body.sections.map(\.range) + [0..<body.html.count, body.footnotes] {
            let text = body.text(in: range)
            let twin = TextTwin(body.html[range])
            #expect(
                text.bytes == twin.bytes,
                "\(markdown.debugDescription): \(String(decoding: body.html[range], as: UTF8.self).debugDescription)")
            #expect(
                (text.letterCount, text.linkLetterCount) == (twin.letterCount, twin.linkLetterCount),
                "\(markdown.debugDescription)")
        }
        #expect(body.prose == TextTwin(body.html, proseOnly: true).bytes, "\(markdown.debugDescription)")
    }
}
