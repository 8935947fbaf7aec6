import Foundation
import TestSupport
import Testing

@testable import Search

/// Shared vectors of text and terms, also read by `Tests/SearchClient/terms.test.mjs`.
@Suite struct VectorTests {
    struct Vector: Decodable, CustomTestStringConvertible {
        var language: String
        var text: String
        var terms: [String]

        var testDescription: String { "\(language): \(text)" }
    }

    static let vectors: [Vector] = {
        let url = packageRoot().appendingPathComponent("Tests/Fixtures/search/vectors.json")
        return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: url))) ?? []
    }()

    private static let lists = [
        ("spanish", "es"), ("american-english", "en"), ("french", "fr"), ("portuguese", "pt"), ("spanish", "ar"),
    ]

    @Test func thereAreVectors() { #expect(Self.vectors.count > 20) }

    @Test(arguments: vectors) func textGivesTheTermsOfTheVector(_ vector: Vector) {
        #expect(termsOf(vector.text, language: vector.language) == vector.terms)
    }

    /// Compares the terms of whole word lists with those of the client: every word of short lists, 50,000 of longer
    /// ones (all with `FARO_WHOLE_LISTS=1`, 5,000 under a sanitizer).
    @Test(
        .enabled(if: Machine.hasNode, "no Node"),
        .enabled(if: lists.allSatisfy { Machine.has(Machine.wordList($0.0)) }, "Debian's word lists are not installed"),
        arguments: lists)
    func everyWordOfADebianListGivesTheSameTermInBrowserAndBuild(_ list: String, _ language: String) throws {
        let words = try String(decoding: Data(contentsOf: Machine.wordList(list)), as: UTF8.self)
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let all = words.split(separator: "\n")
        let isWhole = ProcessInfo.processInfo.environment["FARO_WHOLE_LISTS"] == "1"
        let step = isWhole ? 1 : max(all.count / Machine.rounds(15_000), 1)
        let chosen = stride(from: 0, to: all.count, by: step).map { String(all[$0]) }
        let source = folder.appendingPathComponent("words.txt")
        try Data(chosen.joined(separator: "\n").utf8).write(to: source)
        let terms = chosen.map { termsOf($0, language: language).joined(separator: " ") }
        let file = folder.appendingPathComponent("terms.txt")
        try Data(terms.joined(separator: "\n").utf8).write(to: file)
        let run = try node(["Tests/SearchClient/compare-terms.mjs", source.path, language, file.path])
        #expect(run.status == 0, "\(run.output)")
    }

    /// Every word of the knowledge base itself.
    @Test(.enabled(if: Machine.hasNode, "no Node")) func everyLineOfContentGivesTheSameTermsInBrowserAndBuild() throws {
        let content = packageRoot().appendingPathComponent("Content")
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for language in ["es", "en"] {
            let root = content.appendingPathComponent(language)
            let names = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
                .filter { $0.hasSuffix(".md") }.sorted()
            let text = try names.map {
                try String(decoding: Data(contentsOf: root.appendingPathComponent($0)), as: UTF8.self)
            }
            .joined(separator: "\n")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
            let terms = lines.map { termsOf(String($0), language: language).joined(separator: " ") }
            let (source, file) = (folder.appendingPathComponent("text.txt"), folder.appendingPathComponent("terms.txt"))
            try Data(lines.joined(separator: "\n").utf8).write(to: source)
            try Data(terms.joined(separator: "\n").utf8).write(to: file)
            let run = try node(["Tests/SearchClient/compare-terms.mjs", source.path, language, file.path])
            #expect(run.status == 0, "\(run.output)")
        }
    }
}

/// The terms of a text: its words folded, without stop words, stemmed.
func termsOf(_ text: String, language: String) -> [String] {
    let table = LanguageTable.named(language)
    return QueryText.tokens(text).map { Folding.fold($0.word) }
        .filter { !$0.isEmpty && !table.stopWords.contains($0) }
        .map { String(decoding: table.stem($0), as: UTF8.self) }
}
