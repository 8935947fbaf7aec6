import Foundation
import TestSupport
import Testing

@testable import Content

@Suite struct TextOrderTests {
    /// Letters of the fast path, and similar ones of the slow path.
    private static let scalars = (0x20...0xFF).compactMap { Unicode.Scalar($0 as UInt32) }

    @Test func everyLatinLetterHasTheKeyOfUnicodesTables() {
        for language in ["es", "en"] {
            for scalar in Self.scalars {
                for text in [String(scalar), "n" + String(scalar) + "o", String(scalar) + "a"] {
                    expectSame(text, language)
                }
            }
        }
    }

    @Test func textsOfSuchLettersHaveTheSameKeyOnBothPaths() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...12, using: &generator)
            let text = String(String.UnicodeScalarView((0..<length).map { _ in generator.pick(Self.scalars) }))
            expectSame(text, "es")
            expectSame(text, "en")
        }
    }

    private func expectSame(_ text: String, _ language: String) {
        let slow = TextOrder.unicodeKey(text, language: language)
        #expect(TextOrder.key(text, language: language) == slow, "'\(text)' in \(language)")
    }

    /// Words of the knowledge base's titles, compared with Foundation's collation for the language.
    @Test(arguments: ["es", "en"]) func titlesStandAsFoundationOrdersThem(_ language: String) throws {
        let titles = try Self.titles(language)
        #expect(titles.count > 50)
        let locale = Locale(identifier: language)
        // Punctuation and spaces are weighted differently in the two, so only words are compared.
        let words = Set(titles.flatMap { $0.split { !$0.isLetter }.map { $0.lowercased() } }).sorted()
        let ordered = TextOrder.sorted(words, language: language) { $0 }
        for (word, next) in zip(ordered, ordered.dropFirst()) {
            let order = word.compare(next, options: [], range: nil, locale: locale)
            #expect(order != .orderedDescending, "\(word), \(next)")
        }
    }

    private static func titles(_ language: String) throws -> [String] {
        let root = packageRoot().appendingPathComponent("Content/" + language)
        let files = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []).filter {
            $0.hasSuffix(".md")
        }
        return try files.sorted().compactMap { file in
            let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
            return text.split(separator: "\n").first { $0.hasPrefix("title: ") }.map {
                $0.dropFirst(7).trimmingCharacters(in: ["\"", "'"])
            }
        }
    }
}
