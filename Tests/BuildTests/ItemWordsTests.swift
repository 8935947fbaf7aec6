import Testing
@testable import Build

@Suite struct ItemWordsTests {
    @Test(arguments: [
        ("<ul>\n<li><a href=\"\">Horas extra</a></li>\n<li><a href=\"\">De regreso</a></li>\n</ul>", true),
        ("<p>Pida la <a href=\"\">conciliación</a> antes de que venza el plazo.</p>", false),
        ("<p>Nada que enlazar.</p>", false), ("", false), ("<a <b", false), ("<p><a href=\"\">Horas</a>", true),
    ])
    func aSectionThatOnlyLeadsElsewhereIsKnown(html: String, expected: Bool) {
        #expect(ItemWords.isListOfLinks(Array(html.utf8)[...]) == expected)
    }
}
