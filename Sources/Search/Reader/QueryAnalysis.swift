/// Query analysis: the distinct words of a query, each with its alternatives (its surface forms, or corrections), and
/// the terms that synonyms add (query expansion).
struct QueryAnalysis {
    /// Words of a query that are used, at most.
    private static let mostWords = 32

    private struct Wanted {
        var stem: [UInt8]
        var spellings: [[UInt8]]
        /// As `Ranking.Alternative.weight`.
        var weight: Int
        var forms: [TermShard.SurfaceForm] = []
        /// Those whose key begins with the word, or with the word's correction.
        var synonyms: [TermShard.Synonym] = []
        var isUnknown = false
        var word = Ranking.Word(alternatives: [])
    }

    private var wanted: [Wanted] = []
    /// Stems of the query, its corrections and its expansion; stop words as they are.
    private var present: Set<[UInt8]> = []
    /// Out-of-vocabulary stems: those without postings, of the query's words and of their corrections.
    private var outOfVocabulary: Set<[UInt8]> = []
    /// The correction of a folded word, as it is shown.
    private var corrected: [[UInt8]: [UInt8]] = [:]
    /// Number of distinct words typed, stop words aside.
    private(set) var asked = 0
    private(set) var alsoSearched: [String] = []

    var words: [Ranking.Word] { wanted.map(\.word) }

    init(_ query: String, index: IndexReader) throws(SearchReader.Failure) {
        for token in QueryText.tokens(query) { add(token.word, weight: 16, table: index.table) }
        asked = wanted.count
        for number in wanted.indices { try look(up: number, index: index) }
        for number in wanted.indices where wanted[number].isUnknown { try correct(number, index: index) }
        addTerms(table: index.table)
        for number in wanted.indices {
            let stem = wanted[number].stem
            if number >= asked { wanted[number].forms = try index.termShard(for: stem)?.forms(of: stem) ?? [] }
            let word = wanted[number]
            if word.forms.isEmpty { continue }
            let all = Ranking.Alternative(forms: word.forms, spellings: word.spellings, weight: word.weight)
            wanted[number].word.alternatives = [all]
        }
    }

    private mutating func add(_ word: [UInt8], weight: Int, table: LanguageTable) {
        let folded = Folding.fold(word)
        if folded.isEmpty || table.stopWords.contains(folded) {
            present.insert(folded)
            return
        }
        let stem = table.stem(folded)
        present.insert(stem)
        if let known = wanted.firstIndex(where: { $0.stem == stem }) {
            wanted[known].spellings.append(folded)
            wanted[known].weight = max(wanted[known].weight, weight)
        } else if wanted.count < Self.mostWords {
            wanted.append(Wanted(stem: stem, spellings: [folded], weight: weight))
        }
    }

    private mutating func look(up number: Int, index: IndexReader) throws(SearchReader.Failure) {
        let stem = wanted[number].stem
        if let shard = try index.termShard(for: stem) {
            wanted[number].forms = shard.forms(of: stem)
            wanted[number].synonyms = shard.synonyms
        }
        if !wanted[number].forms.isEmpty { return }
        outOfVocabulary.insert(stem)
        wanted[number].isUnknown = !wanted[number].synonyms.contains(where: holds)
    }

    private func holds(_ synonym: TermShard.Synonym) -> Bool { synonym.parts.allSatisfy(present.contains) }

    private func asks(_ term: String, table: LanguageTable) -> Bool {
        QueryText.tokens(term).map { Folding.fold($0.word) }.allSatisfy {
            table.stopWords.contains($0) || present.contains(table.stem($0))
        }
    }

    private mutating func correct(_ number: Int, index: IndexReader) throws(SearchReader.Failure) {
        guard let folded = wanted[number].spellings.first else { return }
        let near = try SpellingCorrector.candidates(for: folded, index: index)
        guard let best = near.first else { return }
        for candidate in near.prefix(4) where candidate.cost <= best.cost + 6 {
            let stem = index.table.stem(candidate.folded)
            let shard = try index.termShard(for: stem)
            let forms = shard?.forms(of: stem) ?? []
            let weight = max(4, 14 - 2 * (candidate.cost - best.cost))
            wanted[number].word.alternatives.append(
                Ranking.Alternative(forms: forms, spellings: [candidate.folded], weight: weight))
            if candidate.folded != best.folded { continue }
            present.insert(stem)
            if forms.isEmpty { outOfVocabulary.insert(stem) }
            if let shard { wanted[number].synonyms = shard.synonyms }
            if best.isLonger { continue }
            var shown: TermShard.SurfaceForm?
            for form in forms where form.folded == best.folded {
                if form.postings.count > shown?.postings.count ?? 0 { shown = form }
            }
            for spelling in wanted[number].spellings { corrected[spelling] = shown?.word ?? best.folded }
        }
    }

    /// Query expansion: adds the words of the terms whose keys the query holds.
    private mutating func addTerms(table: LanguageTable) {
        let matched = wanted.flatMap(\.synonyms).filter { holds($0) && !asks($0.term, table: table) }
        // The longest match wins: "wage theft" is more specific than "wage".
        let longest = matched.filter { synonym in
            !matched.contains { $0.parts.count > synonym.parts.count && synonym.parts.allSatisfy($0.parts.contains) }
        }
        // A term stands in for a key with an out-of-vocabulary word. The key's other words get a low weight: without
        // that word they usually mean something else.
        let standIns = longest.filter { !outOfVocabulary.isDisjoint(with: $0.parts) }
        for part in standIns.flatMap(\.parts) {
            if let number = wanted.firstIndex(where: { $0.stem == part }) { wanted[number].weight = 6 }
        }
        for synonym in longest where !alsoSearched.contains(synonym.term) {
            alsoSearched.append(synonym.term)
            let weight = standIns.contains { $0.term == synonym.term } ? 12 : 7
            for token in QueryText.tokens(synonym.term) { add(token.word, weight: weight, table: table) }
        }
    }

    /// The query with its corrected words, or `nil` when none was.
    func correction(of query: String) -> String? {
        if corrected.isEmpty { return nil }
        var text = String.UnicodeScalarView()
        var run = String.UnicodeScalarView()
        let endRun = { (run: inout String.UnicodeScalarView, text: inout String.UnicodeScalarView) in
            let folded = Folding.fold(QueryText.tokens(String(run)).first?.word ?? [])
            if let word = corrected[folded] {
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
