/// Numbers of seven bits a byte, lowest first, as in LEB128.
enum Varint {
    @inline(__always)
    static func append(_ value: Int, to out: inout [UInt8]) {
        if value < 0x80 {
            out.append(UInt8(truncatingIfNeeded: max(value, 0)))
            return
        }
        var rest = UInt64(max(value, 0))
        while rest >= 0x80 {
            out.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        out.append(UInt8(rest))
    }

    /// Bytes that `append` adds.
    static func length(_ value: Int) -> Int { (Int.bitWidth - max(value, 1).leadingZeroBitCount + 6) / 7 }

    /// Reads a number and moves `index` behind it; 0 past the end.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, at index: inout Int) -> Int {
        if index < bytes.count, bytes[index] < 0x80 {
            index += 1
            return Int(bytes[index - 1])
        }
        var value = 0
        var shift = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 || shift > 49 { break }
            shift += 7
        }
        return value
    }
}
