internal import Base

/// Spelling corrector: known words at a small edit distance from an unknown one.
///
/// One edit leaves one half of a word intact: words that share its prefix are in the word's own shard of terms, words
/// that share its suffix in a shard of `ReversedTerms`. So a typo in the first letter costs no more requests than any
/// other.
enum SpellingCorrector {
    struct Candidate {
        var folded: [UInt8]
        /// Edit distance less the logarithm of the document frequency, which can make it negative; the lowest is the
        /// best.
        var cost: Int
        /// Whether it is a completion: it begins with what was typed.
        var isLonger: Bool
        /// Whether it is one edit away, from a word of five letters and more.
        var isNear: Bool
    }

    static func candidates(for folded: [UInt8], index: IndexReader) throws(SearchReader.Failure) -> [Candidate] {
        let letters = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
        if letters.count < 2 || hasDigit(letters) { return [] }
        let half = utf8(letters.prefix(max(letters.count / 2, 2)))
        let back = Array(letters.reversed())
        var found: [[UInt8]: Candidate] = [:]
        for range in try index.termRanges(prefix: half, near: folded) {
            let shard = try index.termShard(range)
            for form in shard.forms {
                consider(form.folded, weight: logarithm(form.postings.count), for: letters, index, &found)
            }
            for synonym in shard.synonyms where synonym.parts.count == 1 {
                consider(Array(synonym.key.utf8), weight: 0, for: letters, index, &found)
            }
            for name in shard.names where name.parts.count == 1 && Gazetteer.isCorrection(name.parts[0]) {
                consider(name.parts[0], weight: 0, for: letters, index, &found)
            }
        }
        if letters.count > 2 {
            let end = utf8(back.prefix(max(letters.count / 2, 2)))
            for range in IndexReader.ranges(in: index.reversed, prefix: end, near: utf8(back[...])) {
                for entry in try index.reversedTerms(range) {
                    let digit = entry.utf8.last.map { (0x30...0x39).contains($0) ? Int($0) - 0x30 : 0 } ?? 0
                    let word = entry.unicodeScalars.filter { !("0"..."9").contains($0) }.reversed()
                    consider(utf8(Array(word)[...]), weight: digit, for: letters, index, &found)
                }
            }
        }
        return found.values.sorted {
            $0.cost != $1.cost ? $0.cost < $1.cost : $0.folded.lexicographicallyPrecedes($1.folded)
        }
    }

    private static func consider(
        _ folded: [UInt8], weight: Int, for typed: [Unicode.Scalar], _ index: IndexReader,
        _ found: inout [[UInt8]: Candidate]
    ) {
        let word = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
        if hasDigit(word) || word.count < typed.count - 2 { return }
        let isLonger = word.starts(with: typed)
        var cost: Int
        if isLonger {
            cost = 6 + min(word.count - typed.count, 8)
        } else {
            let most = typed.count < 6 ? 12 : typed.count < 8 ? 19 : 24
            guard typed.count > 2, word.count <= typed.count + 2,
                let distance = distance(typed, word, atMost: most, sounds: index.table.sounds)
            else { return }
            cost = distance
        }
        let isNear = !isLonger && cost < 13 && typed.count > 4
        cost += (word.first == typed.first ? 0 : 3) - weight
        if let old = found[folded], old.cost <= cost { return }
        found[folded] = Candidate(folded: folded, cost: cost, isLonger: isLonger, isNear: isNear)
    }

    /// Cost of turning one word into another: 12 an edit, 10 two letters swapped, 7 letters that sound alike, 6 a
    /// silent h; `nil` above `most`. Optimal string alignment.
    static func distance(
        _ from: [Unicode.Scalar], _ to: [Unicode.Scalar], atMost most: Int,
        sounds: [[Unicode.Scalar]]
    ) -> Int? {
        func gap(_ letter: Unicode.Scalar) -> Int { letter == "h" && !sounds.isEmpty ? 6 : 12 }
        func change(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Int {
            a == b ? 0 : sounds.contains { $0.contains(a) && $0.contains(b) } ? 7 : 12
        }
        return alignmentDistance(from, to, atMost: most, swap: 10, gap: gap, change: change)
    }

    private static func hasDigit(_ word: [Unicode.Scalar]) -> Bool { word.contains { ("0"..."9").contains($0) } }

    private static func logarithm(_ number: Int) -> Int { Int.bitWidth - 1 - max(number, 1).leadingZeroBitCount }

    private static func utf8(_ letters: ArraySlice<Unicode.Scalar>) -> [UInt8] {
        var bytes: [UInt8] = []
        for letter in letters { UTF8Text.append(letter.value, to: &bytes) }
        return bytes
    }
}
