extension Unicode.Scalar {
    /// Whether a terminal or a browser obeys the character instead of showing it: controls, format characters
    /// (direction marks are some of them), line and paragraph separators; general categories Cc, Cf, Zl and Zp.
    package var isControlOrFormat: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Whether names of files and URLs may not have it: `isControlOrFormat`, or without meaning in Unicode.
    package var isUnfitForNames: Bool {
        switch properties.generalCategory {
        case .privateUse, .unassigned, .surrogate: true
        default: isControlOrFormat
        }
    }

    /// Whether the character changes how the text around it is read: controls, line separators, and the bidirectional
    /// embeddings, overrides and isolates (U+202A–202E, U+2066–2069); or is no character (U+FFFE and its like). Other
    /// format characters are parts of words, such as the joiners of Persian.
    package var isUnsafeInText: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    /// `U+202E`.
    package var codePointName: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

/// Makes `text` safe to show: each `isControlOrFormat` character becomes U+FFFD, a tab becomes `tab`. The number of
/// characters stays the same.
package func printable(_ text: some StringProtocol, tab: Unicode.Scalar = "\u{FFFD}") -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        result.append(scalar == "\t" ? tab : scalar.isControlOrFormat ? "\u{FFFD}" : scalar)
    }
    return String(result)
}

/// The first character that is `isUnsafeInText`. Reads bytes, because every text of a site is checked.
package func firstUnsafeScalar(in text: String) -> Unicode.Scalar? {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
        let byte = bytes[index]
        if byte < 0x20 || byte == 0x7F { return Unicode.Scalar(byte) }
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return Unicode.Scalar(bytes[index + 1]) }
        guard byte >= 0xE2, index + 2 < bytes.count else { continue }
        if byte >= 0xEF, let scalar = nonCharacter(bytes, at: index) { return scalar }
        guard byte == 0xE2 else { continue }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        if second == 0x80, (0xA8...0xAE).contains(third) { return Unicode.Scalar(0x2000 + UInt32(third & 0x3F)) }
        if second == 0x81, (0xA6...0xA9).contains(third) { return Unicode.Scalar(0x2040 + UInt32(third & 0x3F)) }
    }
    return nil
}

/// The scalar that begins at `index`, with a byte of 0xEF or more, if it is no character.
private func nonCharacter(_ bytes: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    let length = bytes[index] >= 0xF0 ? 4 : 3
    guard index + length <= bytes.count else { return nil }
    var value = UInt32(bytes[index] & (length == 4 ? 0x07 : 0x0F))
    for place in index + 1..<index + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return Unicode.Scalar(value).flatMap { $0.isUnsafeInText ? $0 : nil }
}

/// The beginning of a long text and `…`, cut between grapheme clusters, so that no visible letter is cut in two.
/// - Parameter limit: in UTF-8 bytes, the `…` apart.
package func abridged(_ text: String, to limit: Int = 200) -> String {
    guard text.utf8.count > limit else { return text }
    var length = 0
    let kept = text.prefix { character in
        length += character.utf8.count
        return length <= limit
    }
    // One letter with very many combining marks can be longer than the limit: then only its first scalars are shown.
    if kept.isEmpty { return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit / 4))) + "…" }
    return kept + "…"
}

/// `text` without curly quotes at its ends: word processors add them, and YAML reads them as letters.
package func withoutCurlyQuotes(_ text: String) -> String {
    let quotes: Set<Unicode.Scalar> = [
        "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}",
    ]
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, quotes.contains(first) || quotes.contains(last) else {
        return text
    }
    let start = scalars.drop { quotes.contains($0) }
    return String(String.UnicodeScalarView(start.reversed().drop { quotes.contains($0) }.reversed()))
}
