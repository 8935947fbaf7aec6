/// Bytes that would end the context they stand in, written as references.
enum Escaping {
    /// For text and for attributes in either kind of quotes (HTML Standard, "Named character references" and "Attributes").
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    /// What needs no replacement goes over in runs, found eight bytes at a time.
    private static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let raw = UnsafeRawBufferPointer(utf8)
        var start = 0
        var index = 0
        while index < utf8.count {
            if index + 8 <= utf8.count {
                let found = specials(in: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
                index += found.trailingZeroBitCount / 8
                if found == 0 { continue }
            }
            if let text = reference(for: utf8[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                text.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            index += 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// The lowest bit that is set is the highest of the first `"`, `&`, `'`, `<` or `>` among eight bytes; 0 without one.
    ///
    /// The test for a zero byte is that of H. S. Warren, "Hacker's Delight", section 6-1. `"` and `&` differ in one bit, `<` and `>` too.
    @inline(__always)
    private static func specials(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & (ones << 7) }
        return zeros((word | ones &* 0x04) ^ ones &* 0x26) | zeros((word | ones &* 0x02) ^ ones &* 0x3E) | zeros(word ^ ones &* 0x27)
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
