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
    private(set) var occurrences: [Occurrence] = []
    private(set) var occurrenceCount = 0
    /// Entries of the dictionary in order of first appearance, without stop words; the first `wordCount` are the
    /// page's.
    private var words: [UInt32] = []
    private var wordCount = 0

    /// Calls `body` with a writer of up to `count` more occurrences, and with what it writes into.
    @inline(__always)
    mutating func write(
        atMost count: Int, _ body: (inout Writer, inout MutableSpan<Occurrence>, inout MutableSpan<UInt32>) -> Void
    ) {
        // One more: a stop word's occurrence is written too, and then overwritten.
        Self.grow(&occurrences, to: occurrenceCount + count + 1, filler: Occurrence())
        Self.grow(&words, to: wordCount + count + 1, filler: 0)
        var writer = Writer(page: page, occurrenceCount: occurrenceCount, wordCount: wordCount)
        Self.write(&writer, &occurrences, &words, body)
        (occurrenceCount, wordCount) = (writer.occurrenceCount, writer.wordCount)
    }

    /// Two spans of one value's members overlap for the compiler; of two parameters they do not.
    @inline(__always)
    private static func write(
        _ writer: inout Writer, _ occurrences: inout [Occurrence], _ words: inout [UInt32],
        _ body: (inout Writer, inout MutableSpan<Occurrence>, inout MutableSpan<UInt32>) -> Void
    ) {
        var occurrences = occurrences.mutableSpan
        var words = words.mutableSpan
        body(&writer, &occurrences, &words)
    }

    private static func grow<Element>(_ array: inout [Element], to count: Int, filler: Element) {
        if array.count < count { array += repeatElement(filler, count: count + count / 2 - array.count) }
    }

    /// The page's words, as entries of the dictionary.
    var pageWords: ArraySlice<UInt32> { words[..<wordCount] }

    /// Empties the buffer for the next page.
    mutating func turnPage() {
        page += 1
        occurrenceCount = 0
        wordCount = 0
    }

    struct Writer {
        fileprivate let page: UInt32
        fileprivate var occurrenceCount: Int
        fileprivate var wordCount: Int

        /// Records an occurrence. Branch-free: writes unconditionally and advances the counters only when the word
        /// counts, because whether it is a stop word, and whether it is new to the page, are both unpredictable.
        @inline(__always)
        mutating func add(
            _ position: UInt32, _ model: Occurrence, of entry: inout TermDictionary.Entry, at index: Int,
            to occurrences: inout MutableSpan<Occurrence>, _ words: inout MutableSpan<UInt32>
        ) {
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
