/// The postings of the page that is being analysed: the occurrences of its words in reading order, those of one word
/// linked into a list. Its memory is reused from page to page.
struct PostingBuffer: Sendable {
    struct Occurrence {
        var position: UInt32 = 0
        /// Index of the word's next occurrence in this page; undefined for the last.
        var next: UInt32 = 0
        var section: UInt16 = 0
        var field = DocumentIndexer.Field.body
    }

    /// Number of the current page, counted from 1.
    private var page: UInt32 = 1
    /// The first `occurrenceCount` are the page's.
    private var occurrences: [Occurrence] = []
    private(set) var occurrenceCount = 0
    /// Entries of the dictionary in order of first appearance, without stop words; the first `wordCount` are the
    /// page's.
    private var words: [UInt32] = []
    private var wordCount = 0

    /// Calls `body` with a writer of up to `count` more occurrences.
    @inline(__always)
    mutating func write(atMost count: Int, _ body: (inout Writer) -> Void) {
        // One more: a stop word's occurrence is written too, and then overwritten.
        Self.grow(&occurrences, to: occurrenceCount + count + 1, filler: Occurrence())
        Self.grow(&words, to: wordCount + count + 1, filler: 0)
        occurrences.withUnsafeMutableBufferPointer { occurrences in
            words.withUnsafeMutableBufferPointer { words in
                var writer = Writer(page: page, occurrences: occurrences, occurrenceCount: occurrenceCount,
                                    words: words, wordCount: wordCount)
                body(&writer)
                (occurrenceCount, wordCount) = (writer.occurrenceCount, writer.wordCount)
            }
        }
    }

    private static func grow<Element>(_ array: inout [Element], to count: Int, filler: Element) {
        if array.count < count { array += repeatElement(filler, count: count + count / 2 - array.count) }
    }

    /// Calls `body` with the page's words, as entries of the dictionary, and occurrences.
    func withContents<Result>(
        _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Occurrence>) -> Result
    ) -> Result {
        words.withUnsafeBufferPointer { words in
            occurrences.withUnsafeBufferPointer { occurrences in
                body(UnsafeBufferPointer(rebasing: words[..<wordCount]),
                     UnsafeBufferPointer(rebasing: occurrences[..<occurrenceCount]))
            }
        }
    }

    /// Empties the buffer for the next page.
    mutating func turnPage() {
        page += 1
        occurrenceCount = 0
        wordCount = 0
    }

    struct Writer {
        fileprivate let page: UInt32
        fileprivate let occurrences: UnsafeMutableBufferPointer<Occurrence>
        fileprivate var occurrenceCount: Int
        fileprivate let words: UnsafeMutableBufferPointer<UInt32>
        fileprivate var wordCount: Int

        /// Records an occurrence. Branch-free: writes unconditionally and advances the counters only when the word
        /// counts, because whether it is a stop word, and whether it is new to the page, are both unpredictable.
        @inline(__always)
        mutating func add(_ position: UInt32, _ model: Occurrence, of entry: inout TermDictionary.Entry,
                          at index: Int) {
            let isCounted = entry.partition != TermDictionary.stopWordSentinel
            let isNew = entry.page != page
            let this = UInt32(truncatingIfNeeded: occurrenceCount)
            let last = isNew || !isCounted ? occurrenceCount : Int(entry.last)
            occurrences[occurrenceCount] = Occurrence(position: position, section: model.section, field: model.field)
            let isNewSection = occurrences[last].section != model.section
            occurrences[last].next = this
            words[wordCount] = UInt32(truncatingIfNeeded: index)
            entry.first = isNew ? this : entry.first
            entry.last = this
            entry.sections = isNew ? 1 : entry.sections &+ (isNewSection ? 1 : 0)
            entry.page = page
            occurrenceCount += isCounted ? 1 : 0
            wordCount += isNew && isCounted ? 1 : 0
        }
    }
}
