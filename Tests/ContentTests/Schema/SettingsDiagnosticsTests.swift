import Testing

@testable import Content

/// `site.yaml` is checked like front matter. Each case adds lines to a correct file, or replaces some.
struct SettingsDiagnosticsTests {
    private static let base = """
        title: { es: Muestra, en: Sample }
        base_url: https://sample.gov/
        languages: { es: { name: Español, default: true }, en: { name: English } }
        vocabularies: { topic: { wages: Wages, hours: Hours } }
        collections:
          guides:
            fields: { topics: { type: list, of: choice, vocabulary: topic }, land: { type: country }, \
        note: { type: markdown } }
          words: {}
        taxonomies:
          topics: { from: [guides.topics] }

        """
    private static let theme = ThemeSchema(
        templates: [
            ThemeTemplate(name: "item"), ThemeTemplate(name: "guide", fields: [ThemeField("land", "list of country")]),
        ],
        listings: [ThemeListing(name: "list"), ThemeListing(name: "table")], signs: ["coin", "scales"],
        strings: [])

    @Test func theBaseIsRight() {
        #expect(settingsReport(SettingsDiagnosticsTests.base, theme: SettingsDiagnosticsTests.theme) == "")
    }

    @Test(arguments: [
        ("titel: A", "12:1: error: unknown key 'titel' in site.yaml [unknown-key]\n  note: did you mean 'title'?"),
        (
            "tagline: { fr: A }",
            "12:12: error: unknown key 'fr' in 'tagline' [unknown-key]\n  note: known keys: 'es', 'en'"
        ),
        (
            "tagline: { es: Uno, dos, en: One }",
            """
            12:21: error: unknown key 'dos' in 'tagline' [unknown-key]
              note: put quotes around a text that holds a comma
            """
        ),
        (
            "contact: nobody",
            """
            12:10: error: 'nobody' is not an e-mail address [bad-email]
              note: write name, '@' and domain, as in 'office@example.org'
            """
        ),
        (
            "licence: { name: X }",
            "12:10: error: the key 'url' is missing [missing-key]\n  note: a licence has a name and a url"
        ),
        (
            "markdown: { html: sometimes }",
            """
            12:19: error: 'markdown.html' must be 'true' or 'false', not 'sometimes' [wrong-type]
              note: write 'true' or 'false'
            """
        ),
        (
            "allow_raw_html: true",
            """
            12:1: warning: 'allow_raw_html' does nothing any more: pages have the safe elements of HTML [outdated-key]
              note: take it out
            """
        ),
        (
            "rules: { long-titel: off }",
            "12:10: error: no rule has the name 'long-titel' [unknown-rule]\n  note: did you mean 'long-title'?"
        ),
        (
            "rules: { broken-link: off }",
            """
            12:10: error: the rule 'broken-link' cannot be changed [fixed-rule]
              note: it reports what makes the site wrong, not an opinion
            """
        ),
        (
            "rules: { long-title: never }",
            """
            12:22: error: 'long-title' must be 'off', 'warning' or 'error', not 'never' [wrong-type]
              note: write 'off', 'warning' or 'error'
            """
        ),
        (
            "menus: { main: [guide] }",
            "12:17: error: the menu 'main' cannot lead to 'guide' [unknown-menu-entry]\n  note: did you mean 'guides'?"
        ),
        (
            "menus: { main: [gudes/a] }",
            "12:17: error: no collection has the name 'gudes' [unknown-collection]\n  note: did you mean 'guides'?"
        ),
        (
            "menus: { mian: [guides] }",
            "12:10: error: unknown key 'mian' in 'menus' [unknown-key]\n  note: did you mean 'main'?"
        ),
        (
            "home: { paths: [{ title: T, terms: topic }] }",
            "12:36: error: no taxonomy has the name 'topic' [unknown-taxonomy]\n  note: did you mean 'topics'?"
        ),
        (
            "home: { paths: [{ title: T, items: guides, where: { topics: wage } }] }",
            "12:61: error: 'wage' is not a term of the vocabulary 'topic' [unknown-term]\n  note: did you mean 'wages'?"
        ),
        (
            "home: { paths: [{ title: T, items: guides, where: { topic: wages } }] }",
            "12:53: error: the collection 'guides' has no field 'topic' [unknown-field]\n  note: did you mean 'topics'?"
        ),
        (
            "home: { tiles: { guide: scales } }",
            """
            12:18: error: the menu 'home.tiles' cannot lead to 'guide' [unknown-menu-entry]
              note: did you mean 'guides'?
            """
        ),
        (
            "home: { paths: [{ title: T, items: guides, first: { gudes/pay: coin } }] }",
            "12:53: error: no collection has the name 'gudes' [unknown-collection]\n  note: did you mean 'guides'?"
        ),
        (
            "home: { paths: [{ title: T }] }",
            """
            12:17: error: the path leads nowhere [missing-key]
              note: write 'items: …' with a collection, or 'terms: …' with a taxonomy
            """
        ),
        (
            "callouts: { Deadline: X }",
            "12:13: error: 'Deadline' cannot be the name of a callout [bad-name]\n  note: write it in lower case"
        ),
        (
            "corridors: { origins: [HN, hn], destinations: [US, US] }",
            """
            12:28: error: no country has the code 'hn' [unknown-country]
              note: did you mean 'HN'?
            Content/site.yaml:12:52: error: 'US' stands in 'destinations' twice [duplicate-element]
              note: remove one of them
            """
        ),
        (
            "corridors: { origins: [HN], destinations: [US], show: { both: [guides.topics] } }",
            "12:63: error: 'guides.topics' does not hold countries [wrong-type]\n  note: its type is 'list of choice'"
        ),
        (
            "corridors: { origins: [HN], destinations: [US], state: { collection: guides, parties: land } }",
            """
            12:56: error: the key 'status' is missing [missing-key]
              note: the state of a pair is read from a field of a collection
            """
        ),
        (
            "corridors: { destinations: [US] }",
            """
            12:12: error: the key 'origins' is missing [missing-key]
              note: corridors lead from origins to destinations
            """
        ),
    ]) func linesThatAreAddedAreChecked(_ line: String, _ expected: String) {
        #expect(settingsReport(SettingsDiagnosticsTests.base + "\n" + line + "\n") == "Content/site.yaml:" + expected)
    }

    @Test func aDefaultThatIsNoBooleanIsOneMistake() {
        let report = settingsReport(
            SettingsDiagnosticsTests.base.replacing("default: true", with: "default: si") + "\n")
        #expect(report.contains("3:45: error: 'default' must be 'true' or 'false', not 'si' [wrong-type]"))
        #expect(!report.contains("default-language"))
    }

    @Test(arguments: [
        (
            "https://sample.gov/", "https://sample.gov/?a",
            """
            2:11: error: 'https://sample.gov/?a' is not the address of a site [bad-url]
              note: leave out what begins with '?' or '#'
            """
        ),
        (
            "https://sample.gov/", "sample.gov",
            """
            2:11: error: 'sample.gov' is not the address of a site [bad-url]
              note: it must begin with https:// or http://
            """
        ),
        (
            "https://sample.gov/", "https://example.org/",
            """
            2:11: warning: 'base_url' is the placeholder 'https://example.org/' [placeholder-url]
              note: write the address that the site will have before you publish
            """
        ),
        (
            ", default: true", "",
            "3:12: error: no language is the default [default-language]\n  note: write 'default: true' for one of them"
        ),
        (
            "en: { name: English }", "en: { name: English, default: true }",
            "3:12: error: 2 languages are the default [default-language]\n  note: write 'default: true' for one of them"
        ),
        (
            "es: { name: Español", "es: { name: Español, direction: up",
            "3:47: error: 'direction' must be 'ltr' or 'rtl', not 'up' [wrong-type]\n  note: write 'ltr' or 'rtl'"
        ),
        (
            "words: {}", "words: { template: giude }",
            "8:22: error: the theme has no template 'giude' [unknown-template]\n  note: did you mean 'guide'?"
        ),
        (
            "words: {}", "words: { template: zzzzz }",
            "8:22: error: the theme has no template 'zzzzz' [unknown-template]\n  note: it has: 'item', 'guide'"
        ),
        (
            "taxonomies:", "home: { tiles: { guides: scale } }\ntaxonomies:",
            "9:26: error: the theme has no sign 'scale' [unknown-sign]\n  note: did you mean 'scales'?"
        ),
        (
            "taxonomies:", "callouts: { deadline: { es: Plazo, en: Deadline, sign: clock } }\ntaxonomies:",
            "9:56: error: the theme has no sign 'clock' [unknown-sign]\n  note: it has: 'coin', 'scales'"
        ),
        (
            "words: {}", "words: { group: topics, fields: { topic: { type: country } } }",
            "8:19: error: the collection has no field 'topics' [unknown-field]\n  note: did you mean 'topic'?"
        ),
        (
            "words: {}", "words: { group: size, fields: { size: { type: markdown } } }",
            """
            8:19: error: a field of type 'markdown' cannot be a facet [wrong-type]
              note: a facet's values are few and short, e.g. 'choice' or 'country'
            """
        ),
        (
            "words: {}", "words: { fields: { from: { type: country, also: [forn] } } }",
            "8:52: error: the collection has no field 'forn' [unknown-field]\n  note: its fields: 'from'"
        ),
        (
            "words: {}", "words: { listing: tabel }",
            "8:21: error: the theme has no listing 'tabel' [unknown-listing]\n  note: did you mean 'table'?"
        ),
        (
            "words: {}", "words: { template: guide, fields: { land: { type: country } } }",
            """
            8:39: error: the template 'guide' cannot draw 'land' as 'country' [field-type]
              note: it draws 'list of country'
            """
        ),
        (
            "words: {}", "words: { path: guides }",
            """
            8:18: error: 'words' has the path 'guides' in 'es', as 'guides' has [duplicate-path]
              note: give one of the two another path
            """
        ),
        (
            "words: {}", "words: { path: A b }",
            "8:18: error: the path 'A b' cannot be part of a URL [bad-path]\n  note: write it in lower case"
        ),
        (
            "words: {}", "words: { outputs: [rss] }",
            """
            8:22: error: no output has the name 'rss' [unknown-output]
              note: known outputs: 'single-file', 'qr', 'csv', 'json', 'feed'
            """
        ),
        ("words: {}", "words: { page_size: 0 }", "8:23: error: 'page_size' is 0 [out-of-bounds]\n  note: at least 1"),
        (
            "words: {}", "words: { order: tittle }",
            "8:19: error: items cannot be ordered by 'tittle' [unknown-field]\n  note: did you mean 'title'?"
        ),
        (
            "words: {}", "words: { search: { boost: 100 } }",
            "8:29: error: 'boost' is 100 [out-of-bounds]\n  note: between 0.1 and 10"
        ),
        (
            "words: {}", "words: { calendar: { end: x } }",
            """
            8:22: error: the key 'start' is missing in 'calendar' [missing-key]
              note: write 'start:' with the name of a field
            Content/site.yaml:8:29: error: the collection has no field 'x' [unknown-field]
            """
        ),
        (
            "words: {}", "words: { reading_level: { es: 101, fr: 3 } }",
            """
            8:33: error: 'es' is 101 [out-of-bounds]
              note: between 0 and 100, higher is easier
            Content/site.yaml:8:38: error: unknown key 'fr' in 'reading_level' [unknown-key]
              note: known keys: 'es', 'en'
            """
        ),
        (
            "words: {}", "words: { fields: { title: { type: text } } }",
            "8:22: error: every page has a key 'title' already [reserved-key]\n  note: give the field another name"
        ),
        (
            "words: {}", "words: { fields: { checked: { type: date } } }",
            "8:22: error: every page has a key 'checked' already [reserved-key]\n  note: give the field another name"
        ),
        (
            "words: {}", "words: { fields: { a: { type: sting } } }",
            """
            8:33: error: no field has the type 'sting' [unknown-type]
              note: known types: text, markdown, integer, number, boolean, date, url, email, phone, country, \
            language, choice, reference, list, image, object
            """
        ),
        (
            "words: {}", "words: { fields: { a: { type: list } } }",
            "8:33: error: the list 'a' does not say of what [missing-key]\n  note: write e.g. 'of: text'"
        ),
        (
            "words: {}", "words: { fields: { a: { type: choice } } }",
            """
            8:33: error: the choice 'a' has no 'vocabulary' [missing-key]
              note: write 'vocabulary:' with the name of a vocabulary
            """
        ),
        (
            "words: {}", "words: { fields: { a: { type: choice, vocabulary: topics } } }",
            "8:53: error: no vocabulary has the name 'topics' [unknown-vocabulary]\n  note: did you mean 'topic'?"
        ),
        (
            "words: {}", "words: { fields: { a: { type: reference, to: word } } }",
            "8:48: error: no collection has the name 'word' [unknown-collection]\n  note: did you mean 'words'?"
        ),
        (
            "words: {}", "words: { fields: { a: { type: text, min: 3, max: 2 } } }",
            "8:44: error: 'min' is greater than 'max' [out-of-bounds]\n  note: exchange the two"
        ),
        (
            "words: {}", "words: { fields: { a: { type: markdown, facet: true } } }",
            """
            8:50: error: a field of type 'markdown' cannot be a facet [wrong-type]
              note: a facet's values are few and short, e.g. 'choice' or 'country'
            """
        ),
        (
            "words: {}", "words: { fields: { a: { type: choice, vocabulary: topic, default: wagess } } }",
            """
            8:69: error: 'wagess' is not a term of the vocabulary 'topic' [unknown-term]
              note: did you mean 'wages'?
            """
        ),
        (
            "words: {}", "words: { fields: { a: { typ: text } } }",
            "8:27: error: unknown key 'typ' in the field 'a' [unknown-key]\n  note: did you mean 'type'?"
        ),
        (
            "[guides.topics]", "[guides.topic]",
            "10:20: error: the collection 'guides' has no field 'topic' [unknown-field]\n  note: did you mean 'topics'?"
        ),
        (
            "[guides.topics]", "[guide.topics]",
            "10:20: error: no collection has the name 'guide' [unknown-collection]\n  note: did you mean 'guides'?"
        ),
        (
            "[guides.topics]", "[topics]",
            "10:20: error: 'topics' is not a field of a collection [wrong-type]\n  note: write 'collection.field'"
        ),
        (
            "[guides.topics]", "[guides.note]",
            "10:20: error: the values of 'guides.note' cannot have pages [wrong-type]\n  note: its type is 'markdown'"
        ),
        (
            "hours: Hours", "Ho rs: Hours",
            "4:40: error: 'Ho rs' cannot be the name of a term [bad-name]\n  note: write it in lower case"
        ),
    ]) func partsThatAreReplacedAreChecked(_ part: String, _ replacement: String, _ expected: String) {
        let text = SettingsDiagnosticsTests.base.replacing(part, with: replacement, maxReplacements: 1)
        #expect(settingsReport(text, theme: SettingsDiagnosticsTests.theme) == "Content/site.yaml:" + expected)
    }

    @Test func withoutLanguagesNothingCanBeBuilt() {
        #expect(settings("title: A\n") == nil)
        #expect(
            settingsReport("title: A\n") == """
                Content/site.yaml:1:1: error: the key 'collections' is missing [missing-key]
                  note: every site has one
                Content/site.yaml:1:1: error: the key 'languages' is missing [missing-key]
                  note: every site has one
                """)
        #expect(
            settingsReport("") == """
                Content/site.yaml:1:1: error: the file holds no settings [settings-empty]
                  note: write at least 'title', 'languages' and 'collections'
                """)
        #expect(settingsReport("title: [a\n").hasPrefix("Content/site.yaml:1:8: error: this list is not closed"))
    }

    @Test func directionFollowsTheLanguage() {
        let site = settings(
            """
            title: A
            languages: { ar: { name: العربية, default: true }, he: {}, fa: {}, ur: {}, en: {}, pt-BR: {}, \
            az-Arab: {} }
            collections: {}

            """)
        #expect(
            site?.languages.map(\.direction) == [
                .rightToLeft, .rightToLeft, .rightToLeft, .rightToLeft, .leftToRight, .leftToRight, .rightToLeft,
            ])
        #expect(site?.languages.first { $0.isDefault }?.code == "ar")
    }

    @Test(arguments: [
        ("https://a.gov", "https://a.gov", "/"), ("HTTPS://A.gov:8080/x", "https://a.gov:8080", "/x/"),
        ("http://a.gov//x///y/", "http://a.gov", "/x/y/"),
        ("https://a.gov/~b/pa%C3%ADs%20c_d.e/", "https://a.gov", "/~b/pa%C3%ADs%20c_d.e/"),
    ]) func baseURLsAreNormalised(_ written: String, _ origin: String, _ path: String) {
        #expect((try? BaseURL.parse(written).get()) == BaseURL(origin: origin, path: path))
    }

    @Test(arguments: [
        "ftp://a.gov", "https://", "https://a.gov/../x", "https://a.gov/é", "https://a.gov/#x", "https://u@a.gov/",
        "https://a.gov/*/", "https://a.gov/:x/", "https://a.gov/a;b/", "https://a.gov/$a/", "https://a.gov/%24a/",
        "https://a.gov/%zz/", "https://a.gov/%0A/",
    ])
    func addressesThatNoSiteHasAreRefused(_ written: String) { #expect((try? BaseURL.parse(written).get()) == nil) }
}
