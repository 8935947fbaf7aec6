/// Quoted phrases: sections that hold the words as written (accents and case aside), in order and together. A stop word
/// in a phrase is a wildcard for one word: the index holds no positions for it, but counts it in those of the other
/// words.
enum PhraseMatch {
    /// By page, the sections that hold the phrase; `nil` when it has stop words only.
    static func sections(with phrase: String, in index: IndexReader) throws(SearchReader.Failure) -> [Int: Set<Int>]? {
        var found: [Int: [Int: Set<Int>]]?
        for token in QueryText.tokens(phrase) {
            let folded = Folding.fold(token.word)
            if folded.isEmpty || index.table.stopWords.contains(folded) { continue }
            var starts: [Int: [Int: Set<Int>]] = [:]
            for (form, positions) in try index.positions(for: index.table.stem(folded)) where form.folded == folded {
                for (posting, held) in zip(form.postings, positions) {
                    let shifted = held.map { $0 - token.position }
                    starts[posting.page, default: [:]][posting.section, default: []].formUnion(shifted)
                }
            }
            guard let known = found else {
                found = starts
                continue
            }
            for (page, sections) in known {
                for (section, first) in sections {
                    let both = first.intersection(starts[page]?[section] ?? [])
                    found?[page]?[section] = both.isEmpty ? nil : both
                }
                if found?[page]?.isEmpty == true { found?[page] = nil }
            }
        }
        return found?.mapValues { Set($0.keys) }
    }

    /// The hits on pages that hold the phrase, moved to a section that does.
    static func restrict(_ hits: [Ranking.Hit], to sections: [Int: Set<Int>], lean: PlaceLean) -> [Ranking.Hit] {
        hits.compactMap { hit in
            guard let held = sections[hit.page]?.filter({ lean.force(hit.page, $0) >= 0 }), let first = held.min()
            else {
                return nil
            }
            var hit = hit
            if !held.contains(hit.section) { hit.section = first }
            return hit
        }
    }
}
