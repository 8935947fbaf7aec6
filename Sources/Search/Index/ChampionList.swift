/// Champion lists (C. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", §7.1.3): per stem
/// the pages with the highest weight. They are likely results, so their records are stored with the postings, and
/// showing them costs no further request.
///
/// A stem on few pages has no champions, because such stems are seldom asked for; nor has one on many pages, because
/// then another word of the query decides. Champions follow from the stem's own postings alone: an edit changes only
/// the shards of its page's words.
struct ChampionList {
    /// Champions of one stem, at most.
    static let most = 16
    /// Pages of a stem that has champions, at least.
    static let fewestPages = 4
    /// Pages of a stem that has champions, at most; in an index of more than 2,048 pages a sixteenth.
    static let mostPages = 128
    /// Bytes of a record's URL and members. A longer one (of many headings) is in the records' shards only.
    static let longestRecord = 320
    /// Estimated size of a record in a shard, in bits, after compression.
    static let recordWeight = 100

    private let layout: IndexLayout
    /// For each page 1 + the highest level of the current stem; 0, a sentinel, where the page does not hold it.
    private var levels: [UInt8]
    private var isChampion: [Bool]
    private var champions: [Int] = []

    init(layout: IndexLayout) {
        self.layout = layout
        levels = [UInt8](repeating: 0, count: layout.pages)
        isChampion = [Bool](repeating: false, count: layout.pages)
    }

    /// An estimate of a stem's number of champions.
    /// - Parameter count: the sum of the pages of its surface forms.
    static func count(of count: Int, in layout: IndexLayout) -> Int {
        guard layout.hasChampionLists, count >= fewestPages, count <= max(layout.capacity / 16, mostPages) else {
            return 0
        }
        return min(count, most)
    }

    /// Adds the champions of one stem.
    /// - Parameter lists: of its surface forms.
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
            if !isChampion[page] { champions.append(page) }
            isChampion[page] = true
        }
    }

    private mutating func read(_ list: PostingLists.Postings, _ met: inout [Int]) {
        let bytes = list.bytes.span
        var reader = DocumentPostings.Reader()
        var page = 0
        while !reader.isAtEnd(of: bytes) {
            page += reader.number(in: bytes)
            if levels[page] == 0 { met.append(page) }
            var section: DocumentPostings.Reader.Section
            repeat {
                section = reader.section(in: bytes)
                levels[page] = max(levels[page], UInt8(truncatingIfNeeded: section.level + 1))
                for _ in 0..<section.count { _ = reader.number(in: bytes) }
            } while !section.isLast
        }
    }

    /// The pages added since the last call, in rising order.
    mutating func taken() -> [Int] {
        let pages = champions.sorted()
        for page in pages { isChampion[page] = false }
        champions = []
        return pages
    }
}
