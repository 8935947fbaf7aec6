/// One bucket's dictionary: its distinct spellings, each with its postings in page order.
///
/// Made from all documents at once; words stay in one byte array, postings in one flat log.
struct TermBucket {
    struct Posting {
        var word: UInt32
        var page: UInt32
        /// Where the word's sections begin in the page's bytes.
        var offset: UInt32
    }

    /// Spellings in order of first appearance.
    private(set) var words: [ArraySlice<UInt8>] = []
    /// Postings sorted by word, then page.
    private(set) var postings: [Posting] = []
    /// Where each word's postings begin; one more than there are words.
    private(set) var starts: [Int] = []

    init(bucket: Int, documents: [AnalyzedDocument]) {
        var dictionary = WordDictionary()
        var log: [Posting] = []
        for (page, document) in documents.enumerated() {
            document.words.withUnsafeBufferPointer { bytes in
                guard bytes.count >= (WordBucket.count + 1) * 4 else { return }
                var index = Self.load(bucket, from: bytes)
                let end = min(Self.load(bucket + 1, from: bytes), bytes.count)
                while index < end {
                    let length = Int(bytes[index])
                    guard index + 1 + length <= end else { return }
                    let word = dictionary.identifier(of: UnsafeBufferPointer(rebasing: bytes[(index + 1)..<(index + 1 + length)]))
                    index += 1 + length
                    log.append(Posting(word: word, page: UInt32(page), offset: UInt32(index)))
                    Self.skipSections(bytes, at: &index)
                }
            }
        }
        words = dictionary.words
        group(log)
    }

    private mutating func group(_ log: [Posting]) {
        starts = [Int](repeating: 0, count: words.count + 1)
        for posting in log { starts[Int(posting.word) + 1] += 1 }
        for index in words.indices { starts[index + 1] += starts[index] }
        var next = starts
        postings = [Posting](repeating: Posting(word: 0, page: 0, offset: 0), count: log.count)
        for posting in log {
            postings[next[Int(posting.word)]] = posting
            next[Int(posting.word)] += 1
        }
    }

    func postings(of word: Int) -> ArraySlice<Posting> { postings[starts[word]..<starts[word + 1]] }

    private static func load(_ index: Int, from bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var value = 0
        for byte in 0..<4 { value |= Int(bytes[index * 4 + byte]) << (byte * 8) }
        return value
    }

    private static func skipSections(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) {
        for _ in 0..<Varint.read(bytes, at: &index) {
            _ = Varint.read(bytes, at: &index)
            index += 1
            for _ in 0..<Varint.read(bytes, at: &index) { _ = Varint.read(bytes, at: &index) }
        }
    }
}

/// Distinct words, numbered as they come.
private struct WordDictionary {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var hashes: [UInt32] = []
    private var slots = [UInt32](repeating: 0, count: 4096)

    var words: [ArraySlice<UInt8>] { (0..<hashes.count).map { bytes[ends[$0]..<ends[$0 + 1]] } }

    mutating func identifier(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = Fingerprint.hash32(word)
        var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if hashes[id] == hash, isWord(id, word) { return UInt32(id) }
            slot = (slot + 1) & (slots.count - 1)
        }
        hashes.append(hash)
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
        slots[slot] = UInt32(hashes.count)
        if hashes.count * 2 > slots.count { grow() }
        return UInt32(hashes.count - 1)
    }

    private func isWord(_ id: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[id]
        guard ends[id + 1] - start == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<word.count where bytes[start + index] != word[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (id, hash) in hashes.enumerated() {
            var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(id + 1)
        }
    }
}
