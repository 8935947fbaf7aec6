import Diagnostics
import Testing

@testable import Content

/// Settings keep their places in the file, for later diagnostics.
struct SettingsPlacesTests {
    private static let text = """
        title: A
        base_url: https://sample.gov/
        licence: { name: X, url: "https://l.org/" }
        languages: { es: { name: Español, default: true }, en: { name: English } }
        vocabularies: { topic: { wages: Wages } }
        collections:
          guides:
            path: guias
            fields: { topics: { type: list, of: choice, vocabulary: topic } }
            reading_level: { es: 50, median: { es: 60 } }
          pages: {}
        taxonomies:
          topics: { path: temas, from: [guides.topics] }
        menus: { main: [guides, pages/about] }
        """

    @Test(arguments: [
        (SettingsPart.licenceURL, 3, 26), (.language("en"), 4, 53), (.vocabulary("topic"), 5, 17),
        (.term(vocabulary: "topic", "wages"), 5, 26),
        (.collection("pages"), 11, 3), (.collectionPath("guides"), 8, 11),
        (.readingLevelMedian(collection: "guides", language: "es"), 10, 44),
        (.taxonomy("topics"), 13, 3), (.taxonomyPath("topics"), 13, 19), (.menuEntry(menu: "main", 1), 14, 25),
    ]) func partsHaveTheirPlace(_ part: SettingsPart, _ line: Int, _ column: Int) {
        let place = settings(SettingsPlacesTests.text)?.places[part]
        #expect(place?.position == position(line, column))
    }

    @Test func aLanguageThatIsTakenOutIsOneMistake() {
        let text = sampleSettingsText.replacing("  en: { name: English }\n", with: "")
        #expect(
            settingsReport(text) == """
                Content/site.yaml:1:23: error: 'en' is no language of the site, \
                and 4 texts of this file are in it [unknown-key]
                  note: write 'en: { name: … }' under 'languages', or take these texts out
                """)
    }
}
