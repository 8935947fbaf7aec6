/// What one worker knows of the words it has met: a hash table that lives across pages, so that folding, stop words,
/// partitions and numbers are looked up once a word and not once a page. Each entry also says where the word stands in the
/// page at hand.
struct WordCache: Sendable {
    struct Entry {
        /// The first eight bytes and the next, zeros behind shorter words.
        let head: UInt64
        let middle: UInt64
        /// Where the bytes after the sixteenth begin in `tails`.
        let tail: UInt32
        /// Number in the vocabulary's partition.
        let number: UInt32
        /// The page, counted from 1, that the next three are about.
        var page: UInt32 = 0
        /// First and last of the word's places in the page.
        var first: UInt32 = 0
        var last: UInt32 = 0
        /// Sections of the page that hold the word.
        var sections: UInt16 = 0
        let length: UInt8
        /// Or `stopWordSentinel`.
        let partition: UInt8
    }

    /// A word in a text, before and after it is looked up.
    struct Token {
        let head: UInt64
        let middle: UInt64
        let hash: UInt32
        let position: UInt32
        let length: UInt8
        /// Set by `look`; 0: not found there.
        fileprivate(set) var entry: UInt32 = 0

        /// - Parameter word: as the tokenizer gives it.
        @inline(__always)
        init(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32, position: Int) {
            head = WordHash.chunk(of: word, at: 0)
            middle = WordHash.chunk(of: word, at: 8)
            self.hash = hash
            self.position = UInt32(truncatingIfNeeded: position)
            length = UInt8(truncatingIfNeeded: word.count)
        }

        /// Longer words need their bytes besides the token.
        static let longest = 16
    }

    /// Of words that are not indexed.
    static let stopWordSentinel: UInt8 = 255
    /// Words after which the cache begins again at the next page: bounds its memory (at most about 8 MB).
    private static let limit = 1 << 17

    /// The first is no word's.
    var entries = [Entry(head: 0, middle: 0, tail: 0, number: 0, length: 0, partition: stopWordSentinel)]
    private var hashes: [UInt32] = [0]
    private var tails: [UInt8] = []
    /// Entries by hash; 0 is free.
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

    /// Looks up many words at once. What the rest of a page's work leaves in the processor's caches is not this table: a
    /// lookup waits for memory twice. Without branches in between, the processor waits for many at the same time.
    func look(up tokens: UnsafeMutableBufferPointer<Token>) {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            for index in tokens.indices { tokens[index].entry = slots[Int(tokens[index].hash) & mask] }
        }
        entries.withUnsafeBufferPointer { entries in
            for index in tokens.indices {
                let token = tokens[index]
                let entry = entries[Int(token.entry)]
                let difference = entry.head ^ token.head | entry.middle ^ token.middle | UInt64(entry.length ^ token.length)
                tokens[index].entry = difference == 0 ? token.entry : 0
            }
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
               rest.isEmpty || tails[Int(entry.tail)...].starts(with: rest) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt32(entries.count)
        insert(token, rest: rest)
        return entries.count - 1
    }

    private mutating func insert(_ token: Token, rest: [UInt8]) {
        let spelling = Self.bytes(of: token) + rest
        let folded = Folding.fold(spelling)
        let isStop = folded.isEmpty || stopWords.contains(folded)
        let partition = isStop ? Self.stopWordSentinel : TermPartition.of(folded)
        let number = isStop ? 0 : vocabulary.identifier(of: spelling, hash: token.hash, partition: Int(partition))
        entries.append(Entry(head: token.head, middle: token.middle, tail: UInt32(truncatingIfNeeded: tails.count), number: number,
                             length: token.length, partition: partition))
        tails += rest
        hashes.append(token.hash)
        if entries.count * 2 > slots.count { grow() }
    }

    private static func bytes(of token: Token) -> [UInt8] {
        (0..<min(Int(token.length), Token.longest)).map { index in
            UInt8(truncatingIfNeeded: (index < 8 ? token.head : token.middle) >> UInt64((index & 7) * 8))
        }
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
