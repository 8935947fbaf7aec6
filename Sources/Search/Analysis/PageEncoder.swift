/// Writes the words of one page.
///
/// For each of `TermPartition.count` partitions its length in bytes (varint); then per partition its words in order of first
/// appearance:
/// ```
/// number in the vocabulary (varint) ·
///     per section: twice the section minus the one before, and 1 more if it is the word's last (varint) ·
///                  level, and 16 times the number of positions less one, 15 at most (1 byte) ·
///                  how many positions there are above 16 (varint, if it was 15) · positions as differences (varints)
/// ```
/// `SectionReader` reads what stands behind the number.
struct PageEncoder {
    private let entries: UnsafeBufferPointer<WordCache.Entry>
    private let places: UnsafeBufferPointer<PlaceLog.Place>
    private let norms: UnsafeBufferPointer<Double>
    private let fields: [Double]
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// - Parameters:
    ///   - norms: what a word in running text weighs, per section.
    ///   - fields: what a word weighs elsewhere, by the number of its field.
    ///   - memory: `bound` bytes.
    init(entries: UnsafeBufferPointer<WordCache.Entry>, places: UnsafeBufferPointer<PlaceLog.Place>,
         norms: UnsafeBufferPointer<Double>, fields: [Double], memory: UnsafeMutableBufferPointer<UInt8>) {
        self.entries = entries
        self.places = places
        self.norms = norms
        self.fields = fields
        self.memory = memory
    }

    /// Bytes that suffice: a word's number, and a place's section, level, count and position, at their longest.
    static func bound(words: Int, places: Int) -> Int { words * 5 + places * (2 + 1 + 5 + 5) }

    /// - Parameter words: entries, in order of first appearance.
    mutating func encoded(_ words: UnsafeBufferPointer<UInt32>) -> [UInt8] {
        let (order, ends) = grouped(words)
        var lengths = [Int](repeating: 0, count: TermPartition.count)
        var index = 0
        for partition in lengths.indices {
            let start = count
            while index < ends[partition] {
                encode(entries[Int(order[index])])
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

    /// Words grouped by partition, and where each partition ends.
    private func grouped(_ words: UnsafeBufferPointer<UInt32>) -> (words: [UInt32], ends: [Int]) {
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
    private mutating func encode(_ entry: WordCache.Entry) {
        append(entry.number)
        var start = Int(entry.first)
        var previous: UInt16 = 0
        for left in (0..<entry.sections).reversed() {
            let section = places[start].section
            let run = run(from: start, to: Int(entry.last))
            append(UInt32(section &- previous) << 1 | (left == 0 ? 1 : 0))
            let others = run.count - 1
            append(byte: Weighting.level(of: run.weight) | UInt8(truncatingIfNeeded: min(others, 15)) << 4)
            if others >= 15 { append(others - 15) }
            var position: UInt32 = 0
            for _ in 0..<run.count {
                append(places[start].position &- position)
                position = places[start].position
                start = Int(places[start].next)
            }
            previous = section
        }
    }

    /// A word's places in one section: their number and their weight together.
    @inline(__always)
    private func run(from start: Int, to last: Int) -> (count: UInt32, weight: Double) {
        let section = places[start].section
        let norm = norms[Int(section)]
        var count: UInt32 = 0
        var weight = 0.0
        var index = start
        while true {
            let place = places[index]
            if place.section != section { break }
            weight += place.field == .body ? norm : fields[Int(place.field.rawValue)]
            count += 1
            if index == last { break }
            index = Int(place.next)
        }
        return (count, weight)
    }

    @inline(__always)
    private mutating func append(byte: UInt8) {
        memory[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func append(_ value: UInt32) {
        var rest = value
        while rest >= 0x80 {
            append(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(byte: UInt8(truncatingIfNeeded: rest))
    }
}
