import Foundation
import TestSupport
import Testing

@testable import Search

/// Labelled queries: the client in JavaScript and the reader in Swift give the same results. (`Tests/SearchBench`
/// compares the large sets, with a release build.)
@Suite struct LabelledQueryTests {
    private struct Document: Decodable {
        var id: String
        var title: String
        var text: String
    }

    private struct Query: Decodable {
        var text: String
        var v: [String: String]?
    }

    private static let sets = [("xquad-es", "es"), ("xquad-en", "en"), ("xquad-ar", "ar")]

    private static func lines<Line: Decodable>(_ name: String) throws -> [Line] {
        try Data(contentsOf: Machine.shared("search/" + name)).split(separator: 0x0A)
            .map { try JSONDecoder().decode(Line.self, from: $0) }
    }

    @Test(
        .enabled(if: Machine.hasNode, "no Node"),
        .enabled(
            if: sets.allSatisfy { Machine.has(Machine.shared("search/" + $0.0)) },
            "no labelled queries in ../shared/search"),
        arguments: sets)
    func browserAndTerminalAnswerAlike(_ set: String, _ language: String) throws {
        let documents: [Document] = try Self.lines(set + "/docs.jsonl")
        let queries: [Query] = try Self.lines(set + "/queries.jsonl")
        #expect(documents.count == 240 && queries.count == 635)
        var analyzer = SearchAnalyzer(language: language)
        let analyzed = documents.map { document in
            analyzer.analyze(
                SearchDocument(
                    url: "\(language)/\(document.id)/", title: document.title, language: language,
                    sections: [SearchSection(heading: "", anchor: nil, text: Array(document.text.utf8))]))
        }
        let other = ["es": "en", "en": "es"][language].map { SearchLanguage(code: $0, pages: 240) }
        var settings = SearchIndexSettings(language: language)
        settings.otherLanguages = other.map { [$0] } ?? []
        // The other language's word filter stands beside the index.
        let filter = other.flatMap { WordFilter(language: $0.code, pages: $0.pages) }
        let files = buildSearchIndex(analyzed, settings: settings) + (filter?.files ?? [])
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for code in Set(files.map { String($0.path.prefix { $0 != "/" }) }) {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(code), withIntermediateDirectories: true)
        }
        for file in files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.path)) }
        // Every fourth query (fewer under a sanitizer); for each twelfth also its variants and a quoted pair of words.
        let asked = queries.prefix(Machine.rounds(queries.count)).enumerated().flatMap { number, query in
            if number % 4 > 0 { return [String]() }
            let more = (query.v ?? [:]).sorted { $0.key < $1.key }.map(\.value) + [quoted(query.text)]
            return [query.text] + (number % 12 == 0 ? more : [])
        }
        let reader = try reader(of: files, language: language)
        let answers = try asked.map { query in
            let found = try reader.search(query)
            return
                ([
                    String(found.total), found.correction ?? "", found.missing.joined(separator: " "),
                    found.language ?? "", String(found.known),
                ] + found.results.flatMap { [$0.page, String($0.score)] })
                .joined(separator: "\t")
        }
        try JSONEncoder().encode(asked).write(to: folder.appendingPathComponent("queries.json"))
        try JSONEncoder().encode(answers).write(to: folder.appendingPathComponent("answers.json"))
        let run = try node(["Tests/SearchClient/compare-answers.mjs", folder.path, language])
        #expect(run.status == 0, "\(run.output)")
    }

    private func quoted(_ text: String) -> String {
        var words = text.split(separator: " ").map(String.init)
        if words.count > 3 {
            words[2] = "\"" + words[2]
            words[3] += "\""
        }
        return words.joined(separator: " ")
    }
}
