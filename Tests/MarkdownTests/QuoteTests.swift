import Diagnostics
import Markdown
import TestSupport
import Testing

/// Quotes: links to a record of the register.
@Suite struct QuoteTests {
    private func quotes(_ markdown: String) -> [String] {
        render(markdown).links.filter(\.isQuote).map {
            "\($0.position.line):\($0.position.column)+\($0.length) \($0.text) → \($0.destination)"
        }
    }

    private func text(_ markdown: String) -> String { String(decoding: render(markdown).text.bytes, as: UTF8.self) }

    // MARK: In the HTML

    @Test func aQuoteIsPlainTextBetweenTwoSlots() {
        let body = render("Tiene [1 año](fact:wages#long \"t\") aquí.\n")
        #expect(String(decoding: body.html, as: UTF8.self) == "<p>Tiene 1 año aquí.</p>\n")
        #expect(
            body.slots == [BodySlot(offset: 9, kind: .quoteOpen(0)), BodySlot(offset: 15, kind: .quoteClose(0))])
        #expect(quotes("Tiene [1 año](fact:wages#long \"t\") aquí.\n") == ["1:7+29 1 año → fact:wages#long"])
    }

    @Test(arguments: [
        ("[**1** año](fact:x)", "<p>{fact:x <strong>1</strong> año}</p>\n", "1 año"),
        ("**[1 ~~mes~~ año](fact:x)**", "<p><strong>{fact:x 1 <del>mes</del> año}</strong></p>\n", "1 mes año"),
        ("*a **b [1 año](fact:x)** c*", "<p><em>a <strong>b {fact:x 1 año}</strong> c</em></p>\n", "a b 1 año c"),
        ("[1\naño](fact:x)", "<p>{fact:x 1\naño}</p>\n", "1 año"),
        ("[1 año][x]\n\n[x]: fact:y 't'\n", "<p>{fact:y 1 año}</p>\n", "1 año"),
        ("<fact:x>", "<p>{fact:x fact:x}</p>\n", "fact:x"), ("[a](fact:)", "<p>{fact: a}</p>\n", "a"),
        ("[](fact:x)", "<p>{fact:x }</p>\n", ""),
        ("[`1`&lt;\\*](<fact:x>)", "<p>{fact:x <code>1</code>&lt;*}</p>\n", "1<*"),
        ("a[b](fact:x)c", "<p>a{fact:x b}c</p>\n", "abc"),
        ("[a](fact:x)[b](fact:y)", "<p>{fact:x a}{fact:y b}</p>\n", "ab"),
        ("| [1 año](fact:x) |\n|-|\n", "", "1 año"), ("a[^1]\n\n[^1]: [1 año](fact:x)\n", "", "a\n1 año"),
        ("## A [1 año](fact:x) {#a}\n", "<h2 id=\"a\">A {fact:x 1 año}</h2>\n", "A 1 año"),
        ("- [ ] [1 año](fact:x)\n", "", "1 año"), ("[a](fact&colon;x)", "<p>{fact:x a}</p>\n", "a"),
        ("[1 año](fact:x)\\\n[2](fact:y)", "<p>{fact:x 1 año}<br />\n{fact:y 2}</p>\n", "1 año\n2"),
    ])
    func wordsOfAQuoteAreTextWithItsMarkup(_ markdown: String, _ html: String, _ expected: String) {
        if !html.isEmpty { check(markdown, html) }
        checkProblems(markdown, [])
        #expect(text(markdown) == expected)
        #expect(render(markdown).text.linkLetterCount == 0)
        #expect(quotes(markdown).count >= 1)
    }

    @Test(arguments: [
        ("[a](fac:x)", "<p><a href=\"fac:x\">a</a></p>\n"), ("[a](x#fact:y)", "<p><a href=\"x#fact:y\">a</a></p>\n"),
        ("[a](./fact:y)", "<p><a href=\"./fact:y\">a</a></p>\n"),
        ("`[a](fact:x)`", "<p><code>[a](fact:x)</code></p>\n"),
        ("\\[a](fact:x)", "<p>[a](fact:x)</p>\n"), ("![a](fact:x)", "<p><img src=\"fact:x\" alt=\"a\" /></p>\n"),
    ])
    func otherTextIsNoQuote(_ markdown: String, _ html: String) {
        check(markdown, html)
        #expect(quotes(markdown).isEmpty)
    }

    @Test func quotesStandWhereTheyAreWritten() {
        #expect(quotes("a\n> b\\\n> [1 año](fact:x) [c](d)\n") == ["3:3+16 1 año → fact:x"])
        #expect(quotes("| a | [1 año](fact:x) |\n|-|-|\n") == ["1:7+16 1 año → fact:x"])
        #expect(quotes("a[^1]\n\n[^1]: b [1 año](fact:x)\n") == ["3:9+16 1 año → fact:x"])
        #expect(quotes("a [1\naño](fact:x)") == ["1:3+2 1 año → fact:x"])
    }

    @Test func aQuoteThatHoldsAnImageAloneHasNoWords() {
        #expect(quotes("[![1 año](i.png)](fact:x)") == ["1:1+26  → fact:x"])
    }

    // MARK: In the title of a callout

    @Test func titleOfACalloutIsPlainTextAndItsQuotesAreRecorded() {
        let markdown = "> [!DEADLINE] [**1** año](fact:x) y *a [2](fact:y)* [b](c.md)\n> [3](fact:z)\n"
        let body = render(markdown)
        #expect(body.callouts.map(\.title) == ["1 año y a 2 b"])
        #expect(
            quotes(markdown) == ["1:15+20 1 año → fact:x", "1:41+11 2 → fact:y", "2:3+11 3 → fact:z"])
        #expect(body.links.count == 3)
        #expect(body.slots.map(\.kind) == [.calloutOpen(0), .quoteOpen(2), .quoteClose(2), .calloutClose(0)])
        checkProblems("> [!NOTE] [1 año](fact:x)\n", [])
    }

    @Test func titleOfAQuoteThatIsNoCalloutIsRecordedOnce() {
        #expect(quotes("> [!NOET] [1 año](fact:x)\n") == ["1:11+16 1 año → fact:x"])
    }

    // MARK: Where none can be

    @Test(arguments: [
        ("b ![a [1 año](fact:x)](i.png)", ["1:7+16 misplaced-quote"]),
        (
            "b\n![a ![*[1 año](fact:x)*](j.png) [2](fact:y)](i.png)",
            ["2:8+16 misplaced-quote", "2:34+11 misplaced-quote"]
        ),
        ("> [!NOTE] ![a [1 año](fact:x)](i.png)\n", ["1:15+16 misplaced-quote"]),
        ("![a [1 año](b.md)](i.png) [1 año](fact:x)", []),
    ])
    func descriptionOfAnImageCannotQuote(_ markdown: String, _ problems: [String]) { checkProblems(markdown, problems) }

    @Test(arguments: [
        ("[see [1 año](fact:x)](y.md)", ["1:6+16 misplaced-quote"]),
        ("a [**see** [1 año](fact:x) *b*](y.md \"t\") c", ["1:12+16 misplaced-quote"]),
        ("*a [see* [1 año](fact:x)](y.md)", ["1:10+16 misplaced-quote"]),
        ("[see [1 año](fact:x) or [2](fact:z)](y.md)", ["1:26+11 misplaced-quote"]),
        ("[a [b [1 año](fact:x)](y.md)](z.md)", ["1:7+16 misplaced-quote"]),
        ("[see [1 año](fact:x)](fact:y)", ["1:6+16 misplaced-quote"]),
        ("[see [1 año](fact:x)][y]\n\n[y]: z.md\n", ["1:6+16 misplaced-quote"]),
        ("| [see [1 año](fact:x)](y.md) |\n|-|\n", ["1:8+16 misplaced-quote"]),
        ("> [!NOTE] [see [1 año](fact:x)](y.md)\n", ["1:16+16 misplaced-quote"]),
        ("a[^1]\n\n[^1]: [see [1 año](fact:x)](y.md)", ["3:12+16 misplaced-quote"]),
    ])
    func textOfALinkCannotQuote(_ markdown: String, _ problems: [String]) { checkProblems(markdown, problems) }

    @Test(arguments: [
        "[see [1 año](fact:x)]", "[see [1 año](fact:x)] (y.md)", "[see [1 año](fact:x)](in two words)",
        "\\[see [1 año](fact:x)](y.md)", "[see [1 año](fact:x)\\](y.md)", "[see](a.md) [1 año](fact:x) [b](y.md)",
        "[see [1 año](fact:x)][b](y.md)", "[a] [1 año](fact:x) [b] [c](y.md)", "[see [a](b.md)](y.md)",
        "[a\n\n[1 año](fact:x)](y.md)", "[see `[1 año](fact:x)`](y.md)",
    ])
    func textBesideALinkMayQuote(_ markdown: String) {
        #expect(!render(markdown).problems.contains { $0.rule == .misplacedQuote }, "\(markdown)")
    }

    @Test(arguments: [
        ("## Plazo: [1 año](fact:hn-plazo) para **reclamar**\n", "plazo-para-reclamar"),
        ("> ### [1 año](fact:hn-plazo)\n", "hn-plazo"), ("Срок [1 año](fact:x)\n---\n", "x"),
        ("## [1 año](fact:)\n", "section"),
    ])
    func headingThatQuotesNeedsAnAnchor(_ markdown: String, _ anchor: String) {
        #expect(render(markdown).problems.map(\.fact) == [.markdown(.misplacedQuote(.heading(anchor: anchor)))])
    }

    @Test func headingWithAnAnchorMayQuote() {
        checkProblems("## Plazo: [1 año](fact:x) {#plazo}\n\n## b\n\n[1 año](fact:x)\n", [])
        checkProblems("## Plazo: [1 año](fact:x) {#_plazo}\n", ["1:28+9 bad-anchor"])
        checkProblems("## [a](b.md)\n", [])
    }

    @Test(arguments: ["[1 año] (fact:x)", "[1 año](fact: x)", "(1 año)[fact:x]"])
    func quoteThatIsNotReadIsReported(_ markdown: String) {
        #expect(render(markdown).problems.map(\.rule) == [.lostMarkup])
    }
}
