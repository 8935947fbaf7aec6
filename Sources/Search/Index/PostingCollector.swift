/// Brings the postings of one bucket together, word by word: copies the pages' bytes one after another, and then each
/// word's to its place. Both go through memory in order, and pages are touched once.
struct PostingCollector {
    /// Of one word.
    struct List {
        /// In bytes.
        var length = 0
        /// Where the list ends, so far.
        var end = 0
        var pages: UInt32 = 0
        var sections: UInt32 = 0
        fileprivate var lastPage: UInt32 = 0
    }

    /// A word on a page: where its sections lie in `bytes`.
    private struct Entry {
        var word: UInt32
        var page: UInt32
        var start: UInt32
        var length: UInt32
    }

    private(set) var dictionary = WordDictionary()
    /// By number in `dictionary`.
    private(set) var lists: [List] = []
    private let bucket: Int
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Numbers in `dictionary` by number in a vocabulary: of the last page's, and of all. Pages have one vocabulary when one
    /// analyzer, with its copies, has read them all.
    private var numbers: [UInt32] = []
    private var last: ObjectIdentifier?
    private var all: [ObjectIdentifier: [UInt32]] = [:]

    init(bucket: Int) { self.bucket = bucket }

    /// Takes what `pages` hold of the bucket.
    mutating func read(_ pages: [AnalyzedDocument]) {
        for page in pages.indices {
            // Member by member: a copy of the document would count references that lie all over the memory.
            if ObjectIdentifier(pages[page].vocabulary) != last { turn(to: pages[page].vocabulary) }
            pages[page].words.withUnsafeBufferPointer { read($0, page: UInt32(truncatingIfNeeded: page)) }
        }
    }

    private mutating func read(_ words: UnsafeBufferPointer<UInt8>, page: UInt32) {
        let range = Self.range(of: bucket, in: words)
        let shift = bytes.count - range.lowerBound
        bytes.append(contentsOf: words[range])
        var reader = SectionReader(words, at: range.lowerBound)
        while reader.index < range.upperBound {
            let word = numbers[reader.number()]
            let start = reader.index
            let sections = reader.skip()
            let length = reader.index - start
            entries.append(Entry(word: word, page: page, start: UInt32(truncatingIfNeeded: start + shift),
                                 length: UInt32(truncatingIfNeeded: length)))
            var list = lists[Int(word)]
            list.length += length + Varint.length(Int(page - list.lastPage))
            list.lastPage = page
            list.pages += 1
            list.sections += UInt32(truncatingIfNeeded: sections)
            lists[Int(word)] = list
        }
    }

    /// The bytes of all lists, as `TermBucket` describes them.
    mutating func collect() -> [UInt8] {
        var total = 0
        for word in lists.indices {
            lists[word].end = total
            lists[word].lastPage = 0
            total += lists[word].length
        }
        return [UInt8](unsafeUninitializedCapacity: total) { memory, count in
            bytes.withUnsafeBufferPointer { bytes in
                lists.withUnsafeMutableBufferPointer { lists in
                    for entry in entries { Self.append(entry, of: bytes, to: memory, &lists[Int(entry.word)]) }
                }
            }
            count = total
        }
    }

    @inline(__always)
    private static func append(_ entry: Entry, of bytes: UnsafeBufferPointer<UInt8>, to memory: UnsafeMutableBufferPointer<UInt8>,
                               _ list: inout List) {
        var step = entry.page - list.lastPage
        while step >= 0x80 {
            memory[list.end] = UInt8(truncatingIfNeeded: step) | 0x80
            step >>= 7
            list.end += 1
        }
        memory[list.end] = UInt8(truncatingIfNeeded: step)
        list.end += 1
        let (start, length) = (Int(entry.start), Int(entry.length))
        for index in 0..<length { memory[list.end + index] = bytes[start + index] }
        list.end += length
        list.lastPage = entry.page
    }

    private mutating func turn(to vocabulary: Vocabulary) {
        let identifier = ObjectIdentifier(vocabulary)
        if all[identifier] == nil {
            let words = vocabulary.words(in: bucket)
            all[identifier] = (0..<words.count).map { dictionary.identifier(of: words[$0], hash: words.hash(of: $0)) }
            lists += repeatElement(List(), count: dictionary.count - lists.count)
        }
        numbers = all[identifier] ?? []
        last = identifier
    }

    /// Where a bucket's words lie in a page's bytes.
    private static func range(of bucket: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var index = 0
        var start = 0
        var length = 0
        for other in 0..<WordBucket.count {
            let value = Varint.read(bytes, at: &index)
            if other < bucket { start += value }
            if other == bucket { length = value }
        }
        start = min(start + index, bytes.count)
        return start..<min(start + length, bytes.count)
    }
}
