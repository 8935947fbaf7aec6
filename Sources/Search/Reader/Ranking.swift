/// BM25F in integers, so that every machine gives the same order. The same arithmetic as in `ranking.js`.
///
/// Of a word in a section: `score = (idf · sat(tf) · 10 + idfExact · sat(tfExact) · 5) · weight / 16`, where
/// - `tf` is the sum of the levels' values over the word's surface forms, in the section and in its page's first
///   section (title, tags and introduction), which counts for every section; `tfExact` the same of the forms spelt as
///   in the query;
/// - `sat(tf) = 2048 · tf / (tf + 90)` saturates, and `idf` is `rarity` of the pages that hold the word (in that
///   spelling).
///
/// A page's score is that of its first section, plus what its best section has more. The result links to that
/// section if that is over 1/6 of the first section's score.
enum Ranking {
    struct Hit: Equatable {
        var page: Int
        var score: Int
        var section: Int
    }

    /// One word of the query with its alternatives; in each section the best alternative counts.
    struct Word {
        var alternatives: [Alternative]
    }

    struct Alternative {
        var forms: [TermShard.SurfaceForm]
        /// Folded, as asked.
        var spellings: [[UInt8]]
        /// In sixteenths: 16 for a word as typed, less for corrections and synonyms.
        var weight: Int
    }

    private struct Key: Hashable {
        var page: Int
        var section: Int
    }

    private struct Weight {
        var all = 0
        var exact = 0
    }

    /// - Parameter lean: what is about another place only is left out.
    static func hits(of words: [Word], pages: Int, lean: PlaceLean) -> [Hit] {
        var first: [Int: Int] = [:]
        var more: [Key: Int] = [:]
        for word in words {
            var earned: [Key: Int] = [:]
            for alternative in word.alternatives { earn(alternative, pages: pages, &earned) }
            for (key, score) in earned {
                if key.section > 0 {
                    more[key, default: 0] += score - (earned[Key(page: key.page, section: 0)] ?? 0)
                } else {
                    first[key.page, default: 0] += score
                }
            }
        }
        var best: [Int: Hit] = [:]
        for (key, score) in more {
            let weight = lean.force(key.page, key.section)
            if weight < 0 { continue }
            let score = weight > 0 ? lean.lean(score, weight) : score
            if let old = best[key.page], score < old.score || score == old.score && old.section <= key.section {
                continue
            }
            best[key.page] = Hit(page: key.page, score: score, section: key.section)
        }
        for (page, score) in first {
            let weight = lean.force(page, 0)
            if weight < 0 { continue }
            let score = weight > 0 ? lean.lean(score, weight) : score
            let own = best[page]
            best[page] = Hit(
                page: page, score: score + (own?.score ?? 0),
                section: own.map { $0.score * 6 > score ? $0.section : 0 } ?? 0)
        }
        return Array(best.values)
    }

    /// Raises `earned` to the sections' scores by one alternative of a word, where those are higher.
    private static func earn(_ alternative: Alternative, pages: Int, _ earned: inout [Key: Int]) {
        var weights: [Key: Weight] = [:]
        var (found, foundExact): (Set<Int>, Set<Int>) = ([], [])
        for form in alternative.forms {
            let isExact = alternative.spellings.contains(form.folded)
            for posting in form.postings {
                let value = Weighting.values[posting.level & 15]
                let key = Key(page: posting.page, section: posting.section)
                found.insert(posting.page)
                if isExact { foundExact.insert(posting.page) }
                weights[key, default: Weight()].all += value
                if isExact { weights[key, default: Weight()].exact += value }
            }
        }
        let all = rarity(pages: pages, found: found.count) * 10
        let exact = rarity(pages: pages, found: foundExact.count) * 5
        for (key, weight) in weights {
            var sum = weight
            if key.section > 0, let lent = weights[Key(page: key.page, section: 0)] {
                sum = Weight(all: weight.all + lent.all, exact: weight.exact + lent.exact)
            }
            let value = (all * saturated(sum.all) + exact * saturated(sum.exact)) * alternative.weight / 16
            earned[key] = max(earned[key] ?? 0, value)
        }
    }

    /// 256 × log2, interpolated linearly between powers of two.
    static func log2(_ number: Int) -> Int {
        let power = Int.bitWidth - 1 - max(number, 1).leadingZeroBitCount
        return (power - 1) * 256 + ((max(number, 1) * 256) >> power)
    }

    private static func rarity(pages: Int, found: Int) -> Int {
        max(log2(2 * pages + 2) - log2(2 * found + 1), 16)
    }

    private static func saturated(_ weight: Int) -> Int { weight * 2048 / (weight + 90) }
}
