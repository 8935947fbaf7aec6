import Content
import Foundation
import TestSupport
import Testing
import Views

@testable import Templates

/// Interface strings: keys that templates use, the theme declares, and Spanish translates.
struct WordTests {
    /// Keys in `word("…")` of the theme's sources.
    private func asked() throws -> Set<String> {
        var keys: Set<String> = []
        let folder = packageRoot().appendingPathComponent("Templates")
        for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            ?? .init() where file.pathExtension == "swift"
        {
            let source = try String(contentsOf: file, encoding: .utf8)
            for piece in source.components(separatedBy: "word(\"").dropFirst() {
                keys.insert(String(piece.prefix { $0 != "\"" }))
            }
        }
        return keys
    }

    @Test func everyWordThatATemplateAsksForIsDeclared() throws {
        let declared = Set((EngineStrings.all + themeStrings).map(\.key))
        for key in try asked() where !key.hasSuffix(".") && !key.contains("\\") {
            #expect(declared.contains(key) || declared.contains(key + ".other"), "\(key)")
        }
    }

    @Test func noWordIsDeclaredTwice() {
        let keys = themeStrings.map(\.key)
        #expect(Set(keys).count == keys.count)
    }

    @Test func spanishTranslatesEveryWordAndKeepsItsPlaceholders() throws {
        let path = "Content/strings/es.yaml"
        let file = SourceFile(
            path: path, bytes: Array(try Data(contentsOf: packageRoot().appendingPathComponent(path))))
        let (words, diagnostics) = parseStrings(file, language: "es", theme: faroTheme.schema)
        #expect(diagnostics.map(\.message) == [])
        #expect(words.text("items", count: 1) == "1 ficha")
        #expect(words.text("items", count: 2) == "2 fichas")
    }
}
