/// How hard the pages of a collection in a language are to read; scores in tenths.
package struct ReadingLevels: Sendable {
    package var collection: String
    package var language: String
    /// How many are long enough.
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
