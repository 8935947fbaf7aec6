import Base

/// A number as people write it, with or without grouped digits: `373,092.30`, `373.092,30`, `373 092,30`, `20'000`.
///
/// `.` and `,` group digits in one country and begin the decimals in the next. Their place decides: of two kinds, the
/// last begins the decimals; one that stands several times groups; one that stands once groups if exactly three digits
/// follow it and one to three stand before, the first not a lone zero (`20.000`, but `7.25`, `0.125`, `1234.567`).
struct NumberSpelling {
    /// Where it stands in the text.
    var range: Range<Int>
    /// The offset of the separator before the decimals; nil without decimals.
    var decimals: Int?
    /// False for a run of digits and separators that is no number, such as `1.2.3`.
    var isNumber: Bool

    private enum Separator { case dot, comma, apostrophe, space }

    /// Reads the number whose first digit is at `start`.
    init(_ text: Span<UInt8>, at start: Int) {
        var end = TextBytes.endOfDigits(text, from: start)
        let firstLength = end - start
        var (first, last): (Separator?, Separator?) = (nil, nil)
        var (lastOffset, lastLength, count, groupsOfThree, kindsBeforeLastAgree) = (end, 0, 0, true, true)
        while let (separator, length) = Self.separator(text, at: end) {
            let next = end + length
            let groupEnd = TextBytes.endOfDigits(text, from: next)
            if groupEnd == next { break }
            if separator == .space {
                // A space ends most numbers: it groups only between groups of three and after no other separator.
                guard groupEnd - next == 3, firstLength <= 3, last == nil || last == .space else { break }
            }
            if let last {
                if last != first { kindsBeforeLastAgree = false }
                if lastLength != 3 { groupsOfThree = false }
            }
            if first == nil { first = separator }
            (last, lastOffset, lastLength, count) = (separator, end, groupEnd - next, count + 1)
            end = groupEnd
        }
        range = start..<end
        (decimals, isNumber) = (nil, true)
        guard let first, let last else { return }
        let canGroup = firstLength <= 3 && groupsOfThree
        if count == 1 {
            let groups = lastLength == 3 && firstLength <= 3 && !(firstLength == 1 && text[start] == 0x30)
            if last == .space || groups { return }
            if last == .apostrophe { isNumber = false } else { decimals = lastOffset }
        } else if first == last, kindsBeforeLastAgree {
            isNumber = canGroup && lastLength == 3
        } else {
            isNumber = canGroup && kindsBeforeLastAgree && (last == .dot || last == .comma)
            if isNumber { decimals = lastOffset }
        }
    }

    private static func separator(_ text: Span<UInt8>, at offset: Int) -> (Separator, length: Int)? {
        guard offset < text.count else { return nil }
        switch text[offset] {
        case 0x2E: return (.dot, 1)
        case 0x2C: return (.comma, 1)
        case 0x27: return (.apostrophe, 1)
        case 0x20: return (.space, 1)
        case 0xC2...:
            switch TextBytes.scalar(text, at: offset).scalar {
            case "\u{2019}": return (.apostrophe, 3)
            case "\u{A0}": return (.space, 2)
            case "\u{2007}", "\u{2009}", "\u{202F}": return (.space, 3)
            default: return nil
            }
        default: return nil
        }
    }

    /// Its digits without grouping, `.` before the decimals; as in the text if it is no number.
    func canonical(_ text: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for offset in range {
            if offset == decimals { result.append(0x2E) }
            if ASCII.isDigit(text[offset]) || !isNumber { result.append(text[offset]) }
        }
        return result
    }
}
