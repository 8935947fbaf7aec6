/// What a search answers.
package struct SearchResults: Sendable, Equatable {
    package struct Place: Sendable, Equatable {
        package var place: String
        package var name: String
    }

    /// Pages found, shown or not.
    package var total = 0
    package var results: [SearchResult] = []
    /// The query as it was understood, when a word of it was not in the index.
    package var correction: String?
    /// Official words that were asked besides the ones typed.
    package var alsoSearched: [String] = []
    /// Places that the question names.
    package var places: [Place] = []
    /// Where the question tells of danger.
    package var help: SearchHelpAnswer?
    /// Real words, as typed, that the site lacks and that were therefore not corrected.
    package var missing: [String] = []
    /// The other language of the site that the question is in.
    package var language: String?
    /// How many of `words` the index knows, synonyms included.
    package var known = 0
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

/// A page of the index by the words that should find it.
package struct IndexedPage: Sendable, Equatable {
    /// As `SearchResult.page`.
    package var page: String
    package var title: String
    package var headings: [String]
}
