/// Turns pages of one language into the words, positions and frequencies that the index is made of.
///
/// Each worker has its own copy, with a dictionary that is kept from page to page; the copies share the table of ids.
/// What the index says of a page depends on the page alone.
package struct SearchAnalyzer: Sendable {
    private let terms: SharedTerms
    private var indexer: DocumentIndexer
    private let table: LanguageTable

    package init(language: String) {
        terms = SharedTerms()
        table = LanguageTable.named(language)
        indexer = DocumentIndexer(table: table, terms: terms)
    }

    /// The page's words by section, and what results show of it.
    package mutating func analyze(_ document: SearchDocument) -> AnalyzedDocument {
        let whole = TitleTerm.of(document.title, table)
        indexer.add(document.title, as: .title, section: 0, terms: whole.map { [$0] } ?? [])
        indexer.add(TitleTerm.beginnings(ofTitle: document.title, table), section: 0)
        for tag in document.tags + document.answers { indexer.add(tag, as: .tag, section: 0) }
        indexer.add(document.summary, as: .body, section: 0, place: .text)
        for value in document.values { indexer.add(value, as: .body, section: 0) }
        for (index, section) in document.sections.enumerated() {
            indexer.add(section.heading, as: .heading, section: index)
            // Weighs as little as a tag: a heading is no answer of its own, only one more sign.
            if index > 0, let whole = TitleTerm.of(section.heading, table) { indexer.add([whole], section: index) }
            indexer.add(section.text.span, as: .body, section: index)
        }
        let boost = min(max(document.boost * Weighting.ofPlaces(document.places.count), 0.25), 4)
        return AnalyzedDocument(
            url: document.url,
            record: Self.trimmed(PageRecord.json(of: document)),
            textLength: document.sections.reduce(0) { $0 + $1.text.count },
            answers: document.answers,
            facets: document.facets,
            places: document.places,
            sectionPlaces: Self.places(ofSectionsIn: document),
            pagesOfPlaces: document.pagesOfPlaces,
            sectionCount: max(document.sections.count, 1),
            postings: indexer.takeEncoded(boost: boost),
            terms: terms)
    }

    private static func places(ofSectionsIn document: SearchDocument) -> [(section: Int, place: String)] {
        document.sections.enumerated().compactMap { index, section in
            guard let place = section.place, index > 0, index < DocumentIndexer.lastSection else { return nil }
            return document.places.contains(place) ? nil : (index, place)
        }
    }

    /// The same bytes without the room that growing left behind them.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var copy: [UInt8] = []
        copy.reserveCapacity(bytes.count)
        copy.append(contentsOf: bytes)
        return copy
    }
}

/// A page ready for the index. Small and flat, because those of the whole site are in memory until the index is built.
package struct AnalyzedDocument: Sendable {
    package let url: String
    /// The members of the page's record that follow its URL, as JSON without brackets.
    let record: [UInt8]
    /// Bytes of the text of all sections.
    let textLength: Int
    /// Questions that the page answers.
    let answers: [String]
    let facets: [SearchFacetValues]
    let places: [String]
    let sectionPlaces: [(section: Int, place: String)]
    let pagesOfPlaces: SearchAnswers
    let sectionCount: Int
    /// As `DocumentPostings` describes.
    let postings: [UInt8]
    /// What the ids in `postings` stand for.
    let terms: SharedTerms
}
