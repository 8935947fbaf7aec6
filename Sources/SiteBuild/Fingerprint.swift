/// A 64-bit digest of bytes: the same on every machine and in every process, for names of files and for comparing.
///
/// Multiply-and-fold over eight bytes at a time (the mixing step of the wyhash family: a 64 × 64 → 128-bit product whose halves are
/// combined). It tells versions of our own files apart; it is no defence against someone who looks for collisions.
package struct Fingerprint: Sendable, Hashable {
    package var value: UInt64

    package init(value: UInt64) { self.value = value }

    package init(_ bytes: [UInt8]) {
        value = bytes.withUnsafeBytes { Fingerprint.digest($0, seed: 0x2D35_8DCC_AA6C_78A5) }
    }

    /// 16 lower-case hexadecimal digits.
    package var hex: String { Fingerprint.hex(value, digits: 16) }

    /// For file names: 10 digits, 40 bits.
    package var short: String { Fingerprint.hex(value >> 24, digits: 10) }

    /// `nil` unless `hex` is what `Fingerprint.hex` writes.
    package init?(hex: Substring.UTF8View) {
        guard hex.count == 16 else { return nil }
        var value: UInt64 = 0
        for byte in hex {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt64(byte - 0x30)
            case 0x61...0x66: value = value << 4 | UInt64(byte - 0x57)
            default: return nil
            }
        }
        self.value = value
    }

    private static func digest(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        var state = seed ^ UInt64(bytes.count)
        var offset = 0
        while offset + 16 <= bytes.count {
            let a = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let b = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            state = fold(a ^ 0x8BB8_4B93_962E_ACC9, b ^ state)
            offset += 16
        }
        var tail: (UInt64, UInt64) = (0, 0)
        var shift: UInt64 = 0
        while offset < bytes.count {
            if shift < 64 { tail.0 |= UInt64(bytes[offset]) << shift } else { tail.1 |= UInt64(bytes[offset]) << (shift - 64) }
            shift += 8
            offset += 1
        }
        state = fold(tail.0 ^ 0x4B33_A62E_D433_D4A3, tail.1 ^ state)
        return fold(state ^ 0x4D5A_2DA5_1DE1_AA47, UInt64(bytes.count) ^ 0x9E37_79B9_7F4A_7C15)
    }

    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    private static func hex(_ value: UInt64, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
