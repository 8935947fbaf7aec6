internal import Base

/// Reversed-term dictionary: words spelt backwards and sorted, so that candidates that share a suffix are neighbours.
/// It finds corrections of typos in a word's first half; those of its second half are found among the terms, which
/// share its prefix.
struct ReversedTerms {
    private(set) var shards: [TermShards.Shard] = []

    /// Whether a folded word may be offered as a correction.
    static func accepts(_ folded: [UInt8]) -> Bool {
        folded.count >= 3 && folded.count <= 24 && !folded.contains { $0 < 0x61 }
    }

    /// - Parameter words: folded words whose last letter is in one partition, with their document frequency.
    init(words: [(word: [UInt8], count: Int)], layout: IndexLayout) {
        let sorted = words.map { (word: Self.reversed($0.word), count: $0.count) }
            .sorted { $0.word.lexicographicallyPrecedes($1.word) }
        let ranges = ShardPartitioner(
            words: sorted.map { $0.word[...] }, weights: sorted.map { _ in 1 },
            limit: IndexLayout.termsPerReversedShard
        ).ranges
        for range in ranges {
            var text: [UInt8] = []
            var previous: [UInt8] = []
            for (word, count) in sorted[range.words] {
                FrontCoding.append(word, after: previous, to: &text)
                let logarithm = Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount
                if logarithm > 0 { text.append(UInt8(ascii: "0") + UInt8(min(logarithm, 9))) }
                previous = word
            }
            var body = Array("[\(IndexFile.format),".utf8)
            JSONWriter.append(text, to: &body)
            body.append(UInt8(ascii: "]"))
            let fingerprint = ShardFingerprint.name(of: body)
            let path = layout.language + "/" + IndexFile.name("w", key: range.bound, fingerprint: fingerprint)
            shards.append(
                TermShards.Shard(
                    range: ShardDirectory.Range(bound: range.bound, fingerprint: fingerprint),
                    file: SearchFile(path: path, bytes: body, isEntry: false)))
        }
    }

    /// The word's characters, last first.
    static func reversed(_ word: [UInt8]) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) { return word.reversed() }
        return Array(
            String(String.UnicodeScalarView(String(decoding: word, as: UTF8.self).unicodeScalars.reversed())).utf8)
    }
}
