internal import Base

/// A `StableHash` of a file's bytes, for file names and the manifest.
package struct Fingerprint: Sendable, Hashable {
    package var value: UInt64

    package init(value: UInt64) { self.value = value }

    package init(_ bytes: [UInt8]) { value = StableHash(file: bytes).value }

    /// 16 lower-case hexadecimal digits.
    package var hex: String { value.hex(digits: 16) }

    /// For file names: 10 digits, 40 bits.
    package var short: String { (value >> 24).hex(digits: 10) }

    /// The part of it that `short` says: what the manifest keeps.
    package var shortened: Fingerprint { Fingerprint(value: (value >> 24) << 24) }

    /// `nil` unless `hex` has the format of `Fingerprint.short`.
    package init?(short hex: String) {
        guard hex.utf8.count == 10 else { return nil }
        self.init(hex: hex + "000000")
    }

    /// `nil` unless `hex` has the format of `Fingerprint.hex`.
    package init?(hex text: String) {
        let hex = text.utf8
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
}
