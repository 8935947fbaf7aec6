/// Turns pages of one language into the words, positions and frequencies that the index is made of.
///
/// Each worker has its own copy, with a dictionary that is kept from page to page; the copies share the table of ids.
/// What the index says of a page depends on the page alone.
package struct SearchAnalyzer: Sendable {
    private let terms: SharedTerms
    private var indexer: DocumentIndexer

    package init(language: String) {
        terms = SharedTerms()
        indexer = DocumentIndexer(stopWords: StopWords(LanguageTable.named(language).stopWords), terms: terms)
    }

    /// The page's words by section, and what results show of it.
    package mutating func analyze(_ document: SearchDocument) -> AnalyzedDocument {
        indexer.add(document.title, as: .title, section: 0)
        for tag in document.tags { indexer.add(tag, as: .tag, section: 0) }
        indexer.add(document.summary, as: .body, section: 0)
        for (index, section) in document.sections.enumerated() {
            indexer.add(section.heading, as: .heading, section: index)
            indexer.add(section.text.span, as: .body, section: index)
        }
        let boost = min(max(document.boost, 0.25), 4)
        return AnalyzedDocument(
            url: document.url,
            record: Self.trimmed(PageRecord.json(of: document)),
            summary: Self.trimmed(PageRecord.summaryJSON(of: document)),
            facets: document.facets,
            sectionCount: max(document.sections.count, 1),
            postings: indexer.takeEncoded(boost: boost),
            terms: terms)
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
    /// As JSON.
    let summary: [UInt8]
    let facets: [SearchFacetValues]
    let sectionCount: Int
    /// As `DocumentPostings` describes.
    let postings: [UInt8]
    /// What the ids in `postings` stand for.
    let terms: SharedTerms
}
