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
    /// Which field of the page a word stands in. Raw values index `Weighting.field`.
    enum Field: UInt8 {
        case body, heading, title, tag
    }

    private struct Place {
        var word: UInt32
        var section: UInt32
        var position: UInt32
        var field: Field
    }

    private let stopWords: Set<[UInt8]>
    private let stopWordLengths: Int
    private var tokenizer = Tokenizer()
    private var slots: [UInt32]
    private var hashes: [UInt32] = []
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// Bucket of each word, or `stopBucket`.
    private var buckets: [UInt8] = []
    private var places: [Place] = []
    private var bodyLengths: [Int] = []
    private static let stopBucket: UInt8 = 255
    /// Positions between two fields, so that a phrase never spans them.
    private static let fieldGap = 8

    /// - Parameter stopWordLengths: longer words are not looked up among the stop words.
    init(stopWords: Set<[UInt8]>, stopWordLengths: Int) {
        self.stopWords = stopWords
        self.stopWordLengths = stopWordLengths
        slots = [UInt32](repeating: 0, count: 1024)
        places.reserveCapacity(800)
        bytes.reserveCapacity(3000)
    }

    mutating func add(_ text: String, as field: Field, section: Int) {
        var text = text
        text.withUTF8 { add($0, as: field, section: section) }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, as field: Field, section: Int) {
        if text.isEmpty { return }
        while bodyLengths.count <= section {
            bodyLengths.append(0)
            tokenizer.position = 0
        }
        let first = tokenizer.position
        var cutter = tokenizer
        cutter.forEachWord(in: text) { word, position in
            let id = identifier(of: word)
            if buckets[id] == Self.stopBucket { return }
            places.append(Place(word: UInt32(id), section: UInt32(section), position: UInt32(position), field: field))
        }
        tokenizer = cutter
        if field == .body { bodyLengths[section] += tokenizer.position - first }
        tokenizer.position += Self.fieldGap
    }

    private mutating func identifier(of word: [UInt8]) -> Int {
        let hash = Fingerprint.hash32(word)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if hashes[id] == hash, isWord(id, word) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        let id = hashes.count
        slots[slot] = UInt32(id + 1)
        hashes.append(hash)
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        let folded = Folding.fold(word)
        let isStopWord = folded.isEmpty || folded.count <= stopWordLengths && stopWords.contains(folded)
        buckets.append(isStopWord ? Self.stopBucket : WordBucket.of(folded))
        if hashes.count * 2 > slots.count { grow() }
        return id
    }

    private func isWord(_ id: Int, _ word: [UInt8]) -> Bool {
        let start = id == 0 ? 0 : Int(ends[id - 1])
        guard Int(ends[id]) - start == word.count else { return false }
        var index = start
        for byte in word {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (id, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(id + 1)
        }
    }

    /// - Parameter boost: multiplies every weight.
    func encoded(boost: Double) -> [UInt8] {
        let order = placesByWord()
        let norms = bodyLengths.map { Weighting.lengthNorm(words: $0) }
        let head = (WordBucket.count + 1) * 4
        var out = [UInt8](repeating: 0, count: head)
        out.reserveCapacity(head + bytes.count + places.count * 4)
        for bucket in 0..<WordBucket.count {
            Self.store(out.count, at: bucket, in: &out)
            for word in buckets.indices where buckets[word] == UInt8(bucket) {
                let start = word == 0 ? 0 : Int(ends[word - 1])
                out.append(UInt8(Int(ends[word]) - start))
                out.append(contentsOf: bytes[start..<Int(ends[word])])
                let range = order.starts[word]..<order.starts[word + 1]
                encodePlaces(order.places[range], norms: norms, boost: boost, to: &out)
            }
        }
        Self.store(out.count, at: WordBucket.count, in: &out)
        return out
    }

    /// Indices of `places` grouped by word, each group in reading order.
    private func placesByWord() -> (starts: [Int], places: [Int]) {
        var starts = [Int](repeating: 0, count: hashes.count + 1)
        for place in places { starts[Int(place.word) + 1] += 1 }
        for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
        var next = starts
        var sorted = [Int](repeating: 0, count: places.count)
        for (index, place) in places.enumerated() {
            sorted[next[Int(place.word)]] = index
            next[Int(place.word)] += 1
        }
        return (starts, sorted)
    }

    private func encodePlaces(_ indices: ArraySlice<Int>, norms: [Double], boost: Double, to out: inout [UInt8]) {
        var sections = 0
        var last: UInt32?
        for index in indices where places[index].section != last {
            last = places[index].section
            sections += 1
        }
        Varint.append(sections, to: &out)
        var start = indices.startIndex
        var previous: UInt32 = 0
        while start < indices.endIndex {
            let section = places[indices[start]].section
            var end = start
            var weight = 0.0
            while end < indices.endIndex, places[indices[end]].section == section {
                weight += Weighting.weight(of: places[indices[end]].field, norm: norms[Int(section)])
                end += 1
            }
            Varint.append(Int(section - previous), to: &out)
            out.append(Weighting.level(of: weight * boost))
            Varint.append(end - start, to: &out)
            var position: UInt32 = 0
            for index in start..<end {
                let next = places[indices[index]].position
                Varint.append(Int(next - position), to: &out)
                position = next
            }
            previous = section
            start = end
        }
    }

    private static func store(_ value: Int, at index: Int, in out: inout [UInt8]) {
        for byte in 0..<4 { out[index * 4 + byte] = UInt8(truncatingIfNeeded: value >> (byte * 8)) }
    }
}
