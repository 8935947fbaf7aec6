import Base

/// Numbers, in digits or words, and the words around them that make amounts of them.
extension AmountScanner {
    typealias Kind = AmountWords.Kind

    private struct Count {
        var end: Int
        /// Small numbers in digits.
        var value: Int?
        var isArticle = false
        var isHalf = false
        /// The word `one` alone.
        var isOne = false

        /// A year that stands alone before "a", "y" begins no range of numbers.
        var isYear: Bool { value.map { (1900...2100).contains($0) } ?? false }
    }

    /// A number longer than this is none that a person reads.
    private var longestNumber: Int { 40 }

    /// The word at `start`; nil if there is none, or a longer one than all of the tables.
    func word(_ text: Span<UInt8>, at start: Int) -> (key: AmountWords.Key, end: Int)? {
        var key = AmountWords.Key()
        var end = start
        while case let length = TextBytes.letter(text, at: end), length > 0 {
            for index in end..<end + length {
                guard key.append(text[index]) else { return nil }
            }
            end += length
        }
        return end == start ? nil : (key, end)
    }

    /// The word behind the white space at `start`.
    private func nextWord(_ text: Span<UInt8>, after start: Int) -> (kind: Kind, end: Int)? {
        guard let gap = TextBytes.endOfGap(text, from: start), gap > start, let word = word(text, at: gap) else {
            return nil
        }
        return (words.kind(of: word.key), word.end)
    }

    private func endOfApostrophe(_ text: Span<UInt8>, at start: Int) -> Int? {
        switch TextBytes.byte(text, at: start) {
        case 0x27: return start + 1
        case 0xE2: return TextBytes.scalar(text, at: start).scalar == "\u{2019}" ? start + 3 : nil
        default: return nil
        }
    }

    /// The amount whose number begins at `start`: `50 %`, `7,25 €`, `diez dólares`, `6 a 12 meses`, `a year`.
    func phrase(
        _ text: Span<UInt8>, at start: Int, after context: AmountContext
    ) -> (kind: Amount.Kind, end: Int)? {
        guard let first = count(text, at: start) else { return nil }
        // "a day and a half a week": the half is of the day.
        let isBehindAndA = context.last?.contains(.article) == true && context.beforeLast?.contains(.and) == true
        if first.isHalf, isBehindAndA { return nil }
        if let found = tail(text, first, after: context) { return found }
        if first.isArticle || first.isHalf || first.isYear { return nil }
        guard let next = endOfJoiner(text, from: first.end), let second = count(text, at: next), !second.isArticle
        else {
            return nil
        }
        return tail(text, second, after: context)
    }

    private func count(_ text: Span<UInt8>, at start: Int) -> Count? {
        if TextBytes.isDigit(text, at: start) {
            let number = NumberSpelling(text, at: start)
            guard number.isNumber, number.range.count <= longestNumber else { return nil }
            let digits = TextBytes.endOfDigits(text, from: start)
            var value: Int?
            if digits == number.range.upperBound, number.range.count <= 4 {
                value = number.range.reduce(0) { $0 * 10 + Int(text[$1] & 0xF) }
            }
            let end = number.range.upperBound
            return Count(end: words.hasWords ? endOfHalf(text, from: end) ?? end : end, value: value)
        }
        return words.hasWords ? countInWords(text, at: start) : nil
    }

    private func countInWords(_ text: Span<UInt8>, at start: Int) -> Count? {
        guard let first = word(text, at: start) else { return nil }
        let kind = words.kind(of: first.key)
        var count = Count(end: first.end)
        if kind.contains(.half) {
            count.isHalf = true
            // "half a year", "half an hour", "demi-heure"
            if let (next, end) = nextWord(text, after: first.end), next.contains(.article) { count.end = end }
            return count
        }
        count.isArticle = kind.contains(.article)
        count.isOne = kind.contains(.one)
        guard count.isArticle || kind.contains(.number) else { return nil }
        for _ in 1..<8 {
            let hyphen = TextBytes.hyphen(text, at: count.end)
            let gap = hyphen > 0 ? count.end + hyphen : TextBytes.endOfGap(text, from: count.end)
            guard let gap, gap > count.end, let next = word(text, at: gap) else { break }
            let kind = words.kind(of: next.key)
            if kind.contains(.number) {
                count.end = next.end
            } else if kind.contains(.and), !count.isArticle, endOfHalf(text, from: count.end) == nil,
                let (last, end) = nextWord(text, after: next.end), !last.isDisjoint(with: [.number, .article])
            {
                count.end = end
            } else {
                // "un millón de pesos"
                if kind.contains(.scale) { count.isArticle = false }
                break
            }
            count.isArticle = false
            count.isOne = false
        }
        if !count.isArticle { count.end = endOfHalf(text, from: count.end) ?? count.end }
        return count
    }

    /// `7 and a half hours`, `dos y media horas`.
    private func endOfHalf(_ text: Span<UInt8>, from start: Int) -> Int? {
        guard let and = nextWord(text, after: start), and.kind.contains(.and),
            let next = nextWord(text, after: and.end)
        else { return nil }
        if next.kind.contains(.half) { return next.end }
        guard next.kind.contains(.article), let half = nextWord(text, after: next.end) else { return nil }
        return half.kind.contains(.half) ? half.end : nil
    }

    /// The end of what stands between the numbers of a range: a hyphen, with or without spaces, or a word.
    private func endOfJoiner(_ text: Span<UInt8>, from start: Int) -> Int? {
        guard let gap = TextBytes.endOfGap(text, from: start) else { return nil }
        let hyphen = TextBytes.hyphen(text, at: gap)
        if hyphen > 0 { return TextBytes.endOfGap(text, from: gap + hyphen) }
        guard gap > start, let joiner = word(text, at: gap), words.kind(of: joiner.key).contains(.range) else {
            return nil
        }
        return TextBytes.endOfGap(text, from: joiner.end)
    }

    /// What makes an amount of the number before it, and its end.
    private func tail(
        _ text: Span<UInt8>, _ count: Count, after context: AmountContext
    ) -> (kind: Amount.Kind, end: Int)? {
        guard let gap = TextBytes.endOfGap(text, from: count.end) else { return nil }
        let hyphen = gap == count.end ? TextBytes.hyphen(text, at: gap) : 0
        if !count.isArticle, !count.isHalf, hyphen == 0 {
            if let found = sign(text, at: gap) { return found }
        }
        guard gap > count.end || hyphen > 0, let word = word(text, at: gap + hyphen) else { return nil }
        let kind = words.kind(of: word.key)
        if !count.isArticle, !count.isHalf {
            if kind.contains(.percent) { return (.percent, word.end) }
            if kind.contains(.percentFirst), let (next, end) = nextWord(text, after: word.end),
                next.contains(.percentSecond)
            {
                return (.percent, end)
            }
            if let end = endOfCurrency(text, from: (kind, word.end)) { return (.money, end) }
        }
        return endOfSpan(text, count, from: (kind, word.end), after: context).map { (.time, $0) }
    }

    /// `%`, a currency's sign or its code behind a number. A sign before digits belongs to them.
    private func sign(_ text: Span<UInt8>, at start: Int) -> (kind: Amount.Kind, end: Int)? {
        func isFree(_ end: Int) -> Bool { !TextBytes.isDigit(text, at: end) && TextBytes.letter(text, at: end) == 0 }

        if TextBytes.byte(text, at: start) == 0x25 { return isFree(start + 1) ? (.percent, start + 1) : nil }
        let capitals = endOfCapitals(text, from: start)
        let length = TextBytes.currencySign(text, at: capitals)
        if length > 0, !TextBytes.isDigit(text, at: capitals + length) { return (.money, capitals + length) }
        if isCode(text, start..<capitals), isFree(capitals) { return (.money, capitals) }
        return nil
    }

    /// `dólares`, `mil lempiras`, `millones de pesos`, `US dollars`.
    private func endOfCurrency(_ text: Span<UInt8>, from first: (kind: Kind, end: Int)) -> Int? {
        var (kind, end) = first
        for _ in 0..<4 {
            if kind.contains(.currency) { return end }
            guard !kind.isDisjoint(with: [.scale, .of, .origin]) else { return nil }
            let elided = kind.contains(.of) ? endOfApostrophe(text, at: end).flatMap { word(text, at: $0) } : nil
            let next = elided.map { (words.kind(of: $0.key), $0.end) } ?? nextWord(text, after: end)
            guard let next else { return nil }
            // "2 de pesos" is no amount: the first word must be one that multiplies.
            if first.kind.isDisjoint(with: [.scale, .origin]) { return nil }
            (kind, end) = next
        }
        return nil
    }

    /// The unit of time that the number counts, with what stands between (`working days`) or behind (`días hábiles`).
    private func endOfSpan(
        _ text: Span<UInt8>, _ count: Count, from first: (kind: Kind, end: Int), after context: AmountContext
    ) -> Int? {
        var (kind, end) = first
        for _ in 0..<2 where kind.contains(.before) {
            // "30-working-day" has hyphens instead of spaces.
            let hyphen = TextBytes.hyphen(text, at: end)
            if hyphen > 0, let word = word(text, at: end + hyphen) {
                (kind, end) = (words.kind(of: word.key), word.end)
            } else if let next = nextWord(text, after: end) {
                (kind, end) = next
            }
        }
        guard kind.contains(.unit) else { return nil }
        if count.isOne, kind.contains(.day), end == first.end { return nil }
        if count.isArticle, !isCounted(text, kind, end, after: context) { return nil }
        if count.isHalf, kind.contains(.day) || kind.isDisjoint(with: [.longUnit, .hour]) { return nil }
        if kind.contains(.hour), isClock(text, count, end, after: context) { return nil }
        for _ in 0..<2 {
            guard let next = nextWord(text, after: end), next.kind.contains(.after) else { break }
            end = next.end
        }
        return end
    }

    /// Whether an article before this unit means one: not in `un día`, `a year-end bonus`, `48 hours a week`.
    private func isCounted(_ text: Span<UInt8>, _ unit: Kind, _ end: Int, after context: AmountContext) -> Bool {
        guard unit.contains(.longUnit) else { return false }
        if TextBytes.hyphen(text, at: end) == 1, TextBytes.letter(text, at: end + 1) > 0 { return false }
        guard words.articlesNeedIntroduction, let last = context.last else { return true }
        // "a month's pay"
        if let end = endOfApostrophe(text, at: end), TextBytes.byte(text, at: end) == 0x73 { return true }
        return last.contains(.introduces)
    }

    /// `a las 13 horas` is an hour of the day, `24 horas al día` is always.
    private func isClock(_ text: Span<UInt8>, _ count: Count, _ end: Int, after context: AmountContext) -> Bool {
        guard let hour = count.value, hour <= 24 else { return false }
        if context.last?.contains(.clock) == true, !context.hasBefore(.within) { return true }
        guard hour == 24, let per = nextWord(text, after: end), per.kind.contains(.per) else { return false }
        return nextWord(text, after: per.end).map { $0.kind.contains(.day) } ?? false
    }
}
