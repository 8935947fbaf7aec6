internal import Base

/// The files of positions. Only quoted phrases ask for them, so that neighbouring shards of terms share one, up to a
/// size; the directory of the shards says which.
struct PositionShards {
    let language: String
    private(set) var files: [SearchFile] = []

    /// Characters in a file, about; a shard with more has one of its own.
    private static let weight = 2000
    /// What a shard counts at least: bounds how many share a file, whose number is one digit.
    private static let leastWeight = 40

    init(language: String) { self.language = language }

    /// The directory of some neighbouring shards of terms; their positions become files.
    mutating func directory(of shards: ArraySlice<TermShards.Shard>) -> ShardDirectory {
        let shards = Array(shards)
        let groups = ShardPartitioner(
            words: shards.map { $0.range.bound[...] }, weights: shards.map { Self.weight(of: $0.positions.count) },
            limit: Self.weight
        ).ranges
        var members: [UInt8] = []
        for group in groups {
            let held = shards[group.words]
            let body = JSONValue.array(
                [.number(IndexFile.format)] + held.map { .string(String(decoding: $0.positions, as: UTF8.self)) }
            ).text
            let fingerprint = ShardFingerprint.name(of: body)
            let name = IndexFile.name("p", key: shards[group.words.lowerBound].range.bound, fingerprint: fingerprint)
            files.append(SearchFile(path: language + "/" + name, bytes: body, isEntry: false))
            members += [RiceWriter.digit(held.count)] + fingerprint
        }
        return ShardDirectory(ranges: shards.map(\.range), positions: members)
    }

    /// Rounded, so that a longer text seldom moves a cut.
    private static func weight(of count: Int) -> Int {
        let step = max((1 << (Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount)) / 4, 1)
        return max(count / step * step, leastWeight)
    }
}
