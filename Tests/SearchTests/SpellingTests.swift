import TestSupport
import Testing

@testable import Search

/// Compares corrections with a scan of all words.
@Suite struct SpellingTests {
    private static let sounds = LanguageTable.named("es").sounds

    /// Naive twin by the definition: fills the whole matrix of prefixes.
    private static func distance(_ from: ArraySlice<Unicode.Scalar>, _ to: ArraySlice<Unicode.Scalar>) -> Int {
        func gap(_ letter: Unicode.Scalar) -> Int { letter == "h" ? 6 : 12 }
        func change(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Int {
            a == b ? 0 : sounds.contains { $0.contains(a) && $0.contains(b) } ? 7 : 12
        }
        var costs = Array(repeating: Array(repeating: 0, count: to.count + 1), count: from.count + 1)
        for i in 0...from.count {
            for j in 0...to.count where i + j > 0 {
                let (a, b) = (from.startIndex + i - 1, to.startIndex + j - 1)
                var ways: [Int] = []
                if i > 0 { ways.append(costs[i - 1][j] + gap(from[a])) }
                if j > 0 { ways.append(costs[i][j - 1] + gap(to[b])) }
                if i > 0, j > 0 { ways.append(costs[i - 1][j - 1] + change(from[a], to[b])) }
                if i > 1, j > 1, from[a] == to[b - 1], from[a - 1] == to[b] { ways.append(costs[i - 2][j - 2] + 10) }
                costs[i][j] = ways.min() ?? 0
            }
        }
        return costs[from.count][to.count]
    }

    private static func mistyped(_ word: String, _ generator: inout SeededGenerator) -> String {
        var letters = Array(word)
        let at = Int.random(in: 0..<letters.count - 1, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: letters.remove(at: at)
        case 1: letters.insert(generator.pick(Array("abcehs")), at: at)
        case 2: letters[at] = generator.pick(Array("abcezsv"))
        default: letters.swapAt(at, at + 1)
        }
        return String(letters)
    }

    @Test func wordsAtOneEditAreFoundAtTheirCost() throws {
        var generator = SeededGenerator(seed: 81)
        let parts = [
            "sal", "ario", "vis", "a", "con", "trat", "o", "hor", "as", "pens", "ion", "es", "ban", "co", "der", "echo",
        ]
        let words = Array(
            Set(
                (0..<260).map { _ in
                    (0..<Int.random(in: 2...4, using: &generator)).map { _ in generator.pick(parts) }.joined()
                })
        ).sorted()
        var analyzer = SearchAnalyzer(language: "es")
        let documents = words.enumerated().map { number, word in
            SearchDocument(
                url: "es/\(number)/", title: "", language: "es",
                sections: [SearchSection(heading: "", anchor: nil, text: Array(word.utf8))])
        }
        let files = buildSearchIndex(
            documents.map { analyzer.analyze($0) }, settings: SearchIndexSettings(language: "es"))
        let stored = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        let index = try IndexReader(language: "es") { stored[$0] }
        var found = 0
        for _ in 0..<60 {
            let typed = Self.mistyped(generator.pick(words), &generator)
            guard typed.count > 4, !words.contains(typed) else { continue }
            let letters = Array(typed.unicodeScalars)
            let candidates = try SpellingCorrector.candidates(for: Array(typed.utf8), index: index)
            let costs = Dictionary(
                uniqueKeysWithValues: candidates.map { (String(decoding: $0.folded, as: UTF8.self), $0) })
            for word in words where ReversedTerms.accepts(Array(word.utf8)) {
                let other = Array(word.unicodeScalars)
                let distance = Self.distance(letters[...], other[...])
                let first = word.first == typed.first ? 0 : 3
                if let candidate = costs[word] {
                    let expected = word.hasPrefix(typed) ? 6 + min(other.count - letters.count, 8) : distance
                    // Each word is on one page, whose logarithm is 0.
                    #expect(candidate.cost == expected + first, "\(typed): \(word)")
                } else {
                    #expect(distance > 12, "\(typed): \(word) is one edit away")
                }
            }
            found += candidates.count
            #expect(candidates.map(\.cost) == candidates.map(\.cost).sorted())
        }
        #expect(found > 50)
    }

    @Test func theCostOfEditsIsThatOfTheDefinition() {
        var generator = SeededGenerator(seed: 82)
        let letters = Array("abvhcsz".unicodeScalars)
        func word() -> [Unicode.Scalar] {
            (0..<Int.random(in: 0...7, using: &generator)).map { _ in generator.pick(letters) }
        }
        for _ in 0..<800 {
            let (from, to) = (word(), word())
            let cost = Self.distance(from[...], to[...])
            for most in [12, 19, 24, cost] {
                #expect(
                    SpellingCorrector.distance(from, to, atMost: most, sounds: Self.sounds)
                        == (cost <= most ? cost : nil))
            }
        }
    }
}
