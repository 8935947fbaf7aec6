/// What every shard of an index shares: its size and the parameters that follow from it.
struct IndexLayout: Sendable {
    let language: String
    let pages: Int
    let sectionParameter: Int

    init(language: String, documents: [AnalyzedDocument]) {
        self.language = language
        pages = documents.count
        sectionParameter = IndexFile.sectionParameter(sections: documents.reduce(0) { $0 + $1.sectionCount },
                                                      pages: documents.count)
    }

    /// Weight (bits, roughly) at which a shard of terms is divided: small shards for small sites; in large ones the list
    /// of shards, which the first query pays for, must stay short too.
    var shardWeight: Int {
        var weight = 6000
        var size = 512
        while size < pages, weight < 24000 {
            size *= 2
            weight += weight / 4
        }
        return weight
    }

    /// The same for shards of words for corrections, in words.
    var wordsPerShard: Int { 1200 }

    /// Pages whose records share a file: one in small sites, so that a result costs its own record only.
    var recordsPerShard: Int {
        var count = 1
        while count * count * 480 < pages, count < 16 { count *= 2 }
        return count
    }
}
