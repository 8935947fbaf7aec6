internal import Base

/// Which pages share a file of records, a *shelf*, and where each stands in it.
///
/// A question mostly finds pages of one theme or for one value (a country), so pages of a folder share a shelf, and
/// pages whose address ends alike. A table in the manifest says where each page is. Where addresses tell nothing, and
/// in a large site, whose table would be too long, pages with neighbouring numbers share a shelf.
struct Shelves {
    /// Places of pages in their shelf, from 0; `nil` is a place without a page.
    private(set) var shelves: [[Int?]] = []
    /// With a table: of a shelf's number; without: of a page's place in its shelf.
    let bits: Int
    /// Absent where the number of a page gives its shelf.
    private(set) var table: [UInt8]?

    /// Instead of the fingerprint of a shelf without pages.
    static let noPrint = [UInt8](repeating: UInt8(ascii: "-"), count: ShardFingerprint.length)
    /// Pages in a shelf, at most; and at least, where the next may begin.
    private static let most = 7
    private static let fewest = 2
    /// Of pages behind the fewest, one in so many begins a shelf.
    private static let share: UInt64 = 3
    private static let mostPagesInTable = 2048
    /// Bytes of all records that need no second file.
    private static let small = 8000
    /// Pages whose address must end alike to be set apart from their folders.
    private static let fewestAlike = 3

    init(documents: [AnalyzedDocument], layout: IndexLayout) {
        let numbers = layout.numbers
        let exponent = Self.bits(below: numbers.space)
        if documents.reduce(0, { $0 + $1.url.utf8.count + $1.record.count }) <= Self.small {
            bits = exponent
            fill(by: numbers)
            return
        }
        let keys = Self.keys(documents.map { String($0.url.dropFirst(layout.root.count)) })
        if documents.count > Self.mostPagesInTable || !Self.areTelling(keys.map(\.group)) {
            bits = max(3, exponent - 12)
            fill(by: numbers)
            return
        }
        let sorted = keys.indices.sorted { keys[$0].key.lexicographicallyPrecedes(keys[$1].key) }
        let runs = Self.runs(of: sorted, keys)
        var places = SparsePlaces(for: runs.count)
        bits = Self.bits(below: places.space)
        shelves = [[Int?]](repeating: [], count: places.space)
        var shelfOf = [Int](repeating: 0, count: documents.count)
        for run in runs {
            let shelf = places.place(of: String(decoding: keys[run[0]].key, as: UTF8.self))
            shelves[shelf] = run.sorted { numbers.byAddress[$0] < numbers.byAddress[$1] }
            for page in run { shelfOf[page] = shelf }
        }
        var writer = RiceWriter()
        writer.appendPages(numbers.rising, of: numbers.space)
        for page in numbers.order { writer.append(shelfOf[page], width: bits) }
        table = writer.text()
    }

    private static func bits(below space: Int) -> Int { space.trailingZeroBitCount }

    /// A shelf for each range of numbers, up to the last that is a page's.
    private mutating func fill(by numbers: PageNumbers) {
        shelves = [[Int?]](repeating: [], count: numbers.space >> bits)
        for (number, page) in zip(numbers.rising, numbers.order) {
            let shelf = number >> bits
            let place = number & (1 << bits - 1)
            while shelves[shelf].count < place { shelves[shelf].append(nil) }
            shelves[shelf].append(page)
        }
    }

    /// What a page shares with others, and by what it stands among them.
    private static func keys(_ urls: [String]) -> [(group: String, key: [UInt8])] {
        let paths = urls.map { $0.split(separator: "/").map(String.init) }
        let alike = Dictionary(paths.compactMap(\.last).map { ($0, 1) }, uniquingKeysWith: +)
        return zip(paths, urls).map { path, url in
            let end = path.last ?? ""
            let isAlike = alike[end, default: 0] >= fewestAlike
            let group = isAlike ? end : path.dropLast().joined(separator: "/")
            return (group, Array("\(group) \(url)".utf8))
        }
    }

    /// The pages of each shelf. A group begins one, and in a large group the hash of an address does (content-defined
    /// chunking), so that a page more changes its own shelf and seldom another.
    private static func runs(of pages: [Int], _ keys: [(group: String, key: [UInt8])]) -> [[Int]] {
        var runs: [[Int]] = []
        for page in pages {
            let last = runs.last ?? []
            let isOther = last.last.map { keys[$0].group != keys[page].group } ?? true
            let begins = isOther || StableHash(keys[page].key).value % share == 0
            if last.isEmpty || last.count >= most || last.count >= fewest && begins {
                runs.append([page])
            } else {
                runs[runs.count - 1].append(page)
            }
        }
        return runs
    }

    /// Whether no group has half of all pages.
    private static func areTelling(_ groups: [String]) -> Bool {
        Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +).values.allSatisfy { $0 * 2 < groups.count }
    }
}
