/// Scans eight bytes at once, held in one 64-bit word (SWAR: SIMD within a register). The lowest byte of a word is the first in memory.
///
/// Answers are masks: the highest bit of a byte is set where it holds. `lessThan` and `equal` are exact up to the first byte that holds,
/// which is the one that a scanner looks for; a borrow may set bits above it. H. S. Warren, "Hacker's Delight", section 6-1.
package enum ByteScanner {
    /// How many bytes a word holds.
    @inlinable @inline(__always) package static var width: Int { 8 }
    /// 1 in each byte: times a byte, that byte in each.
    @inlinable @inline(__always) package static var ones: UInt64 { 0x0101_0101_0101_0101 }
    /// The highest bit of each byte.
    @inlinable @inline(__always) package static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// The eight bytes from `offset` on; all of them must lie in `bytes`.
    @inlinable @inline(__always)
    package static func word(in bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Bytes less than `bound`, which is at most 0x80.
    @inlinable @inline(__always)
    package static func lessThan(_ bound: UInt8, in word: UInt64) -> UInt64 { (word &- ones &* UInt64(bound)) & ~word & tops }

    @inlinable @inline(__always)
    package static func equal(to byte: UInt8, in word: UInt64) -> UInt64 { lessThan(1, in: word ^ ones &* UInt64(byte)) }

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

    /// Where the first byte of a mask stands; 8 in an empty one.
    @inlinable @inline(__always)
    package static func first(in mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

    /// The first byte from `start` on that is not printable ASCII (0x20 to 0x7E), or one of the last seven.
    @inlinable @inline(__always)
    package static func skipPrintable(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + width <= bytes.count {
            let word = word(in: bytes, at: index)
            // Below a space, at or above 0x80, DEL: each leaves the highest bit set in one of three terms.
            let special = ((word &- ones &* 0x20) | word | (word &+ ones)) & tops
            if special != 0 { return index + first(in: special) }
            index += width
        }
        return index
    }
}
