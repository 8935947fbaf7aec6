internal import Base
internal import Markdown

/// What a value may be made of, so that pages can quote it.
enum ValueSpelling {
    /// The mark by which Markdown would read the value as something else where a page quotes it; `nil` if it can be
    /// quoted. `*212`, `4 * 5` and `< 5 °C` can.
    static func markup(in text: String) -> String? {
        let bytes = text.utf8
        for mark in ["`", "[", "]"] where bytes.contains(mark.utf8.first ?? 0) { return mark }
        // Fast path: most values have no such byte.
        guard let mark = bytes.first(where: { "*_<\\&~".utf8.contains($0) }) else { return nil }
        let quote = "[\(text)](\(BodyLink.quoteScheme)x)"
        let body = renderMarkdown(Array(quote.utf8)[...], options: MarkdownOptions())
        let links = body.links
        let isPlain = links.count == 1 && links[0].text == text && links[0].isQuote && body.problems.isEmpty
        return isPlain ? nil : String(decoding: [mark], as: UTF8.self)
    }

    /// The words of a text in typographic quotes, which a word processor writes for straight ones: `“2 años”`.
    static func insideCurlyQuotes(_ text: String) -> String? {
        guard let first = text.first, let last = text.last, text.count > 2 else { return nil }
        guard "“”„«‘’".contains(first), "“”»‘’".contains(last) else { return nil }
        let inner = text.dropFirst().dropLast()
        return inner.contains { "“”„«»".contains($0) } ? nil : String(inner)
    }

    /// Whether the text is one phone number as people dial it: digits with spaces, hyphens, dots and parentheses,
    /// behind `+`, `*` or `#` if it has one. No number has more than fifteen digits (ITU-T E.164).
    static func isPhone(_ text: String) -> Bool {
        var digits = 0
        var isOpen = false
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "0"..."9": digits += 1
            case "+", "*": if index > 0 { return false }
            case "#": if index > 0, index < scalars.count - 1 { return false }
            case "(":
                if isOpen { return false }
                isOpen = true
            case ")":
                if !isOpen { return false }
                isOpen = false
            case " ", "\u{A0}", "\u{202F}", ".": break
            default: if !TextBytes.isHyphen(scalar) { return false }
            }
        }
        return !isOpen && (2...15).contains(digits)
    }
}
