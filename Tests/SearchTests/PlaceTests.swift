import Foundation
import TestSupport
import Testing

@testable import Search

/// Questions that name places, on a small site: two themes with a page for each of three countries, guides, and a
/// region.
@Suite struct PlaceTests {
    private static let countries = [
        ("CR", "Costa Rica", "costa-rica"), ("US", "Estados Unidos", "estados-unidos"), ("ES", "España", "espana"),
    ]
    private static let themes = [
        ("salario", "No me pagan", "Si su patrón no le paga el salario, reclame el salario debido."),
        ("despido", "Me despidieron", "Un despido sin causa da una indemnización por despido."),
    ]

    private static var documents: [SearchDocument] {
        func page(_ url: String, _ title: String, _ text: String, _ places: [String] = []) -> SearchDocument {
            var document = SearchDocument(
                url: url, title: title, language: "es",
                sections: [SearchSection(heading: "", anchor: nil, text: Array(text.utf8))])
            document.places = places
            return document
        }
        var pages: [SearchDocument] = []
        for (theme, title, text) in themes {
            var whole = page("es/\(theme)/", title, text)
            whole.pagesOfPlaces.pages = countries.map { ($0.0, "es/\(theme)/\($0.2)/") }
            whole.sections.append(
                SearchSection(heading: "En Canadá", anchor: "canada", text: Array(text.utf8), place: "CA"))
            pages.append(whole)
            pages += countries.map { page("es/\(theme)/\($0.2)/", "\(title) en \($0.1)", text, [$0.0]) }
        }
        pages += countries.map { code, name, slug in
            var guide = page("es/\(slug)/", name, "Trabajar en \(name): derechos y papeles.", [code])
            guide.pagesOfPlaces.guideOf = code
            return guide
        }
        pages.append(page("es/acuerdo/", "Acuerdo de trabajo", "Un acuerdo sobre el salario.", ["CR", "ES"]))
        pages.append(page("es/glosario/", "Salario", "Lo que se paga por el trabajo. Nada más. La comida rica."))
        return pages
    }

    private static let places = [
        SearchPlace(
            place: "CR", name: "Costa Rica", names: ["Tiquicia", "CR", "Nada"], people: ["tico", "costarricense"],
            within: ["Alajuela"]),
        SearchPlace(
            place: "US", name: "Estados Unidos", names: ["EEUU", "EE. UU.", "gringolandia", "US"], people: ["gringo"],
            within: ["Nueva York", "Houston"]),
        SearchPlace(place: "US-TX", name: "Texas", parent: "US", within: ["Dallas"]),
        SearchPlace(place: "ES", name: "España", people: ["español", "española"]),
        SearchPlace(place: "FR", name: "Francia"),
    ]

    private static func files(
        _ places: [SearchPlace] = places, _ documents: [SearchDocument] = documents
    ) -> [SearchFile] {
        var analyzer = SearchAnalyzer(language: "es")
        let facet = SearchFacet(key: "countries", name: "Países", values: [], isOfPlaces: true)
        let settings = SearchIndexSettings(language: "es", facets: [facet], places: places)
        return buildSearchIndex(
            documents.map { document in
                var document = document
                let codes =
                    document.places + document.pagesOfPlaces.pages.map(\.place) + document.sections.compactMap(\.place)
                if !codes.isEmpty { document.facets = [SearchFacetValues(key: "countries", values: codes)] }
                return analyzer.analyze(document)
            }, settings: settings)
    }

    private static let index = files()

    private static func reader() throws -> SearchReader { try SearchTests.reader(of: index, language: "es") }

    @Test(arguments: [
        ("no me pagan en costa rica", "/es/salario/costa-rica/"),
        ("EEUU me despidieron", "/es/despido/estados-unidos/"),
        ("EE. UU. me despidieron", "/es/despido/estados-unidos/"),
        ("gringolandia no me pagan", "/es/salario/estados-unidos/"),
        ("mi jefe gringo no me paga", "/es/salario/estados-unidos/"),
        ("los ticos no me pagan", "/es/salario/costa-rica/"),
        ("costarica no me pagan", "/es/salario/costa-rica/"),
        ("gringolanda no me pagan", "/es/salario/estados-unidos/"),
        ("despido en nueva york", "/es/despido/estados-unidos/"), ("despido en texas", "/es/despido/estados-unidos/"),
        ("despido en Dallas", "/es/despido/estados-unidos/"), ("despido en US", "/es/despido/estados-unidos/"),
        ("soy español y no me pagan en costa rica", "/es/salario/costa-rica/"),
        ("estados unidos", "/es/estados-unidos/"), ("COSTA RICA", "/es/costa-rica/"), ("los ticos", "/es/costa-rica/"),
        ("acuerdo entre españa y costa rica", "/es/acuerdo/"), ("despido en NADA", "/es/despido/costa-rica/"),
    ])
    func theCountrysPageComesFirst(_ query: String, _ page: String) throws {
        let found = try Self.reader().search(query)
        #expect(found.results.first?.page == page, "\(found.results.map(\.url)) \(found.places)")
    }

    /// Names are no words of a question, but an agreement is asked for by them.
    @Test func namesCountInTitlesOfPagesBetweenTwoPlaces() throws {
        var between = SearchDocument(
            url: "es/acuerdo-de-dos/", title: "Costa Rica y España", language: "es",
            sections: [SearchSection(heading: "", anchor: nil, text: Array("Un acuerdo.".utf8))])
        between.places = ["CR", "ES"]
        let index = Self.files(Self.places, Self.documents + [between])
        let reader = try SearchTests.reader(of: index, language: "es")
        for (query, page) in [
            ("acuerdo costa rica españa", "/es/acuerdo-de-dos/"), ("acuerdo de trabajo costa rica", "/es/acuerdo/"),
            ("acuerdo de trabajo en alajuela, soy de españa", "/es/acuerdo/"),
        ] {
            #expect(try reader.search(query).results.first?.page == page, "\(query)")
        }
    }

    @Test(arguments: [
        "no me pagan", "la comida rica", "nada de salario", "despido en francia", "hola", "es un despido",
    ])
    func aQuestionWithoutAPlaceLeansNowhere(_ query: String) throws {
        #expect(try Self.reader().search(query).places == [])
    }

    @Test func otherCountriesAreNeverShown() throws {
        let reader = try Self.reader()
        let found = try reader.search("salario despido en costa rica", limit: 100)
        #expect(found.places == [SearchResults.Place(place: "CR", name: "Costa Rica")])
        #expect(found.total == found.results.count && found.total > 4)
        #expect(
            !found.results.contains { $0.url.contains("espana") || $0.url.contains("estados") || $0.url.contains("#") })
        let filters = [SearchFacetValues(key: "countries", values: ["US"])]
        let filtered = try reader.search("salario patrón", limit: 100, filters: filters)
        #expect(filtered.results.first?.page == "/es/salario/estados-unidos/")
        #expect(!filtered.results.contains { $0.url.contains("#canada") })
        #expect(filtered.places == [])
    }

    @Test func widenedQuestionsFindAllCountries() throws {
        let found = try Self.reader().search("salario en costa rica", limit: 100, widen: true)
        #expect(found.places == [])
        #expect(found.results.contains { $0.page.contains("espana") })
    }

    @Test func theLongestNameWins() throws {
        let places = [
            SearchPlace(place: "CR", name: "Guinea"), SearchPlace(place: "US", name: "Guinea Ecuatorial"),
            SearchPlace(place: "ES", name: "Nueva Guinea Ecuatorial Alta"),
        ]
        let reader = try SearchTests.reader(of: Self.files(places), language: "es")
        for (query, code) in [("guinea", "CR"), ("guinea ecuatorial", "US"), ("la nueva guinea ecuatorial alta", "ES")]
        {
            #expect(try reader.search(query).places.map(\.place) == [code])
        }
    }

    /// Naive twin: of all names, those whose words stand in the question in a row and in no longer name.
    @Test func namesAreFoundAsANaiveScanFindsThem() {
        var generator = SeededGenerator(seed: 5)
        let words = ["alfa", "beta", "gamma", "delta"]
        let table = LanguageTable.named("xx")
        func phrase(_ length: Int) -> [String] {
            (0..<length).compactMap { _ in words.randomElement(using: &generator) }
        }
        for _ in 0..<300 {
            let names = Set((0..<6).map { _ in phrase(Int.random(in: 1...3, using: &generator)) })
            let query = phrase(Int.random(in: 0...8, using: &generator))
            let found = PlaceMatch(
                in: query.joined(separator: " "),
                names: Set(names.map { PlaceName(parts: $0.map { Array($0.utf8) }, place: $0.joined(), kind: .name) }),
                known: [:], most: 0, corrected: [:], table: table)
            var free = Set(query.indices)
            var expected: [(start: Int, place: String)] = []
            for length in [3, 2, 1] where length <= query.count {
                for start in 0...(query.count - length) {
                    let span = start..<start + length
                    if names.contains(Array(query[span])), free.isSuperset(of: span) {
                        expected.append((start, query[span].joined()))
                        free.subtract(span)
                    }
                }
            }
            let places = expected.sorted { $0.start < $1.start }.map(\.place)
            #expect(found.leans.map(\.place) == places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        }
    }

    @Test func manyNamesMakeNoShardLarge() throws {
        var generator = SeededGenerator(seed: 9)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        func word() -> String { String((0..<7).compactMap { _ in letters.randomElement(using: &generator) }) }
        let names = (0..<20_000).map { _ in "San " + word() }
        let place = SearchPlace(place: "CR", name: "Costa Rica", within: names)
        let files = Self.files([place])
        #expect(files.allSatisfy { $0.bytes.count < 200_000 })
        let reader = try SearchTests.reader(of: files, language: "es")
        #expect(try reader.search("despido en \(names[7])").places.map(\.place) == ["CR"])
    }

    /// The client in JavaScript answers the same, also to what makes no sense.
    @Test(.enabled(if: Machine.hasNode, "no Node")) func browserAndTerminalAnswerAlike() throws {
        let names = [
            "", "en costa rica", "EEUU", "EE. UU.", "gringolandia", "gringo", "los ticos", "costarica", "gringolanda",
            "Nueva York", "Texas", "US", "us", "CR", "NADA", "nada", "es", "españa y costa rica", "costa rica costa",
            "soy español en costa rica", "Francia", "最低工资 españa", "حقوق costa rica", "\"costa rica\"",
            String(repeating: "costa rica ", count: 900), "co\u{301}sta rica", "ESPAÑA", "espan",
        ]
        let questions = ["", "no me pagan", "despido", "\"sin causa\" despido", "salario patrn", "xyzzy"]
        let asked = names.flatMap { name in questions.flatMap { ["\($0) \(name)", "\(name), \($0)"] } }
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("es"), withIntermediateDirectories: true)
        for file in Self.index { try Data(file.bytes).write(to: folder.appendingPathComponent(file.path)) }
        let reader = try Self.reader()
        let answers = try asked.map { query in
            let found = try reader.search(query)
            return
                ([
                    String(found.total), found.correction ?? "", found.missing.joined(separator: " "),
                    found.language ?? "",
                    String(found.known),
                ] + found.results.flatMap { [$0.url, String($0.score)] }
                + found.places.map(\.place)).joined(separator: "\t")
        }
        try JSONEncoder().encode(asked).write(to: folder.appendingPathComponent("queries.json"))
        try JSONEncoder().encode(answers).write(to: folder.appendingPathComponent("answers.json"))
        let run = try node(["Tests/SearchClient/compare-answers.mjs", folder.path, "es", "places"])
        #expect(run.status == 0, "\(run.output)")
    }
}
