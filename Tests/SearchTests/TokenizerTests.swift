import Foundation
import TestSupport
import Testing

@testable import Search

/// Compares tokenizer, folding and stemmer with naive twins that work on characters.
@Suite struct TokenizerTests {
    // MARK: Words

    private static let letters = Array("abzABZ019-- .,é́ÉñÑßœıİΣσςаЯx̃x̧ا٣ى工资の가😀²\u{307}\u{A0}\t".unicodeScalars)

    private static func text(_ generator: inout SeededGenerator) -> String {
        let length = Int.random(in: 0...60, using: &generator)
        var view = String.UnicodeScalarView()
        while view.count < length {
            let letter = generator.pick(letters)
            // Runs: words longer than eight letters, sixteen letters, and the longest indexed word.
            let count = generator.chance(1, in: 12) ? Int.random(in: 2...45, using: &generator) : 1
            view.append(contentsOf: repeatElement(letter, count: count))
        }
        return String(view)
    }

    @Test func wordsAreThoseOfAReadingLetterByLetter() {
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<3_000 {
            let text = Self.text(&generator)
            let found = QueryText.tokens(text).map { "\($0.position) " + String(decoding: $0.word, as: UTF8.self) }
            #expect(
                found == Self.plainTokens(text).map { "\($0.position) " + $0.word },
                "'\(text)' \(text.unicodeScalars.map(\.value))")
        }
    }

    private struct Token { var position: Int, word: String }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber,
            .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            true
        default: false
        }
    }

    /// A letter in its lower-case form; `nil` for a separator.
    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if !isPart(scalar) { return nil }
        if scalar == "İ" { return "i" }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return lower == "ς" ? "σ" : lower
    }

    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool { CharacterTable.isUnspaced(scalar.value) }

    /// Naive twin: splits the text into runs, then handles each run.
    private static func plainTokens(_ text: String) -> [Token] {
        struct Run { var letters: [Unicode.Scalar], isUnspaced: Bool, isASCII: Bool, start: Int, end: Int }
        var runs: [Run] = []
        var isOpen = false
        var offset = 0
        var hyphens: Set<Int> = []
        for scalar in text.unicodeScalars {
            let start = offset
            offset += String(scalar).utf8.count
            if scalar == "-" { hyphens.insert(start) }
            if scalar == "\u{307}" { continue }
            guard let letter = lowered(scalar) else { isOpen = false; continue }
            if isOpen, let last = runs.last, last.isUnspaced == isUnspaced(letter) {
                runs[runs.count - 1].letters.append(letter)
                runs[runs.count - 1].isASCII = last.isASCII && scalar.isASCII
                runs[runs.count - 1].end = offset
            } else {
                runs.append(
                    Run(
                        letters: [letter], isUnspaced: isUnspaced(letter), isASCII: scalar.isASCII, start: start,
                        end: offset))
            }
            isOpen = true
        }
        var tokens: [Token] = []
        var position = 0
        var previous: Run?
        for run in runs {
            let word = String(String.UnicodeScalarView(run.letters))
            if run.isUnspaced {
                // Bigrams; a character alone is a token by itself.
                for (a, b) in zip(run.letters, run.letters.dropFirst()) {
                    tokens.append(Token(position: position, word: String(a) + String(b)))
                    position += 1
                }
                if run.letters.count == 1 { tokens.append(Token(position: position, word: word)) }
                position += 1
                continue
            }
            let composed = word.precomposedStringWithCanonicalMapping
            if word.utf8.count <= 256, composed.utf16.count <= Tokenizer.longestWord {
                tokens.append(
                    Token(
                        position: position,
                        word: word.unicodeScalars.contains { (0x300...0x36F).contains($0.value) } ? composed : word))
            }
            if run.isASCII, run.letters.count <= 8 {
                if let before = previous, hyphens.contains(before.end), run.start == before.end + 1 {
                    let joined = String(String.UnicodeScalarView(before.letters + run.letters))
                    if joined.contains(where: \.isNumber), joined.contains(where: \.isLetter) {
                        tokens.append(Token(position: position - 1, word: joined))
                    }
                }
                previous = run
            }
            position += 1
        }
        return tokens
    }

    // MARK: Code points

    @Test func codePointsAreWrittenAndReadAsSwiftDoes() {
        var generator = SeededGenerator(seed: 62)
        for _ in 0..<2_000 {
            let value =
                UInt32.random(in: 0...0x10FFFF, using: &generator) >> UInt32.random(in: 0...20, using: &generator)
            guard let scalar = Unicode.Scalar(value) else { continue }
            var bytes: [UInt8] = []
            UTF8Text.append(value, to: &bytes)
            #expect(bytes == Array(String(scalar).utf8))
            #expect(UTF8Text.utf16Count(bytes) == String(scalar).utf16.count)
        }
    }

    /// Folding: Unicode's canonical decomposition without the combining marks.
    @Test func foldingIsUnicodesDecomposition() {
        for scalar in (0x61..<0x3000).compactMap({ Unicode.Scalar($0 as UInt32) }) {
            guard let lower = Self.lowered(scalar), lower == scalar, CharacterTable.special[scalar.value] == nil,
                !CharacterTable.isDroppedMark(scalar.value), Self.isFolded(scalar)
            else { continue }
            let plain = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                !CharacterTable.isDroppedMark($0.value)
            }
            let expected = plain.flatMap { CharacterTable.special[$0.value] ?? Array(String($0).utf8) }
            #expect(Folding.fold(Array(String(scalar).utf8)) == expected, "U+\(String(scalar.value, radix: 16))")
        }
    }

    /// The folded scripts: Latin, Greek and Cyrillic.
    private static func isFolded(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x530 || (0x1E00..<0x2000).contains(scalar.value)
    }

    // MARK: Stems

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Naive twin: applies the rules of a table to text.
    private static func plainStem(_ folded: String, _ table: LanguageTable) -> String {
        if folded.utf8.contains(where: { (0x30...0x39).contains($0) }) { return folded }
        var word = Array(folded.unicodeScalars)
        func units(_ letters: some Sequence<Unicode.Scalar>) -> Int {
            letters.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
        }
        let prefix = table.prefixes.first {
            let prefix = Array(text($0.prefix).unicodeScalars)
            return word.starts(with: prefix) && units(word.dropFirst(prefix.count)) >= $0.minimum
        }
        if let prefix { word.removeFirst(text(prefix.prefix).unicodeScalars.count) }
        for step in table.steps {
            let rule = step.first {
                let suffix = Array(text($0.suffix).unicodeScalars)
                return word.reversed().starts(with: suffix.reversed())
                    && units(word.dropLast(suffix.count)) >= $0.minimum
            }
            guard let rule else { continue }
            word.removeLast(text(rule.suffix).unicodeScalars.count)
            word += Array(text(rule.replacement).unicodeScalars)
        }
        return String(String.UnicodeScalarView(word))
    }

    /// Words made of the rules' own endings.
    @Test(arguments: ["es", "en", "fr", "pt", "ar", "xx"]) func stemsFollowTheRules(_ language: String) {
        let table = LanguageTable.named(language)
        var generator = SeededGenerator(seed: 63)
        let endings = table.steps.flatMap { $0 }.map { Self.text($0.suffix) } + [""]
        let beginnings = table.prefixes.map { Self.text($0.prefix) } + ["", ""]
        let middles = ["a", "sal", "trabaj", "ñ", "ككت", "n7", "😀", "indemniz"]
        var changed = 0
        for _ in 0..<1_500 {
            let word =
                generator.pick(beginnings)
                + (0..<Int.random(in: 0...2, using: &generator)).map { _ in generator.pick(middles) }.joined()
                + generator.pick(endings) + generator.pick(endings)
            let stem = Self.text(table.stem(Array(word.utf8)))
            #expect(stem == Self.plainStem(word, table), "\(word)")
            if stem != word { changed += 1 }
        }
        #expect(changed > 200 || language == "xx")
    }
}
