import Base

/// A place of a text where an amount stands.
package struct Amount: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case money, time, percent, phone }

    /// Offsets of bytes.
    package var range: Range<Int>
    package var kind: Kind
}

/// Finds the amounts of a text that a record should stand behind: money, spans of time, percents, phone numbers.
///
/// A guess by form, since nobody parses sentences here. Dates, years alone, hours of the day, numbers of laws and plain
/// counts are not amounts. Where a language has no table (`AmountWords`), only digits with signs are found.
///
/// Reads the text once. At each place it looks ahead over a fixed number of words, and it keeps nothing but what it
/// found and the last three words.
package struct AmountScanner: Sendable {
    let words: AmountWords

    /// - Parameter language: a tag; its region does not count.
    package init(language: String) { words = .of(language: language) }

    /// In order; none overlaps another.
    /// - Parameter text: UTF-8, composed (NFC). Ranges are in the slice's own indices.
    package func amounts(in text: ArraySlice<UInt8>) -> [Amount] {
        let start = text.startIndex
        return amounts(in: text.span).map { amount in
            let range = amount.range
            return Amount(range: range.lowerBound + start..<range.upperBound + start, kind: amount.kind)
        }
    }

    /// Ranges are offsets in the text's UTF-8.
    package func amounts(in text: String) -> [Amount] { amounts(in: text.utf8Span.span) }

    package func hasMoney(_ text: String) -> Bool { amounts(in: text).contains { $0.kind == .money } }

    package func amounts(in text: Span<UInt8>) -> [Amount] {
        var found: [Amount] = []
        var context = AmountContext()
        var at = 0
        while at < text.count {
            if context.isBoundary, let amount = amount(text, at: at, after: context) {
                found.append(amount)
                at = amount.range.upperBound
                context.pass(amount.kind)
            } else {
                at = skip(text, from: at, &context)
            }
        }
        return found
    }

    /// The amount that begins at `start`.
    private func amount(_ text: Span<UInt8>, at start: Int, after context: AmountContext) -> Amount? {
        func amount(_ kind: Amount.Kind, to end: Int) -> Amount { Amount(range: start..<end, kind: kind) }

        let byte = text[start]
        if ASCII.isDigit(byte) {
            if let (kind, end) = phrase(text, at: start, after: context) { return amount(kind, to: end) }
            return phone(text, at: start, after: context).map { amount(.phone, to: $0) }
        }
        if byte == 0x2B || byte == 0x2A || byte == 0x28 {
            return phone(text, at: start, after: context).map { amount(.phone, to: $0) }
        }
        if let sign = endOfSign(text, at: start), let end = endOfMoney(text, afterSign: sign) {
            return amount(.money, to: end)
        }
        return phrase(text, at: start, after: context).map { amount($0.kind, to: $0.end) }
    }

    /// Passes one word, number or other character, and returns its end.
    private func skip(_ text: Span<UInt8>, from start: Int, _ context: inout AmountContext) -> Int {
        let byte = text[start]
        if ASCII.isDigit(byte) {
            context.passNumber()
            // All of it: groups of digits would be read again and again from each of them.
            return NumberSpelling(text, at: start).range.upperBound
        }
        var end = start
        while case let length = TextBytes.letter(text, at: end), length > 0 { end += length }
        if end > start {
            context.pass(word(text, at: start).map { words.kind(of: $0.key) } ?? [])
            return end
        }
        if byte == 0x3A, TextBytes.byte(text, at: start + 1) == 0x2F, TextBytes.byte(text, at: start + 2) == 0x2F {
            // The rest of a URL.
            end = start + 3
            while end < text.count, TextBytes.space(text, at: end) == 0 { end += 1 }
            return end
        }
        let length = byte < 0x80 ? 1 : TextBytes.scalar(text, at: start).length
        context.pass(mark: byte)
        return start + length
    }
}
