import Base

/// Phone numbers, by the shape of their groups of digits. Few digits, or digits in one group, are one only behind a
/// word of calling: `llame al 911`.
extension AmountScanner {
    /// The groups of digits of what may be a phone number. What is longer is none.
    private struct Groups {
        var ranges: [Range<Int>] = []
        var hasHyphen = false, hasDot = false, hasSpace = false
        var end: Int

        var lengths: [Int] { ranges.map(\.count) }
        var digits: Int { ranges.reduce(0) { $0 + $1.count } }
    }

    /// The end of the phone number at `start`, where a digit, `+`, `*` or `(` stands.
    func phone(_ text: Span<UInt8>, at start: Int, after context: AmountContext) -> Int? {
        switch text[start] {
        case 0x2A: return endOfStarCode(text, at: start)
        case 0x2B:
            let groups = groups(text, at: start + 1)
            return groups.flatMap { (7...15).contains($0.digits) ? $0.end : nil }
        case 0x28:
            let close = TextBytes.endOfDigits(text, from: start + 1)
            guard (1...4).contains(close - start - 1), TextBytes.byte(text, at: close) == 0x29,
                let gap = TextBytes.endOfGap(text, from: close + 1), let groups = groups(text, at: gap)
            else { return nil }
            return (7...12).contains(groups.digits + close - start - 1) && groups.digits >= 5 ? groups.end : nil
        default:
            guard let groups = groups(text, at: start), !isDateOrRange(text, groups) else { return nil }
            let isPhone = context.expectsPhone ? isCalled(text, groups) : isShaped(text, groups, after: context)
            return isPhone ? groups.end : nil
        }
    }

    /// `*212`. The star of emphasis has a second one behind its words.
    private func endOfStarCode(_ text: Span<UInt8>, at start: Int) -> Int? {
        let end = TextBytes.endOfDigits(text, from: start + 1)
        let before = TextBytes.byte(text, at: start - 1)
        guard (2...5).contains(end - start - 1), before != 0x2A, TextBytes.byte(text, at: end) != 0x2A,
            TextBytes.letter(text, at: end) == 0
        else { return nil }
        return TextBytes.byte(text, at: end) == 0x23 ? end + 1 : end
    }

    private func groups(_ text: Span<UInt8>, at start: Int) -> Groups? {
        var groups = Groups(end: start)
        var at = start
        while true {
            // "+1 (800) 799-7233"
            let isOpen = TextBytes.byte(text, at: at) == 0x28
            if isOpen { at += 1 }
            guard TextBytes.isDigit(text, at: at) else { break }
            var end = TextBytes.endOfDigits(text, from: at)
            guard end - at <= 15, groups.ranges.count < 7 else { return nil }
            if groups.hasSpace, phrase(text, at: at, after: AmountContext()) != nil { break }
            groups.ranges.append(at..<end)
            if isOpen {
                guard TextBytes.byte(text, at: end) == 0x29 else { return nil }
                end += 1
            }
            groups.end = end
            let hyphen = TextBytes.hyphen(text, at: end)
            let space = TextBytes.space(text, at: end)
            if hyphen > 0 {
                at = end + hyphen
                if TextBytes.isDigit(text, at: at) { groups.hasHyphen = true }
            } else if TextBytes.byte(text, at: end) == 0x2E {
                at = end + 1
                if TextBytes.isDigit(text, at: at) { groups.hasDot = true }
            } else if space > 0, text[end] != 0x0A {
                at = end + space
                if TextBytes.isDigit(text, at: at) { groups.hasSpace = true }
            } else {
                break
            }
        }
        if groups.ranges.isEmpty || TextBytes.letter(text, at: groups.end) > 0 { return nil }
        // "8:30", "1,5", "44/1995"
        let next = TextBytes.byte(text, at: groups.end)
        let isGlued = next == 0x3A || next == 0x2C || next == 0x2F
        return isGlued && TextBytes.isDigit(text, at: groups.end + 1) ? nil : groups
    }

    private func value(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        range.prefix(9).reduce(0) { $0 * 10 + Int(text[$1] & 0xF) }
    }

    private func isYear(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 4 && (1900...2100).contains(value(text, range))
    }

    /// `2026-11-29`, `29.11.2026`, `2019-2024`, `1500-2000`.
    private func isDateOrRange(_ text: Span<UInt8>, _ groups: Groups) -> Bool {
        let (ranges, lengths) = (groups.ranges, groups.lengths)
        guard let first = ranges.first, let last = ranges.last else { return true }
        if ranges.count == 1 { return isYear(text, first) }
        if isYear(text, first) { return true }
        if ranges.count == 3, lengths[0] <= 2, lengths[1] <= 2, isYear(text, last) { return true }
        guard ranges.count == 2 else { return false }
        let (from, to) = (value(text, first), value(text, last))
        return from < to && from % 100 == 0 && to % 100 == 0
    }

    private func isCalled(_ text: Span<UInt8>, _ groups: Groups) -> Bool {
        let digits = groups.digits
        if groups.ranges.count == 1 { return (3...12).contains(digits) }
        return (5...12).contains(digits)
    }

    private func isShaped(_ text: Span<UInt8>, _ groups: Groups, after context: AmountContext) -> Bool {
        let lengths = groups.lengths
        guard lengths.count > 1, (7...12).contains(groups.digits) else { return false }
        if context.last?.contains(.law) == true || context.beforeLast?.contains(.law) == true { return false }
        if lengths.count == 2 {
            // "178-2016" is a decree.
            guard groups.hasHyphen, lengths == [3, 4] || lengths == [4, 4] else { return false }
            return lengths[0] == 4 || !isYear(text, groups.ranges[1])
        }
        guard lengths.dropFirst().allSatisfy({ (2...5).contains($0) }) else { return false }
        // "10 20 30 40" is a list.
        if lengths.allSatisfy({ $0 <= 2 }), text[groups.ranges[0].lowerBound] != 0x30 { return false }
        // "600 000 016" may be a number.
        let isGrouped = lengths[0] <= 3 && lengths.dropFirst().allSatisfy { $0 == 3 }
        return !isGrouped || groups.hasHyphen
    }
}
