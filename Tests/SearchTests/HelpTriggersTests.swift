import TestSupport
import Testing

@testable import Search

/// Words of which every help phrase has one: a question without any loads no phrases.
@Suite struct HelpTriggersTests {
    private static func words(_ phrases: [String]) -> Set<[[UInt8]]> {
        Set(phrases.map { $0.split(separator: " ").map { Array($0.utf8) } })
    }

    @Test func rareWordsAreChosenBeforeFunctionWords() {
        let phrases = Self.words(["me pega", "me pega fuerte", "me mata", "me ahorca", "le pega"])
        let chosen = HelpTriggers.words(of: phrases) { $0 == Array("me".utf8) ? 1000 : 0 }
        #expect(chosen == Set(["pega", "mata", "ahorca"].map { Array($0.utf8) }))
        #expect(HelpTriggers.words(of: []) { _ in 0 } == [])
    }

    @Test func everyPhraseHasOne() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<100 {
            let phrases = Set(
                (0..<30).map { _ in
                    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                        [UInt8.random(in: 97...110, using: &generator)]
                    }
                })
            let chosen = HelpTriggers.words(of: phrases) { Int($0[0]) % 5 * 40 }
            #expect(phrases.allSatisfy { !chosen.isDisjoint(with: $0) })
        }
    }

    @Test func aQuestionWithoutOneLoadsNoPhrases() throws {
        let help = SearchHelp(entries: [.init(url: "es/peligro/", title: "Peligro", words: ["me pega", "auxilio"])])
        var analyzer = SearchAnalyzer(language: "es")
        let page = SearchDocument(
            url: "es/peligro/", title: "Peligro", language: "es",
            sections: [SearchSection(heading: "", anchor: nil, text: Array("No me pagan.".utf8))])
        let files = buildSearchIndex(
            [analyzer.analyze(page)], settings: SearchIndexSettings(language: "es", help: help))
        let kept = files.filter { !$0.path.hasPrefix("es/h-0-") }
        #expect(kept.count == files.count - 1)
        #expect(try reader(of: kept, language: "es").search("no me pagan").help == nil)
        #expect(throws: SearchReader.Failure.self) { try reader(of: kept, language: "es").search("me pega") }
        #expect(try reader(of: files, language: "es").search("me pega").help?.url == "/es/peligro/")
    }
}
