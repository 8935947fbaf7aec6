/// Term frequency of a word in a section by BM25F: weighted by field, summed, normalised by the section's length, and
/// quantised to sixteen levels.
///
/// Nothing here depends on other pages, so that editing one page changes the postings of its own words only. What
/// depends on the whole index, the inverse document frequency, is computed by the query. S. Robertson and H. Zaragoza,
/// "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), §3.6; the constants were chosen on the labelled
/// sets.
enum Weighting {
    /// BM25's `b`, the influence of length. Below the usual 0.75, because sections are of similar length, and short
    /// ones are no better.
    private static let lengthInfluence = 0.45
    /// Words of a usual section. A constant instead of the site's average, which every edit would change.
    private static let usualLength = 130.0
    private static let longest = 12.0 * usualLength

    static func lengthNorm(words: Int) -> Double {
        1 - lengthInfluence + lengthInfluence * min(Double(words), longest) / usualLength
    }

    /// Of a word in a field; in running text a word weighs 1 by `lengthNorm`.
    /// - Parameter titleWords: words of the page's title without stop words: the fewer, the more it is about each.
    static func weight(of field: DocumentIndexer.Field, titleWords: Int) -> Double {
        switch field {
        case .body: 1
        case .heading: 2
        case .title: 8 / Double(max(titleWords, 1)).squareRoot()
        // Low, because a page has many tags, also of matters that it only touches on.
        case .tag: 0.35
        }
    }

    /// Factor of a page that is about so many places. One about one place answers first only where the question names
    /// it, which `PlaceLean` sees to.
    static func ofPlaces(_ count: Int) -> Double { count == 1 ? 0.6 : 1 }

    /// Weights in units of 1/64 by level: each 5/16 above the one before. The same row is computed in `ranking.js`.
    static let values: [Int] = {
        var values = [14]
        for _ in 1..<16 { values.append(values[values.count - 1] + ((values[values.count - 1] * 5) >> 4)) }
        return values
    }()

    /// Upper bounds of the levels: the geometric mean with the next level.
    private static let bounds: [Double] = zip(values, values.dropFirst()).map {
        (Double($0) * Double($1)).squareRoot() / 64
    }

    static func level(of weight: Double) -> UInt8 {
        let bounds = bounds.span
        var level = 0
        while level < bounds.count, weight >= bounds[level] { level += 1 }
        return UInt8(truncatingIfNeeded: level)
    }
}
