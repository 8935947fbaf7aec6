import Foundation
import Search

/// Builds an index from a labelled set without a site, one page per document; or queries one. Never shipped.
///
/// `SearchHarness DOCS.jsonl LANGUAGE OUTPUT` writes `OUTPUT/search.js`, its modules and `OUTPUT/LANGUAGE/…` and prints
/// the time and size. A line of the input is `{"id", "title", "text"}`.
/// `SearchHarness ask FOLDER LANGUAGE` reads one query per line of standard input and prints one line for each: total,
/// correction, then page and score of ten results, separated by tabs.
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
        if arguments[1] == "ask" { return try ask(arguments[2], language: arguments[3]) }
        let (input, language, output) = (arguments[1], arguments[2], arguments[3])
        let documents = try read(input, language: language)
        let stopwatch = ContinuousClock()
        var analyzed: [AnalyzedDocument] = []
        var analyzer = SearchAnalyzer(language: language)
        let start = clock()
        let analysis = stopwatch.measure { analyzed = documents.map { analyzer.analyze($0) } }
        let middle = clock()
        var files: [SearchFile] = []
        let building = stopwatch.measure {
            files = buildSearchIndex(
                analyzed,
                settings: SearchIndexSettings(language: language, jobs: ProcessInfo.processInfo.activeProcessorCount))
        }
        let end = clock()
        let writing = try stopwatch.measure {
            try write(files + searchScripts, to: output)
        }
        let bytes = files.reduce(0) { $0 + $1.bytes.count }
        print(
            """
            {"documents":\(documents.count),"files":\(files.count),"bytes":\(bytes),\
            "analysis_ms":\(milliseconds(analysis)),"index_ms":\(milliseconds(building)),\
            "analysis_cpu_ms":\((middle - start) / 1000),"index_cpu_ms":\((end - middle) / 1000),\
            "write_ms":\(milliseconds(writing))}
            """)
    }

    private static func ask(_ folder: String, language: String) throws {
        var files: [String: [UInt8]] = [:]
        let root = URL(fileURLWithPath: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(language).path) {
            let path = language + "/" + name
            files[path] = Array(try Data(contentsOf: root.appendingPathComponent(path)))
        }
        let stored = files
        let reader = try SearchReader(language: language) { stored[$0] }
        while let line = readLine() {
            let answer = try reader.search(line)
            let results = answer.results.flatMap { [$0.page, String($0.score)] }
            print(([String(answer.total), answer.correction ?? ""] + results).joined(separator: "\t"))
        }
    }

    private static func read(_ path: String, language: String) throws -> [SearchDocument] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { line in
            let line = try decoder.decode(Line.self, from: line)
            return SearchDocument(
                url: "\(language)/\(line.id)/", title: line.title, language: language,
                sections: [SearchSection(heading: "", anchor: nil, text: Array(line.text.utf8))])
        }
    }

    private static func write(_ files: [SearchFile], to output: String) throws {
        let folder = URL(fileURLWithPath: output)
        for file in files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds * 1000) + Int(duration.components.attoseconds / 1_000_000_000_000_000)
    }
}
