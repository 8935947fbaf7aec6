/// Partitions a sorted list of words into ranges of bounded weight, which become shards.
///
/// It walks the words' trie: splits an over-full node by its next character, and merges adjacent light ranges, also
/// across nodes. A word that is over the limit by itself is a range of its own; it ends a run of merged ranges, so that
/// an edit moves cuts only near its own words.
struct ShardPartitioner {
    struct Range: Equatable {
        /// First word of the range, or what it begins with.
        var bound: [UInt8]
        var words: Swift.Range<Int>
    }

    private(set) var ranges: [Range] = []
    private let words: [ArraySlice<UInt8>]
    /// Sum of the weights before each word.
    private let sums: [Int]
    private let limit: Int

    /// - Parameter words: sorted by bytes; equal ones are kept together.
    init(words: [ArraySlice<UInt8>], weights: [Int], limit: Int) {
        self.words = words
        self.limit = limit
        var sums = [0]
        sums.reserveCapacity(weights.count + 1)
        for weight in weights { sums.append(sums[sums.count - 1] + weight) }
        self.sums = sums
        if !words.isEmpty { divide(words.indices, depth: 0) }
        ranges = ranges.reduce(into: []) { joined, range in
            if let last = joined.last, weight(last.words.lowerBound..<range.words.upperBound) <= limit {
                joined[joined.count - 1].words = last.words.lowerBound..<range.words.upperBound
            } else {
                joined.append(range)
            }
        }
    }

    private func weight(_ range: Swift.Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }

    private mutating func divide(_ range: Swift.Range<Int>, depth: Int) {
        var start = range.lowerBound
        var open: Range?
        while start < range.upperBound {
            let length = Self.characterEnd(words[start], from: depth)
            let end = self.end(ofGroupAt: start, in: range, length: length)
            let bound = Array(words[start].prefix(length))
            let isWhole = words[start].count <= depth || words[start].count == length && words[end - 1].count == length
            if let light = open, weight(light.words.lowerBound..<end) <= limit {
                open = Range(bound: light.bound, words: light.words.lowerBound..<end)
            } else {
                if let light = open { ranges.append(light) }
                open = nil
                if weight(start..<end) > limit, !isWhole {
                    divide(start..<end, depth: length)
                } else {
                    open = Range(bound: bound, words: start..<end)
                }
            }
            start = end
        }
        if let light = open { ranges.append(light) }
    }

    /// Where the words that share the first `length` bytes with the word at `start` end.
    private func end(ofGroupAt start: Int, in range: Swift.Range<Int>, length: Int) -> Int {
        var end = start + 1
        let prefix = words[start].prefix(length)
        while end < range.upperBound, words[end].starts(with: prefix),
            words[start].count >= length || words[end].count == words[start].count
        { end += 1 }
        return end
    }

    /// End of the character that begins at byte `depth`; `depth` + 1 when the word ends before.
    private static func characterEnd(_ word: ArraySlice<UInt8>, from depth: Int) -> Int {
        guard word.count > depth else { return depth + 1 }
        var end = depth + 1
        while end < word.count, word[word.startIndex + end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
