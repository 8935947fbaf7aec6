/// A 64-bit hash of content, equal in every process and on every machine; for file names and change detection, not safe
/// against attackers.
///
/// Eight bytes at a time are mixed in by a 64 × 64 → 128 bit multiplication whose halves are combined, as in wyhash
/// (Wang Yi, 2019). Each part is preceded by its length, so that ("ab", "c") and ("a", "bc") differ.
///
/// The values are written into content (`translation_of_revision`), so they may never change.
package struct StableHash: Sendable, Hashable {
    package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    package init() {}

    /// Of one part.
    package init(_ bytes: [UInt8]) { add(bytes[...]) }

    /// Hash of a file's bytes, in four stripes whose multiplications overlap: three times as fast. Differs from the
    /// hash of the same bytes as a part.
    package init(file bytes: [UInt8]) {
        let span = bytes.span.bytes
        var stripes = (StableHash(), StableHash(), StableHash(), StableHash())
        var offset = 0
        while offset + 32 <= span.byteCount {
            stripes.0.mix(ByteScanner.word(in: span, at: offset))
            stripes.1.mix(ByteScanner.word(in: span, at: offset + 8))
            stripes.2.mix(ByteScanner.word(in: span, at: offset + 16))
            stripes.3.mix(ByteScanner.word(in: span, at: offset + 24))
            offset += 32
        }
        add(count: bytes.count)
        for stripe in [stripes.0, stripes.1, stripes.2, stripes.3] { mix(stripe.value) }
        add(bytes[offset...])
    }

    package mutating func add(_ text: String) {
        add(text.utf8Span.span)
    }

    package mutating func add(_ bytes: ArraySlice<UInt8>) { add(bytes.span) }

    package mutating func add(count: Int) { mix(UInt64(truncatingIfNeeded: count)) }

    private mutating func add(_ bytes: Span<UInt8>) {
        add(count: bytes.count)
        let words = bytes.bytes
        var offset = 0
        while offset + 8 <= bytes.count {
            mix(ByteScanner.word(in: words, at: offset))
            offset += 8
        }
        var tail: UInt64 = 0
        for index in offset..<bytes.count { tail = tail << 8 | UInt64(bytes[index]) }
        mix(tail)
    }

    @inline(__always)
    private mutating func mix(_ word: UInt64) {
        let product = (value ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        value = (product.high ^ product.low) &+ word
    }
}

extension UInt64 {
    /// Lower-case hexadecimal digits, padded with zeros in front.
    package func hex(digits: Int) -> String {
        let text = String(self, radix: 16)
        return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
    }
}
