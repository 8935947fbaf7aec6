import Glibc

/// A view of bytes that somebody else holds: an array, or libcmark. It must not outlive them: those of a node are valid
/// until the node changes, those of an array while `withView` runs.
///
/// Unsafe, because the bytes of a node are libcmark's. Every access here is within bounds or ends the program.
struct ByteView: RandomAccessCollection {
    private let buffer: UnsafeBufferPointer<UInt8>

    init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

    var startIndex: Int { 0 }
    @inline(__always) var endIndex: Int { buffer.count }

    @inline(__always) subscript(index: Int) -> UInt8 {
        precondition(buffer.indices.contains(index))
        return buffer[index]
    }

    func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows
        -> Result?
    {
        try body(buffer)
    }

    /// Copied as a block: a loop over bytes costs as much as a tenth of the parsing.
    var copy: [UInt8] {
        var bytes: [UInt8] = []
        append(0..<count, to: &bytes)
        return bytes
    }

    var string: String { String(decoding: buffer, as: UTF8.self) }

    /// The same copy, of a part.
    func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: Slice(base: buffer, bounds: range)))
    }

    /// `target` must have room.
    func copy(to target: UnsafeMutableBufferPointer<UInt8>) {
        precondition(target.count >= count)
        if let from = buffer.baseAddress, let to = target.baseAddress { memcpy(to, from, count) }
    }

    // MARK: Searching

    /// The first place of a byte at or after `start`.
    @inline(__always)
    func index(of scalar: Unicode.Scalar, from start: Int = 0) -> Int? { index(ofByte: ascii(scalar), from: start) }

    @inline(__always)
    func index(ofByte byte: UInt8, from start: Int = 0) -> Int? {
        guard let base = buffer.baseAddress, start >= 0, start < count,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// The same, among so many bytes.
    func index(of scalar: Unicode.Scalar, from start: Int, within length: Int) -> Int? {
        let length = Swift.min(length, count - start)
        guard let base = buffer.baseAddress, start >= 0, length > 0,
            let found = memchr(base + start, Int32(ascii(scalar)), length)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// Whether `text` is at `start`.
    func has(_ text: StaticString, at start: Int) -> Bool {
        guard let base = buffer.baseAddress, start >= 0, start + text.utf8CodeUnitCount <= count else { return false }
        return memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// Whether two bytes are next to each other anywhere. Give the rarer one as `second`.
    func contains(_ first: Unicode.Scalar, then second: Unicode.Scalar) -> Bool {
        var offset = 1
        while let found = index(of: second, from: offset) {
            if self[found - 1] == ascii(first) { return true }
            offset = found + 1
        }
        return false
    }

    /// Whether a text is anywhere. Give its last character as `end`: one that is rare.
    func contains(_ text: StaticString, endingIn end: Unicode.Scalar) -> Bool {
        var offset = text.utf8CodeUnitCount - 1
        while let found = index(of: end, from: offset) {
            if has(text, at: found + 1 - text.utf8CodeUnitCount) { return true }
            offset = found + 1
        }
        return false
    }

    // MARK: For libcmark

    /// The same memory as C's `char`.
    func withCharacters<Result>(_ body: (UnsafePointer<CChar>?, Int) -> Result) -> Result {
        buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress, $0.count) }
    }
}

extension [UInt8] {
    func withView<Result>(_ body: (ByteView) -> Result) -> Result { withUnsafeBufferPointer { body(ByteView($0)) } }
}

extension ArraySlice<UInt8> {
    func withView<Result>(_ body: (ByteView) -> Result) -> Result { withUnsafeBufferPointer { body(ByteView($0)) } }
}
