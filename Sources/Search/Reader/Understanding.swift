/// What a query asks: its distinct words with what stands for each, and the words that it also leads to.
struct Understanding {
    /// Words of a query that are used; the rest of a very long one is not.
    private static let mostWords = 32

    private struct Wanted {
        var stem: [UInt8]
        var spellings: [[UInt8]]
        var share: Int
        var forms: [TermShard.Form] = []
        var hasSynonyms = false
        var word = Ranking.Word(alternatives: [])
    }

    private var wanted: [Wanted] = []
    private var present: Set<[UInt8]> = []
    /// Corrected spellings by folded word.
    private var fixed: [[UInt8]: [UInt8]] = [:]
    /// Number of distinct words typed, stop words aside.
    private(set) var asked = 0
    private(set) var alsoSearched: [String] = []

    var words: [Ranking.Word] { wanted.map(\.word) }

    init(_ query: String, source: ShardSource) throws(SearchReader.Failure) {
        for token in QueryText.tokens(query) { add(token.word, share: 16, table: source.table) }
        asked = wanted.count
        var matched: [(parts: [[UInt8]], term: String)] = []
        for index in wanted.indices {
            guard let shard = try source.termShard(for: wanted[index].stem) else { continue }
            wanted[index].forms = shard.forms.filter { $0.stem == wanted[index].stem }
            for synonym in shard.synonyms {
                let parts = synonym.key.split(separator: " ").map { Array($0.utf8) }
                guard parts.allSatisfy(present.contains) else { continue }
                wanted[index].hasSynonyms = true
                matched.append((parts, synonym.term))
            }
        }
        // Of two keys the longer says more: "wage theft" is more than "wage".
        for (parts, term) in matched where !alsoSearched.contains(term) {
            let isPart = matched.contains { $0.parts.count > parts.count && parts.allSatisfy($0.parts.contains) }
            if !isPart { alsoSearched.append(term) }
        }
        for term in alsoSearched {
            for token in QueryText.tokens(term) { add(token.word, share: 6, table: source.table) }
        }
        for index in wanted.indices { try complete(index, source: source) }
    }

    private mutating func add(_ word: [UInt8], share: Int, table: LanguageTable) {
        let folded = Folding.fold(word)
        if folded.isEmpty || table.stopWords.contains(folded) {
            present.insert(folded)
            return
        }
        let stem = table.stem(folded)
        present.insert(stem)
        if let known = wanted.firstIndex(where: { $0.stem == stem }) {
            wanted[known].spellings.append(folded)
        } else if wanted.count < Self.mostWords {
            wanted.append(Wanted(stem: stem, spellings: [folded], share: share))
        }
    }

    private mutating func complete(_ index: Int, source: ShardSource) throws(SearchReader.Failure) {
        var word = wanted[index]
        if index >= asked { word.forms = try Self.forms(of: word.stem, source: source) }
        if !word.forms.isEmpty {
            word.word.alternatives = [Ranking.Alternative(forms: word.forms, spellings: word.spellings, share: word.share)]
        } else if index < asked, !word.hasSynonyms, let folded = word.spellings.first {
            try correct(&word, folded, source: source)
        }
        wanted[index] = word
    }

    private mutating func correct(_ word: inout Wanted, _ folded: [UInt8], source: ShardSource) throws(SearchReader.Failure) {
        let near = try Correction.candidates(for: folded, source: source)
        guard let best = near.first else { return }
        for candidate in near.prefix(4) where candidate.cost <= best.cost + 6 {
            let forms = try Self.forms(of: source.table.stem(candidate.folded), source: source)
            let share = max(4, 14 - 2 * (candidate.cost - best.cost))
            word.word.alternatives.append(Ranking.Alternative(forms: forms, spellings: [candidate.folded], share: share))
            if candidate.folded == best.folded, !best.isLonger {
                var shown: TermShard.Form?
                for form in forms where form.folded == best.folded {
                    if form.postings.count > shown?.postings.count ?? 0 { shown = form }
                }
                if let shown { for spelling in word.spellings { fixed[spelling] = shown.word } }
            }
        }
    }

    private static func forms(of stem: [UInt8], source: ShardSource) throws(SearchReader.Failure) -> [TermShard.Form] {
        try source.termShard(for: stem)?.forms.filter { $0.stem == stem } ?? []
    }

    /// The query with its corrected words, or `nil` when none was.
    func correction(of query: String) -> String? {
        if fixed.isEmpty { return nil }
        var text = String.UnicodeScalarView()
        var run = String.UnicodeScalarView()
        let endRun = { (run: inout String.UnicodeScalarView, text: inout String.UnicodeScalarView) in
            let folded = Folding.fold(QueryText.tokens(String(run)).first?.word ?? [])
            if let word = fixed[folded] {
                text.append(contentsOf: String(decoding: word, as: UTF8.self).unicodeScalars)
            } else {
                text.append(contentsOf: run)
            }
            run = String.UnicodeScalarView()
        }
        for scalar in query.unicodeScalars {
            if CharacterTable.shared.wordCharacter(scalar.value) != 0 {
                run.append(scalar)
            } else {
                if !run.isEmpty { endRun(&run, &text) }
                text.append(scalar)
            }
        }
        if !run.isEmpty { endRun(&run, &text) }
        return String(text)
    }
}
