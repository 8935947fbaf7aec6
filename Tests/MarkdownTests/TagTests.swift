import Diagnostics
import Markdown
import Testing

/// Tags of headings: `## España {ES}`.
@Suite struct TagTests {
    private static let options: MarkdownOptions = {
        var options = siteOptions
        options.readsHeadingTags = true
        return options
    }()

    /// `text #anchor tag@line:column+length` of each heading.
    private func headings(_ markdown: String, firstLine: Int = 1) -> [String] {
        render(markdown, Self.options, firstLine: firstLine).outline.map { heading in
            let tag = heading.tag.map { "\($0.value)@\($0.position.line):\($0.position.column)+\($0.length)" }
            return "\(heading.text) #\(heading.anchor) \(tag ?? "-")"
        }
    }

    @Test(arguments: [
        ("## España {ES}", "España #espana ES@1:13+2"), ("## España {#es ES}", "España #es ES@1:17+2"),
        ("## A {#es   all  }", "A #es all@1:13+3"), ("## A { ES }", "A #a ES@1:8+2"),
        ("## A {#es}", "A #es -"), ("## A {ES} ##", "A #a ES@1:7+2"), ("A {ES}\n---\n", "A #a ES@1:4+2"),
        ("## A **b** {ES}", "A b #a-b ES@1:13+2"), ("## {ES}", " #section ES@1:5+2"),
        ("## [A](b.md) {ES}", "A #a ES@1:15+2"), ("## A {Ñandú}", "A #a Ñandú@1:7+7"),
        ("## A {日本}", "A #a 日本@1:7+6"),
        ("## A {us ny}", "A #a us ny@1:7+5"), ("## A {a{ES}", "A {a #a-a ES@1:9+2"),
        ("## A &lt; {ES}", "A < #a ES@1:12+2"), ("## A ~~b~~ {ES}", "A b #a-b ES@1:13+2"),
        ("> ## A {ES}", "A #a ES@1:9+2"), ("- ## A {ES}", "A #a ES@1:9+2"), ("1. A {ES}\n   ---\n", "A #a ES@1:7+2"),
    ])
    func aTagIsTheWordInBraces(_ markdown: String, _ heading: String) {
        #expect(headings(markdown) == [heading], "\(markdown)")
        #expect(render(markdown, Self.options).problems.isEmpty)
    }

    @Test(arguments: [
        ("## A {ES", "A {ES #a-es -"), ("## A \\{ES\\}", "A {ES} #a-es -"), ("## A \\{ES}", "A {ES} #a-es -"),
        ("## A `{ES}`", "A {ES} #a-es -"), ("## A {}", "A {} #a -"),
        ("## A { }", "A { } #a -"), ("## A {ES} b", "A {ES} b #a-es-b -"), ("## A **{ES}**", "A {ES} #a-es -"),
        ("## A &#123;ES}", "A {ES} #a-es -"), ("## A [{ES}](b.md)", "A {ES} #a-es -"),
    ])
    func otherBracesAreText(_ markdown: String, _ heading: String) {
        #expect(headings(markdown) == [heading], "\(markdown)")
    }

    @Test func codeAndParagraphsHaveNoTags() {
        let html = "<p>A {ES}</p>\n<pre><code>## A {ES}\n</code></pre>\n"
        check("A {ES}\n\n    ## A {ES}\n", html, options: Self.options)
    }

    @Test func aTagIsNotInTheText() {
        check("## España {ES}\n", "<h2 id=\"espana\">España</h2>\n", options: Self.options)
        check("## España {#es ES}\n", "<h2 id=\"es\">España</h2>\n", options: Self.options)
    }

    @Test func aBadAnchorIsReportedAlsoBeforeATag() {
        checkProblems("## A {#_año ES}\n", ["1:6+11 bad-anchor"], options: Self.options)
        checkProblems("## A {# ES}\n", ["1:6+6 bad-anchor"], options: Self.options)
        checkProblems("## A {#x ES}\n\n## B {#x CL}\n", ["3:6+4 duplicate-anchor"], options: Self.options)
    }

    @Test func placesCountFromTheFilesFirstLine() {
        #expect(headings("a\n\n> - ## A {ES}\n", firstLine: 11) == ["A #a ES@13:11+2"])
        #expect(headings("## A\n\n## B {ES}\n\n## A {#c CL}\n") == ["A #a -", "B #b ES@3:7+2", "A #c CL@5:10+2"])
    }

    @Test func withoutTheOptionATagIsText() {
        #expect(render("## A {ES}\n").outline.map(\.text) == ["A {ES}"])
        #expect(render("## A {ES}\n").outline.map(\.tag) == [nil])
        checkProblems("## A {#x ES}\n", ["1:6+7 bad-anchor"])
    }
}
