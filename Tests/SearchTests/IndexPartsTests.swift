import Base
import TestSupport
import Testing

@testable import Search

/// Compares the parts of the index with naive twins.
@Suite struct IndexPartsTests {
    @Test func bitsAreReadAsWritten() {
        var generator = SeededGenerator(seed: 7)
        var numbers: [(value: Int, parameter: Int)] = []
        for _ in 0..<2000 {
            numbers.append((Int.random(in: 0..<4000, using: &generator), Int.random(in: 3..<12, using: &generator)))
        }
        var writer = RiceWriter()
        for (value, parameter) in numbers {
            writer.appendRice(value, parameter: parameter)
            writer.appendGamma(value + 1)
            writer.appendLevel(value & 15)
        }
        var reader = RiceReader(String(decoding: writer.text(), as: UTF8.self))
        for (value, parameter) in numbers {
            #expect(reader.rice(parameter) == value)
            #expect(reader.gamma() == value + 1)
            #expect(reader.level() == value & 15)
        }
    }

    @Test func truncatedBitsEnd() {
        var reader = RiceReader("__")
        _ = reader.rice(3)
        _ = reader.gamma()
        #expect(reader.isAtEnd)
        #expect(reader.count(1 << 30) < 100)
    }

    @Test(arguments: ["", "A", "AAAA"], [0, 1, 2])
    func shardWithoutItsBitsIsReadToItsEnd(_ bits: String, _ sections: Int) {
        let value = JSONValue.array([.number(IndexFile.format), .string("AaAbAcAdAeAf"), .string(bits)])
        for space in [1, 16, 256, 8192] {
            #expect(
                TermShard(value, space: space, sectionParameter: sections, table: LanguageTable.named("es")).forms.count
                    == 6)
        }
    }

    @Test func wordListsAreReadAsWritten() {
        let words = ["ano", "anos", "año", "años", "salario", "salarios", "工资", "工资单", "zz"]
        var text: [UInt8] = []
        var previous: [UInt8] = []
        for word in words {
            FrontCoding.append(Array(word.utf8), after: previous, to: &text)
            previous = Array(word.utf8)
        }
        #expect(FrontCoding.words(in: String(decoding: text, as: UTF8.self)) == words)
    }

    @Test func rangesCoverAllWordsOnceAndKeepToTheirLimit() {
        var generator = SeededGenerator(seed: 3)
        var words: Set<String> = []
        for _ in 0..<3000 {
            words.insert(
                String(
                    (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                        "abcñé".randomElement(using: &generator) ?? "a"
                    }))
        }
        let sorted = words.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        let ranges = ShardPartitioner(words: sorted.map { $0[...] }, weights: sorted.map { _ in 1 }, limit: 40).ranges
        #expect(ranges.flatMap { Array($0.words) } == Array(sorted.indices))
        #expect(ranges.allSatisfy { $0.words.count <= 40 })
        for (range, next) in zip(ranges, ranges.dropFirst()) {
            #expect(range.bound.lexicographicallyPrecedes(next.bound))
            #expect(
                range.words.allSatisfy {
                    !sorted[$0].lexicographicallyPrecedes(range.bound)
                        && sorted[$0].lexicographicallyPrecedes(next.bound)
                })
        }
    }

    @Test(arguments: [
        ("salario", "slario", 12), ("salario", "saalrio", 10), ("boz", "voz", 7), ("ola", "hola", 6),
        ("a", "abcd", nil),
    ])
    func distanceCountsEdits(_ from: String, _ to: String, _ cost: Int?) {
        let sounds = [Array("bv".unicodeScalars)]
        #expect(
            SpellingCorrector.distance(Array(from.unicodeScalars), Array(to.unicodeScalars), atMost: 24, sounds: sounds)
                == cost)
    }

    /// Naive twin: a scan of all pages for the query's terms.
    @Test func pagesFoundAreThoseThatHoldAWord() throws {
        var generator = SeededGenerator(seed: 11)
        let words = ["salario", "queja", "visa", "pensión", "contrato", "consulado", "casa", "niño", "año", "frontera"]
        let documents = (0..<300).map { number in
            let sections = (0..<Int.random(in: 1...4, using: &generator)).map { section in
                let text = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
                    words.randomElement(using: &generator)
                }
                return SearchSection(
                    heading: section == 0 ? "" : "Parte \(section)", anchor: section == 0 ? nil : "p\(section)",
                    text: Array(text.joined(separator: " ").utf8))
            }
            return SearchDocument(url: "es/\(number)/", title: "Página", language: "es", sections: sections)
        }
        var analyzer = SearchAnalyzer(language: "es")
        let files = buildSearchIndex(
            documents.map { analyzer.analyze($0) }, settings: SearchIndexSettings(language: "es"))
        let reader = try reader(of: files, language: "es")
        for word in words {
            let terms = Set(termsOf(word, language: "es"))
            let holding = documents.filter { document in
                document.sections.contains {
                    !terms.isDisjoint(with: termsOf(String(decoding: $0.text, as: UTF8.self), language: "es"))
                }
            }
            let found = try reader.search(word, limit: 1000).results.map(\.page)
            #expect(Set(found) == Set(holding.map { "/" + $0.url }), "\(word)")
        }
    }

    /// Enough words that the manifest lists maps of shards instead of shards.
    @Test func largeIndexIsFoundThroughItsMaps() throws {
        var generator = SeededGenerator(seed: 5)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let texts = (0..<400).map { _ in
            (0..<150).map { _ in String((0..<9).compactMap { _ in letters.randomElement(using: &generator) }) }
        }
        var analyzer = SearchAnalyzer(language: "xx")
        let documents = texts.enumerated().map { number, words in
            SearchDocument(
                url: "xx/\(number)/", title: "\(number)", language: "xx",
                sections: [SearchSection(heading: "", anchor: nil, text: Array(words.joined(separator: " ").utf8))])
        }
        let files = buildSearchIndex(
            documents.map { analyzer.analyze($0) }, settings: SearchIndexSettings(language: "xx"))
        #expect(files.contains { $0.path.hasPrefix("xx/m-") })
        let reader = try reader(of: files, language: "xx")
        for number in stride(from: 0, to: 400, by: 7) {
            let word = texts[number][number % 150]
            #expect(try reader.search(word).results.first?.page == "/xx/\(number)/")
            let mistyped = String(word.prefix(4) + word.dropFirst(5))
            #expect(try reader.search(mistyped).correction == word)
        }
    }

    @Test(arguments: [
        ("Qué hacer si no le pagan", "que-hacer-si-no-le-pagan", true), ("¿Y después?", "y-despues", true),
        ("Qué hacer", "que-hacer-2", false), ("H-2A", "h-2a", false), ("ـ foo", "foo", false), ("", "", true),
        ("a", "", false),
    ])
    func anchorsThatFollowFromTheirHeadingAreLeftOut(_ heading: String, _ anchor: String, _ follows: Bool) {
        #expect(PageRecord.followsFromHeading(anchor, heading) == follows)
    }
}
