internal import Base

/// Where the record of each page is: in which shelf, and at which place there; as `Shelves` puts them.
struct PagePlaces {
    private let bits: Int
    private let prints: [UInt8]
    /// By page; empty where the page's number says it.
    private var places: [Int: (shelf: Int, place: Int)] = [:]

    /// - Parameter members: the manifest's `records`.
    init(_ members: JSONValue, space: Int) {
        bits = min(max(members[0]?.number ?? 0, 0), 24)
        prints = Array((members[1]?.string ?? "").utf8)
        guard let table = members[2]?.string else { return }
        var reader = RiceReader(table)
        let pages = reader.pages(of: space)
        var next: [Int: Int] = [:]
        for page in pages {
            let shelf = reader.bits(bits)
            places[page] = (shelf, next[shelf, default: 0])
            next[shelf, default: 0] += 1
        }
    }

    func place(of page: Int) -> (shelf: Int, place: Int) {
        if places.isEmpty { return (page >> bits, page & (1 << bits - 1)) }
        return places[page] ?? (-1, 0)
    }

    func file(_ shelf: Int) -> ShardDirectory.Range {
        let length = ShardFingerprint.length
        let print = shelf < 0 ? [] : prints.dropFirst(shelf * length).prefix(length)
        return ShardDirectory.Range(bound: Array(String(shelf).utf8), fingerprint: Array(print))
    }

    /// Of shelves with pages.
    var files: [ShardDirectory.Range] {
        (0..<prints.count / ShardFingerprint.length).map(file).filter { $0.fingerprint != Shelves.noPrint }
    }
}
