/// The places of a page's words, in reading order and chained word by word.
struct PlaceLog: Sendable {
    struct Place {
        var position: UInt32 = 0
        /// The word's next place; of its last one anything.
        var next: UInt32 = 0
        var section: UInt16 = 0
        var field = WordLog.Field.body
    }

    /// Pages so far, with the one at hand.
    private var page: UInt32 = 1
    /// The first `placeCount` are the page's.
    private var places: [Place] = []
    private(set) var placeCount = 0
    /// Entries of the cache in order of first appearance, without stop words; the first `wordCount` are the page's.
    private var words: [UInt32] = []
    private var wordCount = 0

    /// Calls `body` with what writes up to `count` more places.
    @inline(__always)
    mutating func write(atMost count: Int, _ body: (inout Writer) -> Void) {
        // One more: a stop word's place is written, and then overwritten.
        Self.grow(&places, to: placeCount + count + 1, filler: Place())
        Self.grow(&words, to: wordCount + count + 1, filler: 0)
        places.withUnsafeMutableBufferPointer { places in
            words.withUnsafeMutableBufferPointer { words in
                var writer = Writer(page: page, places: places, placeCount: placeCount, words: words, wordCount: wordCount)
                body(&writer)
                (placeCount, wordCount) = (writer.placeCount, writer.wordCount)
            }
        }
    }

    private static func grow<Element>(_ array: inout [Element], to count: Int, filler: Element) {
        if array.count < count { array += repeatElement(filler, count: count + count / 2 - array.count) }
    }

    /// Calls `body` with the page's words, as entries of the cache, and places.
    func withContents<Result>(_ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Place>) -> Result) -> Result {
        words.withUnsafeBufferPointer { words in
            places.withUnsafeBufferPointer { places in
                body(UnsafeBufferPointer(rebasing: words[..<wordCount]), UnsafeBufferPointer(rebasing: places[..<placeCount]))
            }
        }
    }

    /// Empties the log for the next page.
    mutating func turnPage() {
        page += 1
        placeCount = 0
        wordCount = 0
    }

    struct Writer {
        fileprivate let page: UInt32
        fileprivate let places: UnsafeMutableBufferPointer<Place>
        fileprivate var placeCount: Int
        fileprivate let words: UnsafeMutableBufferPointer<UInt32>
        fileprivate var wordCount: Int

        /// Notes a word's place. Whether the word is new to the page, or a stop word, is as good as random: instead of
        /// asking, all is written, and kept by counting it or not.
        @inline(__always)
        mutating func add(_ position: UInt32, _ model: Place, of entry: inout WordCache.Entry, at index: Int) {
            let isCounted = entry.partition != WordCache.stopWordSentinel
            let isNew = entry.page != page
            let place = UInt32(truncatingIfNeeded: placeCount)
            let last = isNew || !isCounted ? placeCount : Int(entry.last)
            places[placeCount] = Place(position: position, section: model.section, field: model.field)
            let isNewSection = places[last].section != model.section
            places[last].next = place
            words[wordCount] = UInt32(truncatingIfNeeded: index)
            entry.first = isNew ? place : entry.first
            entry.last = place
            entry.sections = isNew ? 1 : entry.sections &+ (isNewSection ? 1 : 0)
            entry.page = page
            placeCount += isCounted ? 1 : 0
            wordCount += isNew && isCounted ? 1 : 0
        }
    }
}
