/// Inverts the documents of one partition: from postings by page to posting lists by word.
///
/// Two passes: the first copies the pages' bytes and measures each list, the second copies each word's postings to the
/// end of its list. Both read memory in order, and the second never touches the pages, which are scattered over the
/// heap.
struct PostingCollector {
    /// Of one word.
    struct List {
        /// In bytes.
        var length = 0
        /// Where the next bytes of the list go.
        var end = 0
        var pages: UInt32 = 0
        var sections: UInt32 = 0
        fileprivate var lastPage: UInt32 = 0
    }

    private(set) var dictionary = TermInterner()
    /// By id in `dictionary`.
    private(set) var lists: [List] = []
    private let partition: Int
    private var bytes: [UInt8] = []
    /// Where each page's part of `bytes` ends.
    private var ends: [Int] = []
    /// For each word of each page its id in `dictionary`, and the length of its sections in bytes; 0 when it does not
    /// fit.
    private var words: [UInt32] = []
    private var lengths: [UInt16] = []
    /// Ids in `dictionary` by id in a `SharedTerms`: of the last page's, and of all. There is only one when a single
    /// analyzer, with its copies, has read all pages.
    private var ids: [UInt32] = []
    private var last: ObjectIdentifier?
    private var all: [ObjectIdentifier: [UInt32]] = [:]

    init(partition: Int) { self.partition = partition }

    /// First pass: reads the partition's part of `pages`.
    mutating func read(_ pages: [AnalyzedDocument]) {
        for page in pages.indices {
            // Member by member: copying the document would retain each of its members, and their reference counts are
            // scattered over the heap.
            if ObjectIdentifier(pages[page].terms) != last { turn(to: pages[page].terms) }
            read(pages[page].postings)
        }
    }

    private mutating func read(_ postings: [UInt8]) {
        let page = postings.span
        let range = Self.range(of: partition, in: page)
        let number = UInt32(truncatingIfNeeded: ends.count)
        bytes.append(contentsOf: postings[range])
        ends.append(bytes.count)
        var reader = DocumentPostings.Reader(at: range.lowerBound)
        while reader.index < range.upperBound {
            let word = ids[reader.number(in: page)]
            let start = reader.index
            let sections = reader.skip(in: page)
            let length = reader.index - start
            words.append(word)
            lengths.append(UInt16(exactly: length) ?? 0)
            lists[Int(word)].note(page: number, sections: sections, length: length)
        }
    }

    /// Second pass: the bytes of all lists, as `PostingLists` describes them.
    mutating func collect() -> [UInt8] {
        var total = 0
        for word in lists.indices {
            lists[word].end = total
            lists[word].lastPage = 0
            total += lists[word].length
        }
        var collected = [UInt8](repeating: 0, count: total)
        var lists = lists
        copy(to: &lists, &collected)
        self.lists = lists
        return collected
    }

    private func copy(to lists: inout [List], _ collected: inout [UInt8]) {
        var lists = lists.mutableSpan
        var memory = collected.mutableSpan
        let bytes = bytes.span
        var reader = DocumentPostings.Reader()
        var index = 0
        for (page, end) in ends.enumerated() {
            while reader.index < end {
                _ = reader.number(in: bytes)
                let start = reader.index
                reader.skip(lengths[index], in: bytes)
                lists[Int(words[index])].append(
                    bytes, start..<reader.index, page: UInt32(truncatingIfNeeded: page), to: &memory)
                index += 1
            }
        }
    }

    private mutating func turn(to terms: SharedTerms) {
        let identifier = ObjectIdentifier(terms)
        if all[identifier] == nil {
            let words = terms.words(in: partition)
            all[identifier] = (0..<words.count).map { dictionary.identifier(of: words[$0], hash: words.hash(of: $0)) }
            lists += repeatElement(List(), count: dictionary.count - lists.count)
        }
        ids = all[identifier] ?? []
        last = identifier
    }

    /// The part of a page's bytes that holds a partition.
    private static func range(of partition: Int, in bytes: Span<UInt8>) -> Range<Int> {
        var index = 0
        var start = 0
        var length = 0
        for other in 0..<TermPartition.count {
            let value = Varint.read(bytes, at: &index)
            if other < partition { start += value }
            if other == partition { length = value }
        }
        start = min(start + index, bytes.count)
        return start..<min(start + length, bytes.count)
    }
}

private extension PostingCollector.List {
    @inline(__always)
    mutating func note(page: UInt32, sections: Int, length: Int) {
        self.length += length + Varint.length(Int(page - lastPage))
        self.sections += UInt32(truncatingIfNeeded: sections)
        pages += 1
        lastPage = page
    }

    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>, page: UInt32, to memory: inout MutableSpan<UInt8>) {
        var step = page - lastPage
        while step >= 0x80 {
            memory[end] = UInt8(truncatingIfNeeded: step) | 0x80
            step >>= 7
            end += 1
        }
        memory[end] = UInt8(truncatingIfNeeded: step)
        end += 1
        for index in range {
            memory[end] = bytes[index]
            end += 1
        }
        lastPage = page
    }
}
