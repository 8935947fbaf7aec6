import Markdown
import Testing

@testable import Build

@Suite struct ItemWordsTests {
    @Test(arguments: [
        ("- [Horas extra](a.md)\n- [De regreso](b.md)\n", true),
        ("Pida la [conciliación](a.md) antes de que venza el plazo.\n", false),
        ("Nada que enlazar.\n", false), ("", false), ("a [bcde](a.md)\n", false), ("a [bcdef](a.md)\n", true),
    ])
    func aSectionThatOnlyLeadsElsewhereIsKnown(markdown: String, expected: Bool) {
        let body = renderMarkdown(Array(markdown.utf8)[...], options: MarkdownOptions())
        #expect(ItemWords.isListOfLinks(body.text) == expected)
    }
}
