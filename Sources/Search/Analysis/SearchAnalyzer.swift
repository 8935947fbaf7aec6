/// Turns a page into the words, positions and frequencies that the index is made of.
///
/// One value serves any number of workers at once; `analyze` is a pure function of the document.
package struct SearchAnalyzer: Sendable {
    private let stopWords: StopWords

    package init(language: String) {
        stopWords = StopWords(LanguageTable.named(language).stopWords)
    }

    package func analyze(_ document: SearchDocument) -> AnalyzedDocument {
        var log = WordLog(stopWords: stopWords)
        log.add(document.title, as: .title, section: 0)
        for tag in document.tags { log.add(tag, as: .tag, section: 0) }
        log.add(document.summary, as: .body, section: 0)
        for (index, section) in document.sections.enumerated() {
            if index > 0 { log.add(section.heading, as: .heading, section: index) }
            section.text.withUnsafeBufferPointer { log.add($0, as: .body, section: index) }
        }
        let boost = min(max(document.boost, 0.25), 4)
        return AnalyzedDocument(
            url: document.url,
            collection: document.collection,
            record: PageRecord.json(of: document),
            facets: document.facets,
            sectionCount: max(document.sections.count, 1),
            words: log.encoded(boost: boost))
    }
}

/// A page ready for the index: small, flat, and fit to be kept in a cache as it is.
package struct AnalyzedDocument: Sendable, Equatable {
    package let url: String
    let collection: String
    /// The members of the page's record that follow its URL, as JSON without brackets.
    let record: [UInt8]
    let facets: [SearchFacetValues]
    let sectionCount: Int
    /// Words by bucket, as `WordLog.encoded` describes.
    let words: [UInt8]
}
