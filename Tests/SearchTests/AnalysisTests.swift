import TestSupport
import Testing

@testable import Search

/// The analyzer's caches do not change its results.
@Suite struct AnalysisTests {
    private let documents: [SearchDocument]

    init() {
        var generator = SeededGenerator(seed: 5)
        // Long words that differ at the start or end, words of about eight and sixteen letters, stop words, compounds.
        let stems = [
            "responsabilidades", "responsabilidadesx", "xresponsabilidades", "visa", "visas", "consular", "consulare",
            "consulares", "indemnizaciones", "indemnizacionesx", "pensión", "años", "anos", "H-2A", "de", "la", "工资单",
            "r\u{E9}sume\u{301}",
        ]
        documents = (0..<60).map { number in
            let sections = (0..<Int.random(in: 1...5, using: &generator)).map { section in
                let words = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                    (stems.randomElement(using: &generator) ?? "")
                        + (Bool.random(using: &generator) ? "" : String(Int.random(in: 0..<40, using: &generator)))
                }
                return SearchSection(
                    heading: section == 0 ? "" : "Parte \(section)", anchor: section == 0 ? nil : "p\(section)",
                    text: Array(words.joined(separator: " ").utf8))
            }
            return SearchDocument(
                url: "es/\(number)/", title: "Página de prueba \(number)", language: "es", sections: sections)
        }
    }

    private func files(of documents: [AnalyzedDocument]) -> [SearchFile] {
        buildSearchIndex(documents, settings: SearchIndexSettings(language: "es"))
    }

    @Test func oneAnalyzerForAllPagesAndOneForEachMakeTheSameIndex() {
        var analyzer = SearchAnalyzer(language: "es")
        let together = documents.map { analyzer.analyze($0) }
        let apart = documents.map { document in
            var analyzer = SearchAnalyzer(language: "es")
            return analyzer.analyze(document)
        }
        #expect(files(of: together) == files(of: apart))
    }

    @Test func copiesOfAnAnalyzerMakeTheIndexThatOneMakes() {
        var analyzer = SearchAnalyzer(language: "es")
        var (first, second) = (analyzer, analyzer)
        let shared = documents.enumerated().map {
            $0.offset % 3 == 0 ? first.analyze($0.element) : second.analyze($0.element)
        }
        #expect(files(of: shared) == files(of: documents.map { analyzer.analyze($0) }))
    }

    @Test func wordsOfPagesThatAreNotIndexedAreNotInTheIndex() {
        var (analyzer, other) = (SearchAnalyzer(language: "es"), SearchAnalyzer(language: "es"))
        _ = analyzer.analyze(SearchDocument(url: "es/x/", title: "Desaparecida palabras", language: "es", sections: []))
        #expect(files(of: documents.map { analyzer.analyze($0) }) == files(of: documents.map { other.analyze($0) }))
    }

    /// The value terms and title terms of a document.
    private func more(of document: SearchDocument) -> [[UInt8]] {
        let table = LanguageTable.named("es")
        var values = ValueTerms(table: table)
        let names = [document.title] + document.sections.map(\.heading)
        return names.flatMap { values.words(in: $0.utf8Span.span, as: .name).map(\.word) }
            + document.sections.flatMap { values.words(in: $0.text.span, as: .text).map(\.word) }
            + ([document.title] + document.sections.dropFirst().map(\.heading)).compactMap { TitleTerm.of($0, table) }
            + TitleTerm.beginnings(ofTitle: document.title, table)
    }

    /// Naive twin over the tokens: every spelling occurs once, with a posting for each page that has it.
    @Test func partitionsHoldEveryWordOfEveryPage() {
        var analyzer = SearchAnalyzer(language: "es")
        let analyzed = documents.map { analyzer.analyze($0) }
        let stopWords = LanguageTable.named("es").stopWords
        var expected: [[UInt8]: Set<Int>] = [:]
        for (page, document) in documents.enumerated() {
            let texts =
                [document.title] + document.sections.flatMap { [$0.heading, String(decoding: $0.text, as: UTF8.self)] }
            for token in texts.flatMap(QueryText.tokens) where !stopWords.contains(Folding.fold(token.word)) {
                expected[token.word, default: []].insert(page)
            }
            for term in more(of: document) where !stopWords.contains(Folding.fold(term)) {
                expected[term, default: []].insert(page)
            }
        }
        var found: [[UInt8]: Set<Int>] = [:]
        for index in 0..<TermPartition.count {
            let lists = PostingLists(partition: index, documents: analyzed)
            for (word, spelling) in lists.words.enumerated() {
                #expect(TermPartition.of(Folding.fold(Array(spelling))) == UInt8(index))
                let pages = pages(of: lists.postings(of: word))
                #expect(pages.count == lists.pageCount(of: word))
                #expect(found.updateValue(pages, forKey: Array(spelling)) == nil)
            }
        }
        #expect(found == expected)
    }

    @Test(arguments: [1, 15, 16, 17, 18, 200]) func positionsAreReadAsWritten(_ count: Int) {
        let text = String(repeating: "visa consular ", count: count)
        var analyzer = SearchAnalyzer(language: "es")
        let page = analyzer.analyze(
            SearchDocument(
                url: "es/1/", title: "", language: "es",
                sections: [
                    SearchSection(heading: "", anchor: nil, text: Array(text.utf8)),
                    SearchSection(heading: "", anchor: "b", text: Array("consular".utf8)),
                    SearchSection(heading: "", anchor: "c", text: Array(text.utf8)),
                ]))
        let lists = PostingLists(partition: Int(TermPartition.of(Array("visa".utf8))), documents: [page])
        var sections: [Int: [Int]] = [:]
        let postings = lists.postings(of: 0)
        let bytes = postings.bytes.span
        var reader = DocumentPostings.Reader()
        let page0 = reader.number(in: bytes)
        #expect(page0 == 0)
        var number = 0
        while !reader.isAtEnd(of: bytes) {
            let section = reader.section(in: bytes)
            number += section.step
            var position = 0
            for _ in 0..<section.count {
                position += reader.number(in: bytes)
                sections[number, default: []].append(position)
            }
            let isAtEnd = reader.isAtEnd(of: bytes)
            #expect(section.isLast == isAtEnd)
        }
        let positions = (0..<count).map { 2 * $0 }
        #expect(sections == [0: positions, 2: positions])
    }

    private func pages(of postings: PostingLists.Postings) -> Set<Int> {
        let bytes = postings.bytes.span
        var reader = DocumentPostings.Reader()
        var pages: Set<Int> = []
        var page = 0
        var sections = 0
        while !reader.isAtEnd(of: bytes) {
            page += reader.number(in: bytes)
            pages.insert(page)
            sections += reader.skip(in: bytes)
        }
        #expect(sections == postings.sections)
        return pages
    }
}
