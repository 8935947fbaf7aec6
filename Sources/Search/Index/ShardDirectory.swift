internal import Base

/// The directory of one kind of shards, as files hold it: each shard's bound and fingerprint.
struct ShardDirectory {
    struct Range {
        var bound: [UInt8]
        var fingerprint: [UInt8]
        /// Of a shard of terms, for readers.
        var positions: Positions?
    }

    /// Where the positions of a shard of terms are: in which file, and at which place there.
    struct Positions {
        var bound: [UInt8]
        var fingerprint: [UInt8]
        var place: Int
    }

    let ranges: [Range]
    /// Of shards of terms: the files of their positions, as `PositionShards` lists them.
    var positions: [UInt8] = []

    /// The bounds, front coded, the fingerprints without separator, and the positions where there are any.
    var members: [JSONValue] {
        let bounds = FrontCoding.text(of: ranges.map(\.bound))
        return ([bounds, ranges.flatMap(\.fingerprint)] + (positions.isEmpty ? [] : [positions]))
            .map { .string(String(decoding: $0, as: UTF8.self)) }
    }

    /// The second level of a directory, for so many shards that the entry would be too large: files that list a part
    /// each (`m-`), and the directory of those files.
    /// - Parameter listed: the directory of some of the shards.
    static func maps(
        of bounds: [[UInt8]], language: String, listed: (Swift.Range<Int>) -> ShardDirectory
    ) -> (list: ShardDirectory, files: [SearchFile]) {
        let parts = ShardPartitioner(
            words: bounds.map { $0[...] }, weights: bounds.map { _ in 1 }, limit: IndexLayout.rangesPerMap
        ).ranges
        var files: [SearchFile] = []
        let list = parts.map { part in
            let listed = listed(part.words)
            let body = JSONValue.array([.number(IndexFile.format)] + listed.members).text
            let range = Range(bound: listed.ranges[0].bound, fingerprint: ShardFingerprint.name(of: body))
            let path = language + "/" + IndexFile.name("m", key: range.bound, fingerprint: range.fingerprint)
            files.append(SearchFile(path: path, bytes: body, isEntry: false))
            return range
        }
        return (ShardDirectory(ranges: list), files)
    }
}
