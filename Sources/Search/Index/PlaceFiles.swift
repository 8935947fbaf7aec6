internal import Base

/// The files of places: which pages and sections are about which place. Read only for a question with a place.
struct PlaceFiles {
    /// A section of a page; 0 stands for the whole page.
    struct Key: Hashable, Comparable {
        /// Its number.
        var page: Int
        var section: Int

        static func < (left: Key, right: Key) -> Bool { (left.page, left.section) < (right.page, right.section) }
    }

    private struct Place {
        var code: String
        var name: String
        var guide: Int?
        /// By the page for all places the page that answers there.
        var answers: [(all: Int, own: Int)] = []
        /// With the level that says how many places the page is about.
        var keys: [Key: Int] = [:]
    }

    /// Places of which pages are.
    private(set) var known: Set<String> = []
    private(set) var files: [SearchFile] = []
    /// `nil` when no page is about a place.
    private(set) var directory: ShardDirectory?
    /// Of the list of all pages and sections that are about a place.
    private(set) var fingerprint: [UInt8] = []

    /// Places in one file, at most.
    private static let perShard = 200

    /// - Parameter documents: sorted by URL.
    init(documents: [AnalyzedDocument], places named: [SearchPlace], layout: IndexLayout) {
        var places: [String: Place] = [:]
        let names = Dictionary(named.map { ($0.place, $0) }) { first, _ in first }
        func add(_ key: Key, _ code: String, among count: Int) {
            let place = Place(code: code, name: names[code]?.name ?? code)
            places[code, default: place].keys[key] = Self.level(among: count)
        }
        for (page, document) in zip(layout.numbers.byAddress, documents) {
            for code in document.places { add(Key(page: page, section: 0), code, among: document.places.count) }
            for (section, code) in document.sectionPlaces { add(Key(page: page, section: section), code, among: 1) }
        }
        if places.isEmpty { return }
        let pages = Dictionary(zip(documents.map(\.url), layout.numbers.byAddress)) { first, _ in first }
        for (page, document) in zip(layout.numbers.byAddress, documents) {
            if let code = document.pagesOfPlaces.guideOf, places[code]?.guide == nil { places[code]?.guide = page }
            for (code, url) in document.pagesOfPlaces.pages {
                if let own = pages[url] { places[code]?.answers.append((page, own)) }
            }
        }
        Self.inherit(&places, names)
        known = Set(places.keys)
        let all = Set(places.values.flatMap(\.keys.keys)).sorted().map { (key: $0, level: IndexFile.usualLevel) }
        let sorted = places.values.map { (bound: Array($0.code.lowercased().utf8), place: $0) }
            .sorted {
                ($0.bound + [0] + $0.place.code.utf8).lexicographicallyPrecedes($1.bound + [0] + $1.place.code.utf8)
            }
        let ranges = ShardPartitioner(
            words: sorted.map { $0.bound[...] }, weights: sorted.map { _ in 1 }, limit: Self.perShard
        ).ranges
        var listed: [ShardDirectory.Range] = []
        for range in ranges {
            let body = Self.body(of: sorted[range.words].map(\.place), layout)
            let print = ShardFingerprint.name(of: body)
            listed.append(ShardDirectory.Range(bound: range.bound, fingerprint: print))
            files.append(Self.file("l", range.bound, print, body, layout))
        }
        directory = ShardDirectory(ranges: listed)
        var bits = RiceWriter()
        bits.appendKeys(all, layout)
        let body = JSONValue.array([
            .number(IndexFile.format), .string(String(decoding: bits.text(), as: UTF8.self)),
        ]).text
        fingerprint = ShardFingerprint.name(of: body)
        files.append(Self.file("o", [UInt8(ascii: "0")], fingerprint, body, layout))
    }

    /// The level of a page that is about some places: the usual one for a page about one place, 1 less about two or
    /// three, 2 less about more.
    private static func level(among count: Int) -> Int {
        IndexFile.usualLevel - (count > 3 ? 2 : count > 1 ? 1 : 0)
    }

    /// What is about a region is about its country too; what is about the whole country counts for the region.
    private static func inherit(_ places: inout [String: Place], _ names: [String: SearchPlace]) {
        let before = places
        for (code, place) in before {
            guard let country = names[code]?.parent, let parent = before[country] else { continue }
            places[country]?.keys.merge(place.keys) { own, _ in own }
            places[code]?.keys.merge(parent.keys) { own, _ in own }
            places[code]?.guide = place.guide ?? parent.guide
            if place.answers.isEmpty { places[code]?.answers = parent.answers }
        }
    }

    /// `[format, [[place, name, guide, [all, own, …]], …], bits]`
    private static func body(of places: [Place], _ layout: IndexLayout) -> [UInt8] {
        var bits = RiceWriter()
        for place in places {
            bits.appendKeys(place.keys.sorted { $0.key < $1.key }.map { (key: $0.key, level: $0.value) }, layout)
        }
        let members = places.map { place in
            JSONValue.array([
                .string(place.code), .string(place.name), .number(place.guide ?? -1),
                .array(place.answers.flatMap { [.number($0.all), .number($0.own)] }),
            ])
        }
        return JSONValue.array([
            .number(IndexFile.format), .array(members), .string(String(decoding: bits.text(), as: UTF8.self)),
        ]).text
    }

    private static func file(
        _ kind: Character, _ key: [UInt8], _ print: [UInt8], _ body: [UInt8], _ layout: IndexLayout
    ) -> SearchFile {
        let name = IndexFile.name(kind, key: key, fingerprint: print)
        return SearchFile(path: layout.language + "/" + name, bytes: body, isEntry: false)
    }
}

extension RiceWriter {
    /// Pages and sections as the postings of a word.
    fileprivate mutating func appendKeys(_ keys: [(key: PlaceFiles.Key, level: Int)], _ layout: IndexLayout) {
        let keys = layout.sectionParameter == 0 ? keys.filter { $0.key.section == 0 } : keys
        appendGamma(keys.count)
        let parameter = IndexFile.riceParameter(pages: layout.space, count: keys.count)
        var page = layout.sectionParameter == 0 ? -1 : 0
        var section = 0
        for (number, (key, level)) in keys.enumerated() {
            if layout.sectionParameter == 0 {
                appendRice(key.page - page - 1, parameter: parameter)
            } else {
                appendRice(key.page - page, parameter: parameter)
                let isSame = number > 0 && key.page == page
                appendRice(isSame ? key.section - section - 1 : key.section, parameter: layout.sectionParameter)
            }
            appendLevel(level)
            (page, section) = (key.page, key.section)
        }
    }
}
