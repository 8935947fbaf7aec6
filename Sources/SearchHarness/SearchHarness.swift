import Foundation
import Search

/// Builds an index from a labelled set, without a site: one page a document. Never shipped.
///
/// `SearchHarness DOCS.jsonl LANGUAGE OUTPUT` writes `OUTPUT/search.js` and `OUTPUT/LANGUAGE/…` and prints what
/// it took. A line of the input is `{"id", "title", "text"}`.
@main
struct SearchHarness {
    private struct Line: Decodable {
        var id: String
        var title: String
        var text: String
    }

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else {
            FileHandle.standardError.write(Data("usage: SearchHarness DOCS.jsonl LANGUAGE OUTPUT\n".utf8))
            exit(64)
        }
        let (input, language, output) = (arguments[1], arguments[2], arguments[3])
        let documents = try read(input, language: language)
        let clock = ContinuousClock()
        var analyzed: [AnalyzedDocument] = []
        let analyzer = SearchAnalyzer(language: language)
        let analysis = clock.measure { analyzed = documents.map(analyzer.analyze) }
        var files: [SearchFile] = []
        let building = clock.measure { files = buildSearchIndex(analyzed, settings: SearchIndexSettings(language: language)) }
        let writing = try clock.measure {
            try write(files + [SearchFile(path: "search.js", bytes: searchClient, isEntry: true)], to: output)
        }
        let bytes = files.reduce(0) { $0 + $1.bytes.count }
        print("""
            {"documents":\(documents.count),"files":\(files.count),"bytes":\(bytes),"analysis_ms":\(milliseconds(analysis)),\
            "index_ms":\(milliseconds(building)),"write_ms":\(milliseconds(writing))}
            """)
    }

    private static func read(_ path: String, language: String) throws -> [SearchDocument] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { line in
            let line = try decoder.decode(Line.self, from: line)
            return SearchDocument(url: "/\(language)/\(line.id)/", title: line.title, language: language,
                                  sections: [SearchSection(heading: "", anchor: nil, text: Array(line.text.utf8))])
        }
    }

    private static func write(_ files: [SearchFile], to output: String) throws {
        let folder = URL(fileURLWithPath: output)
        for file in files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds * 1000) + Int(duration.components.attoseconds / 1_000_000_000_000_000)
    }
}
