/// The words of one page while it is analysed: a small hash table of distinct words and a flat log of their places.
///
/// `encoded` gives, for each of `WordBucket.count` buckets, where it begins (4 bytes each, little endian, and the end),
/// then per bucket its words in order of first appearance:
/// ```
/// length (1 byte) · word · number of sections (varint) ·
///     per section: section minus the one before (varint) · level (1 byte) · number of positions (varint) ·
///                  positions as differences (varints)
/// ```
struct WordLog {
    /// Which field of the page a word stands in.
    enum Field: UInt8 {
        case body, heading, title, tag
    }

    private struct Word {
        var hash: UInt32
        var start: UInt32
        var length: UInt8
        /// Or `stopBucket`.
        var bucket: UInt8
        /// Places in `places`.
        var count: UInt32
    }

    private struct Place {
        var word: UInt32
        var position: UInt32
        var section: UInt16
        var field: Field
    }

    private let stopWords: StopWords
    private var tokenizer = Tokenizer()
    private var slots: [UInt32]
    private var words: [Word] = []
    private var bytes: [UInt8] = []
    private var places: [Place] = []
    private var bodyLengths: [Int] = []
    private static let stopBucket: UInt8 = 255
    /// Positions between two fields, so that a phrase never spans them.
    private static let fieldGap = 8
    /// Sections after this one count as part of it.
    private static let lastSection = 4094

    init(stopWords: StopWords) {
        self.stopWords = stopWords
        slots = [UInt32](repeating: 0, count: 1024)
        words.reserveCapacity(512)
        places.reserveCapacity(1024)
        bytes.reserveCapacity(4096)
    }

    mutating func add(_ text: String, as field: Field, section: Int) {
        var text = text
        text.withUTF8 { add($0, as: field, section: section) }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, as field: Field, section: Int) {
        if text.isEmpty { return }
        let section = min(section, Self.lastSection)
        while bodyLengths.count <= section {
            bodyLengths.append(0)
            tokenizer.position = 0
        }
        let first = tokenizer.position
        var cutter = tokenizer
        cutter.forEachWord(in: text) { word, hash, position in
            let id = identifier(of: word, hash: hash)
            if words[id].bucket == Self.stopBucket { return }
            words[id].count += 1
            places.append(Place(word: UInt32(truncatingIfNeeded: id), position: UInt32(truncatingIfNeeded: position),
                                section: UInt16(truncatingIfNeeded: section), field: field))
        }
        tokenizer = cutter
        if field == .body { bodyLengths[section] += tokenizer.position - first }
        tokenizer.position += Self.fieldGap
    }

    @inline(__always)
    private mutating func identifier(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if words[id].hash == hash, isWord(words[id], word) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        return insert(word, hash: hash, slot: slot)
    }

    private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32, slot: Int) -> Int {
        let folded = Folding.fold(Array(word))
        let bucket = folded.isEmpty || stopWords.contains(folded) ? Self.stopBucket : WordBucket.of(folded)
        words.append(Word(hash: hash, start: UInt32(bytes.count), length: UInt8(truncatingIfNeeded: word.count),
                          bucket: bucket, count: 0))
        bytes.append(contentsOf: word)
        slots[slot] = UInt32(words.count)
        if words.count * 2 > slots.count { grow() }
        return words.count - 1
    }

    @inline(__always)
    private func isWord(_ known: Word, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        if Int(known.length) != word.count { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            let start = Int(known.start)
            for index in 0..<word.count where bytes[start + index] != word[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (id, word) in words.enumerated() {
            var slot = Int(word.hash ^ word.hash >> 15) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(id + 1)
        }
    }

    /// - Parameter boost: multiplies every weight.
    func encoded(boost: Double) -> [UInt8] {
        let norms = bodyLengths.map { boost / Weighting.lengthNorm(words: $0) }
        let head = (WordBucket.count + 1) * 4
        var (order, starts) = wordsByBucket()
        let sorted = placesByWord(&order)
        var out = [UInt8](repeating: 0, count: head)
        out.reserveCapacity(head + bytes.count + words.count * 3 + places.count * 3)
        for bucket in 0..<WordBucket.count {
            Self.store(out.count, at: bucket, in: &out)
            for word in order[starts[bucket]..<starts[bucket + 1]] {
                let known = words[word.id]
                out.append(known.length)
                out.append(contentsOf: bytes[Int(known.start)..<Int(known.start) + Int(known.length)])
                sorted.withUnsafeBufferPointer { sorted in
                    let places = UnsafeBufferPointer(rebasing: sorted[word.start..<word.start + Int(known.count)])
                    Self.encode(places, norms: norms, boost: boost, to: &out)
                }
            }
        }
        Self.store(out.count, at: WordBucket.count, in: &out)
        return out
    }

    /// Words grouped by bucket, stop words left out, and where each bucket begins.
    private func wordsByBucket() -> (words: [(id: Int, start: Int)], starts: [Int]) {
        var starts = [Int](repeating: 0, count: WordBucket.count + 1)
        for word in words where word.bucket != Self.stopBucket { starts[Int(word.bucket) + 1] += 1 }
        for index in 0..<WordBucket.count { starts[index + 1] += starts[index] }
        var next = starts
        var order = [(id: Int, start: Int)](repeating: (0, 0), count: starts[WordBucket.count])
        for (id, word) in words.enumerated() where word.bucket != Self.stopBucket {
            order[next[Int(word.bucket)]].id = id
            next[Int(word.bucket)] += 1
        }
        return (order, starts)
    }

    /// Places grouped by word, in reading order; sets where each word's begin.
    private func placesByWord(_ order: inout [(id: Int, start: Int)]) -> [Place] {
        var next = [Int](repeating: 0, count: words.count)
        var start = 0
        for index in order.indices {
            order[index].start = start
            next[order[index].id] = start
            start += Int(words[order[index].id].count)
        }
        var sorted = [Place](repeating: Place(word: 0, position: 0, section: 0, field: .body), count: start)
        for place in places {
            let word = Int(place.word)
            sorted[next[word]] = place
            next[word] += 1
        }
        return sorted
    }

    private static func encode(_ places: UnsafeBufferPointer<Place>, norms: [Double], boost: Double, to out: inout [UInt8]) {
        var sections = 1
        for index in 1..<max(places.count, 1) where places[index].section != places[index - 1].section { sections += 1 }
        Varint.append(sections, to: &out)
        var start = 0
        var previous = 0
        while start < places.count {
            let section = Int(places[start].section)
            var end = start
            var weight = 0.0
            while end < places.count, Int(places[end].section) == section {
                let field = places[end].field
                weight += field == .body ? norms[section] : Weighting.weight(of: field) * boost
                end += 1
            }
            Varint.append(section - previous, to: &out)
            out.append(Weighting.level(of: weight))
            Varint.append(end - start, to: &out)
            var position = 0
            for index in start..<end {
                Varint.append(Int(places[index].position) - position, to: &out)
                position = Int(places[index].position)
            }
            previous = section
            start = end
        }
    }

    private static func store(_ value: Int, at index: Int, in out: inout [UInt8]) {
        for byte in 0..<4 { out[index * 4 + byte] = UInt8(truncatingIfNeeded: value >> (byte * 8)) }
    }
}

/// A language's stop words, with the length of the longest, so that most words are not looked up.
struct StopWords: Sendable {
    private let words: Set<[UInt8]>
    private let longest: Int

    init(_ words: Set<[UInt8]>) {
        self.words = words
        longest = words.reduce(0) { max($0, $1.count) }
    }

    func contains(_ folded: [UInt8]) -> Bool { folded.count <= longest && words.contains(folded) }
}
