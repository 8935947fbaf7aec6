import Testing

@testable import Content

/// `schema` of a collection: what its items are for search engines.
struct SchemaSettingsTests {
    private static let theme = ThemeSchema(
        templates: [ThemeTemplate(name: "contact", schemaTypes: ["Organization", "NGO"])],
        listings: [ThemeListing(name: "list")], strings: [])

    private func text(_ schema: String) -> String {
        """
        title: Sample
        base_url: https://sample.gov/
        languages: { es: { name: Español, default: true } }
        vocabularies: { kind: { office: Oficina, club: Club } }
        collections:
          people:
            fields: { kind: { type: choice, vocabulary: kind } }
            schema: \(schema)
        """
    }

    private func people(_ schema: String) -> CollectionSettings? {
        settings(text(schema), theme: Self.theme)?.collections.first
    }

    @Test func aTypeIsOfAllItemsOrOfThoseWithAValue() throws {
        #expect(people("NGO")?.schema == SchemaSettings(type: "NGO"))
        let some = try #require(people("{ type: NGO, where: { kind: [club] } }")?.schema)
        var frontMatter = FrontMatter.empty(title: "A")
        #expect(some.type(of: frontMatter) == nil)
        for (kind, expected) in [("club", "NGO"), ("office", nil)] {
            frontMatter.fields = [
                FrontMatterField(
                    key: "kind", value: .choice(kind), position: position(1, 1), elementPositions: [])
            ]
            #expect(some.type(of: frontMatter) == expected)
        }
    }

    @Test(arguments: [
        (
            "Organisation",
            """
            8:13: error: the template 'contact' cannot describe items as 'Organisation' [unknown-type]
              note: did you mean 'Organization'?
            """
        ),
        (
            "{ type: NGO, where: { kind: [clubb] } }",
            """
            8:42: error: 'clubb' is not a term of the vocabulary 'kind' [unknown-term]
              note: did you mean 'club'?
            """
        ),
        (
            "{ type: NGO, where: { kinds: club } }",
            """
            8:35: error: the collection has no field 'kinds' [unknown-field]
              note: did you mean 'kind'?
            """
        ),
    ]) func whatIsNotKnownIsAnError(_ schema: String, _ expected: String) {
        #expect(settingsReport(text(schema), theme: Self.theme) == "Content/site.yaml:" + expected)
    }
}
