/// A text that libcmark parses, and its lines. Lines count from 1, as in libcmark; offsets are in bytes, from 0.
struct SourceText {
    let bytes: [UInt8]
    /// Where each line begins, and the end of the last.
    private let lineStarts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lineStarts = bytes.withView(Self.starts)
    }

    var lineCount: Int { lineStarts.count - 1 }

    /// The bytes of a line without its line end; empty if there is no such line.
    func line(_ number: Int) -> Range<Int> {
        guard number >= 1, number < lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[number - 1]
        var end = lineStarts[number]
        if end > start, bytes[end - 1] == ascii("\n") { end -= 1 }
        if end > start, bytes[end - 1] == ascii("\r") { end -= 1 }
        return start..<end
    }

    private static func starts(_ bytes: ByteView) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 2)
        var offset = 0
        if bytes.index(of: "\r") == nil {
            while let end = bytes.index(of: "\n", from: offset) {
                offset = end + 1
                starts.append(offset)
            }
        } else {
            while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                let isPair = byte == ascii("\r") && offset < bytes.count && bytes[offset] == ascii("\n")
                if !isPair, byte == ascii("\n") || byte == ascii("\r") { starts.append(offset) }
            }
        }
        if let last = starts.last, last < bytes.count { starts.append(bytes.count) }
        return starts
    }
}

/// The byte of an ASCII character.
@inline(__always)
func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

/// ASCII white space.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

extension Collection<UInt8> where SubSequence: Collection<UInt8> {
    /// Without white space at both ends.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !isSpace($0) }) else { return self[endIndex..<endIndex] }
        var end = endIndex
        for index in indices[first...] where !isSpace(self[index]) { end = self.index(after: index) }
        return self[first..<end]
    }
}
