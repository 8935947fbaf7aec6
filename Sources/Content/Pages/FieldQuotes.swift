internal import Base
package import Diagnostics
internal import Markdown

/// A quote in a text field of front matter: `[1 año](fact:cr-wages-deadline)`.
package struct FieldQuote: Sendable, Equatable {
    package var words: String
    /// Id of a record, or `id#part`.
    package var target: String
    package var position: SourcePosition
    /// Bytes from `[` to `)`.
    package var length: Int
}

/// Whether a text has the beginning of a quote that is not one: `(FACT:x)`, `(<fact:x>)`, `(fact:x "title")`.
func holdsUnreadQuote(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let scheme = Array(BodyLink.quoteScheme.utf8)
    guard bytes.count > scheme.count else { return false }
    return bytes.indices.dropLast(scheme.count).contains { index in
        guard bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "<") else { return false }
        let rest = bytes[(index + 1)...].drop { $0 == 0x20 }.prefix(scheme.count)
        return rest.count == scheme.count && zip(rest, scheme).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
}

/// A text field, whose quotes are shown as plain text.
struct QuotedText {
    /// Longer ones are no quotes, so that reading takes linear time.
    private static let longestTarget = 256
    /// As readers see it.
    private(set) var text = ""
    /// The text without the words of quotes: a line break stands for each.
    private(set) var rest: [UInt8] = []
    /// Offsets are of bytes of the text as written.
    private(set) var quotes: [(words: String, target: String, offset: Int, length: Int)] = []

    /// Offset in the text as written of a byte of `rest`.
    func writtenOffset(ofRest offset: Int) -> Int {
        var written = offset
        for quote in quotes where quote.offset < written { written += quote.length - 1 }
        return written
    }

    /// `nil` for a text without quotes.
    init?(_ written: String) {
        let bytes = Array(written.utf8)
        let sign = Array("](\(BodyLink.quoteScheme)".utf8)
        guard bytes.count > sign.count else { return nil }
        var shown: [UInt8] = []
        var start = 0
        /// The last `[` that no bracket has closed yet.
        var open: Int?
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            if bytes[index] == UInt8(ascii: "[") { open = index }
            guard bytes[index] == UInt8(ascii: "]") else { continue }
            defer { open = nil }
            guard let first = open, bytes[index...].starts(with: sign) else { continue }
            let target = bytes[(index + sign.count)...].prefix(QuotedText.longestTarget).prefix {
                $0 != UInt8(ascii: ")") && $0 > 0x20
            }
            guard target.endIndex < bytes.count, bytes[target.endIndex] == UInt8(ascii: ")") else { continue }
            let words = bytes[(first + 1)..<index]
            shown += bytes[start..<first] + words
            rest += bytes[start..<first] + [0x0A]
            quotes.append(
                (
                    String(decoding: words, as: UTF8.self), String(decoding: target, as: UTF8.self), first,
                    target.endIndex + 1 - first
                ))
            start = target.endIndex + 1
            index = target.endIndex
        }
        guard !quotes.isEmpty else { return nil }
        text = String(decoding: shown + bytes[start...], as: UTF8.self)
        rest += bytes[start...]
    }
}
