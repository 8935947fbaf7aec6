import Base

/// Money that its sign or code announces: `₡373,092.30`, `US$ 7.25`, `EUR 9.55`, `B/. 3.25`.
extension AmountScanner {
    /// The end of at most three capitals.
    func endOfCapitals(_ text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, end < start + 3, ASCII.isUpper(text[end]) { end += 1 }
        return end
    }

    func isCode(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 3 && CurrencySigns.codes.contains(range.map { text[$0] })
    }

    /// The end of the sign at `start` that stands before a number.
    func endOfSign(_ text: Span<UInt8>, at start: Int) -> Int? {
        let length = TextBytes.currencySign(text, at: start)
        if length > 0 {
            // "$US 500"
            let capitals = endOfCapitals(text, from: start + length)
            return TextBytes.letter(text, at: capitals) > 0 ? nil : capitals
        }
        guard ASCII.isUpper(text[start]) else { return nil }
        let capitals = endOfCapitals(text, from: start)
        let sign = TextBytes.currencySign(text, at: capitals)
        if sign > 0 { return capitals + sign }
        if isCode(text, start..<capitals), TextBytes.letter(text, at: capitals) == 0 { return capitals }
        return words.hasWords ? endOfSignOfLetters(text, at: start) : nil
    }

    private func endOfSignOfLetters(_ text: Span<UInt8>, at start: Int) -> Int? {
        let sign = CurrencySigns.letters.first { sign in
            start + sign.count < text.count && sign.indices.allSatisfy { text[start + $0] == sign[$0] }
        }
        guard let sign else { return nil }
        let end = start + sign.count
        if TextBytes.letter(text, at: end) > 0 { return nil }
        // "Q3 2026" is a part of a year.
        let isQuarter = sign == [0x51] && TextBytes.endOfDigits(text, from: end) == end + 1
        return isQuarter ? nil : end
    }

    /// The end of the number that follows a sign: also of a range without a second sign (`$500-700`) and of a word that
    /// multiplies (`$3 million`).
    func endOfMoney(_ text: Span<UInt8>, afterSign sign: Int) -> Int? {
        guard let gap = TextBytes.endOfGap(text, from: sign), var end = endOfNumber(text, at: gap) else { return nil }
        let hyphen = TextBytes.hyphen(text, at: end)
        if hyphen > 0, let second = endOfNumber(text, at: end + hyphen) { end = second }
        if let gap = TextBytes.endOfGap(text, from: end), gap > end, let word = word(text, at: gap),
            words.kind(of: word.key).contains(.scale)
        {
            end = word.end
        }
        return end
    }

    private func endOfNumber(_ text: Span<UInt8>, at start: Int) -> Int? {
        guard TextBytes.isDigit(text, at: start) else { return nil }
        let number = NumberSpelling(text, at: start)
        return number.isNumber && number.range.count <= 40 ? number.range.upperBound : nil
    }
}
