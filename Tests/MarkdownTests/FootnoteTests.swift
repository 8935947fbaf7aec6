import Markdown
import Testing

@Suite struct FootnoteTests {
    private func text(_ markdown: String) -> String { String(decoding: render(markdown).text.bytes, as: UTF8.self) }

    @Test func footnotesStandAtTheEnd() {
        check(
            "a[^x]\n\n[^x]: b *c*\n\nd\n",
            """
            <p>a<sup class="footnote-ref"><a href="#fn-x" id="fnref-x" data-footnote-ref>1</a></sup></p>
            <p>d</p>
            <section class="footnotes" data-footnotes>
            <h2 class="footnotes-title">Notes</h2>
            <ol>
            <li id="fn-x">
            <p>b <em>c</em> <a href="#fnref-x" class="footnote-backref" data-footnote-backref \
            data-footnote-backref-idx="1" \
            aria-label="Back to reference 1">↩</a></p>
            </li>
            </ol>
            </section>

            """)
    }

    @Test func definitionThatLooksLikeALinksIsAFootnote() {
        let body = render("a[^1]\n\n[^1]: Nota.\n")
        #expect(body.links.isEmpty)
        #expect(printedFootnotes(body) == 1)
        #expect(text("a[^1]\n\n[^1]: Nota.\n") == "a\nNota.")
    }

    @Test func numbersFollowTheText() {
        #expect(fill(render("[^b] [^a] [^b]\n\n[^a]: A\n[^b]: B\n")).contains("<li id=\"fn-b\">"))
        #expect(text("x[^b] y[^a]\n\n[^a]: A\n\n[^b]: B\n") == "x y\nB\nA")
    }

    @Test func footnotesOfFootnotesAreUsedWhereTheirFootnoteIs() {
        #expect(printedFootnotes(render("x[^a]\n\n[^a]: A[^b]\n\n[^b]: B\n")) == 2)
        checkProblems("x\n\n[^a]: A[^b]\n\n[^b]: B\n", ["3:1+5 unused-footnote", "5:1+5 unused-footnote"])
    }

    @Test func undefinedUnusedAndDuplicateFootnotesAreProblems() {
        checkProblems("a [^x] b\n", ["1:3+4 undefined-footnote"])
        checkProblems("> a\n> b [^x]\n", ["2:5+4 undefined-footnote"])
        checkProblems("| a |\n| - |\n| b [^x] |\n", ["3:5+4 undefined-footnote"])
        checkProblems("a\n\n[^x]: b\n", ["3:1+5 unused-footnote"])
        checkProblems("a[^x]\n\n[^x]: b\n\n[^X]: c\n", ["5:1+5 duplicate-footnote"])
        check("a [^x] b\n", "<p>a [^x] b</p>\n")
    }

    @Test func labelsThatAreEscapedOrCodeAreText() {
        for markdown in [
            "\\[^x]\n", "[\\^x]\n", "`[^x]`\n", "    [^x]: y\n", "```\n[^x]: y\n```\n", "&#91;^x]\n", "[^ x]\n",
            "[^]\n",
        ] {
            #expect(fill(render(markdown)) == libcmark(markdown), "\(markdown)")
            #expect(render(markdown).problems.isEmpty, "\(markdown)")
        }
    }

    @Test func definitionsInsideOfCodeAreLeftAlone() {
        let markdown = "a[^1]\n\n- ```\n[^2]: no\n\n[^1]: yes\n\n<pre>\n[^3]: no\n</pre>\n"
        let body = render(markdown, MarkdownOptions(printsHTML: true))
        #expect(printedFootnotes(body) == 1)
        #expect(fill(body).contains("<pre>\n[^3]: no\n</pre>"))
    }

    @Test func referenceBehindEmphasisOrBeforeALinkKeepsBoth() {
        check("**b.**[^1]\n", "<p><strong>b.</strong>[^1]</p>\n")
        let html = fill(render("**b.**[^1] *[^1]* ~~c[^1]~~\n\n[^1]: d\n"))
        #expect(html.contains("<strong>b.</strong><sup"))
        #expect(html.contains("<em><sup"))
        #expect(html.contains("<del>c<sup"))
    }

    @Test func referenceThatIsALinkIsAProblem() {
        checkProblems("a [^1](b.md)\n\n[^1]: c\n", ["1:3+10 misplaced-footnote", "3:1+5 unused-footnote"])
        checkProblems("a [^1][b]\n\n[b]: c\n", ["1:3+7 misplaced-footnote"])
    }

    @Test func idsOfFootnotesDoNotMeetThoseOfHeadings() {
        let body = render("## fn-a\n\nx[^a] y[^a]\n\n## fnref a 2\n\n[^a]: b\n")
        #expect(body.outline.map(\.anchor) == ["fn-a-2", "fnref-a-2-2"])
    }

    @Test func definitionAfterAListIsNoItemOfIt() {
        for marker in ["-", "+", "*", "1.", "1)"] {
            let body = render("a[^x]\n\n\(marker) b\n[^x]: c\n")
            #expect(printedFootnotes(body) == 1)
            #expect(fill(body).contains("<li>b</li>\n"), "\(marker)")
        }
    }

    @Test func definitionsStandInQuotesAndLists() {
        #expect(text("a[^1]\n\n> b\n>\n> [^1]: c\n>     d\n") == "a\nb\nc d")
        #expect(text("- a[^1]\n\n  [^1]: c\n\n      d\n- e\n") == "a\ne\nc\nd")
        #expect(text("a[^1]\n\n   [^1]: c\n\n    d\n") == "a\nc\nd")
        checkProblems("a\n\n> [^1]: b [^2]\n", ["3:3+5 unused-footnote", "3:11+4 undefined-footnote"])
    }

    @Test func definitionsStartBeforeTheirReferences() {
        #expect(text("[^x]: note\n\na[^x]\n") == "a\nnote")
        #expect(text("[^x]: note\n    more\n\n        code\n\na[^x]\n") == "a\nnote more\ncode")
    }
}

private func printedFootnotes(_ body: RenderedBody) -> Int { fill(body).ranges(of: "<li id=\"fn-").count }
