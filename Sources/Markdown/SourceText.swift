import Glibc

/// The text that libcmark parsed, by lines. Lines and columns count from 1, as libcmark's do.
struct SourceText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where each line starts; one more at the end, where a further line would.
    private let lineStarts: [Int]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 2)
        if bytes.contains(ascii: "\r") {
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                if byte == ascii("\n") || (byte == ascii("\r") && !(offset < bytes.count && bytes[offset] == ascii("\n"))) {
                    starts.append(offset)
                }
            }
        } else {
            var offset = 0
            while let end = bytes.index(of: "\n", from: offset) {
                offset = end + 1
                starts.append(offset)
            }
        }
        if starts[starts.count - 1] < bytes.count { starts.append(bytes.count) }
        lineStarts = starts
    }

    var lineCount: Int { lineStarts.count - 1 }

    /// The bytes of a line without its end; empty for a line that is not there.
    func line(_ number: Int) -> Range<Int> {
        guard number >= 1, number < lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[number - 1]
        var end = lineStarts[number]
        if end > start, bytes[end - 1] == ascii("\n") { end -= 1 }
        if end > start, bytes[end - 1] == ascii("\r") { end -= 1 }
        return start..<end
    }
}

/// The byte of an ASCII character in a literal.
@inline(__always)
func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a byte at or after `start`.
    @inline(__always)
    func index(of scalar: Unicode.Scalar, from start: Int = 0) -> Int? { index(ofByte: ascii(scalar), from: start) }

    @inline(__always)
    func index(ofByte byte: UInt8, from start: Int = 0) -> Int? {
        guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    @inline(__always)
    func contains(ascii scalar: Unicode.Scalar) -> Bool { index(of: scalar) != nil }

    /// Whether `text` stands at `start`.
    func has(_ text: StaticString, at start: Int) -> Bool {
        guard let base = baseAddress, start >= 0, start + text.utf8CodeUnitCount <= count else { return false }
        return memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    var string: String { String(decoding: self, as: UTF8.self) }
}
