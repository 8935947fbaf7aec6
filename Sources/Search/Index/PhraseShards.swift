internal import Base

/// Phrases to suggest: titles of pages, questions that pages answer, headings that tell pages apart, and the terms and
/// phrases of synonyms; as they are written. A permuted index (KWIC): each phrase stands where its words would be
/// looked up, from its beginning and from each content word on.
struct PhraseShards {
    /// Bytes of a shard, about; gzip makes a third of them.
    private static let weight = 7_000
    /// A heading on more pages says nothing of any.
    private static let mostPages = 2
    /// Longer texts do not fit a line of a phone.
    private static let longest = 90
    /// Bytes of a place in the list: they become part of a file's name.
    private static let longestKey = 32

    private struct Phrase {
        var text: String
        /// The page that it opens, without the root.
        var url: String?
        /// Whether the page stands below another: what that one says for one value.
        var isBelow = false
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
        var places: [(key: [UInt8], phrase: Int)] = []
        for (number, phrase) in phrases.enumerated() {
            for key in Self.keys(of: phrase.text, table: table) { places.append((key, number)) }
        }
        places.sort { $0.key == $1.key ? $0.phrase < $1.phrase : $0.key.lexicographicallyPrecedes($1.key) }
        if places.isEmpty { return }
        let ranges = ShardPartitioner(
            words: places.map { $0.key[...] }, weights: places.map { phrases[$0.phrase].text.utf8.count + 4 },
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
        guard let url = phrase.url else { return .string(phrase.text) }
        return .array([.string(phrase.text), .string(url)] + (phrase.isBelow ? [.number(1)] : []))
    }

    /// Each text once, whatever its accents and capitals: the first of these.
    private static func phrases(
        _ documents: [AnalyzedDocument], _ settings: SearchIndexSettings, root: String, isKnown: ([UInt8]) -> Bool
    ) -> [Phrase] {
        var kept: [Phrase] = []
        var known: Set<[UInt8]> = []
        func add(_ text: String, url: String? = nil, isBelow: Bool = false) {
            let words = folded(text)
            guard !words.isEmpty, text.count <= longest, known.insert(joined(words)).inserted else { return }
            kept.append(Phrase(text: text, url: url, isBelow: isBelow))
        }
        let urls = documents.map { String($0.url.dropFirst(root.count)) }
        let records = documents.map(\.parsedRecord)
        // Sorted by their addresses.
        var above = ""
        for (record, url) in zip(records, urls) {
            let isBelow = !above.isEmpty && url.hasPrefix(above)
            if !isBelow { above = url }
            add(record[0]?.string ?? "", url: url, isBelow: isBelow)
        }
        for (document, url) in zip(documents, urls) { for answer in document.answers { add(answer, url: url) } }
        let headings = records.map { record in
            (record[4]?.array ?? []).map { $0.string ?? $0[0]?.string ?? "" }
        }
        var pages: [[UInt8]: Int] = [:]
        for own in headings { for key in Set(own.map { joined(folded($0)) }) { pages[key, default: 0] += 1 } }
        for heading in headings.joined() where pages[joined(folded(heading))] ?? 0 <= mostPages { add(heading) }
        for group in settings.synonyms { add(group.term) }
        // Single words, misspelt ones and those of another language are no phrases of the site.
        for phrase in settings.synonyms.flatMap(\.words) {
            let words = folded(phrase)
            if words.count > 1, words.allSatisfy(isKnown) { add(phrase) }
        }
        return kept
    }

    /// From its beginning, and from each content word on.
    private static func keys(of text: String, table: LanguageTable) -> [[UInt8]] {
        let words = folded(text)
        return words.indices.filter { $0 == 0 || !table.stopWords.contains(words[$0]) }.map { index in
            let key = String(decoding: joined(Array(words[index...])), as: UTF8.self)
            var cut: [UInt8] = []
            for scalar in key.unicodeScalars {
                let longer = cut + Array(String(scalar).utf8)
                if longer.count > longestKey { break }
                cut = longer
            }
            return cut
        }
    }

    private static func folded(_ text: String) -> [[UInt8]] {
        QueryText.tokens(text).map { Folding.fold($0.word) }.filter { !$0.isEmpty }
    }

    private static func joined(_ words: [[UInt8]]) -> [UInt8] { Array(words.joined(separator: [0x20])) }
}
