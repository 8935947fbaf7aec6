import Base
import TestSupport
import Testing

@testable import Search

/// Numbers of pages, shelves of records and files of positions: where they are, and that an edit leaves the others.
@Suite struct PageNumberTests {
    private static let words = (0..<400).map { number in
        "palabra" + String(decoding: [100, 10, 1].map { UInt8(0x61 + number / $0 % 10) }, as: UTF8.self)
    }

    /// Themes with a page for each of some places, and a folder of others.
    private static func documents(_ count: Int, isFlat: Bool = false) -> [SearchDocument] {
        var generator = SeededGenerator(seed: 23)
        return (0..<count).map { number in
            let text = (0..<Int.random(in: 30...120, using: &generator)).map { _ in generator.pick(words) }
            let path =
                number % 3 == 0 ? "glosario/termino-\(number)" : "derechos/tema-\(number / 12)/pais-\(number % 12)"
            return SearchDocument(
                url: isFlat ? "es/pagina-\(number)/" : "es/\(path)/", title: "Página \(number)", language: "es",
                summary: "De qué trata la página \(number), con bastantes palabras para que haya varios archivos.",
                sections: [SearchSection(heading: "", anchor: nil, text: Array(text.joined(separator: " ").utf8))])
        }
    }

    private static func index(_ documents: [SearchDocument]) -> [SearchFile] {
        var analyzer = SearchAnalyzer(language: "es")
        return buildSearchIndex(documents.map { analyzer.analyze($0) }, settings: SearchIndexSettings(language: "es"))
    }

    private static func numbers(_ documents: [SearchDocument]) -> [String: Int] {
        var analyzer = SearchAnalyzer(language: "es")
        let sorted = documents.map { analyzer.analyze($0) }.sorted {
            $0.url.utf8.lexicographicallyPrecedes($1.url.utf8)
        }
        return Dictionary(uniqueKeysWithValues: zip(sorted.map(\.url), PageNumbers(of: sorted).byAddress))
    }

    @Test func eachPageHasANumberOfItsOwnInASpaceWithRoom() {
        for count in [0, 1, 2, 5, 100, 500] {
            let numbers = Self.numbers(Self.documents(count))
            let space = SparsePlaces.space(for: count)
            #expect(Set(numbers.values).count == count)
            #expect(numbers.values.allSatisfy { (0..<space).contains($0) })
            #expect(space.nonzeroBitCount == 1 && space * 4 >= count * 5)
        }
    }

    @Test func aShortPageMoreMovesNoOther() {
        var documents = Self.documents(300)
        let before = Self.numbers(documents)
        for number in 0..<60 {
            let new = SearchDocument(
                url: "es/a-\(number)/", title: "Nueva", language: "es",
                sections: [SearchSection(heading: "", anchor: nil, text: Array("salario".utf8))])
            let after = Self.numbers(documents + [new])
            #expect(before.allSatisfy { after[$0.key] == $0.value })
        }
        documents.removeAll { $0.url.hasPrefix("es/derechos/tema-3/") }
        let after = Self.numbers(documents)
        let moved = after.filter { before[$0.key] != $0.value }
        #expect(moved.count < 20, "\(moved.count) pages moved")
    }

    @Test(arguments: [false, true], [3, 40, 300, 2600])
    func recordsAreFoundByTheNumbersOfTheirPages(_ isFlat: Bool, _ count: Int) throws {
        let documents = Self.documents(count, isFlat: isFlat)
        let files = Self.index(documents)
        let stored = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        let index = try IndexReader(language: "es") { stored[$0] }
        let hasTable = index.manifest["records"]?[2] != nil
        #expect(hasTable == (!isFlat && (41...2048).contains(count)), "\(count) pages")
        for (url, number) in Self.numbers(documents) {
            #expect(url.hasSuffix(try index.record(number)[0]?.string ?? "-"))
        }
        #expect(try index.allRecords().count == count)
    }

    @Test func pagesForOnePlaceShareShelves() {
        var analyzer = SearchAnalyzer(language: "es")
        let analyzed = Self.documents(300).map { analyzer.analyze($0) }.sorted {
            $0.url.utf8.lexicographicallyPrecedes($1.url.utf8)
        }
        let shelves = Shelves(documents: analyzed, layout: IndexLayout(language: "es", documents: analyzed))
        let held = shelves.shelves.filter { $0.contains { $0.map { analyzed[$0].url.hasSuffix("/pais-5/") } ?? false } }
        #expect((1...6).contains(held.count), "\(held.count) shelves")
        #expect(shelves.shelves.allSatisfy { $0.count <= 14 })
    }

    @Test func positionsOfNeighbouringShardsShareAFile() throws {
        let files = Self.index(Self.documents(300))
        let terms = files.filter { $0.path.hasPrefix("es/t-") }.count
        let positions = files.filter { $0.path.hasPrefix("es/p-") }.count
        #expect(positions > 1 && positions * 2 < terms)
        let reader = try reader(of: files, language: "es")
        for document in Self.documents(300).prefix(40) {
            let words = String(decoding: document.sections[0].text, as: UTF8.self).split(separator: " ")
            let phrase = "\"" + words[4...6].joined(separator: " ") + "\""
            #expect(try reader.search(phrase, limit: 300).results.contains { $0.page == "/" + document.url })
        }
    }

    @Test func editingABodyChangesOnlyShardsOfItsWords() {
        var documents = Self.documents(1200)
        let before = Set(Self.index(documents).map(\.path))
        documents[300].sections[0].text += Array(" palabraaaaz zapato".utf8)
        let changed = Self.index(documents).map(\.path).filter { !before.contains($0) }
        #expect(changed.contains { $0.hasPrefix("es/t-") })
        #expect(changed.allSatisfy { ["es/t-", "es/p-", "es/w-"].contains(String($0.prefix(5))) })
        #expect(
            changed.filter { $0.hasPrefix("es/t-") }.allSatisfy { $0.hasPrefix("es/t-p") || $0.hasPrefix("es/t-z") })
    }

    @Test func filterWithoutWordsFindsThePagesThatHaveTheValue() throws {
        var documents = Self.documents(60)
        for number in documents.indices where number % 4 == 0 {
            documents[number].facets = [SearchFacetValues(key: "countries", values: ["US"])]
        }
        let found = try reader(of: Self.index(documents), language: "es").search(
            "", limit: 100, filters: [SearchFacetValues(key: "countries", values: ["US"])])
        #expect(found.results.map(\.page) == documents.filter { !$0.facets.isEmpty }.map { "/" + $0.url }.sorted())
    }
}
