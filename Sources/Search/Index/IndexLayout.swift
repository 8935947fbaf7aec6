/// The parameters of one index, derived from its size: how large shards are, and the parameters of its codes.
///
/// Sizes are rounded to powers of two first, so that one more page or a longer title seldom moves a cut.
struct IndexLayout: Sendable {
    let language: String
    let pages: Int
    /// `pages`, rounded up to a power of two.
    let capacity: Int
    /// What all URLs begin with, up to a slash.
    let root: String
    let sectionParameter: Int
    /// Pages whose records share a file: a power of two, a multiple of `summariesPerShard`.
    let recordsPerShard: Int

    /// Pages whose summaries share a file.
    static let summariesPerShard = 8
    /// With more shards of terms than this, their directory has a second level, in files of its own.
    static let mostRanges = 600
    static let mostPagesWithoutChampions = 4000
    /// Ranges in one of those files, at most.
    static let rangesPerMap = 32
    /// Words in a shard of `ReversedTerms`, at most.
    static let termsPerReversedShard = 1200

    /// - Parameter documents: sorted by URL.
    init(language: String, documents: [AnalyzedDocument]) {
        self.language = language
        pages = documents.count
        capacity = IndexFile.capacity(pages: documents.count)
        root = Self.commonRoot(documents)
        sectionParameter = IndexFile.sectionParameter(
            sections: documents.reduce(0) { $0 + $1.sectionCount },
            pages: documents.count)
        let size = documents.reduce(0) { $0 + $1.url.utf8.count + $1.record.count }
        recordsPerShard = Self.recordsPerShard(pages: documents.count, size: size)
    }

    /// Whether records are also stored with the postings. That multiplies the size of the index, which pays only where
    /// there are many pages, so that ten results are in ten files.
    var hasChampionLists: Bool { pages > Self.mostPagesWithoutChampions }

    /// All in one file where that is small, so that ten results cost one request; otherwise about a
    /// kilobyte each: results are scattered over files, so larger files mostly carry unused records.
    private static func recordsPerShard(pages: Int, size: Int) -> Int {
        var count = summariesPerShard
        while count < pages, size <= 8000 || count * 2 * size <= 3000 * pages { count *= 2 }
        return count
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
    /// pages, which minimises what a query reads: shards plus their directory.
    var shardWeight: Int {
        var weight = 3000
        var size = 512
        while size < pages, weight < 10_000 {
            size *= 2
            weight += weight / 4
        }
        return min(weight, 10_000)
    }
}
