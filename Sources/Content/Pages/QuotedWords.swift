internal import Markdown

/// Cuts the words out of the quotes of a text: `[1 año](fact:x)` becomes `[](fact:x)`. So a new value of a record
/// changes no revision. A figure of the page's own (`fact:own`) keeps its words.
///
/// Finds quotes that are written in one piece and whose words hold no brackets; other quotes stay as they are, and only
/// mark a translation out of date too early. Linear time.
func withoutQuotedWords(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    /// Where the text begins that is not copied yet.
    var copied = text.startIndex
    /// Where the words behind the last `[` begin; `nil` if it is closed.
    var wordsStart: Int?
    var escapeEnd = text.startIndex
    var spans = CodeSpans()
    var index = text.startIndex
    while index < text.endIndex {
        var next = index + 1
        switch text[index] {
        case UInt8(ascii: "\\") where next < text.endIndex:
            next += 1
            escapeEnd = next
        case UInt8(ascii: "`"): next = spans.end(in: text, openedAt: index)
        case UInt8(ascii: "["):
            let isImage = index > text.startIndex && text[index - 1] == UInt8(ascii: "!") && escapeEnd < index
            wordsStart = isImage ? nil : next
        case UInt8(ascii: "]"):
            if let start = wordsStart, isQuoteTarget(text[next...]) {
                result += text[copied..<start]
                copied = index
            }
            wordsStart = nil
        default: next = text.startIndex + nextSign(in: text.span, from: next - text.startIndex)
        }
        index = next
    }
    result += text[copied...]
    return result
}

/// Where the next byte is that may begin or end a quote, a code span or an escape. A loop of its own, since it passes
/// over most of a text.
private func nextSign(in bytes: Span<UInt8>, from start: Int) -> Int {
    for offset in start..<bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "`"): return offset
        default: continue
        }
    }
    return bytes.count
}

/// The same for a text of one field.
func withoutQuotedWords(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return holdsQuotes(bytes[...]) ? String(decoding: withoutQuotedWords(bytes[...]), as: UTF8.self) : text
}

private let scheme = Array(BodyLink.quoteScheme.utf8)

/// Whether a text may hold quotes. Fast, since most texts hold none.
func holdsQuotes(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
        if text[...colon].suffix(scheme.count).elementsEqual(scheme) { return true }
        rest = rest[(colon + 1)...]
    }
    return false
}

/// Whether `(fact:…)` or `(<fact:…>)` is at the start of a text.
private func isQuoteTarget(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "(") else { return false }
    var rest = text.dropFirst()
    let isInBrackets = rest.first == UInt8(ascii: "<")
    if isInBrackets { rest = rest.dropFirst() }
    guard rest.starts(with: scheme) else { return false }
    guard let end = rest.firstIndex(where: endsTarget) else { return false }
    // No record says when a figure of the page's own changes.
    if rest[..<end].dropFirst(scheme.count).elementsEqual(RegisterSettings.ownFigure.utf8) { return false }
    guard isInBrackets else { return rest[end] == UInt8(ascii: ")") }
    return rest[end] == UInt8(ascii: ">") && rest[(end + 1)...].first == UInt8(ascii: ")")
}

private func endsTarget(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "\\"):
        true
    default: false
    }
}
