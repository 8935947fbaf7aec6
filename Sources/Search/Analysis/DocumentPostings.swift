/// The postings of one document (a page), encoded: `Encoder` writes them, `Reader` reads them.
///
/// For each of the `TermPartition.count` partitions its length in bytes (varint); then per partition its words in order
/// of first appearance:
/// ```
/// id of the word in the partition's `SharedTerms` (varint) ·
///     per section: twice the difference from the section before, plus 1 if it is the word's last (varint) ·
///                  level + 16 × min(positions - 1, 15) (1 byte) ·
///                  positions - 16, if there are 16 or more (varint) · positions as differences (varints)
/// ```
enum DocumentPostings {}

extension DocumentPostings {
    struct Encoder {
        private let entries: [TermDictionary.Entry]
        private let occurrences: [PostingBuffer.Occurrence]
        private let norms: [Double]
        private let fields: [Double]
        private var count = 0

        /// - Parameters:
        ///   - norms: what a word in running text weighs, per section.
        ///   - fields: what a word weighs elsewhere, by the raw value of its field.
        init(
            entries: [TermDictionary.Entry], occurrences: [PostingBuffer.Occurrence], norms: [Double], fields: [Double]
        ) {
            self.entries = entries
            self.occurrences = occurrences
            self.norms = norms
            self.fields = fields
        }

        /// Bytes that suffice: a word's id, and an occurrence's section, level, count and position, at their longest.
        static func bound(words: Int, occurrences: Int) -> Int { words * 5 + occurrences * (2 + 1 + 5 + 5) }

        /// - Parameters:
        ///   - words: entries, in order of first appearance.
        ///   - memory: `bound` bytes to write in.
        mutating func encoded(_ words: ArraySlice<UInt32>, in memory: inout [UInt8]) -> [UInt8] {
            let (order, ends) = grouped(words)
            var bytes = memory.mutableSpan
            var lengths = [Int](repeating: 0, count: TermPartition.count)
            var index = 0
            for partition in lengths.indices {
                let start = count
                while index < ends[partition] {
                    encode(entries[Int(order[index])], to: &bytes)
                    index += 1
                }
                lengths[partition] = count - start
            }
            var result: [UInt8] = []
            result.reserveCapacity(lengths.reduce(count) { $0 + Varint.length($1) })
            for length in lengths { Varint.append(length, to: &result) }
            result.append(contentsOf: memory[..<count])
            return result
        }

        /// Words grouped by partition (a counting sort), and where each partition ends.
        private func grouped(_ words: ArraySlice<UInt32>) -> (words: [UInt32], ends: [Int]) {
            var next = [Int](repeating: 0, count: TermPartition.count + 1)
            for word in words { next[Int(entries[Int(word)].partition) + 1] += 1 }
            for index in 0..<TermPartition.count { next[index + 1] += next[index] }
            var order = [UInt32](repeating: 0, count: words.count)
            for word in words {
                let partition = Int(entries[Int(word)].partition)
                order[next[partition]] = word
                next[partition] += 1
            }
            return (order, next)
        }

        @inline(__always)
        private mutating func encode(_ entry: TermDictionary.Entry, to bytes: inout MutableSpan<UInt8>) {
            append(entry.id, to: &bytes)
            var start = Int(entry.first)
            var previous: UInt16 = 0
            for left in (0..<entry.sections).reversed() {
                let section = occurrences[start].section
                let run = run(from: start, to: Int(entry.last))
                append(UInt32(section &- previous) << 1 | (left == 0 ? 1 : 0), to: &bytes)
                let others = run.count - 1
                append(
                    byte: Weighting.level(of: run.weight) | UInt8(truncatingIfNeeded: min(others, 15)) << 4, to: &bytes)
                if others >= 15 { append(others - 15, to: &bytes) }
                var position: UInt32 = 0
                for _ in 0..<run.count {
                    append(occurrences[start].position &- position, to: &bytes)
                    position = occurrences[start].position
                    start = Int(occurrences[start].next)
                }
                previous = section
            }
        }

        /// A word's occurrences in one section: their number and their weight together.
        @inline(__always)
        private func run(from start: Int, to last: Int) -> (count: UInt32, weight: Double) {
            let section = occurrences[start].section
            let norm = norms[Int(section)]
            var count: UInt32 = 0
            var weight = 0.0
            var index = start
            while true {
                let occurrence = occurrences[index]
                if occurrence.section != section { break }
                weight += occurrence.field == .body ? norm : fields[Int(occurrence.field.rawValue)]
                count += 1
                if index == last { break }
                index = Int(occurrence.next)
            }
            return (count, weight)
        }

        @inline(__always)
        private mutating func append(byte: UInt8, to bytes: inout MutableSpan<UInt8>) {
            bytes[count] = byte
            count += 1
        }

        @inline(__always)
        private mutating func append(_ value: UInt32, to bytes: inout MutableSpan<UInt8>) {
            var rest = value
            while rest >= 0x80 {
                append(byte: UInt8(truncatingIfNeeded: rest) | 0x80, to: &bytes)
                rest >>= 7
            }
            append(byte: UInt8(truncatingIfNeeded: rest), to: &bytes)
        }
    }
}
