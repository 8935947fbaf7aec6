/// Turns pages of one language into the words, positions and frequencies that the index is made of.
///
/// Each worker has a copy of its own, which remembers words from page to page; copies share the vocabulary that numbers
/// them. What the index says of a page depends on the page alone.
package struct SearchAnalyzer: Sendable {
    private let vocabulary: Vocabulary
    private var log: WordLog

    package init(language: String) {
        vocabulary = Vocabulary()
        log = WordLog(stopWords: StopWords(LanguageTable.named(language).stopWords), vocabulary: vocabulary)
    }

    /// The page's words by section, and what results show of it.
    package mutating func analyze(_ document: SearchDocument) -> AnalyzedDocument {
        log.add(document.title, as: .title, section: 0)
        for tag in document.tags { log.add(tag, as: .tag, section: 0) }
        log.add(document.summary, as: .body, section: 0)
        for (index, section) in document.sections.enumerated() {
            log.add(section.heading, as: .heading, section: index)
            section.text.withUnsafeBufferPointer { log.add($0, as: .body, section: index) }
        }
        let boost = min(max(document.boost, 0.25), 4)
        return AnalyzedDocument(
            url: document.url,
            record: PageRecord.json(of: document).withUnsafeBufferPointer { Array($0) },
            summary: PageRecord.summaryJSON(of: document).withUnsafeBufferPointer { Array($0) },
            facets: document.facets,
            sectionCount: max(document.sections.count, 1),
            words: log.takeEncoded(boost: boost),
            vocabulary: vocabulary)
    }
}

/// A page ready for the index, small and flat: those of the whole site are kept until the index is made.
package struct AnalyzedDocument: Sendable {
    package let url: String
    /// The members of the page's record that follow its URL, as JSON without brackets.
    let record: [UInt8]
    /// As JSON.
    let summary: [UInt8]
    let facets: [SearchFacetValues]
    let sectionCount: Int
    /// Words by partition, as `PageEncoder` describes.
    let words: [UInt8]
    /// What the words' numbers mean.
    let vocabulary: Vocabulary
}
