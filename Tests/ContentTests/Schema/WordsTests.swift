import TestSupport
import Testing

@testable import Content

struct WordsTests {
    private static let theme = ThemeSchema(
        templates: [], listings: [],
        strings: [
            ("hello", "Hello"), ("updated", "Updated {date}"), ("pages.one", "{n} page"), ("pages.other", "{n} pages"),
        ])

    private func read(_ text: String, language: String = "es") -> (texts: [String: String], report: String) {
        let (words, diagnostics) = parseStrings(
            SourceFile(path: "Content/strings/\(language).yaml", text: text), language: language,
            theme: WordsTests.theme)
        // Without the engine's own strings.
        let engine = EngineStrings.all.map(\.key)
        let own = diagnostics.filter { diagnostic in !engine.contains { diagnostic.message.contains("'\($0)'") } }
        return (words.texts.filter { entry in !engine.contains(entry.key) }, report(own))
    }

    @Test func wordsReplaceTheThemes() {
        let (texts, report) = read(
            "hello: Hola\nupdated: Revisado el {date}\npages: { one: una página, other: \"{n} páginas\" }\n")
        #expect(report == "")
        #expect(
            texts == [
                "hello": "Hola", "updated": "Revisado el {date}", "pages.one": "una página",
                "pages.other": "{n} páginas",
            ])
    }

    @Test func aTextWithoutFormsStandsForAll() {
        let (texts, _) = read("hello: Hola\nupdated: \"{date}\"\npages: \"{n} p.\"\n")
        #expect(texts["pages.other"] == "{n} p." && texts["pages.one"] == nil)
    }

    @Test func mistakesAreReportedAtTheirPlace() {
        let (texts, report) = read("helo: Hola\nupdated: Revisado el {dat}\npages: { one: x, few: y }\n")
        #expect(
            report == """
                Content/strings/es.yaml:1:1: error: the theme has no word 'helo' [unknown-word]
                  note: did you mean 'hello'?
                Content/strings/es.yaml:2:10: error: the placeholder '{dat}' is not in the English text \
                [placeholder-mismatch]
                  note: did you mean '{date}'?
                Content/strings/es.yaml:3:1: warning: 'pages' lacks the plural form 'other' [missing-word]
                  note: the language 'es' has 'one', 'many', 'other'
                Content/strings/es.yaml:3:18: error: unknown key 'few' in 'pages' [unknown-key]
                  note: known keys: 'one', 'many', 'other'
                """)
        #expect(texts["hello"] == "Hello", "the English word stands in")
    }

    @Test func languagesHaveTheirOwnForms() {
        let forms = """
            pages: { zero: a, one: b, two: c, few: "{n}", many: "{n}", other: "{n}" }
            hello: h
            updated: "{date}"

            """
        #expect(read(forms, language: "ar").report == "")
        #expect(
            read("pages: { one: b, few: \"{n}\" }\nhello: h\nupdated: \"{date}\"\n", language: "ru").report.contains(
                "lacks the plural form 'many'"))
    }

    /// Only a form for a single number may spell the number out.
    @Test func fewAndManyNeedTheNumber() {
        let words = "hello: h\nupdated: \"{date}\"\n"
        let forms = "pages: { one: strona, few: strony, many: \"{n}\" }\n"
        #expect(read(forms + words, language: "pl").report.contains("1:28: error"))
        #expect(read(forms.replacing("strony", with: "\"{n} strony\"") + words, language: "pl").report == "")
    }

    @Test func aMissingFileIsAllWordsMissing() { #expect(read("").report.split(separator: "\n").count == 6) }

    @Test func englishNeedsNoFile() { #expect(read("", language: "en").report == "") }

    @Test func synonymsAreRead() {
        let text = """
            - term: salario
              words: [sueldo, paga, sueldo]
            - term: despido
              word: [x]
            - term: salario
              words: [jornal]

            """
        let (groups, diagnostics) = parseSynonyms(
            SourceFile(path: "Content/synonyms/es.yaml", text: text), language: "es")
        #expect(
            groups == [
                SynonymGroup(term: "salario", words: ["sueldo", "paga"]),
                SynonymGroup(term: "salario", words: ["jornal"]),
            ])
        #expect(
            report(diagnostics) == """
                Content/synonyms/es.yaml:2:25: warning: 'sueldo' stands in 'words' twice [duplicate-element]
                  note: remove one of them
                Content/synonyms/es.yaml:4:3: error: unknown key 'word' in the synonyms [unknown-key]
                  note: did you mean 'words'?
                Content/synonyms/es.yaml:5:3: error: the term 'salario' is written twice [duplicate-key]
                  note: put all its words in one list
                """)
    }

    @Test func helpWordsAreRead() {
        let text = """
            - page: guides/danger
              numbers: [emergency, door]
              words: ["me pega", "me pega", auxilio]
              except: ["me pega el sol"]
            - page: guides/danger
              words: []
            - página: guides/x
              words: [x]
            - words: x
              page: guides/y

            """
        let (words, diagnostics) = parseHelpWords(SourceFile(path: "Content/help-words/es.yaml", text: text))
        #expect(words.map(\.page.value) == ["guides/danger", "guides/danger", "guides/y"])
        #expect(words.map(\.words) == [["me pega", "auxilio"], [], []])
        #expect(words.first?.numbers.map(\.value) == ["emergency", "door"])
        #expect(words.first?.exceptions == ["me pega el sol"])
        #expect(
            report(diagnostics) == """
                Content/help-words/es.yaml:3:22: warning: 'me pega' stands in 'words' twice [duplicate-element]
                  note: remove one of them
                Content/help-words/es.yaml:6:10: error: 'words' has no value [missing-value]
                  note: write a list, or leave the key out
                Content/help-words/es.yaml:7:3: error: unknown key 'página' in the help words [unknown-key]
                  note: did you mean 'page'?
                Content/help-words/es.yaml:9:10: error: 'words' must be a list, not 'x' [wrong-type]
                  note: write 'words: [x]'
                """)
    }

    @Test func wordsForPlacesAreRead() throws {
        let text = """
            - place: US
              names: [EEUU, "EE. UU.", EEUU]
              people: [gringo]
              within: [Texas]
            - place: XX
            - place: CA-ON
              name: [Ontario]
            - place: US
              names: [USA]

            """
        let languages = "title: x\nlanguages: { es: { name: Español, default: true } }\ncollections: {}\n"
        let file = SourceFile(path: "Content/site.yaml", text: languages)
        let settings = try #require(parseSettings(file, theme: nil).settings)
        let (places, diagnostics) = parsePlaceWords(
            SourceFile(path: "Content/places/es.yaml", text: text), settings: settings)
        #expect(
            places == [
                PlaceWords(place: "US", names: ["EEUU", "EE. UU."], people: ["gringo"], within: ["Texas"]),
                PlaceWords(place: "CA-ON"), PlaceWords(place: "US", names: ["USA"]),
            ])
        let rows = report(diagnostics)
        for row in [
            "es.yaml:2:28: warning: 'EEUU' stands in 'names' twice", "es.yaml:5:10: error: 'XX' is no place",
            "es.yaml:7:3: error: unknown key 'name' in the names of places",
            "es.yaml:8:3: error: the place 'US' is written twice",
        ] { #expect(rows.contains(row), "\(rows)") }
    }
}
