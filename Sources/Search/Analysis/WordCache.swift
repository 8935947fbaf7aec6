/// What one worker knows of the words it has met: a hash table that lives across pages, so that folding, stop words,
/// buckets and numbers are looked up once a word and not once a page. Each entry also says where the word stands in the
/// page at hand.
struct WordCache: Sendable {
    struct Entry {
        /// The first eight bytes and the next, zeros behind shorter words.
        let head: UInt64
        let middle: UInt64
        /// Where the bytes after the sixteenth begin in `tails`.
        let tail: UInt32
        /// Number in the vocabulary's bucket.
        let number: UInt32
        /// The page, counted from 1, that the next three are about.
        var page: UInt32 = 0
        /// First and last of the word's places in the page.
        var first: UInt32 = 0
        var last: UInt32 = 0
        /// Sections of the page that hold the word.
        var sections: UInt16 = 0
        let length: UInt8
        /// Or `stopBucket`.
        let bucket: UInt8
    }

    /// Of words that are not indexed.
    static let stopBucket: UInt8 = 255
    /// Words after which the cache begins again at the next page: bounds its memory (at most about 8 MB).
    private static let limit = 1 << 17

    var entries: [Entry] = []
    private var tails: [UInt8] = []
    private var hashes: [UInt32] = []
    /// Entries by hash, counted from 1; 0 is free.
    private var slots = [UInt32](repeating: 0, count: 4096)
    private let stopWords: StopWords
    private let vocabulary: Vocabulary

    init(stopWords: StopWords, vocabulary: Vocabulary) {
        self.stopWords = stopWords
        self.vocabulary = vocabulary
    }

    /// Forgets all words when there are too many. Entries are not to be kept beyond.
    mutating func trim() {
        if entries.count < Self.limit { return }
        self = WordCache(stopWords: stopWords, vocabulary: vocabulary)
    }

    /// The word's entry.
    /// - Parameter word: as the tokenizer gives it.
    @inline(__always)
    mutating func entry(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        let head = WordHash.chunk(of: word, at: 0)
        let middle = WordHash.chunk(of: word, at: 8)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if entries[index].head == head, entries[index].middle == middle, Int(entries[index].length) == word.count,
               word.count <= 16 || hasTail(of: word, at: Int(entries[index].tail)) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        insert(word, head: head, middle: middle, hash: hash)
        slots[slot] = UInt32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return entries.count - 1
    }

    private func hasTail(of word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for index in 16..<word.count where tails[start + index - 16] != word[index] { return false }
        return true
    }

    @inline(never)
    private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, head: UInt64, middle: UInt64, hash: UInt32) {
        let spelling = Array(word)
        let folded = Folding.fold(spelling)
        let isStop = folded.isEmpty || stopWords.contains(folded)
        let bucket = isStop ? Self.stopBucket : WordBucket.of(folded)
        let number = isStop ? 0 : vocabulary.identifier(of: spelling, hash: hash, bucket: Int(bucket))
        entries.append(Entry(head: head, middle: middle, tail: UInt32(truncatingIfNeeded: tails.count), number: number,
                             length: UInt8(truncatingIfNeeded: word.count), bucket: bucket))
        tails += word.dropFirst(16)
        hashes.append(hash)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
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
