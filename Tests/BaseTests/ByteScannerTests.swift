import Base
import TestSupport
import Testing

/// Compares each scanner with a naive twin.
@Suite struct ByteScannerTests {
    private static func words() -> [[UInt8]] {
        var generator = SeededGenerator(seed: 3)
        let near: [UInt8] = [
            0, 1, 0x1F, 0x20, 0x21, 0x22, 0x26, 0x27, 0x2F, 0x30, 0x39, 0x3A, 0x3C, 0x3D, 0x3E, 0x40, 0x41, 0x5A, 0x5B,
            0x60, 0x61,
            0x7A, 0x7B, 0x7E, 0x7F, 0x80, 0x81, 0xC3, 0xFF,
        ]
        return (0..<20_000).map { _ in
            (0..<8).map { _ in
                Bool.random(using: &generator)
                    ? near.randomElement(using: &generator) ?? 0 : .random(in: 0...255, using: &generator)
            }
        }
    }

    private func word(_ bytes: [UInt8]) -> UInt64 { ByteScanner.word(in: bytes.span.bytes, at: 0) }

    private func naive(_ bytes: [UInt8], _ holds: (UInt8) -> Bool) -> Int { bytes.firstIndex(where: holds) ?? 8 }

    @Test func theFirstByteOfAKindIsFound() {
        for bytes in Self.words() {
            let word = word(bytes)
            for bound: UInt8 in [1, 0x20, 0x3D, 0x80] {
                #expect(
                    ByteScanner.first(in: ByteScanner.lessThan(bound, in: word)) == naive(bytes) { $0 < bound },
                    "\(bytes)")
            }
            for byte: UInt8 in [0, 0x22, 0x27, 0x7F, 0xFF] {
                #expect(
                    ByteScanner.first(in: ByteScanner.equal(to: byte, in: word)) == naive(bytes) { $0 == byte },
                    "\(bytes)")
            }
        }
    }

    @Test func lettersAndDigitsAreExactInEveryByte() {
        func mask(_ bytes: [UInt8], _ holds: (UInt8) -> Bool) -> UInt64 {
            bytes.enumerated().reduce(0) { $0 | (holds($1.element) ? 0x80 << UInt64($1.offset * 8) : 0) }
        }
        for bytes in Self.words() {
            #expect(
                ByteScanner.letters(in: word(bytes))
                    == mask(bytes) { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }, "\(bytes)")
            #expect(ByteScanner.digits(in: word(bytes)) == mask(bytes) { (0x30...0x39).contains($0) }, "\(bytes)")
        }
    }

    @Test func printableTextIsSkippedUpToItsLastSevenBytes() {
        for bytes in Self.words() {
            let text = [UInt8](repeating: 0x61, count: 16) + bytes
            let plain = text.firstIndex { $0 < 0x20 || $0 > 0x7E } ?? text.count
            for start in 0..<16 {
                let found = ByteScanner.skipPrintable(text.span.bytes, from: start)
                #expect(found == plain || (found < plain && found > text.count - 8))
            }
        }
    }
}
