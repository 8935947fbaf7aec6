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
        /// Of places, in the same shards.
        var names: [PlaceName] = []
        var isUnknown = false
        /// A value term: it counts for nothing when no page has it.
        var isOptional = false
        var word = Ranking.Word(alternatives: [])
    }

    private var wanted: [Wanted] = []
    /// Stems of the query, its corrections and its expansion, each with its words; stop words as they are.
    private var present: [[UInt8]: [[UInt8]]] = [:]
    /// Out-of-vocabulary stems: those without postings, of the query's words and of their corrections.
    private var outOfVocabulary: Set<[UInt8]> = []
    /// The correction of a folded word, as it is shown.
    private var corrected: [[UInt8]: [UInt8]] = [:]
    /// Unknown words that are real, folded, each with its language.
    private var real: [[UInt8]: String] = [:]
    /// The other language of the site that the query is in.
    private(set) var language: String?
    /// How many of the words asked are in the index, or lead to it by a synonym.
    private(set) var known = 0
    /// Number of distinct words typed, stop words aside.
    private(set) var asked = 0
    private(set) var alsoSearched: [String] = []

    /// How much the question leans to each place that it names.
    private(set) var leans: [(place: String, weight: Int)] = []

    /// The names of places as words, for the titles of pages between two places.
    private(set) var names: [Ranking.Word] = []

    var words: [Ranking.Word] { wanted.map(\.word) }
    /// Folded words of the query that the index does not know, and that are no real words.
    var unknown: Set<[UInt8]> { Set(wanted.filter(\.isUnknown).flatMap(\.spellings)).subtracting(real.keys) }

    /// - Parameter widen: names of places are ordinary words.
    init(_ query: String, index: IndexReader, widen: Bool = false) throws(SearchReader.Failure) {
        let query = ValueTerms.joiningInitials(in: query)
        let tokens = QueryText.tokens(query)
        for token in tokens { add(token.word, weight: 16, table: index.table) }
        addValueTerms(of: query, table: index.table)
        for number in wanted.indices { try look(up: number, index: index) }
        let typed = wanted.count
        asked = wanted.count { !$0.isOptional || !$0.forms.isEmpty }
        let more = widen ? [] : try capitalNames(query, index: index)
        let covered = places(query, more, widen, index.table, pages: index.pages).covered
        for number in wanted.indices where covered.contains(wanted[number].stem) { wanted[number].isUnknown = false }
        try understandUnknown(Set(tokens.map { Folding.fold($0.word) }), names: covered, index: index)
        known = wanted.count { !$0.isUnknown && (!$0.isOptional || !$0.forms.isEmpty) }
        let places = places(query, more, widen, index.table, pages: index.pages)
        leans = places.leans
        for number in wanted.indices where places.covered.contains(wanted[number].stem) {
            wanted[number].weight = 8
            guard places.gone.contains(wanted[number].stem) else { continue }
            if places.isOwn {
                let (forms, spellings) = (wanted[number].forms, wanted[number].spellings)
                let name = Ranking.Alternative(forms: forms, spellings: spellings, weight: 16)
                names.append(Ranking.Word(alternatives: [name]))
            }
            wanted[number].forms = []
            wanted[number].synonyms = []
            wanted[number].word.alternatives = []
        }
        addTerms(table: index.table)
        for number in wanted.indices {
            let stem = wanted[number].stem
            if number >= typed { wanted[number].forms = try index.termShard(for: stem)?.forms(of: stem) ?? [] }
            let word = wanted[number]
            if word.forms.isEmpty { continue }
            let all = Ranking.Alternative(forms: word.forms, spellings: word.spellings, weight: word.weight)
            wanted[number].word.alternatives = [all]
        }
    }

    private func places(
        _ query: String, _ more: [PlaceName], _ widen: Bool, _ table: LanguageTable, pages: Int
    ) -> PlaceMatch {
        PlaceMatch(
            in: query, names: widen ? [] : Set(more + wanted.flatMap(\.names)),
            known: Dictionary(wanted.flatMap { $0.forms.map { ($0.folded, $0.postings.count) } }) { _, last in last },
            most: pages >> 4, corrected: corrected, table: table)
    }

    /// Names that are stop words, which count in capitals.
    private func capitalNames(_ query: String, index: IndexReader) throws(SearchReader.Failure) -> [PlaceName] {
        var names: [PlaceName] = []
        for word in PlaceMatch.capitals(in: query).filter(index.table.stopWords.contains).prefix(4) {
            names += try index.termShard(for: word)?.names ?? []
        }
        return names
    }

    private mutating func addValueTerms(of query: String, table: LanguageTable) {
        let typed = wanted.count
        var terms = ValueTerms(table: table)
        for term in terms.words(in: query.utf8Span.span, as: .query) {
            add(term.word, weight: term.weight, table: table)
        }
        if let whole = TitleTerm.of(query, table) { add(whole, weight: TitleTerm.weight, table: table) }
        for number in typed..<wanted.count { wanted[number].isOptional = true }
    }

    private mutating func add(_ word: [UInt8], weight: Int, table: LanguageTable) {
        let folded = Folding.fold(word)
        if folded.isEmpty || table.stopWords.contains(folded) {
            present[folded, default: []].append(folded)
            return
        }
        let stem = table.stem(folded)
        present[stem, default: []].append(folded)
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
            wanted[number].names = shard.names
        }
        if !wanted[number].forms.isEmpty || wanted[number].isOptional { return }
        outOfVocabulary.insert(stem)
        wanted[number].isUnknown = !wanted[number].synonyms.contains { holds($0, index.table) }
    }

    /// Whether the query holds a synonym's key. A key of one word matches only forms like it: "botaron" is not "botas".
    private func holds(_ synonym: TermShard.Synonym, _ table: LanguageTable) -> Bool {
        guard synonym.parts.allSatisfy({ present[$0] != nil }) else { return false }
        guard synonym.parts.count == 1, let words = present[synonym.parts[0]] else { return true }
        return words.contains { table.areAlike($0, Array(synonym.key.utf8)) }
    }

    /// What the unknown words are: real words of a language of the site, or typos, which are corrected; and the
    /// language of the question. A word of another language that is near one of the site's is a typo, unless all else
    /// says that the question is in that language.
    private mutating func understandUnknown(
        _ typed: Set<[UInt8]>, names: Set<[UInt8]>, index: IndexReader
    ) throws(SearchReader.Failure) {
        let known = Set(wanted.filter { !$0.forms.isEmpty }.map(\.stem))
        let spoken = { (real: [[UInt8]: String]) in
            index.knownWords.language(
                ofQuestion: typed, unknown: real, known: known, names: names, table: index.table)
        }
        var unknown: [(number: Int, language: String?, near: [SpellingCorrector.Candidate])] = []
        for number in wanted.indices where wanted[number].isUnknown {
            guard let word = wanted[number].spellings.first else { continue }
            let language = try index.language(of: word)
            let isOwn = language != nil && language == index.knownWords.own
            let near = isOwn ? [] : try SpellingCorrector.candidates(for: word, index: index)
            unknown.append((number, language, near))
            guard let language, near.first?.isNear != true else { continue }
            for spelling in wanted[number].spellings { real[spelling] = language }
        }
        if let other = spoken(real) {
            for (number, language, _) in unknown where language == other {
                for spelling in wanted[number].spellings { real[spelling] = other }
            }
        }
        for (number, _, near) in unknown where wanted[number].spellings.allSatisfy({ real[$0] == nil }) {
            try correct(number, to: near, index: index)
        }
        language = spoken(real)
    }

    /// The real words of a query that the site lacks, as typed.
    func missing(in query: String) -> [String] {
        if real.isEmpty { return [] }
        var missing: [String] = []
        let runs = query.unicodeScalars.split { CharacterTable.shared.wordCharacter($0.value) == 0 }
        for run in runs.map({ String($0) }) where !missing.contains(run) {
            if real[Folding.fold(QueryText.tokens(run).first?.word ?? [])] != nil { missing.append(run) }
        }
        return missing
    }

    private func asks(_ term: String, table: LanguageTable) -> Bool {
        QueryText.tokens(term).map { Folding.fold($0.word) }.allSatisfy {
            table.stopWords.contains($0) || present[table.stem($0)] != nil
        }
    }

    private mutating func correct(
        _ number: Int, to near: [SpellingCorrector.Candidate], index: IndexReader
    ) throws(SearchReader.Failure) {
        guard let best = near.first else { return }
        for candidate in near.prefix(4) where candidate.cost <= best.cost + 6 {
            let stem = index.table.stem(candidate.folded)
            let shard = try index.termShard(for: stem)
            let forms = shard?.forms(of: stem) ?? []
            let weight = max(4, 14 - 2 * (candidate.cost - best.cost))
            wanted[number].word.alternatives.append(
                Ranking.Alternative(forms: forms, spellings: [candidate.folded], weight: weight))
            if candidate.folded != best.folded { continue }
            present[stem, default: []].append(candidate.folded)
            if forms.isEmpty { outOfVocabulary.insert(stem) }
            if let shard {
                wanted[number].synonyms = shard.synonyms
                wanted[number].names += shard.names
            }
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
        let matched = wanted.flatMap(\.synonyms).filter { holds($0, table) && !asks($0.term, table: table) }
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
