import Foundation
import SiteModel
@testable import Templates
import Testing

/// The interface's words: what templates ask for, what the theme declares, what Spanish says.
struct WordTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Keys in `word("…")` of the theme's sources.
    private func asked() throws -> Set<String> {
        var keys: Set<String> = []
        let folder = Self.root.appendingPathComponent("Templates")
        for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) ?? .init() where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for piece in source.components(separatedBy: "word(\"").dropFirst() { keys.insert(String(piece.prefix { $0 != "\"" })) }
        }
        return keys
    }

    @Test func everyWordThatATemplateAsksForIsDeclared() throws {
        let declared = Set((EngineWords.all + themeWords).map(\.key))
        for key in try asked() where !key.hasSuffix(".") && !key.contains("\\") {
            #expect(declared.contains(key) || declared.contains(key + ".other"), "\(key)")
        }
    }

    @Test func noWordIsDeclaredTwice() {
        let keys = themeWords.map(\.key)
        #expect(Set(keys).count == keys.count)
    }

    @Test func spanishTranslatesEveryWordAndKeepsItsPlaceholders() throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent("Content/strings/es.yaml"), encoding: .utf8)
        var spanish: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.range(of: ": ") else { continue }
            spanish[line[..<colon.lowerBound].replacingOccurrences(of: "\"", with: "")] = String(line[colon.upperBound...])
        }
        for (key, english) in themeWords {
            let translation = try #require(spanish[key], "\(key)")
            for name in ["{n}", "{q}", "{date}", "{language}", "{country}", "{size}", "{word}", "{title}", "{url}", "{total}"] {
                #expect(english.contains(name) == translation.contains(name), "\(key): \(name)")
            }
        }
    }
}
