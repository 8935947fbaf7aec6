internal import Base

/// Synonyms for query expansion, as the index holds them: each is stored in the shard of its first content word, which
/// a query with that word loads anyway; no other query pays for it.
///
/// A key is a list of folded words joined by spaces; a query must hold the stems of all. It has the phrase's content
/// words, and, when there is only one of those, its stop words too (`no me pagan`), or `pagan` alone would mean unpaid
/// wages.
struct SynonymTable: Sendable {
    private struct Entry {
        /// Stem of the first content word.
        var route: [UInt8]
        var key: [UInt8]
        /// The key's words as stems.
        var stems: [[UInt8]]
        var term: String

        var sortKey: [UInt8] { route + [0] + key + [0] + Array(term.utf8) }
    }

    private var entries: [Entry] = []

    init(groups: [SynonymGroup], table: LanguageTable) {
        for group in groups {
            let target = Self.key(of: group.term, table: table)
            for phrase in group.words {
                guard let key = Self.key(of: phrase, table: table), key.stems != target?.stems else { continue }
                // One key for all forms that a query reaches it by.
                let isKnown = entries.contains {
                    $0.stems == key.stems && $0.term == group.term
                        && (key.stems.count > 1 || table.areAlike($0.key, key.words))
                }
                if isKnown { continue }
                entries.append(Entry(route: key.route, key: key.words, stems: key.stems, term: group.term))
            }
        }
        entries.sort { left, right in
            left.sortKey.lexicographicallyPrecedes(right.sortKey)
        }
    }

    private static func key(
        of phrase: String, table: LanguageTable
    ) -> (route: [UInt8], words: [UInt8], stems: [[UInt8]])? {
        var words: [(folded: [UInt8], stem: [UInt8], isStop: Bool)] = []
        var tokenizer = Tokenizer()
        for token in tokenizer.words(in: phrase) {
            let folded = Folding.fold(token.word)
            let isStop = table.stopWords.contains(folded)
            words.append((folded, isStop ? folded : table.stem(folded), isStop))
        }
        let content = words.filter { !$0.isStop }
        guard let route = content.first?.stem else { return nil }
        let key = content.count == 1 ? words : content
        return (route, Array(key.map(\.folded).joined(separator: [0x20])), key.map(\.stem))
    }

    /// Folded words of one partition that are a key by themselves.
    func words(in partition: Int) -> [[UInt8]] {
        entries.filter { $0.stems.count == 1 && TermPartition.of($0.route) == UInt8(partition) }.map(\.key)
    }

    /// Terms without postings, for the stems of one partition that keys begin with.
    func routes(in partition: Int) -> [Term] {
        var routes: [[UInt8]] = []
        for entry in entries where TermPartition.of(entry.route) == UInt8(partition) && routes.last != entry.route {
            routes.append(entry.route)
        }
        return routes.map { Term(routeFor: $0) }
    }

    /// `,[[key, term], …]` for the entries of some stems, or nothing.
    func json(for routes: [[UInt8]]) -> [UInt8] {
        let wanted = Set(routes)
        if wanted.isEmpty { return [] }
        var json: [UInt8] = []
        for entry in entries where wanted.contains(entry.route) {
            json += Array((json.isEmpty ? ",[[" : ",[").utf8)
            JSONWriter.append(entry.key, to: &json)
            json.append(UInt8(ascii: ","))
            JSONWriter.append(entry.term, to: &json)
            json.append(UInt8(ascii: "]"))
        }
        return json.isEmpty ? [] : json + [UInt8(ascii: "]")]
    }
}
