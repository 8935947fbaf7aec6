internal import Base

/// The directory of one kind of shards, as files hold it: each shard's bound and fingerprint.
struct ShardDirectory {
    struct Range {
        var bound: [UInt8]
        var fingerprint: [UInt8]
    }

    let ranges: [Range]

    /// The bounds, front coded, and the fingerprints without separator.
    var members: [JSONValue] {
        let bounds = FrontCoding.text(of: ranges.map(\.bound))
        return [bounds, ranges.flatMap(\.fingerprint)].map { .string(String(decoding: $0, as: UTF8.self)) }
    }

    /// The second level of the directory, for an index of so many shards that the entry would be too large: files that
    /// list a part each (`m-`), and the directory of those files.
    func maps(language: String) -> (list: ShardDirectory, files: [SearchFile]) {
        let bounds = ranges.map { $0.bound[...] }
        let parts = ShardPartitioner(words: bounds, weights: bounds.map { _ in 1 }, limit: IndexLayout.rangesPerMap)
            .ranges
        var files: [SearchFile] = []
        let list = parts.map { part in
            let listed = ShardDirectory(ranges: Array(ranges[part.words]))
            let body = JSONValue.array([.number(IndexFile.format)] + listed.members).text
            let range = Range(bound: listed.ranges[0].bound, fingerprint: ShardFingerprint.name(of: body))
            let path = language + "/" + IndexFile.name("m", key: range.bound, fingerprint: range.fingerprint)
            files.append(SearchFile(path: path, bytes: body, isEntry: false))
            return range
        }
        return (ShardDirectory(ranges: list), files)
    }
}
