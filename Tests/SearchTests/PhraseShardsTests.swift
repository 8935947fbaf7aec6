import Base
import Testing

@testable import Search

@Suite struct PhraseShardsTests {
    private static func documents() -> [SearchDocument] {
        func section(_ heading: String) -> SearchSection { SearchSection(heading: heading, anchor: "a", text: []) }
        let top = SearchSection(heading: "", anchor: nil, text: [])
        var wages = SearchDocument(
            url: "es/pago/", title: "No me pagan: cómo cobrar", language: "es",
            sections: [top, section("Cuándo me deben pagar"), section("Fuentes")])
        wages.sections[0].text = Array("El robo de salario.".utf8)
        wages.answers = ["¿Qué hago si no me pagan?", "no me pagan: COMO cobrar"]
        return [
            wages,
            SearchDocument(
                url: "es/pago/chile/", title: "No me pagan en Chile", language: "es",
                sections: [top, section("Fuentes")]),
            SearchDocument(
                url: "es/visa/", title: "Visa", language: "es",
                sections: [top, section("Fuentes"), section(String(repeating: "largo ", count: 30))]),
        ]
    }

    /// The phrases of all shards by the bounds of their ranges.
    private static func shards(_ documents: [SearchDocument]) throws -> [String: [JSONValue]] {
        var analyzer = SearchAnalyzer(language: "es")
        let settings = SearchIndexSettings(
            language: "es",
            synonyms: [
                SynonymGroup(
                    term: "salario no pagado", words: ["sueldo", "robo de salario", "wage theft", "rovo de salario"])
            ])
        let files = buildSearchIndex(documents.map { analyzer.analyze($0) }, settings: settings)
        let shards = files.filter { $0.path.hasPrefix("es/q-") }.map { file in
            (file.path, Array((JSONValue(parsing: file.bytes)?.array ?? []).dropFirst()))
        }
        return Dictionary(uniqueKeysWithValues: shards)
    }

    private static func text(_ phrase: JSONValue) -> String { phrase.string ?? phrase[0]?.string ?? "" }

    @Test func titlesAnswersHeadingsAndSynonymsArePhrasesAsTheyAreWritten() throws {
        let phrases = try Self.shards(Self.documents()).values.joined()
        let texts = Set(phrases.map(Self.text))
        #expect(
            texts == [
                "No me pagan: cómo cobrar", "No me pagan en Chile", "Visa", "¿Qué hago si no me pagan?",
                "Cuándo me deben pagar", "salario no pagado", "robo de salario",
            ])
        let pages = Set(phrases.compactMap { $0[1]?.string })
        #expect(pages == ["pago/", "pago/chile/", "visa/"])
        #expect(phrases.contains { Self.text($0) == "No me pagan en Chile" && $0[2]?.number == 1 })
        #expect(!phrases.contains { Self.text($0) == "No me pagan: cómo cobrar" && $0[2] != nil })
    }

    /// A permuted index: found by its beginning and by each content word.
    @Test func aPhraseStandsInTheShardOfEachOfItsContentWords() throws {
        let filler = (0..<600).map { number in
            SearchDocument(
                url: "es/x\(number)/", title: "Tema \(number) sobre \(String(number, radix: 25)) cosas largas y más",
                language: "es", sections: [SearchSection(heading: "", anchor: nil, text: [])])
        }
        let shards = try Self.shards(Self.documents() + filler)
        let holding = shards.values.filter { $0.map(Self.text).contains("No me pagan: cómo cobrar") }
        #expect(shards.count > 5 && holding.count > 1)
        for (path, phrases) in shards {
            #expect(Set(phrases.map(Self.text)).count == phrases.count, "\(path) has a phrase twice")
        }
    }

    @Test func anEmptyIndexHasNoPhrases() {
        let files = buildSearchIndex([], settings: SearchIndexSettings(language: "es"))
        #expect(files.map(\.path) == ["es/index.json"])
    }
}
