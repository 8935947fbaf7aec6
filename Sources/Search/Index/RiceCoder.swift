/// Rice coder: writes small numbers as Rice and Elias gamma codes. The bits become text, six a character, which JSON
/// carries without escapes; gzip takes such text back to nearly six bits a character.
struct RiceWriter {
    /// Four characters each, the first in the lowest byte.
    private var groups: [UInt32] = []
    private var buffer: UInt64 = 0
    private var count = 0
    /// The two characters of each number of twelve bits.
    private let pairs = Self.pairs

    /// The lowest `width` bits of `value`, highest first; `width` at most 32, and `value` has no others.
    @inline(__always)
    mutating func append(_ value: Int, width: Int) {
        buffer = buffer << UInt64(truncatingIfNeeded: width) | UInt64(truncatingIfNeeded: value)
        count += width
        while count >= 24 {
            count -= 24
            let group = Int(truncatingIfNeeded: buffer >> UInt64(truncatingIfNeeded: count)) & 0xFF_FFFF
            groups.append(UInt32(pairs[group >> 12]) | UInt32(pairs[group & 0xFFF]) << 16)
        }
    }

    /// Rice code: the quotient by 2^parameter in ones, a zero, then the remainder.
    @inline(__always)
    mutating func appendRice(_ value: Int, parameter: Int) {
        var quotient = value >> parameter
        while quotient >= 12 {
            append(0xFFF, width: 12)
            quotient -= 12
        }
        let ones = (1 << (quotient + 1)) - 2
        append(ones << parameter | value & ((1 << parameter) - 1), width: quotient + 1 + parameter)
    }

    /// A level of `Weighting`: its zig-zag coded difference from `usualLevel` (0, -1, 1, -2 … become 0, 1, 2, 3 …), as
    /// a Rice code with parameter 1.
    @inline(__always)
    mutating func appendLevel(_ level: Int) {
        let distance = level - IndexFile.usualLevel
        appendRice(distance < 0 ? -2 * distance - 1 : 2 * distance, parameter: 1)
    }

    /// Elias gamma code of a number from 1.
    mutating func appendGamma(_ value: Int) {
        let bits = Int.bitWidth - max(value, 1).leadingZeroBitCount
        append(0, width: bits - 1)
        append(max(value, 1), width: bits)
    }

    /// Pages in rising order: their number (Elias gamma) and their differences less one (Rice).
    /// - Parameter count: numbers that pages may have.
    mutating func appendPages(_ pages: [Int], of count: Int) {
        let parameter = IndexFile.riceParameter(pages: count, count: pages.count)
        appendGamma(pages.count)
        var previous = -1
        for page in pages {
            appendRice(page - previous - 1, parameter: parameter)
            previous = page
        }
    }

    /// The characters, the last filled with zeros.
    consuming func text() -> [UInt8] {
        let rest = (count + 5) / 6
        let length = groups.count * 4 + rest
        if count > 0 { append(0, width: 24 - count) }
        var text: [UInt8] = []
        text.append(addingCapacity: groups.count * 4) { text in
            for group in groups {
                for byte in 0..<4 { text.append(UInt8(truncatingIfNeeded: group >> UInt32(byte * 8))) }
            }
            text.removeLast(groups.count * 4 - length)
        }
        return text
    }

    private static let pairs: [UInt16] = (0..<4096).map { UInt16(digit($0 >> 6)) | UInt16(digit($0 & 63)) << 8 }

    /// The character of a number of six bits.
    static func digit(_ value: Int) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value)
        if value < 26 { return value + 65 }
        if value < 52 { return value + 71 }
        if value < 62 { return value - 4 }
        return value == 62 ? UInt8(ascii: "-") : UInt8(ascii: "_")
    }
}

/// Reads what `RiceWriter` wrote. Behind the end it reads zeros: a truncated text gives wrong numbers, but never a
/// trap.
struct RiceReader {
    private let text: [UInt8]
    private var index = 0
    private var buffer: UInt64 = 0
    private var count: UInt64 = 0

    init(_ text: String) {
        self.text = Array(text.utf8)
    }

    var isAtEnd: Bool { index > text.count }

    mutating func bits(_ width: Int) -> Int {
        while count < UInt64(width) {
            let digit = index < text.count ? Self.digit(text[index]) : 0
            index += 1
            buffer = buffer << 6 | digit
            count += 6
        }
        count -= UInt64(width)
        return Int(buffer >> count & (1 << UInt64(width) - 1))
    }

    /// Bounds a count that was read by the number of bits that are left, so that a damaged text cannot make the reader
    /// allocate without limit.
    func count(_ value: Int) -> Int { min(value, max(text.count - index + 1, 0) * 6 + Int(count)) }

    mutating func rice(_ parameter: Int) -> Int {
        var quotient = 0
        while bits(1) == 1 { quotient += 1 }
        return quotient << parameter | bits(parameter)
    }

    /// As `appendPages` wrote them.
    /// - Parameter count: numbers that pages may have.
    mutating func pages(of count: Int) -> [Int] {
        let length = self.count(gamma())
        let parameter = IndexFile.riceParameter(pages: count, count: length)
        var page = -1
        return (0..<length).map { _ in
            page += rice(parameter) + 1
            return page
        }
    }

    /// 0 to 15.
    mutating func level() -> Int {
        let code = rice(1)
        let level = IndexFile.usualLevel + (code & 1 == 1 ? -(code + 1) / 2 : code / 2)
        return min(max(level, 0), 15)
    }

    mutating func gamma() -> Int {
        var zeros = 0
        while bits(1) == 0, zeros < 32, !isAtEnd { zeros += 1 }
        return 1 << zeros | bits(zeros)
    }

    static func digit(_ byte: UInt8) -> UInt64 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt64(byte - 65)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt64(byte - 71)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte + 4)
        case UInt8(ascii: "-"): 62
        default: 63
        }
    }
}
