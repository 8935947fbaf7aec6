/// Quoted phrases: sections that hold the words as written (accents and case aside), in order and together. Stop words in
/// a phrase stand for any word: they have no positions, only places between those that do.
enum PhraseMatch {
    /// By page, the sections that hold the phrase; `nil` when it has stop words only.
    static func sections(with phrase: String, in source: ShardSource) throws(SearchReader.Failure) -> [Int: Set<Int>]? {
        var found: [Int: [Int: Set<Int>]]?
        for token in QueryText.tokens(phrase) {
            let folded = Folding.fold(token.word)
            if folded.isEmpty || source.table.stopWords.contains(folded) { continue }
            var starts: [Int: [Int: Set<Int>]] = [:]
            for (form, positions) in try source.positions(for: source.table.stem(folded)) where form.folded == folded {
                for (posting, places) in zip(form.postings, positions) {
                    let shifted = places.map { $0 - token.position }
                    starts[posting.page, default: [:]][posting.section, default: []].formUnion(shifted)
                }
            }
            guard let known = found else {
                found = starts
                continue
            }
            for (page, sections) in known {
                for (section, places) in sections {
                    let both = places.intersection(starts[page]?[section] ?? [])
                    found?[page]?[section] = both.isEmpty ? nil : both
                }
                if found?[page]?.isEmpty == true { found?[page] = nil }
            }
        }
        return found?.mapValues { Set($0.keys) }
    }

    /// The hits on pages that hold the phrase, moved to a section that does.
    static func restrict(_ hits: [Ranking.Hit], to sections: [Int: Set<Int>]) -> [Ranking.Hit] {
        hits.compactMap { hit in
            guard let held = sections[hit.page], let first = held.min() else { return nil }
            var hit = hit
            if !held.contains(hit.section) { hit.section = first }
            return hit
        }
    }
}
