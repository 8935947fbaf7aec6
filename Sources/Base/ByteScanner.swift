/// Scans eight bytes at once, held in one 64-bit word (SWAR: SIMD within a register). The lowest byte of a word is the
/// first in memory.
///
/// Results are masks: the highest bit of a byte is set where the condition is true. `lessThan` and `equal` are exact up
/// to the first match, and a scanner needs only that one; a borrow may set wrong bits above it. H. S. Warren, "Hacker's
/// Delight", section 6-1.
package enum ByteScanner {
    /// Bytes in a word.
    @inlinable @inline(__always) package static var width: Int { 8 }
    /// 1 in each byte; multiplied by a byte, it repeats that byte eight times.
    @inlinable @inline(__always) package static var ones: UInt64 { 0x0101_0101_0101_0101 }
    /// The highest bit of each byte.
    @inlinable @inline(__always) package static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// The eight bytes from `offset` on. Traps when they are not all inside `bytes`.
    @inlinable @inline(__always)
    package static func word(in bytes: RawSpan, at offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The eight bytes from `offset` on. Not checked: all of them must be inside `bytes`.
    @inlinable @inline(__always)
    package static func word(in bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Bytes less than `bound`, which is at most 0x80.
    @inlinable @inline(__always)
    package static func lessThan(_ bound: UInt8, in word: UInt64) -> UInt64 {
        (word &- ones &* UInt64(bound)) & ~word & tops
    }

    @inlinable @inline(__always)
    package static func equal(to byte: UInt8, in word: UInt64) -> UInt64 {
        lessThan(1, in: word ^ ones &* UInt64(byte))
    }

    /// ASCII letters, in either case. Exact in every byte.
    @inlinable @inline(__always)
    package static func letters(in word: UInt64) -> UInt64 {
        let folded = word & ~tops | ones &* 0x20
        return (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x80 - 0x7B)) & ~word & tops
    }

    /// ASCII digits. Exact in every byte.
    @inlinable @inline(__always)
    package static func digits(in word: UInt64) -> UInt64 {
        let low = word & ~tops
        return (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A)) & ~word & tops
    }

    /// Index of the first marked byte; 8 for an empty mask.
    @inlinable @inline(__always)
    package static func first(in mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

    /// The first byte from `start` on that is not printable ASCII (0x20 to 0x7E), or the first of the last seven bytes.
    @inlinable @inline(__always)
    package static func skipPrintable(_ bytes: RawSpan, from start: Int) -> Int {
        var index = start
        while index + width <= bytes.byteCount {
            let word = word(in: bytes, at: index)
            // Below a space, 0x80 and above, DEL: each sets the highest bit in one of the three terms.
            let special = ((word &- ones &* 0x20) | word | (word &+ ones)) & tops
            if special != 0 { return index + first(in: special) }
            index += width
        }
        return index
    }

    /// Appends `text` to `bytes` and replaces some bytes. Bytes between replacements are copied in runs, found eight
    /// bytes at a time.
    ///
    /// - Parameters:
    ///   - special: a mask whose first byte is at or before the first byte that has a replacement.
    ///   - replacement: what a byte becomes; `nil` keeps the byte.
    @inlinable @inline(__always)
    package static func append<Replacement: Collection<UInt8>>(
        _ text: some Sequence<UInt8>, to bytes: inout [UInt8], special: (UInt64) -> UInt64,
        replacement: (UInt8) -> Replacement?
    ) {
        // Unsafe, because only a buffer is appended in one copy: the standard library cannot append a `Span` yet.
        let isDone: Void? = text.withContiguousStorageIfAvailable {
            append(buffer: $0, to: &bytes, special, replacement)
        }
        if isDone == nil {
            Array(text).withUnsafeBufferPointer { append(buffer: $0, to: &bytes, special, replacement) }
        }
    }

    @inlinable
    static func append<Replacement: Collection<UInt8>>(
        buffer text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], _ special: (UInt64) -> UInt64,
        _ replacement: (UInt8) -> Replacement?
    ) {
        let raw = UnsafeRawBufferPointer(text)
        var start = 0
        var index = 0
        while index < text.count {
            if index + width <= text.count {
                let found = special(word(in: raw, at: index))
                index += first(in: found)
                if found == 0 { continue }
            }
            if let replacement = replacement(text[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                bytes.append(contentsOf: replacement)
                start = index + 1
            }
            index += 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}

extension [UInt8] {
    /// Appends the bytes of a literal.
    @inlinable
    package mutating func append(literal: StaticString) { literal.withUTF8Buffer { append(contentsOf: $0) } }
}
