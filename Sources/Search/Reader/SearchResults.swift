/// What a search answers.
package struct SearchResults: Sendable, Equatable {
    /// Pages found, shown or not.
    package var total = 0
    package var results: [SearchResult] = []
    /// The query as it was understood, when a word of it was not in the index.
    package var correction: String?
    /// Official words that were asked besides the ones typed.
    package var alsoSearched: [String] = []
    /// Number of distinct words in the query, without stop words.
    package var words = 0
}

/// One page found, at its best section.
package struct SearchResult: Sendable, Equatable {
    /// With the section's anchor.
    package var url: String
    package var page: String
    package var title: String
    package var heading: String
    package var collection: String
    package var date: String?
    package var summary: String
    package var score: Int
}
