/// Pages that are likely among the first ten where a shard's words are asked for: their records stand beside the postings,
/// so that showing them costs no request. They are the pages in which a stem weighs most.
///
/// A stem on few pages has none, since one is seldom asked; nor has one on many, since another word then decides. Which pages lead
/// follows from the stem's own postings, so that an edit changes only the shards of its page's words.
struct LeadingPages {
    /// For one stem.
    static let most = 16
    static let fewestPages = 4
    /// Pages of a stem that has leading pages, at most; in an index of more than 2,048 pages a sixteenth.
    static let mostPages = 128
    /// Bytes of a record's URL and members. A longer one (of many headings) stands in the records' shards only.
    static let longestRecord = 320
    /// Weight of a record in a shard, in bits, as it is after compression.
    static let recordWeight = 100

    private let layout: IndexLayout
    /// For each page one more than the highest level of the stem at hand.
    private var levels: [UInt8]
    private var isLeading: [Bool]
    private var leading: [Int] = []

    init(layout: IndexLayout) {
        self.layout = layout
        levels = [UInt8](repeating: 0, count: layout.pages)
        isLeading = [Bool](repeating: false, count: layout.pages)
    }

    /// How many pages lead for a stem, roughly.
    /// - Parameter count: pages of its spellings, one after another.
    static func count(of count: Int, in layout: IndexLayout) -> Int {
        guard layout.hasLeadingPages, count >= fewestPages, count <= max(layout.capacity / 16, mostPages) else { return 0 }
        return min(count, most)
    }

    /// Adds the pages that lead for one stem.
    /// - Parameter lists: of its spellings.
    mutating func add(_ lists: [PostingLists.Postings]) {
        if Self.count(of: lists.reduce(0) { $0 + $1.pages }, in: layout) == 0 { return }
        var met: [Int] = []
        for list in lists { read(list, &met) }
        met.sort()
        var counts = [Int](repeating: 0, count: 17)
        for page in met { counts[Int(levels[page])] += 1 }
        var level = 16
        var left = Self.most
        while level > 0, counts[level] <= left {
            left -= counts[level]
            level -= 1
        }
        for page in met {
            let own = Int(levels[page])
            levels[page] = 0
            if own < level || own == level && left == 0 { continue }
            if own == level { left -= 1 }
            if !isLeading[page] { leading.append(page) }
            isLeading[page] = true
        }
    }

    private mutating func read(_ list: PostingLists.Postings, _ met: inout [Int]) {
        list.bytes.withUnsafeBufferPointer { bytes in
            var reader = DocumentPostings.Reader(bytes, at: 0)
            var page = 0
            while !reader.isAtEnd {
                page += reader.number()
                if levels[page] == 0 { met.append(page) }
                var section: DocumentPostings.Reader.Section
                repeat {
                    section = reader.section()
                    levels[page] = max(levels[page], UInt8(truncatingIfNeeded: section.level + 1))
                    for _ in 0..<section.count { _ = reader.number() }
                } while !section.isLast
            }
        }
    }

    /// The pages added since the last time, in order.
    mutating func taken() -> [Int] {
        let pages = leading.sorted()
        for page in pages { isLeading[page] = false }
        leading = []
        return pages
    }
}
