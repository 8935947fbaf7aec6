/// One bucket's dictionary: its distinct spellings, each with its postings in page order.
///
/// Made from all documents at once; postings lie in one flat array.
struct TermBucket {
    struct Posting {
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
        var numbering = Numbering(bucket: bucket)
        var log = Log()
        for document in documents {
            let numbers = numbering.numbers(of: document.vocabulary)
            document.words.withUnsafeBufferPointer { bytes in
                numbers.withUnsafeBufferPointer { log.add(bytes, in: Self.range(of: bucket, in: bytes), numbers: $0) }
            }
        }
        group(log, numbering.dictionary)
    }

    private mutating func group(_ log: Log, _ dictionary: WordDictionary) {
        var next = [Int](repeating: 0, count: dictionary.count + 1)
        for word in log.words { next[Int(word) + 1] += 1 }
        for word in 0..<dictionary.count {
            // A word may have been met on a page that is not in the index.
            if next[word + 1] > 0 {
                words.append(dictionary[word])
                starts.append(next[word])
            }
            next[word + 1] += next[word]
        }
        starts.append(log.words.count)
        postings = [Posting](repeating: Posting(page: 0, offset: 0), count: log.words.count)
        var index = 0
        for (page, end) in log.ends.enumerated() {
            while index < end {
                let word = Int(log.words[index])
                postings[next[word]] = Posting(page: UInt32(truncatingIfNeeded: page), offset: log.offsets[index])
                next[word] += 1
                index += 1
            }
        }
    }

    func postings(of word: Int) -> ArraySlice<Posting> { postings[starts[word]..<starts[word + 1]] }

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

/// Postings as the pages give them.
private struct Log {
    private(set) var words: [UInt32] = []
    private(set) var offsets: [UInt32] = []
    /// Where each page's end.
    private(set) var ends: [Int] = []

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, numbers: UnsafeBufferPointer<UInt32>) {
        var index = range.lowerBound
        while index < range.upperBound {
            words.append(numbers[Varint.read(bytes, at: &index)])
            offsets.append(UInt32(truncatingIfNeeded: index))
            Self.skipSections(bytes, at: &index)
        }
        ends.append(words.count)
    }

    @inline(__always)
    private static func skipSections(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) {
        for _ in 0..<Varint.read(bytes, at: &index) {
            _ = Varint.read(bytes, at: &index)
            index += 1
            for _ in 0..<Varint.read(bytes, at: &index) { _ = Varint.read(bytes, at: &index) }
        }
    }
}

/// The words of a bucket in all vocabularies. Pages have one when one analyzer, with its copies, has read them all.
private struct Numbering {
    private(set) var dictionary = WordDictionary()
    private let bucket: Int
    private var all: [ObjectIdentifier: [UInt32]] = [:]
    private var last: (vocabulary: Vocabulary, numbers: [UInt32])?

    init(bucket: Int) { self.bucket = bucket }

    /// By number in the vocabulary, the number in `dictionary`.
    mutating func numbers(of vocabulary: Vocabulary) -> [UInt32] {
        if let last, last.vocabulary === vocabulary { return last.numbers }
        let numbers = all[ObjectIdentifier(vocabulary)] ?? add(vocabulary.words(in: bucket))
        all[ObjectIdentifier(vocabulary)] = numbers
        last = (vocabulary, numbers)
        return numbers
    }

    private mutating func add(_ words: WordDictionary) -> [UInt32] {
        (0..<words.count).map { dictionary.identifier(of: words[$0], hash: words.hash(of: $0)) }
    }
}
