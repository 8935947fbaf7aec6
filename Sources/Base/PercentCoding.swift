/// Percent-encoding (RFC 3986).
package enum PercentCoding {
    /// Bytes below 0x80 that are not encoded. A bit set, for speed: every URL of a page is checked.
    package struct Plain: Sendable {
        private let low: UInt64
        private let high: UInt64

        private init(_ isPlain: (UInt8) -> Bool) {
            low = (0..<64).reduce(0) { isPlain($1) ? $0 | 1 << UInt64($1) : $0 }
            high = (64..<128).reduce(0) { isPlain($1) ? $0 | 1 << UInt64($1 - 64) : $0 }
        }

        package func contains(_ byte: UInt8) -> Bool {
            byte < 0x80 && (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte & 63)) & 1 == 1
        }

        /// Unreserved characters: never encoded (§2.3).
        package static let unreserved = Plain(isUnreserved)
        /// A path: slashes stay.
        package static let path = Plain { isUnreserved($0) || $0 == UInt8(ascii: "/") }
        /// An e-mail address.
        package static let mailbox = Plain { isUnreserved($0) || $0 == UInt8(ascii: "@") }
        /// Bytes allowed anywhere in a URL. A `%` is kept: the text may be encoded already.
        package static let address = Plain { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        /// Bytes that libcmark keeps in the destination of a link.
        static let destination = Plain { isUnreserved($0) || "!#$%()*+,/:;=?@".utf8.contains($0) }

        private static func isUnreserved(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                true
            default: false
            }
        }
    }

    /// `text` with every byte that is not in `plain` encoded.
    package static func encoded(_ text: String, keeping plain: Plain) -> String {
        let utf8 = text.utf8Span.span
        guard utf8.indices.contains(where: { !plain.contains(utf8[$0]) }) else { return text }
        var bytes: [UInt8] = []
        append(text, keeping: plain, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    package static func append(_ text: String, keeping plain: Plain, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            if plain.contains(byte) { bytes.append(byte) } else { append(byte, to: &bytes) }
        }
    }

    /// A byte as `%C3`.
    package static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] { bytes.append(digit + UInt8(ascii: digit < 10 ? "0" : "7")) }
    }

    /// Decodes `%20` and so on; a `%` without two hexadecimal digits stays. `nil` when the result is not UTF-8.
    package static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let high = digit(rest[rest.startIndex]),
                let low = digit(rest[rest.startIndex + 1])
            {
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
