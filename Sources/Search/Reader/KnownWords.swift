internal import Base

/// The languages of a site as a reader of one index sees them: whether a word is one of theirs, and which of them a
/// question is in. In the browser: `Client/spelling.js`.
struct KnownWords {
    private struct Filter {
        var language: String
        var width: Int
        var shards: Int
        var fingerprint: [UInt8]
    }

    let own: String
    private var filters: [Filter] = []
    /// Function words of the other languages.
    private var telling: [(language: String, words: Set<[UInt8]>)] = []

    init(_ manifest: JSONValue) {
        own = manifest["language"]?.string ?? ""
        add(manifest["filter"], of: own)
        for other in manifest["languages"]?.array ?? [] {
            let code = other[0]?.string ?? ""
            telling.append((code, Set(FrontCoding.words(in: other[1]?.string ?? "").map { Array($0.utf8) })))
            add(other[2], of: code)
        }
    }

    private mutating func add(_ value: JSONValue?, of language: String) {
        guard let width = value?[0]?.number, let shards = value?[1]?.number, width > 0, shards > 0,
            width < 1 << 40, shards < 1 << 20
        else { return }
        let print = Array((value?[2]?.string ?? "").utf8)
        filters.append(Filter(language: language, width: width, shards: shards, fingerprint: print))
    }

    /// The language of which a folded word is a word: the site's own, else another of the site; `nil` for no word.
    func language(
        of folded: [UInt8], shard: (String) throws(SearchReader.Failure) -> JSONValue
    ) throws(SearchReader.Failure) -> String? {
        for filter in filters {
            let value = WordFilter.hash(folded) % (filter.width * filter.shards)
            let path = WordFilter.path(
                filter.language, shard: value / filter.width, fingerprint: filter.fingerprint)
            if Self.holds(value % filter.width, try shard(path)) { return filter.language }
        }
        return nil
    }

    private static func holds(_ wanted: Int, _ file: JSONValue) -> Bool {
        var reader = RiceReader(file[1]?.string ?? "")
        let count = reader.count(reader.gamma() - 1)
        let parameter = min(reader.gamma() - 1, 40)
        var value = -1
        for _ in 0..<count where value < wanted { value += reader.rice(parameter) + 1 }
        return value == wanted
    }

    /// The other language that a question is in: the one for which more of its words speak than for the site's own. A
    /// word speaks for a language by being one of its function words and none of the other's, or unknown here and of
    /// that language; one that pages have speaks half as much for the site's own. Names of places speak for none.
    /// - Parameters:
    ///   - unknown: the languages of the question's unknown words.
    ///   - known: stems of the words that pages have.
    ///   - names: stems of names of places.
    func language(
        ofQuestion words: Set<[UInt8]>, unknown: [[UInt8]: String], known: Set<[UInt8]>, names: Set<[UInt8]>,
        table: LanguageTable
    ) -> String? {
        var best: String?
        var lead = 0
        let spoken = words.filter { !names.contains(table.stem($0)) }
        let isStop = { (word: [UInt8]) in word.isEmpty || table.stopWords.contains(word) }
        for (language, telling) in telling {
            let others = words.count {
                telling.contains($0) && !isStop($0) && spoken.contains($0) || unknown[$0] == language
            }
            let rest = words.subtracting(telling)
            let owns = rest.count { isStop($0) && spoken.contains($0) || unknown[$0] == own }
            let halves = rest.count { spoken.contains($0) && known.contains(table.stem($0)) }
            let count = 2 * others - 2 * owns - halves
            if count > lead { (best, lead) = (language, count) }
        }
        return best
    }
}
