/// BM25F in integers, so that every machine gives the same order. The same arithmetic as in `search.js`.
///
/// A word's weight in a section is the sum over its spellings and, at half, of its page's first section (title, tags and
/// introduction); it is saturated, multiplied by the word's rarity, and to it comes half as much again for spellings
/// as asked. A page counts by its best section.
enum Ranking {
    struct Hit: Equatable {
        var page: Int
        var score: Int
        var section: Int
    }

    /// One word of the query, with what stands for it; the best alternative counts in each section.
    struct Word {
        var alternatives: [Alternative]
    }

    struct Alternative {
        var forms: [TermShard.Form]
        /// Folded, as asked.
        var spellings: [[UInt8]]
        /// In sixteenths: 16 for a word as typed.
        var share: Int
    }

    private struct Key: Hashable {
        var page: Int
        var section: Int
    }

    private struct Weight {
        var all = 0
        var exact = 0

        var halved: Weight { Weight(all: all / 2, exact: exact / 2) }
    }

    static func hits(of words: [Word], pages: Int, sections: Int) -> [Hit] {
        var first: [Int: Int] = [:]
        var others: [Key: Int] = [:]
        var lent: [Int: Int] = [:]
        for word in words {
            var whole: [Key: Int] = [:]
            var half: [Int: Int] = [:]
            for alternative in word.alternatives { earn(alternative, pages: pages, sections: sections, &whole, &half) }
            for (page, score) in half { lent[page, default: 0] += score }
            for (key, score) in whole {
                if key.section > 0 {
                    others[key, default: 0] += score - (half[key.page] ?? 0)
                } else {
                    first[key.page, default: 0] += score
                }
            }
        }
        var best: [Int: Hit] = [:]
        for (page, score) in first { best[page] = Hit(page: page, score: score, section: 0) }
        for (key, own) in others {
            let score = own + (lent[key.page] ?? 0)
            if let old = best[key.page], score < old.score || score == old.score && old.section <= key.section { continue }
            best[key.page] = Hit(page: key.page, score: score, section: key.section)
        }
        return Array(best.values)
    }

    /// Adds to `whole` what sections earn, and to `half` what a page's first section lends to the others.
    private static func earn(_ alternative: Alternative, pages: Int, sections: Int, _ whole: inout [Key: Int],
                             _ half: inout [Int: Int]) {
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
        func value(_ weight: Weight) -> Int {
            (all * saturated(weight.all) + exact * saturated(weight.exact)) * alternative.share / 16
        }
        for (key, weight) in weights {
            if key.section == 0, sections > 0 { half[key.page] = max(half[key.page] ?? 0, value(weight.halved)) }
            var sum = weight
            if key.section > 0, let lent = weights[Key(page: key.page, section: 0)]?.halved {
                sum = Weight(all: weight.all + lent.all, exact: weight.exact + lent.exact)
            }
            whole[key] = max(whole[key] ?? 0, value(sum))
        }
    }

    /// 256 × log2, straight between powers of two.
    static func log2(_ number: Int) -> Int {
        let power = Int.bitWidth - 1 - max(number, 1).leadingZeroBitCount
        return (power - 1) * 256 + ((max(number, 1) * 256) >> power)
    }

    private static func rarity(pages: Int, found: Int) -> Int {
        max(log2(2 * pages + 2) - log2(2 * found + 1), 16)
    }

    private static func saturated(_ weight: Int) -> Int { weight * 2048 / (weight + 58) }
}
