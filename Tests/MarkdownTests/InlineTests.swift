import Diagnostics
import Markdown
import Testing

@Suite struct InlineTests {
    @Test(arguments: [
        ("~~a~~", "<del>a</del>"), ("~a~", "<del>a</del>"), ("~a~~", "~a~~"), ("b ~~~a~~~", "b ~~~a~~~"),
        ("\\~~a~~", "~~a~~"), ("\\~a~", "~a~"),
        ("&#126;a~", "~a~"), ("~~a\\~~~", "<del>a~</del>"), ("`~~a~~`", "<code>~~a~~</code>"),
        ("**~~a~~**", "<strong><del>a</del></strong>"),
        ("~~**a**~~", "<del><strong>a</strong></del>"), ("~~[a](b)~~", "<del><a href=\"b\">a</a></del>"),
        ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
        ("a~b~c", "a<del>b</del>c"), ("~ a ~", "~ a ~"), ("~~a ~b~ c~~", "<del>a <del>b</del> c</del>"),
        ("~~a\nb~~", "<del>a\nb</del>"),
        ("![~~a~~](b)", "<img src=\"b\" alt=\"a\" />"), ("&lt;~~a~~", "&lt;<del>a</del>"),
        ("é~~é~~é", "é<del>é</del>é"),
    ])
    func strikethrough(_ markdown: String, _ html: String) {
        check(markdown, "<p>\(html)</p>\n")
    }

    @Test func taskNeedsItsMarkerAsWritten() {
        check(
            "- [ ] a\n- [X] b\n",
            """
            <ul>
            <li><label><input type="checkbox" disabled="" /> a</label></li>
            <li><label><input type="checkbox" checked="" disabled="" /> b</label></li>
            </ul>

            """)
        for markdown in [
            "- \\[ ] a\n", "- &#91;x] a\n", "- [x]a\n", "- [y] a\n", "- `[x]` a\n", "[x] a\n", "- b\n\n  [x] a\n",
            "> [x] a\n",
        ] {
            #expect(fill(render(markdown)) == libcmark(markdown), "\(markdown)")
        }
    }

    @Test func embedTakesAFencesPlace() {
        check("a\n\n```institution\n procurator \n```\nb\n", "<p>a</p>\n{institution: procurator}\n<p>b</p>\n")
        #expect(
            render("\n```institution x\na\n```\n").embeds == [
                BodyEmbed(name: "institution", argument: "a", position: SourcePosition(line: 3, column: 1))
            ])
        checkProblems("```institution\n```\n", ["1:1+14 empty-embed"])
        check("```institutions\na\n```\n", "<pre><code class=\"language-institutions\">a\n</code></pre>\n")
    }

    @Test func commentsAreNoPartOfAPage() {
        check("a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf\n", "<p>a  c</p>\n<p>f</p>\n")
        check("- a\n  <!-- b -->\n  c\n", "<ul>\n<li>a\nc</li>\n</ul>\n")
        checkProblems("a <!-- b --> c\n\n<!-- d -->\n", [])
        checkProblems("<!-- d --> <b>\n", ["1:12+3 raw-html"])
        checkProblems("<!-- d\n\ne\n", ["1:1+6 unclosed-comment"])
        check("a <b>c</b>\n", "<p>a <b>c</b></p>\n", options: MarkdownOptions(printsHTML: true))
    }

    @Test func entitiesOfControlCharactersAreReplaced() {
        check("a&#1;b &#x41; `&#1;`\n", "<p>a\u{FFFD}b A <code>&amp;#1;</code></p>\n")
        checkProblems("a\nb&#1;\n", ["2:2+1 invalid-bytes"])
    }
}
