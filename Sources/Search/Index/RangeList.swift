internal import Base

/// A list of ranges as files hold it: their bounds, and the fingerprints of their shards.
struct RangeList {
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

    /// Files that list the ranges in parts, for an index of so many that the entry cannot.
    func maps(language: String) -> (list: RangeList, files: [SearchFile]) {
        let bounds = ranges.map { $0.bound[...] }
        let parts = PrefixRanges(words: bounds, weights: bounds.map { _ in 1 }, limit: IndexLayout.rangesPerMap).ranges
        var files: [SearchFile] = []
        let list = parts.map { part in
            let listed = RangeList(ranges: Array(ranges[part.words]))
            let body = JSONValue.array([.number(IndexFile.format)] + listed.members).text
            let range = Range(bound: listed.ranges[0].bound, fingerprint: ShardFingerprint.name(of: body))
            let path = language + "/" + IndexFile.name("m", key: range.bound, fingerprint: range.fingerprint)
            files.append(SearchFile(path: path, bytes: body, isEntry: false))
            return range
        }
        return (RangeList(ranges: list), files)
    }
}
