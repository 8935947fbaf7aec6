/// What a query asks: its distinct words with what stands for each, and the words that it also leads to.
struct Understanding {
    /// Words of a query that are used; the rest of a very long one is not.
    private static let mostWords = 32

    private struct Wanted {
        var stem: [UInt8]
        var spellings: [[UInt8]]
        var share: Int
        var forms: [TermShard.Form] = []
        /// Those that begin with the word, or with what it was corrected to.
        var synonyms: [TermShard.Synonym] = []
        var isUnknown = false
        var word = Ranking.Word(alternatives: [])
    }

    private var wanted: [Wanted] = []
    private var present: Set<[UInt8]> = []
    /// Stems that no page says: of words asked, or of those that they were corrected to.
    private var unsaid: Set<[UInt8]> = []
    /// Corrected spellings by folded word.
    private var fixed: [[UInt8]: [UInt8]] = [:]
    /// Number of distinct words typed, stop words aside.
    private(set) var asked = 0
    private(set) var alsoSearched: [String] = []

    var words: [Ranking.Word] { wanted.map(\.word) }

    init(_ query: String, source: ShardSource) throws(SearchReader.Failure) {
        for token in QueryText.tokens(query) { add(token.word, share: 16, table: source.table) }
        asked = wanted.count
        for index in wanted.indices { try look(up: index, source: source) }
        for index in wanted.indices where wanted[index].isUnknown { try correct(index, source: source) }
        addTerms(table: source.table)
        for index in wanted.indices {
            if index >= asked { wanted[index].forms = try source.termShard(for: wanted[index].stem)?.forms(of: wanted[index].stem) ?? [] }
            let word = wanted[index]
            if word.forms.isEmpty { continue }
            wanted[index].word.alternatives = [Ranking.Alternative(forms: word.forms, spellings: word.spellings, share: word.share)]
        }
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
            wanted[known].share = max(wanted[known].share, share)
        } else if wanted.count < Self.mostWords {
            wanted.append(Wanted(stem: stem, spellings: [folded], share: share))
        }
    }

    private mutating func look(up index: Int, source: ShardSource) throws(SearchReader.Failure) {
        let stem = wanted[index].stem
        if let shard = try source.termShard(for: stem) {
            wanted[index].forms = shard.forms(of: stem)
            wanted[index].synonyms = shard.synonyms
        }
        if !wanted[index].forms.isEmpty { return }
        unsaid.insert(stem)
        wanted[index].isUnknown = !wanted[index].synonyms.contains(where: holds)
    }

    private func holds(_ synonym: TermShard.Synonym) -> Bool { synonym.parts.allSatisfy(present.contains) }

    private func says(_ term: String, table: LanguageTable) -> Bool {
        QueryText.tokens(term).map { Folding.fold($0.word) }.allSatisfy { table.stopWords.contains($0) || present.contains(table.stem($0)) }
    }

    private mutating func correct(_ index: Int, source: ShardSource) throws(SearchReader.Failure) {
        guard let folded = wanted[index].spellings.first else { return }
        let near = try Correction.candidates(for: folded, source: source)
        guard let best = near.first else { return }
        for candidate in near.prefix(4) where candidate.cost <= best.cost + 6 {
            let stem = source.table.stem(candidate.folded)
            let shard = try source.termShard(for: stem)
            let forms = shard?.forms(of: stem) ?? []
            let share = max(4, 14 - 2 * (candidate.cost - best.cost))
            wanted[index].word.alternatives.append(Ranking.Alternative(forms: forms, spellings: [candidate.folded], share: share))
            if candidate.folded != best.folded { continue }
            present.insert(stem)
            if forms.isEmpty { unsaid.insert(stem) }
            if let shard { wanted[index].synonyms = shard.synonyms }
            if best.isLonger { continue }
            var shown: TermShard.Form?
            for form in forms where form.folded == best.folded {
                if form.postings.count > shown?.postings.count ?? 0 { shown = form }
            }
            for spelling in wanted[index].spellings { fixed[spelling] = shown?.word ?? best.folded }
        }
    }

    /// Adds the words of the terms that the query's keys lead to.
    private mutating func addTerms(table: LanguageTable) {
        let matched = wanted.flatMap(\.synonyms).filter { holds($0) && !says($0.term, table: table) }
        // Of two keys the longer says more: "wage theft" is more than "wage".
        let longest = matched.filter { synonym in
            !matched.contains { $0.parts.count > synonym.parts.count && synonym.parts.allSatisfy($0.parts.contains) }
        }
        // A term stands in for a key of which no page says all words; those that are said mean something else there.
        let standIns = longest.filter { !unsaid.isDisjoint(with: $0.parts) }
        for part in standIns.flatMap(\.parts) {
            if let index = wanted.firstIndex(where: { $0.stem == part }) { wanted[index].share = 6 }
        }
        for synonym in longest where !alsoSearched.contains(synonym.term) {
            alsoSearched.append(synonym.term)
            let share = standIns.contains { $0.term == synonym.term } ? 12 : 7
            for token in QueryText.tokens(synonym.term) { add(token.word, share: share, table: table) }
        }
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
