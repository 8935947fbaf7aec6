internal import Algorithms
internal import Base

/// The files of one index, read and decoded when they are asked for.
struct IndexReader {
    typealias Range = ShardDirectory.Range

    let manifest: JSONValue
    let pages: Int
    /// Numbers of pages are below it.
    let space: Int
    let sectionParameter: Int
    let table: LanguageTable
    /// The directory of the shards of terms or, if `isMapped`, of its second level.
    private let terms: [Range]
    private let isMapped: Bool
    private let shelves: PagePlaces
    let reversed: [Range]
    let knownWords: KnownWords
    private let language: String
    private let load: (String) -> [UInt8]?
    private let cache: ShardCache?

    /// - Parameter cache: keeps what is read; `nil`: each file is read anew.
    init(language: String, cache: ShardCache? = nil, load: @escaping (String) -> [UInt8]?) throws(SearchReader.Failure)
    {
        self.language = language
        self.load = load
        self.cache = cache
        let path = language + "/index.json"
        guard let bytes = load(path) else { throw .missing(path: path) }
        guard let manifest = JSONValue(parsing: bytes) else { throw .damaged(path: path) }
        guard manifest["format"]?.number == IndexFile.format else { throw .otherVersion(path: path) }
        self.manifest = manifest
        // Bounds what a damaged manifest can make the reader allocate.
        pages = min(max(manifest["pages"]?.number ?? 0, 0), 10_000_000)
        space = min(max(manifest["space"]?.number ?? 1, 1), 1 << 24)
        shelves = PagePlaces(manifest["records"] ?? .array([]), space: space)
        sectionParameter = min(max(manifest["sections"]?.number ?? 0, 0), 8)
        table = LanguageTable(entry: manifest["analysis"] ?? .object([]))
        isMapped = manifest["maps"] != nil
        terms = Self.ranges(manifest["maps"]?.array ?? manifest["terms"]?.array ?? [])
        knownWords = KnownWords(manifest)
        reversed = Self.ranges(manifest["words"]?.array ?? [])
    }

    static func ranges(_ members: some Collection<JSONValue>) -> [Range] {
        let bounds = FrontCoding.words(in: members.first?.string ?? "")
        let prints = Array((members.dropFirst().first?.string ?? "").utf8)
        var ranges = bounds.enumerated().map { number, bound in
            Range(bound: Array(bound.utf8), fingerprint: Self.fingerprint(number, in: prints))
        }
        var listed = (members.dropFirst(2).first?.string ?? "").utf8[...]
        var start = 0
        while let count = listed.popFirst() {
            let print = Array(listed.prefix(ShardFingerprint.length))
            listed = listed.dropFirst(ShardFingerprint.length)
            let end = min(start + Int(RiceReader.digit(count)), ranges.count)
            for number in start..<end {
                ranges[number].positions = ShardDirectory.Positions(
                    bound: ranges[start].bound, fingerprint: print, place: number - start)
            }
            start = end
        }
        return ranges
    }

    private static func fingerprint(_ number: Int, in prints: [UInt8]) -> [UInt8] {
        Array(prints.dropFirst(max(number, 0) * ShardFingerprint.length).prefix(ShardFingerprint.length))
    }

    /// The language of the site of which an unknown word is a word.
    func language(of folded: [UInt8]) throws(SearchReader.Failure) -> String? {
        try knownWords.language(of: folded) { path throws(SearchReader.Failure) in try file(path) }
    }

    private func file(_ path: String) throws(SearchReader.Failure) -> JSONValue {
        let value = try json(at: path)
        guard value[0]?.number == IndexFile.format else { throw .otherVersion(path: path) }
        return value
    }

    private func json(at path: String) throws(SearchReader.Failure) -> JSONValue {
        guard let bytes = load(path) else { throw .missing(path: path) }
        guard let value = JSONValue(parsing: bytes) else { throw .damaged(path: path) }
        return value
    }

    func shard(_ kind: Character, _ range: Range) throws(SearchReader.Failure) -> JSONValue {
        let path = language + "/" + IndexFile.name(kind, key: range.bound, fingerprint: range.fingerprint)
        guard let cache else { return try file(path) }
        return try cache.value(path) { () throws(SearchReader.Failure) in try file(path) }
    }

    /// Index of the last range whose bound is at most `word`; -1 when there is none.
    static func position(of word: [UInt8], in ranges: [Range]) -> Int {
        ranges.partitioningIndex { word.lexicographicallyPrecedes($0.bound) } - 1
    }

    /// Ranges that may hold words beginning with `prefix`, at most four: the nearest to `word`.
    static func ranges(in ranges: [Range], prefix: [UInt8], near word: [UInt8]) -> ArraySlice<Range> {
        let first = max(position(of: prefix, in: ranges), 0)
        // Sentinel: U+FFFF sorts behind all letters.
        let end = position(of: prefix + [0xEF, 0xBF, 0xBF], in: ranges) + 1
        let start = max(first, min(position(of: word, in: ranges) - 1, end - 4))
        return start < end ? ranges[start..<min(start + 4, end)] : []
    }

    /// Ranges of terms that may hold words beginning with `prefix`, at most four: the nearest to `word`.
    func termRanges(prefix: [UInt8], near word: [UInt8]) throws(SearchReader.Failure) -> ArraySlice<Range> {
        let ranges = Self.ranges(in: terms, prefix: prefix, near: word)
        if !isMapped { return ranges }
        var listed: [Range] = []
        for range in ranges { listed += try map(range) }
        return Self.ranges(in: listed, prefix: prefix, near: word)
    }

    /// The range where a stem belongs.
    func termRange(of stem: [UInt8]) throws(SearchReader.Failure) -> Range? {
        let position = Self.position(of: stem, in: terms)
        if position < 0 { return nil }
        if !isMapped { return terms[position] }
        let listed = try map(terms[position])
        let inner = Self.position(of: stem, in: listed)
        return inner < 0 ? nil : listed[inner]
    }

    private func map(_ range: Range) throws(SearchReader.Failure) -> [Range] {
        Self.ranges(try shard("m", range).array?.dropFirst() ?? [])
    }

    /// The shard where a stem belongs.
    func termShard(for stem: [UInt8]) throws(SearchReader.Failure) -> TermShard? {
        guard let range = try termRange(of: stem) else { return nil }
        return try termShard(range)
    }

    func termShard(_ range: Range) throws(SearchReader.Failure) -> TermShard {
        guard let cache else { return try decodedTerms(range) }
        let name = IndexFile.name("t", key: range.bound, fingerprint: range.fingerprint)
        return try cache.terms(name) { () throws(SearchReader.Failure) in try decodedTerms(range) }
    }

    private func decodedTerms(_ range: Range) throws(SearchReader.Failure) -> TermShard {
        TermShard(try shard("t", range), space: space, sectionParameter: sectionParameter, table: table)
    }

    /// Words of a shard of `ReversedTerms`, each followed by a digit if several pages hold it.
    func reversedTerms(_ range: Range) throws(SearchReader.Failure) -> [String] {
        FrontCoding.words(in: try shard("w", range)[1]?.string ?? "")
    }

    /// For each surface form of the shard where `stem` belongs, the positions of its postings.
    func positions(
        for stem: [UInt8]
    ) throws(SearchReader.Failure) -> [(form: TermShard.SurfaceForm, positions: [[Int]])] {
        guard let range = try termRange(of: stem) else { return [] }
        guard let held = range.positions else { throw .damaged(path: language + "/index.json") }
        let file = try shard("p", Range(bound: held.bound, fingerprint: held.fingerprint))
        var reader = RiceReader(file[held.place + 1]?.string ?? "")
        return try termShard(range).forms.map { form in
            (
                form,
                form.postings.map { _ in
                    var position = 0
                    return (0..<reader.count(reader.gamma())).map { _ in
                        position += reader.rice(IndexFile.positionParameter)
                        return position
                    }
                }
            )
        }
    }

    func record(_ page: Int) throws(SearchReader.Failure) -> JSONValue {
        let (shelf, place) = shelves.place(of: page)
        let range = shelves.file(shelf)
        guard let record = try shard("r", range)[place + 1], record.array != nil else {
            throw .damaged(
                path: language + "/" + IndexFile.name("r", key: range.bound, fingerprint: range.fingerprint))
        }
        return record
    }

    /// The records of all pages, by URL.
    func allRecords() throws(SearchReader.Failure) -> [JSONValue] {
        var records: [JSONValue] = []
        for range in shelves.files { records += (try shard("r", range).array ?? []).filter { $0.array != nil } }
        return records.sorted {
            ($0[0]?.string ?? "").utf8.lexicographicallyPrecedes(($1[0]?.string ?? "").utf8)
        }
    }

    /// The triggers of the help words.
    var helpTriggers: String? { manifest["help"]?[0]?.string }

    func help() throws(SearchReader.Failure) -> JSONValue? {
        guard let print = manifest["help"]?[1]?.string else { return nil }
        return try shard("h", Range(bound: [UInt8(ascii: "0")], fingerprint: Array(print.utf8)))
    }

    func pages(bearing filter: SearchFacetValues) throws(SearchReader.Failure) -> Set<Int> {
        guard let print = manifest["facets"]?.string else { return [] }
        let file = try shard("f", Range(bound: [UInt8(ascii: "0")], fingerprint: Array(print.utf8)))
        var reader = RiceReader(file[2]?.string ?? "")
        let all = reader.pages(of: space)
        var found: Set<Int> = []
        for facet in file[1]?.array ?? [] {
            let values = facet[2]?.array ?? []
            for number in stride(from: 0, to: values.count, by: 2) {
                let isAsked = facet[0]?.string == filter.key && filter.values.contains(values[number].string ?? "")
                let places = reader.pages(of: space)
                if isAsked { found.formUnion(places.lazy.filter(all.indices.contains).map { all[$0] }) }
            }
        }
        return found
    }
}
