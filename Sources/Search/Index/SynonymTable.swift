/// Synonyms as the index holds them: each in the shard of its first content word, so that a query that loads the shard
/// of that word learns of them, and no other query pays.
///
/// A key is a list of words joined by spaces, all of which a query must hold: stems of the phrase's content words, and,
/// when there is only one of those, its stop words too (`no me pag`), or `pagan` alone would mean unpaid wages.
struct SynonymTable: Sendable {
    private struct Entry {
        var route: [UInt8]
        var key: [UInt8]
        var term: String

        var sortKey: [UInt8] { route + [0] + key + [0] + Array(term.utf8) }
    }

    private var entries: [Entry] = []

    init(groups: [SynonymGroup], table: LanguageTable) {
        for group in groups {
            let target = Self.key(of: group.term, table: table)
            for phrase in group.words {
                guard let (route, key) = Self.key(of: phrase, table: table), key != target?.key else { continue }
                if entries.contains(where: { $0.key == key && $0.term == group.term }) { continue }
                entries.append(Entry(route: route, key: key, term: group.term))
            }
        }
        entries.sort { left, right in
            left.sortKey.lexicographicallyPrecedes(right.sortKey)
        }
    }

    private static func key(of phrase: String, table: LanguageTable) -> (route: [UInt8], key: [UInt8])? {
        var words: [(word: [UInt8], isStop: Bool)] = []
        var tokenizer = Tokenizer()
        Array(phrase.utf8).withUnsafeBufferPointer { bytes in
            tokenizer.forEachWord(in: bytes) { word, _, _ in
                let folded = Folding.fold(Array(word))
                let isStop = table.stopWords.contains(folded)
                words.append((isStop ? folded : table.stem(folded), isStop))
            }
        }
        let content = words.filter { !$0.isStop }
        guard let route = content.first?.word else { return nil }
        let key = (content.count == 1 ? words : content).map { $0.word }
        return (route, Array(key.joined(separator: [0x20])))
    }

    /// Marks for the stems of one bucket that keys begin with.
    func routes(in bucket: Int) -> [Spelling] {
        var routes: [[UInt8]] = []
        for entry in entries where WordBucket.of(entry.route) == UInt8(bucket) && routes.last != entry.route {
            routes.append(entry.route)
        }
        return routes.map { Spelling(routeFor: $0) }
    }

    /// `,[[key, term], …]` for the entries of some stems, or nothing.
    func json(for routes: [[UInt8]]) -> [UInt8] {
        let wanted = Set(routes)
        if wanted.isEmpty { return [] }
        var json: [UInt8] = []
        for entry in entries where wanted.contains(entry.route) {
            json += Array((json.isEmpty ? ",[[" : ",[").utf8)
            JSONText.append(entry.key, to: &json)
            json.append(UInt8(ascii: ","))
            JSONText.append(entry.term, to: &json)
            json.append(UInt8(ascii: "]"))
        }
        return json.isEmpty ? [] : json + [UInt8(ascii: "]")]
    }
}
