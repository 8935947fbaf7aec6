/// The term dictionary of one worker: a hash table (open addressing, linear probing) that lives across pages, so that
/// folding, stop words, partitions and ids are looked up once a word and not once a page. Each entry also holds the
/// head of the word's list in the `PostingBuffer` of the current page.
struct TermDictionary: Sendable {
    struct Entry {
        /// Bytes 0 to 7 and 8 to 15 of the word, padded with zeros: nearly all words compare in two steps, without a
        /// pointer.
        let head: UInt64
        let middle: UInt64
        /// Where its bytes from 16 on begin in `tails`.
        let tail: UInt32
        /// In the partition's `SharedTerms`.
        let id: UInt32
        /// The page, counted from 1, that the next three members belong to.
        var page: UInt32 = 0
        /// Index of its first and last occurrence in the page.
        var first: UInt32 = 0
        var last: UInt32 = 0
        /// Sections of the page that hold the word.
        var sections: UInt16 = 0
        let length: UInt8
        /// Its `TermPartition`, or `stopWordSentinel`.
        let partition: UInt8
    }

    /// A word in a text, before and after it is looked up.
    struct Token {
        /// Bytes 0 to 7 and 8 to 15 of the word, padded with zeros.
        let head: UInt64
        let middle: UInt64
        /// The word's `TermHash`.
        let hash: UInt32
        let position: UInt32
        /// In bytes; at most 255, as the tokenizer cuts words.
        let length: UInt8
        /// Set by `look`; 0, the sentinel, when the word was not in its first slot.
        fileprivate(set) var entry: UInt32 = 0

        /// Where no word is yet.
        static let empty = Token(head: 0, middle: 0, hash: 0, position: 0, length: 0)

        @inline(__always)
        init(head: UInt64, middle: UInt64, hash: UInt32, position: Int, length: Int) {
            self.head = head
            self.middle = middle
            self.hash = hash
            self.position = UInt32(truncatingIfNeeded: position)
            self.length = UInt8(truncatingIfNeeded: length)
        }

        /// Longer words need their bytes besides the token.
        static let longest = 16

        /// Its first `longest` bytes.
        var bytes: [UInt8] {
            (0..<min(Int(length), Self.longest)).map { index in
                UInt8(truncatingIfNeeded: (index < 8 ? head : middle) >> UInt64((index & 7) * 8))
            }
        }

        /// A word that no text has as it is.
        init(_ word: [UInt8], position: Int) {
            func chunk(at index: Int) -> UInt64 {
                word.dropFirst(index).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
            }
            var hash = TermHash(length: word.count, head: chunk(at: 0), middle: chunk(at: 8))
            for index in stride(from: Self.longest, to: word.count, by: 8) { hash.add(chunk(at: index)) }
            self.init(
                head: chunk(at: 0), middle: chunk(at: 8), hash: hash.value, position: position, length: word.count)
        }
    }

    /// Sentinel: the partition of words that are not indexed.
    static let stopWordSentinel: UInt8 = 255
    /// Words after which the dictionary is emptied at the next page: bounds its memory to about 8 MB.
    private static let limit = 1 << 17

    /// Index 0 is a sentinel.
    var entries = [Entry(head: 0, middle: 0, tail: 0, id: 0, length: 0, partition: stopWordSentinel)]
    private var hashes: [UInt32] = [0]
    private var tails: [UInt8] = []
    /// Index in `entries` by hash; 0 is a free slot.
    private var slots = [UInt32](repeating: 0, count: 4096)
    private let stopWords: StopWords
    private let terms: SharedTerms

    init(stopWords: StopWords, terms: SharedTerms) {
        self.stopWords = stopWords
        self.terms = terms
    }

    /// Empties the dictionary when it is too large. Indices of entries are invalid afterwards.
    mutating func trim() {
        if entries.count < Self.limit { return }
        self = TermDictionary(stopWords: stopWords, terms: terms)
    }

    /// Batched lookup: each lookup misses the processor's cache twice (slot, entry); without branches in between, the
    /// misses of many words overlap.
    /// - Parameter count: of the tokens; what follows them is left alone.
    func look(up tokens: inout MutableSpan<Token>, count: Int) {
        let slots = slots.span
        let mask = slots.count - 1
        for index in 0..<count { tokens[index].entry = slots[Int(tokens[index].hash) & mask] }
        let entries = entries.span
        for index in 0..<count {
            let token = tokens[index]
            let entry = entries[Int(token.entry)]
            let difference = entry.head ^ token.head | entry.middle ^ token.middle | UInt64(entry.length ^ token.length)
            tokens[index].entry = difference == 0 ? token.entry : 0
        }
    }

    /// The entry of a word that has been looked up.
    @inline(__always)
    mutating func entry(of token: Token) -> Int {
        token.entry != 0 ? Int(token.entry) : entry(of: token, rest: [])
    }

    /// The word's entry; a new one where it had none.
    /// - Parameter rest: its bytes after the sixteenth.
    @inline(never)
    mutating func entry(of token: Token, rest: [UInt8]) -> Int {
        var slot = Int(token.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot])
            let entry = entries[index]
            if entry.head == token.head, entry.middle == token.middle, entry.length == token.length,
                rest.isEmpty || tails[Int(entry.tail)...].starts(with: rest)
            {
                return index
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt32(entries.count)
        insert(token, rest: rest)
        return entries.count - 1
    }

    private mutating func insert(_ token: Token, rest: [UInt8]) {
        let spelling = token.bytes + rest
        let folded = Folding.fold(spelling)
        let isStop = folded.isEmpty || stopWords.contains(folded)
        let partition = isStop ? Self.stopWordSentinel : TermPartition.of(folded)
        let id = isStop ? 0 : terms.identifier(of: spelling, hash: token.hash, partition: Int(partition))
        entries.append(
            Entry(
                head: token.head, middle: token.middle, tail: UInt32(truncatingIfNeeded: tails.count), id: id,
                length: token.length, partition: partition))
        tails += rest
        hashes.append(token.hash)
        if entries.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for index in 1..<hashes.count {
            var slot = Int(hashes[index]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index)
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
