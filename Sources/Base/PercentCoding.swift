/// Percent codes of RFC 3986.
package enum PercentCoding {
    /// Bytes that need no code anywhere (§2.3).
    @inlinable
    package static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
             UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    /// Bytes that may stand somewhere in an address. A `%` is taken as the beginning of what is encoded already.
    @inlinable
    package static func mayStandInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
             UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"): false
        default: true
        }
    }

    /// `text` with a code for each byte but those that are `kept`.
    package static func encoded(_ text: String, keeping kept: (UInt8) -> Bool) -> String {
        guard !text.utf8.allSatisfy(kept) else { return text }
        var bytes: [UInt8] = []
        append(text, keeping: kept, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    package static func append(_ text: String, keeping kept: (UInt8) -> Bool, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            if kept(byte) { bytes.append(byte) } else { append(byte, to: &bytes) }
        }
    }

    /// A byte as `%C3`.
    package static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        let hex: StaticString = "0123456789ABCDEF"
        hex.withUTF8Buffer { bytes += [UInt8(ascii: "%"), $0[Int(byte >> 4)], $0[Int(byte & 15)]] }
    }

    /// `%20` and the like as the bytes they stand for; a `%` without two digits stays. `nil` when the bytes are no UTF-8.
    package static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let high = digit(rest[rest.startIndex]), let low = digit(rest[rest.startIndex + 1]) {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
