import Diagnostics
import Markdown
import Testing

/// Embeds that draw a table: their lines say what it shows.
@Suite struct TableEmbedTests {
    private static let options = MarkdownOptions(embedNames: ["institution"], tableEmbeds: ["facts"])

    /// Each as `line:column key=line:column value`.
    private func filters(_ markdown: String) -> [String] {
        render(markdown, Self.options).embeds.flatMap(\.filters).map {
            "\($0.position.line):\($0.position.column) \($0.key)"
                + "=\($0.valuePosition.line):\($0.valuePosition.column) \($0.value)"
        }
    }

    @Test func linesOfTheFenceAreFilters() {
        let markdown = "a\n\n```facts\nkind: deadline\n\n topic :  unpaid wages: all \n```\nb\n"
        #expect(filters(markdown) == ["4:1 kind=4:7 deadline", "6:2 topic=6:11 unpaid wages: all"])
        let embed = render(markdown, Self.options).embeds.first
        #expect(embed?.name == "facts" && embed?.argument.isEmpty == true)
        #expect(embed?.position == SourcePosition(line: 4, column: 1))
        check(markdown, "<p>a</p>\n{facts: }\n<p>b</p>\n", options: Self.options)
        checkProblems(markdown, [], options: Self.options)
    }

    @Test(arguments: [
        ("> ```facts\n> kind: x\n> ```\n", "2:3 kind=2:9 x"),
        ("- a\n\n  ```facts\n  kind: x\n  ```\n", "4:3 kind=4:9 x"),
        ("  ```facts\n kind: x\n", "2:2 kind=2:8 x"), ("  ```facts\n   kind: x\n", "2:4 kind=2:10 x"),
        ("```facts\r\nkind: ñ\r\n```\r\n", "2:1 kind=2:7 ñ"), ("~~~facts wide\nkind:x", "2:1 kind=2:6 x"),
        ("a[^1]\n\n[^1]: b\n\n    ```facts\n    kind: x\n    ```\n", "6:5 kind=6:11 x"),
        (">```facts\n>\tkind: x\n", "2:3 kind=2:9 x"),
    ])
    func filtersStandWhereTheyAreWritten(_ markdown: String, _ expected: String) {
        #expect(filters(markdown) == [expected])
    }

    @Test func lineThatIsNoFilterIsReported() {
        let markdown = "```facts\nkind: a\ndeadline\n: b\n  topic:\n```\n"
        checkProblems(
            markdown, ["3:1+8 unknown-embed", "4:1+3 unknown-embed", "5:3+6 unknown-embed"], options: Self.options)
        #expect(filters(markdown) == ["2:1 kind=2:7 a"])
        checkProblems("```facts\n```\n", ["1:1+8 empty-embed"], options: Self.options)
        checkProblems("a\n```facts\n \n\n```\n", ["2:1+8 empty-embed"], options: Self.options)
    }

    @Test(arguments: ["```fact\nkind: x\n```", "```facst\n\nkind: x\ntopic: y\n", "```institucion\na-b\n```"])
    func almostTheWordOfAnEmbedIsReported(_ markdown: String) {
        #expect(render(markdown, Self.options).problems.map(\.rule) == [.unknownEmbed])
    }

    @Test(arguments: [
        "```fact\nx\n```", "```fact\nlet a: x\n```", "```yaml\nkind: x\n```", "```fact\n```",
        "```institucion\nkind: x\n```", "```\nkind: x\n```", "```Facts!\n\"kind\": x\n```",
    ])
    func otherFencesAreCode(_ markdown: String) {
        #expect(render(markdown, Self.options).problems.isEmpty)
        #expect(fill(render(markdown, Self.options)) == libcmark(markdown))
    }

    @Test func withoutSuchEmbedsTheFenceIsCode() {
        check("```facts\nkind: x\n```\n", "<pre><code class=\"language-facts\">kind: x\n</code></pre>\n")
    }

    @Test func manyLinesAreReadOnce() {
        let body = render("```facts\n" + String(repeating: "a:b\n", count: 100_000) + "```\n", Self.options)
        #expect(body.embeds.map(\.filters.count) == [100_000])
        let wrong = render("```facts\n" + String(repeating: "ab\n", count: 100_000) + "```\n", Self.options)
        #expect(wrong.problems.count == 1_000)
    }
}
