internal import Base

/// Finds the phrases of a project's style rules in a text.
///
/// A phrase stands where its words follow each other, in any letter case, with only spaces between; accents count.
/// Looks at each word of the text once, and then only at phrases that begin with it.
package struct StyleScanner: Sendable {
    private struct Phrase: Sendable {
        var words: [String]
        /// `nil` of an exception.
        var prefer: String?
    }

    /// By their first word.
    private let phrases: [String: [Phrase]]

    /// `nil` when there is nothing to look for.
    package init?(_ rules: [StyleRule]) {
        var phrases: [String: [Phrase]] = [:]
        func add(_ text: String, prefer: String?) {
            let bytes = Array(text.utf8)
            let words = StyleScanner.words(of: bytes[...]).map(\.text)
            guard let first = words.first else { return }
            phrases[first, default: []].append(Phrase(words: words, prefer: prefer))
        }
        for rule in rules {
            for text in rule.avoid { add(text, prefer: rule.prefer) }
            for text in rule.exceptions { add(text, prefer: nil) }
        }
        if phrases.isEmpty { return nil }
        self.phrases = phrases
    }

    /// In order; none overlaps another, nor an exception. Of two that begin at one word, the longer.
    /// - Parameter text: UTF-8. Ranges are in its own indices.
    package func findings(in text: ArraySlice<UInt8>) -> [(range: Range<Int>, prefer: String)] {
        let words = StyleScanner.words(of: text)
        var found: [(range: Range<Int>, prefer: String?)] = []
        for (at, word) in words.enumerated() {
            for phrase in phrases[word.text] ?? [] where matches(phrase.words, words[at...], text) {
                let end = words[at + phrase.words.count - 1].range.upperBound
                found.append((word.range.lowerBound..<end, phrase.prefer))
            }
        }
        let exceptions = found.filter { $0.prefer == nil }.map(\.range)
        var kept: [(range: Range<Int>, prefer: String)] = []
        for (range, prefer) in found.sorted(by: StyleScanner.comesFirst) {
            guard let prefer, !exceptions.contains(where: { $0.overlaps(range) }),
                kept.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true
            else { continue }
            kept.append((range, prefer))
        }
        return kept
    }

    private static func comesFirst(
        _ a: (range: Range<Int>, prefer: String?), _ b: (range: Range<Int>, prefer: String?)
    ) -> Bool {
        a.range.lowerBound == b.range.lowerBound
            ? a.range.upperBound > b.range.upperBound : a.range.lowerBound < b.range.lowerBound
    }

    private func matches(_ phrase: [String], _ words: ArraySlice<Word>, _ text: ArraySlice<UInt8>) -> Bool {
        guard phrase.count <= words.count else { return false }
        for (wanted, word) in zip(phrase, words) where wanted != word.text { return false }
        return zip(words.prefix(phrase.count), words.prefix(phrase.count).dropFirst()).allSatisfy { word, next in
            text[word.range.upperBound..<next.range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x0A }
        }
    }

    private struct Word {
        /// In lower case.
        var text: String
        var range: Range<Int>
    }

    /// Runs of letters, digits, `_` and all that is not ASCII but the signs of quotation, dashes and spaces.
    private static func words(of text: ArraySlice<UInt8>) -> [Word] {
        var words: [Word] = []
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            while let end = endOfLetter(text, at: index) { index = end }
            if index > start {
                words.append(
                    Word(text: String(decoding: text[start..<index], as: UTF8.self).lowercased(), range: start..<index))
            } else {
                index += 1
            }
        }
        return words
    }

    private static func endOfLetter(_ text: ArraySlice<UInt8>, at index: Int) -> Int? {
        guard index < text.endIndex else { return nil }
        switch text[index] {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return index + 1
        case 0xC3...0xDF: return min(index + 2, text.endIndex)
        case 0xE0, 0xE1, 0xE3...0xEE: return min(index + 3, text.endIndex)
        case 0xF0...0xF4: return min(index + 4, text.endIndex)
        default: return nil
        }
    }
}
