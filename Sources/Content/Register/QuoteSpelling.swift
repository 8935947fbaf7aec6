import Base

/// The form in which the words of a quote and the value of a record are compared: two spellings of one value are equal.
///
/// Not told apart: composed and decomposed letters, case, white space, curly and straight apostrophes, hyphens and
/// minus signs, grouping of digits (`NumberSpelling`), a space between a currency sign, `%` or `°` and its digits. Of a
/// text that is only a phone number, the digits and a leading `+`, `*` or `#` are compared.
package struct QuoteSpelling: Hashable, Sendable {
    /// Swift compares strings by canonical equivalence: no form of Unicode has to be made for that.
    let text: String

    package init(_ words: String) {
        let plain = Self.plain(words)
        let bytes = plain.utf8Span.span
        text = Self.number(onlyIn: bytes) ?? Self.phone(onlyIn: bytes) ?? Self.withPlainNumbers(bytes)
    }

    /// The one number of the text as a plain decimal (`"₡373,092.30"` gives `373092.30`); nil if there is none or more
    /// than one. A minus sign counts where no letter or digit stands before it.
    package static func number(in words: String) -> String? {
        let plain = plain(words)
        let bytes = plain.utf8Span.span
        var found: String?
        var at = 0
        while at < bytes.count {
            guard ASCII.isDigit(bytes[at]) else {
                at += 1
                continue
            }
            let number = NumberSpelling(bytes, at: at)
            guard number.isNumber, found == nil else { return nil }
            let digits = String(decoding: number.canonical(bytes), as: UTF8.self)
            let integer = digits.prefix { $0 != "." }.drop { $0 == "0" }
            let sign = at > 0 && bytes[at - 1] == 0x2D && (at == 1 || bytes[at - 2] == 0x20) ? "-" : ""
            found = sign + (integer.isEmpty ? "0" : integer) + digits.drop { $0 != "." }
            at = number.range.upperBound
        }
        return found
    }

    /// Whether the one number of the text has this value. Compared digit by digit: `373092.3` is `373092.30`.
    /// - Parameter number: a plain decimal, such as a record's `number`. Other texts equal nothing.
    package func hasSameNumber(as number: String) -> Bool {
        guard let own = Self.number(in: text), let other = Decimal(number) else { return false }
        return Decimal(own) == other
    }

    /// An optional minus, digits, and decimals, without zeros that do not count.
    private struct Decimal: Equatable {
        var isNegative: Bool
        var integer, decimals: Substring

        init?(_ text: String) {
            isNegative = text.hasPrefix("-")
            let digits = text.dropFirst(isNegative ? 1 : 0)
            let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isDigit) }) else { return nil }
            integer = parts[0].drop { $0 == "0" }
            decimals = parts.count == 1 ? "" : parts[1]
            while decimals.last == "0" { decimals.removeLast() }
            if integer.isEmpty, decimals.isEmpty { isNegative = false }
        }
    }

    /// In lower case, trimmed, each run of white space one space, without characters that are not seen, with plain
    /// hyphens and apostrophes.
    private static func plain(_ words: String) -> String {
        var result = String.UnicodeScalarView()
        var space = false
        for scalar in words.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                space = !result.isEmpty
                continue
            }
            let plain: Unicode.Scalar
            switch scalar {
            case "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}": continue
            case "\u{2019}", "\u{02BC}": plain = "'"
            default: plain = TextBytes.isHyphen(scalar) ? "-" : scalar
            }
            if space { result.append(" ") }
            space = false
            result.append(plain)
        }
        return String(result)
    }

    /// A text that is one number, with a leading `+`, `*` or `#` if it has one; nil for others.
    private static func number(onlyIn text: Span<UInt8>) -> String? {
        let start = startOfDigits(text)
        guard TextBytes.isDigit(text, at: start) else { return nil }
        let number = NumberSpelling(text, at: start)
        guard number.isNumber, number.range.upperBound == text.count else { return nil }
        return sign(text) + String(decoding: number.canonical(text), as: UTF8.self)
    }

    /// The digits and the leading sign of a text that is only a phone number; nil for others. Fewer than seven digits
    /// with separators may be a range (`6-12`) or a date.
    private static func phone(onlyIn text: Span<UInt8>) -> String? {
        var digits: [UInt8] = []
        let start = startOfDigits(text)
        guard TextBytes.isDigit(text, at: text.count - 1) else { return nil }
        guard TextBytes.isDigit(text, at: start) || text[start] == 0x28 else { return nil }
        var isOpen = false
        for index in start..<text.count {
            switch text[index] {
            case 0x30...0x39: digits.append(text[index])
            case 0x28: isOpen = true
            case 0x29: isOpen = false
            case 0x20, 0x2D, 0x2E, 0x2F: break
            default: return nil
            }
        }
        return digits.count >= 7 && !isOpen ? sign(text) + String(decoding: digits, as: UTF8.self) : nil
    }

    private static func sign(_ text: Span<UInt8>) -> String {
        switch TextBytes.byte(text, at: 0) {
        case 0x2B: "+"
        case 0x2A: "*"
        case 0x23: "#"
        default: ""
        }
    }

    /// Behind the leading sign and its space.
    private static func startOfDigits(_ text: Span<UInt8>) -> Int {
        if sign(text).isEmpty { return 0 }
        return TextBytes.byte(text, at: 1) == 0x20 ? 2 : 1
    }

    /// With each number as plain digits, and without spaces between a sign and its digits.
    private static func withPlainNumbers(_ text: Span<UInt8>) -> String {
        var result: [UInt8] = []
        var at = 0
        var afterSign = false
        while at < text.count {
            let byte = text[at]
            if ASCII.isDigit(byte) {
                let number = NumberSpelling(text, at: at)
                result += number.canonical(text)
                at = number.range.upperBound
                afterSign = false
                let spaced = TextBytes.byte(text, at: at) == 0x20
                if spaced, signLength(text, at: at + 1) > 0 { at += 1 }
                continue
            }
            if byte == 0x20, afterSign || endsWithSignOfLetters(text, at), TextBytes.isDigit(text, at: at + 1) {
                at += 1
                continue
            }
            let sign = signLength(text, at: at)
            let length = max(1, sign)
            for index in at..<at + length { result.append(text[index]) }
            afterSign = sign > 0
            at += length
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a sign such as `Q` or `B/.` ends at `end`.
    private static func endsWithSignOfLetters(_ text: Span<UInt8>, _ end: Int) -> Bool {
        CurrencySigns.lettersInLowerCase.contains { sign in
            let start = end - sign.count
            guard start >= 0, start == 0 || text[start - 1] == 0x20 || text[start - 1] == 0x28 else { return false }
            return sign.indices.allSatisfy { text[start + $0] == sign[$0] }
        }
    }

    /// The number of bytes of the currency sign, `%` or `°` at `offset`; 0 if there is none.
    private static func signLength(_ text: Span<UInt8>, at offset: Int) -> Int {
        switch TextBytes.byte(text, at: offset) {
        case 0x25: 1
        case 0xC2 where TextBytes.byte(text, at: offset + 1) == 0xB0: 2
        default: TextBytes.currencySign(text, at: offset)
        }
    }
}
