import TestSupport
import Testing

@testable import Content

/// The words of quotes are cut out of a text as a plain reader does, which copies each byte.
struct QuotedWordsTests {
    private static let pieces = [
        "[1 año](fact:x)", "[2](fact:own)", "[", "]", "](fact:a#b)", "](<fact:a>)", "](fact:a b)", "(fact:x)", "\\",
        "!", "`", "``", "a",
        " ", "\n", "palabras largas sin signos, ", "ñ", "](fact:", ")", ">", "<",
    ]

    @Test func theFastReaderCutsAsThePlainOneDoes() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<Machine.rounds(4_000) {
            let text = (0..<Int.random(in: 0..<14, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }.joined()
            // Not at the start of its buffer, as the blocks of a page are.
            let bytes = Array("xyz\(text)".utf8)
            let fast = withoutQuotedWords(bytes[3...])
            #expect(String(decoding: fast, as: UTF8.self) == plain(text), "\(text)")
        }
    }

    private func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var wordsStart: Int?
        var isEscaped = false, wasEscaped = false
        var spans = CodeSpans()
        var index = 0
        while index < bytes.count {
            wasEscaped = isEscaped
            isEscaped = false
            var next = index + 1
            switch bytes[index] {
            case UInt8(ascii: "\\") where next < bytes.count:
                next += 1
                isEscaped = true
            case UInt8(ascii: "`"): next = spans.end(in: bytes[...], openedAt: index)
            case UInt8(ascii: "["):
                let isImage = index > 0 && bytes[index - 1] == UInt8(ascii: "!") && !wasEscaped
                wordsStart = isImage ? nil : result.count + 1
            case UInt8(ascii: "]"):
                let rest = String(decoding: bytes[next...], as: UTF8.self)
                let target = /^(\(fact:[^\u{0}-\u{20}()\[\]<>\\]*\)|\(<fact:[^\u{0}-\u{20}()\[\]<>\\]*>\))/
                let isOwn = rest.hasPrefix("(fact:own)") || rest.hasPrefix("(<fact:own>)")
                let isQuote = !isOwn && rest.prefixMatch(of: target) != nil
                if let start = wordsStart, isQuote { result.removeSubrange(start...) }
                wordsStart = nil
            default: break
            }
            result += bytes[index..<next]
            index = next
        }
        return String(decoding: result, as: UTF8.self)
    }
}
