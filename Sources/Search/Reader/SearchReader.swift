/// The search of `search.js`, in Swift: the same index, the same scores, the same order.
package struct SearchReader {

    /// Why an index cannot be asked.
    package enum Failure: Error, Equatable {
        case missing(path: String)
        case damaged(path: String)
        case otherVersion(path: String)
    }

    /// - Parameter load: gives the bytes of a file of the search folder by its path (`es/index.json`), or `nil`.
    package init(language: String, load: @escaping (String) -> [UInt8]?) throws(Failure) {
        throw .missing(path: language + "/index.json")
    }

    package func search(_ query: String, limit: Int = 10, offset: Int = 0,
                        filters: [SearchFacetValues] = []) throws(Failure) -> SearchResults {
        SearchResults()
    }
}

/// What a search answers.
package struct SearchResults: Sendable, Equatable {
    /// Pages found, shown or not.
    package var total = 0
    package var results: [SearchResult] = []
    /// The query as it was understood, when a word of it was not in the index.
    package var correction: String?
    /// Official words that were asked besides the ones typed.
    package var alsoSearched: [String] = []
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
