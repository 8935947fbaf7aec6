import Diagnostics
import Markdown
import Testing

@Suite struct TableTests {
    private func table(_ rows: String) -> String {
        """
        <div class="table" role="region" tabindex="0" aria-label="Table 1">
        <table>
        \(rows)</table>
        </div>

        """
    }

    private func small(_ header: String, _ cell: String) -> String {
        table(
            """
            <thead>
            <tr>
            <th scope="col">\(header)</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>\(cell)</td>
            </tr>
            </tbody>

            """)
    }

    @Test func tablesStandInQuotesListsAndFootnotes() {
        check("> | a |\n> | - |\n> | b |\n", "<blockquote>\n\(small("a", "b"))</blockquote>\n")
        check("- x\n\n  | a |\n  | - |\n  | b |\n", "<ul>\n<li>\n<p>x</p>\n\(small("a", "b"))</li>\n</ul>\n")
        #expect(fill(render("x[^1]\n\n[^1]: | a |\n    | - |\n    | b |\n")).contains(small("a", "b")))
    }

    @Test func cellsHoldInlinesOnly() {
        check("| # a |\n| - |\n| > b |\n", small("# a", "&gt; b"))
        check("| - a |\n| - |\n| 1. b |\n", small("- a", "1. b"))
        check("| [a]: b |\n| - |\n| ``` |\n", small("[a]: b", "```"))
        check("| **a** |\n| - |\n| ~~b~~ `c` |\n", small("<strong>a</strong>", "<del>b</del> <code>c</code>"))
    }

    @Test func emphasisDoesNotCrossCells() {
        check("| *a |\n| - |\n| b* |\n", small("*a", "b*"))
    }

    @Test func cellsMayUseDefinitionsOfTheDocument() {
        let body = render("| [a] |\n| - |\n| [b][a] |\n\n[a]: c.md\n\n[d]: e\n")
        #expect(fill(body) == small("<a href=\"c.md\">a</a>", "<a href=\"c.md\">b</a>"))
        #expect(body.links.map(\.position) == [SourcePosition(line: 1, column: 3), SourcePosition(line: 3, column: 3)])
    }

    @Test func textBeforeATableIsAParagraph() {
        check("x *y*\nz\n| a |\n| - |\n| b |\n", "<p>x <em>y</em>\nz</p>\n\(small("a", "b"))")
    }

    @Test func lineBehindATableThatIsNoRowIsAProblem() {
        checkProblems("| a |\n| - |\n| b |\n    code\n", ["4:1+8 table-end"])
        checkProblems("> | a |\n> | - |\n> | b |\nlazy\n", ["4:1+4 table-end"])
        checkProblems("| a |\n| - |\n| b |\n---\n", ["4:1+3 table-end"])
        checkProblems("| a |\n| - |\n| b |\n2. c\n", ["4:1+4 table-end"])
        check("| a |\n| - |\n| b |\n---\n", small("a", "b") + "<hr />\n")
        check(
            "| a |\n| - |\n| b |\n2. [c](d)\n",
            small("a", "b") + "<ol start=\"2\">\n<li><a href=\"d\">c</a></li>\n</ol>\n")
        checkProblems("| a |\n| - |\n| b |\nc\n", ["4:1+1 table-end"])
        checkProblems("a | b\n- | -\nc | d\n", [])
        checkProblems("| a |\n| - |\n| b |\n> c\n", [])
    }

    @Test func tablesTooLargeStayText() {
        let header = "|" + String(repeating: "a|", count: 101)
        let markdown = header + "\n|" + String(repeating: "-|", count: 101) + "\n"
        checkProblems("x\n\n" + markdown, ["3:1+1 table-too-large"])
        #expect(fill(render(markdown)) == libcmark(markdown))
        let wide =
            "|" + String(repeating: "a|", count: 100) + "\n|" + String(repeating: "-|", count: 100) + "\n"
            + String(repeating: "|\\|\n", count: 250)
        checkProblems(wide, ["1:1+1 table-too-large"])
    }

    @Test(arguments: [
        "| a |\n| - | - |\n", "| a | b |\n| - |\n", "| a |\n\n| - |\n", "\\| a |\n| = |\n", "| a |\n    | - |\n",
    ])
    func otherParagraphsStayParagraphs(_ markdown: String) {
        #expect(fill(render(markdown)) == libcmark(markdown))
    }

    @Test func carriageReturnsEndLines() {
        check("| a |\r\n| - |\r\n| b |\r\n", small("a", "b"))
    }

    @Test func whatIsEscapedAtTheStartOfACellStaysText() {
        let html = String(decoding: render("| a |\n| - |\n| \\~a~ |\n").html, as: UTF8.self)
        #expect(html.contains("<td>~a~</td>"), "\(html)")
    }
}

/// Tables with many columns become blocks on a phone.
struct WideTableTests {
    private func html(_ text: String) -> String {
        let body = renderMarkdown(Array(text.utf8)[...], firstLine: 1, options: MarkdownOptions())
        return String(decoding: body.html, as: UTF8.self)
    }

    @Test func cellsOfAWideTableNameTheirColumns() {
        let wide = html("| A *b* | \"C\" | D | E |\n|---|---|--:|---|\n| 1 | 2 | 3 | |\n")
        #expect(wide.contains("<table class=\"stacked\">"))
        #expect(
            wide.contains("<td data-label=\"A b\">1</td>") && wide.contains("<td data-label=\"&quot;C&quot;\">2</td>"))
        #expect(wide.contains("<td class=\"align-right\" data-label=\"D\">3</td>"))
        #expect(!html("| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n").contains("data-label"))
    }

    @Test func namesThatWouldBeRepeatedTooOftenAreNot() {
        let name = String(repeating: "x", count: 1000)
        let rows = String(repeating: "| 1 | 2 | 3 | 4 |\n", count: 100)
        #expect(!html("| \(name) | B | C | D |\n|---|---|---|---|\n" + rows).contains("data-label"))
    }
}
