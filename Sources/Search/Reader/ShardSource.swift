/// The files of one index, read and decoded when they are asked for.
struct ShardSource {
    /// A range of words that one shard holds.
    struct Range {
        var bound: [UInt8]
        var fingerprint: [UInt8]
    }

    let index: JSONValue
    let pages: Int
    let sectionParameter: Int
    let table: LanguageTable
    let terms: [Range]
    let words: [Range]
    private let language: String
    private let load: (String) -> [UInt8]?

    init(language: String, load: @escaping (String) -> [UInt8]?) throws(SearchReader.Failure) {
        self.language = language
        self.load = load
        let path = language + "/index.json"
        guard let bytes = load(path) else { throw .missing(path: path) }
        guard let index = JSONValue(parsing: bytes) else { throw .damaged(path: path) }
        guard index["format"]?.number == IndexFile.format else { throw .otherVersion(path: path) }
        self.index = index
        // A count that no index has would make the reader allocate what it says.
        pages = min(max(index["pages"]?.number ?? 0, 0), 10_000_000)
        sectionParameter = min(max(index["sections"]?.number ?? 0, 0), 8)
        table = LanguageTable(value: index["analysis"] ?? .object([]))
        terms = Self.ranges(index["terms"])
        words = Self.ranges(index["words"])
    }

    private static func ranges(_ value: JSONValue?) -> [Range] {
        let bounds = (value?[0]?.string ?? "").split(separator: " ")
        let prints = Array((value?[1]?.string ?? "").utf8)
        return bounds.enumerated().map { number, bound in
            Range(bound: Array(bound.utf8), fingerprint: Self.fingerprint(number, in: prints))
        }
    }

    private static func fingerprint(_ number: Int, in prints: [UInt8]) -> [UInt8] {
        Array(prints.dropFirst(number * Fingerprint.length).prefix(Fingerprint.length))
    }

    private func json(_ name: String) throws(SearchReader.Failure) -> JSONValue {
        let path = language + "/" + name
        guard let bytes = load(path) else { throw .missing(path: path) }
        guard let value = JSONValue(parsing: bytes) else { throw .damaged(path: path) }
        return value
    }

    private func shard(_ kind: Character, _ range: Range) throws(SearchReader.Failure) -> JSONValue {
        let name = IndexFile.name(kind, key: range.bound, fingerprint: range.fingerprint)
        let value = try json(name)
        guard value[0]?.number == IndexFile.format else { throw .otherVersion(path: language + "/" + name) }
        return value
    }

    /// Index of the last range that begins at or before `word`; -1 when none does.
    static func position(of word: [UInt8], in ranges: [Range]) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if word.lexicographicallyPrecedes(ranges[middle].bound) { high = middle } else { low = middle + 1 }
        }
        return low - 1
    }

    /// Ranges that may hold words beginning with `prefix`, at most four: those about `word`.
    static func ranges(in ranges: [Range], prefix: [UInt8], near word: [UInt8]) -> ArraySlice<Range> {
        let first = max(position(of: prefix, in: ranges), 0)
        let end = position(of: prefix + [0xEF, 0xBF, 0xBF], in: ranges) + 1
        let start = max(first, min(position(of: word, in: ranges) - 1, end - 4))
        return start < end ? ranges[start..<min(start + 4, end)] : []
    }

    /// The shard where a stem belongs.
    func termShard(for stem: [UInt8]) throws(SearchReader.Failure) -> TermShard? {
        let position = Self.position(of: stem, in: terms)
        return position < 0 ? nil : try termShard(terms[position])
    }

    func termShard(_ range: Range) throws(SearchReader.Failure) -> TermShard {
        TermShard(try shard("t", range), pages: pages, sectionParameter: sectionParameter, table: table)
    }

    /// Words of a shard, spelt backwards, each with a digit behind it when several pages have it.
    func backwardWords(_ range: Range) throws(SearchReader.Failure) -> [String] {
        WordText.words(in: try shard("w", range)[1]?.string ?? "")
    }

    /// For each form of the shard where `stem` belongs, the positions of its postings.
    func positions(for stem: [UInt8]) throws(SearchReader.Failure) -> [(form: TermShard.Form, positions: [[Int]])] {
        let position = Self.position(of: stem, in: terms)
        guard position >= 0 else { return [] }
        var reader = BitReader(try shard("p", terms[position])[1]?.string ?? "")
        return try termShard(terms[position]).forms.map { form in
            (form, form.postings.map { _ in
                var place = 0
                return (0..<reader.count(reader.gamma())).map { _ in
                    place += reader.rice(IndexFile.positionParameter)
                    return place
                }
            })
        }
    }

    func record(_ page: Int) throws(SearchReader.Failure) -> JSONValue {
        let perShard = max(index["records"]?[0]?.number ?? 1, 1)
        let prints = Array((index["records"]?[1]?.string ?? "").utf8)
        let number = page / perShard
        let name = IndexFile.name("r", key: Array(String(number).utf8), fingerprint: Self.fingerprint(number, in: prints))
        guard let record = try json(name)[page % perShard] else { throw .damaged(path: language + "/" + name) }
        return record
    }

    func pages(bearing filter: SearchFacetValues) throws(SearchReader.Failure) -> Set<Int> {
        guard let facet = index["facets"]?.array?.first(where: { $0[0]?.string == filter.key }) else { return [] }
        let range = Range(bound: Array(filter.key.utf8), fingerprint: Array((facet[2]?.string ?? "").utf8))
        var pages: Set<Int> = []
        for item in try shard("f", range)[1]?.array ?? [] where filter.values.contains(item[0]?.string ?? "") {
            var page = 0
            for step in item[2]?.array ?? [] {
                page += step.number ?? 0
                pages.insert(page)
            }
        }
        return pages
    }
}
