/// Readability of a collection's pages in one language; scores in tenths.
package struct ReadingLevels: Sendable {
    package var collection: String
    package var language: String
    /// Number of pages that are long enough to be measured.
    package var pages: Int
    package var median: Int
    package var lowest: (score: Int, path: String)?

    package init(collection: String, language: String, pages: Int, median: Int, lowest: (score: Int, path: String)?) {
        self.collection = collection
        self.language = language
        self.pages = pages
        self.median = median
        self.lowest = lowest
    }
}
