internal import Base

/// Phrases to suggest: titles of pages, questions that pages answer, headings that tell pages apart, and the terms and
/// phrases of synonyms; as they are written. A permuted index (KWIC): each phrase stands where its words would be
/// looked up, from its beginning and from each content word on.
struct PhraseShards {
    /// Bytes of a shard, about; gzip makes a third of them.
    private static let weight = 10_000
    /// A heading on more pages says nothing of any.
    private static let mostPages = 2
    /// Longer texts do not fit a line of a phone.
    private static let longest = 90
    /// Bytes of a place in the list: they become part of a file's name.
    private static let longestKey = 32

    /// A text, with its folded words joined by spaces.
    private struct Text: Sendable {
        var text: String
        var words: [UInt8]

        init(_ text: String) {
            self.text = text
            words = Array(
                QueryText.tokens(text).lazy.map { Folding.fold($0.word) }.filter { !$0.isEmpty }
                    .joined(separator: [0x20]))
        }
    }

    private struct Phrase: Sendable {
        var text: Text
        /// The page that it opens, without the root.
        var url: String?
        /// Whether the page stands below another: what that one says for one value.
        var isBelow = false
    }

    /// A phrase at one of its places. The first eight bytes of the key, as a number, order most places.
    private struct Place: Sendable {
        var start: UInt64
        var key: [UInt8]
        var phrase: Int

        static func precedes(_ a: Place, _ b: Place) -> Bool {
            if a.start != b.start { return a.start < b.start }
            return a.key == b.key ? a.phrase < b.phrase : a.key.lexicographicallyPrecedes(b.key)
        }
    }

    /// Of the maps.
    private(set) var directory = ShardDirectory(ranges: [])
    private(set) var maps: [SearchFile] = []
    private(set) var shards: [SearchFile] = []

    var files: [SearchFile] { shards + maps }

    /// - Parameter words: folded words of the pages.
    init(
        documents: [AnalyzedDocument], settings: SearchIndexSettings, layout: IndexLayout, table: LanguageTable,
        words: some Sequence<[UInt8]>
    ) {
        let stems = Set(words.lazy.map(table.stem))
        let phrases = Self.phrases(documents, settings, root: layout.root) { word in
            table.stopWords.contains(word) || stems.contains(table.stem(word))
        }
        let places = parallelMap(phrases.count, jobs: settings.jobs, chunk: 256, state: {}) { range, _ in
            range.flatMap { Self.places(of: phrases[$0].text.words, phrase: $0, table: table) }
        }.flatMap { $0 }.sorted(by: Place.precedes)
        if places.isEmpty { return }
        let ranges = ShardPartitioner(
            words: places.map { $0.key[...] }, weights: places.map { phrases[$0.phrase].text.text.utf8.count + 4 },
            limit: Self.weight
        ).ranges
        var listed: [ShardDirectory.Range] = []
        for range in ranges {
            var seen: Set<Int> = []
            let held = places[range.words].map(\.phrase).filter { seen.insert($0).inserted }
            let body = JSONValue.array([.number(IndexFile.format)] + held.map { Self.json(phrases[$0]) }).text
            let fingerprint = ShardFingerprint.name(of: body)
            let name = IndexFile.name("q", key: range.bound, fingerprint: fingerprint)
            shards.append(SearchFile(path: layout.language + "/" + name, bytes: body, isEntry: false))
            listed.append(ShardDirectory.Range(bound: range.bound, fingerprint: fingerprint))
        }
        let all = listed
        (directory, maps) = ShardDirectory.maps(of: all.map(\.bound), language: layout.language) {
            ShardDirectory(ranges: Array(all[$0]))
        }
    }

    private static func json(_ phrase: Phrase) -> JSONValue {
        guard let url = phrase.url else { return .string(phrase.text.text) }
        return .array([.string(phrase.text.text), .string(url)] + (phrase.isBelow ? [.number(1)] : []))
    }

    /// Each text once, whatever its accents and capitals: the first of these.
    private static func phrases(
        _ documents: [AnalyzedDocument], _ settings: SearchIndexSettings, root: String, isKnown: ([UInt8]) -> Bool
    ) -> [Phrase] {
        var kept: [Phrase] = []
        var known: Set<[UInt8]> = []
        func add(_ text: Text, url: String? = nil, isBelow: Bool = false) {
            guard !text.words.isEmpty, text.text.count <= longest, known.insert(text.words).inserted else { return }
            kept.append(Phrase(text: text, url: url, isBelow: isBelow))
        }
        let urls = documents.map { String($0.url.dropFirst(root.count)) }
        let texts = parallelMap(documents.count, jobs: settings.jobs, chunk: 64, state: {}) { range, _ in
            documents[range].map { document -> (title: Text, headings: [Text]) in
                let record = document.parsedRecord
                let headings = (record[4]?.array ?? []).map { $0.string ?? $0[0]?.string ?? "" }
                return (Text(record[0]?.string ?? ""), headings.map(Text.init))
            }
        }.flatMap { $0 }
        // Sorted by their addresses.
        var above = ""
        for (text, url) in zip(texts, urls) {
            let isBelow = !above.isEmpty && url.hasPrefix(above)
            if !isBelow { above = url }
            add(text.title, url: url, isBelow: isBelow)
        }
        for (document, url) in zip(documents, urls) { for answer in document.answers { add(Text(answer), url: url) } }
        var pages: [[UInt8]: Int] = [:]
        for (_, headings) in texts { for words in Set(headings.map(\.words)) { pages[words, default: 0] += 1 } }
        for heading in texts.lazy.map(\.headings).joined() where pages[heading.words] ?? 0 <= mostPages { add(heading) }
        for group in settings.synonyms { add(Text(group.term)) }
        // Single words, misspelt ones and those of another language are no phrases of the site.
        for phrase in settings.synonyms.lazy.flatMap(\.words).map(Text.init) {
            let words = phrase.words.split(separator: 0x20)
            if words.count > 1, words.allSatisfy({ isKnown(Array($0)) }) { add(phrase) }
        }
        return kept
    }

    /// From its beginning, and from each content word on.
    private static func places(of words: [UInt8], phrase: Int, table: LanguageTable) -> [Place] {
        words.split(separator: 0x20).filter {
            $0.startIndex == 0 || !table.stopWords.contains(Array($0))
        }.map { word in
            let key = cut(words[word.startIndex...])
            let start = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < key.count ? key[$1] : 0) }
            return Place(start: start, key: key, phrase: phrase)
        }
    }

    /// At most `longestKey` bytes, of whole characters.
    private static func cut(_ key: ArraySlice<UInt8>) -> [UInt8] {
        if key.count <= longestKey { return Array(key) }
        var end = key.startIndex + longestKey
        while end > key.startIndex, key[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(key[..<end])
    }
}
