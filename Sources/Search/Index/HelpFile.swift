internal import Base

/// The help words: the words that stand in the manifest, and the file of all else, for a question with one of them.
struct HelpFile {
    /// Absent without help words.
    private(set) var file: SearchFile?
    /// What the manifest has of them: the triggers, and the fingerprint of the file.
    private(set) var members: [JSONValue] = []

    /// - Parameter uses: of how many pages a folded word is.
    init(
        _ help: SearchHelp, documents: [AnalyzedDocument], layout: IndexLayout, table: LanguageTable,
        uses: [[UInt8]: Int]
    ) {
        if help.entries.isEmpty { return }
        let wanted = Set(help.entries.flatMap { [$0.url] + $0.pages.values.map(\.url) })
        var titles: [String: String] = [:]
        for document in documents where wanted.contains(document.url) { titles[document.url] = document.title }
        let places = help.places.map { place in
            let numbers = place.numbers.flatMap { [JSONValue.number($0.kind), .string($0.number)] }
            return JSONValue.array(
                [.string(place.code), .string(place.name), .string(Self.slug(place, help))] + numbers)
        }
        let entries = help.entries.map { Self.json($0, help, titles, root: layout.root) }
        let phrases = help.entries.map { Self.shortest(Self.phrases($0.words)) }
        let triggers = HelpTriggers.words(of: phrases.reduce(into: []) { $0.formUnion($1) }) { word in
            uses[word, default: 0] + (table.stopWords.contains(word) ? layout.pages * 10 : 0)
        }
        let body = JSONValue.array(
            [.number(IndexFile.format), .array(help.kinds.map(JSONValue.string)), .array(places), .array(entries)]
        ).text
        let fingerprint = ShardFingerprint.name(of: body)
        let name = IndexFile.name("h", key: [UInt8(ascii: "0")], fingerprint: fingerprint)
        file = SearchFile(path: layout.language + "/" + name, bytes: body, isEntry: false)
        members = [
            Self.coded(Set(triggers.map { [$0] })), .string(String(decoding: fingerprint, as: UTF8.self)),
        ]
    }

    /// What most pages of a place add to the address of their entry: here, what the first adds.
    private static func slug(_ place: SearchHelp.Place, _ help: SearchHelp) -> String {
        help.entries.lazy.compactMap { entry in entry.pages[place.code].map { suffix($0.url, entry.url) } }.first ?? ""
    }

    private static func suffix(_ url: String, _ base: String) -> String {
        url.hasPrefix(base) ? String(url.dropFirst(base.count)) : ""
    }

    private static func json(
        _ entry: SearchHelp.Entry, _ help: SearchHelp, _ titles: [String: String], root: String
    ) -> JSONValue {
        let pages = help.places.map { place -> JSONValue in
            guard let page = entry.pages[place.code], page.url.hasPrefix(entry.url) else { return .number(0) }
            let usual = entry.titleOfPlace.replacing("{value}", with: place.name)
            let title = titles[page.url] ?? usual
            let suffix = suffix(page.url, entry.url)
            var members: [JSONValue] = [
                title == usual ? .number(0) : .string(title),
                suffix == slug(place, help) ? .number(0) : .string(suffix),
            ]
            if let door = page.door, entry.numbers.contains(SearchHelp.Entry.door) {
                members += [.string(door.name), .string(door.number)]
            } else {
                while members.last == .number(0) { members.removeLast() }
            }
            return .array(members)
        }
        return .array([
            .string(String(entry.url.dropFirst(entry.url.hasPrefix(root) ? root.count : 0))),
            .string(titles[entry.url] ?? entry.title), .string(entry.titleOfPlace),
            .array(entry.numbers.map(JSONValue.number)),
            coded(shortest(phrases(entry.words))), coded(phrases(entry.exceptions)), .array(pages),
        ])
    }

    /// Phrases as folded words.
    private static func phrases(_ phrases: [String]) -> Set<[[UInt8]]> {
        Set(phrases.map { QueryText.tokens($0).map { Folding.fold($0.word) } }.filter { !$0.isEmpty })
    }

    /// Without the phrases that hold another one: where they stand, that one stands.
    private static func shortest(_ phrases: Set<[[UInt8]]>) -> Set<[[UInt8]]> {
        phrases.filter { phrase in
            !phrase.indices.contains { start in
                (start + 1...phrase.count).contains { end in
                    end - start < phrase.count && phrases.contains(Array(phrase[start..<end]))
                }
            }
        }
    }

    /// Joined by spaces, sorted and front coded.
    private static func coded(_ phrases: Set<[[UInt8]]>) -> JSONValue {
        let sorted = phrases.map { Array($0.joined(separator: [0x20])) }.sorted { $0.lexicographicallyPrecedes($1) }
        return .string(String(decoding: FrontCoding.text(of: sorted), as: UTF8.self))
    }
}

extension AnalyzedDocument {
    /// The page's record: title, collection, date, headings.
    var parsedRecord: JSONValue { JSONValue(parsing: Array("[".utf8) + record + Array("]".utf8)) ?? .array([]) }

    var title: String { parsedRecord[0]?.string ?? "" }
}
