/// The parameters of one index, derived from its size: how large shards are, and the parameters of its codes.
///
/// Sizes are rounded to powers of two first, so that one more page or a longer title seldom moves a cut.
struct IndexLayout: Sendable {
    let language: String
    let pages: Int
    let numbers: PageNumbers
    /// What all URLs begin with, up to a slash.
    let root: String
    let sectionParameter: Int

    /// Numbers of pages are below it; a power of two.
    var space: Int { numbers.space }

    /// With more shards of terms than this, their directory has a second level, in files of its own.
    static let mostRanges = 720
    /// Ranges in one of those files, at most.
    static let rangesPerMap = 32
    /// Words in a shard of `ReversedTerms`, at most.
    static let termsPerReversedShard = 1200

    /// - Parameter documents: sorted by URL.
    init(language: String, documents: [AnalyzedDocument]) {
        self.language = language
        pages = documents.count
        numbers = PageNumbers(of: documents)
        root = Self.commonRoot(documents)
        sectionParameter = IndexFile.sectionParameter(
            sections: documents.reduce(0) { $0 + $1.sectionCount },
            pages: documents.count)
    }

    /// From the first and the last URL: they are sorted.
    private static func commonRoot(_ documents: [AnalyzedDocument]) -> String {
        guard let first = documents.first?.url.utf8, let last = documents.last?.url.utf8 else { return "" }
        var length = 0
        var root = 0
        for (left, right) in zip(first, last) {
            guard left == right else { break }
            length += 1
            if left == UInt8(ascii: "/") { root = length }
        }
        return String(decoding: first.prefix(root), as: UTF8.self)
    }

    /// Weight (estimated bits) above which a shard of terms is split. It grows with the square root of the number of
    /// pages, which minimises what a query reads: shards plus their directory. In a small site it is more, so that
    /// there are fewer files than pages.
    var shardWeight: Int {
        var weight = 3000
        var size = 512
        while size < pages, weight < 10_000 {
            size *= 2
            weight += weight / 4
        }
        return min(max(weight, 4000), 10_000)
    }
}
