import Base
import TestSupport
import Testing

@testable import Search

/// Champion lists: their pages, and that their records only save requests.
@Suite struct ChampionListTests {
    /// Without digits: a word and its number would be terms of their own.
    private static let words: [String] = (0..<400).map { number in
        "palabra" + String(decoding: [100, 10, 1].map { UInt8(0x61 + number / $0 % 10) }, as: UTF8.self)
    }

    private static func documents(_ count: Int) -> [SearchDocument] {
        var generator = SeededGenerator(seed: 23)
        return (0..<count).map { number in
            let text = (0..<Int.random(in: 3...40, using: &generator)).compactMap { _ in
                words.randomElement(using: &generator)
            }
            return SearchDocument(
                url: "es/pagina-\(number)/", title: "Título de la página \(number)", language: "es",
                sections: [SearchSection(heading: "", anchor: nil, text: Array(text.joined(separator: " ").utf8))])
        }
    }

    private static func index(_ documents: [SearchDocument]) -> [SearchFile] {
        var analyzer = SearchAnalyzer(language: "es")
        return buildSearchIndex(documents.map { analyzer.analyze($0) }, settings: SearchIndexSettings(language: "es"))
    }

    private static func champions(in files: [SearchFile]) -> [String: [JSONValue]] {
        var found: [String: [JSONValue]] = [:]
        for file in files where file.path.hasPrefix("es/t-") {
            found[file.path] = JSONValue(parsing: file.bytes)?[4]?.array ?? []
        }
        return found
    }

    @Test func recordsBesidePostingsAreThoseOfTheRecordShards() throws {
        let files = Self.index(Self.documents(4200))
        let records = files.filter { $0.path.hasPrefix("es/r-") }.flatMap {
            (JSONValue(parsing: $0.bytes)?.array ?? []).dropFirst(2)
        }
        let known = Set(records.map { String(decoding: $0.text, as: UTF8.self) })
        #expect(known.count == 4200)
        let champions = Self.champions(in: files).values.flatMap { $0 }.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(!champions.isEmpty)
        #expect(champions.allSatisfy(known.contains))
    }

    @Test func indexOfOneRecordShardHasNoneBesidePostings() {
        let champions = Self.champions(in: Self.index(Self.documents(40)))
        #expect(!champions.isEmpty && champions.values.allSatisfy(\.isEmpty))
    }

    @Test func pagesThatWeighMostAreChampions() throws {
        var analyzer = SearchAnalyzer(language: "es")
        let documents = Self.documents(4200).map { analyzer.analyze($0) }.sorted {
            $0.url.utf8.lexicographicallyPrecedes($1.url.utf8)
        }
        let layout = IndexLayout(language: "es", documents: documents)
        var tested = 0
        for number in 0..<TermPartition.count {
            let lists = PostingLists(partition: number, documents: documents)
            for word in lists.words.indices {
                var champions = ChampionList(layout: layout)
                champions.add([lists.postings(of: word)])
                let pages = champions.taken()
                let count = lists.pageCount(of: word)
                #expect(pages.count == ChampionList.count(of: count, in: layout))
                #expect(champions.taken() == [])
                if pages.isEmpty { continue }
                let levels = Self.levels(lists.postings(of: word))
                let least = pages.compactMap { levels[$0] }.min() ?? 0
                #expect(levels.filter { $0.value > least }.allSatisfy { pages.contains($0.key) })
                tested += 1
            }
        }
        #expect(tested > 20)
    }

    /// Naive twin: all pages of a stem sorted by weight, then by number; the first sixteen.
    @Test func championsAreTheFirstOfAllPagesByWeight() {
        var generator = SeededGenerator(seed: 29)
        // Enough pages for champion lists; a stem has the maximum number of champions, or fewer.
        let documents = (0..<4100).map { number in
            let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                // Without digits: a word and its number would be terms of their own.
                "palabr" + generator.pick(Array("abcdef").map(String.init))
                    + generator.pick(Array("ghijklmnop").map(String.init)) + "z"
            }
            let text = words.flatMap { repeatElement($0, count: Int.random(in: 1...6, using: &generator)) }.joined(
                separator: " ")
            return SearchDocument(
                url: "es/\(10_000 + number)/", title: "", language: "es",
                sections: [SearchSection(heading: "", anchor: nil, text: Array(text.utf8))])
        }
        var analyzer = SearchAnalyzer(language: "es")
        let analyzed = documents.map { analyzer.analyze($0) }
        let layout = IndexLayout(language: "es", documents: analyzed)
        let lists = PostingLists(partition: Int(TermPartition.of(Array("p".utf8))), documents: analyzed)
        for (word, other) in zip(lists.words.indices, lists.words.indices.dropFirst()) {
            // Two surface forms of a stem.
            let levels = Self.levels(lists.postings(of: word)).merging(
                Self.levels(lists.postings(of: other)), uniquingKeysWith: max)
            let sorted = levels.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            var champions = ChampionList(layout: layout)
            let pages = [word, other].reduce(0) { $0 + lists.pageCount(of: $1) }
            champions.add([lists.postings(of: word), lists.postings(of: other)])
            let count = ChampionList.count(of: pages, in: layout) == 0 ? 0 : ChampionList.most
            #expect(champions.taken() == sorted.prefix(count).sorted())
        }
        #expect(lists.words.count == 60)
    }

    private static func levels(_ postings: PostingLists.Postings) -> [Int: Int] {
        let bytes = postings.bytes.span
        var reader = DocumentPostings.Reader()
        var levels: [Int: Int] = [:]
        var page = 0
        while !reader.isAtEnd(of: bytes) {
            page += reader.number(in: bytes)
            let section = reader.section(in: bytes)
            for _ in 0..<section.count { _ = reader.number(in: bytes) }
            levels[page] = section.level
        }
        return levels
    }

    @Test func editingABodyChangesOnlyShardsOfItsWords() {
        var documents = Self.documents(4200)
        let before = Set(Self.index(documents).map(\.path))
        documents[300].sections[0].text += Array(" palabraaaa zapato".utf8)
        let changed = Self.index(documents).map(\.path).filter { !before.contains($0) }
        #expect(changed.contains { $0.hasPrefix("es/t-") })
        #expect(changed.allSatisfy { ["es/t-", "es/p-", "es/w-"].contains(String($0.prefix(5))) })
        #expect(
            changed.filter { $0.hasPrefix("es/t-") }.allSatisfy { $0.hasPrefix("es/t-p") || $0.hasPrefix("es/t-z") })
    }
}
