/// An address for `href`, `src`, `action` and the like.
///
/// Relative addresses and the schemes that a page may lead to pass; any other scheme (`javascript:`, `data:` …) becomes `#`,
/// so that a mistake upstream is a dead link and never a script.
package struct URLPath: Sendable, Equatable {
    package let text: String

    package init(_ address: String) {
        guard Self.isSafe(address) else { text = "#"; return }
        var address = address
        text = address.withUTF8 { $0.allSatisfy(Self.mayStand) } ? address : Self.encodingWhatMayNotStand(in: address)
    }

    /// `mailto:`, `sms:` and the like with a query; the values are percent-encoded here (RFC 3986, section 2).
    package init(_ base: StaticString, query: [(StaticString, String)]) {
        var bytes: [UInt8] = []
        base.withUTF8Buffer { bytes.append(contentsOf: $0) }
        for (index, (name, value)) in query.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "?" : "&"))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(UInt8(ascii: "="))
            Self.percentEncode(value, into: &bytes)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// `mailto:` with a subject.
    package init(mailTo address: String, subject: String) {
        var bytes = Array("mailto:".utf8)
        Self.percentEncode(address, into: &bytes, keeping: UInt8(ascii: "@"))
        bytes.append(contentsOf: "?subject=".utf8)
        Self.percentEncode(subject, into: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Bytes that RFC 3986 allows somewhere in an address; a `%` is taken as the beginning of what is encoded already.
    private static func mayStand(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
             UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"): false
        default: true
        }
    }

    private static func encodingWhatMayNotStand(in address: String) -> String {
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            if mayStand(byte) { bytes.append(byte) } else { appendEncoded(byte, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
        let hex: StaticString = "0123456789ABCDEF"
        hex.withUTF8Buffer { bytes += [UInt8(ascii: "%"), $0[Int(byte >> 4)], $0[Int(byte & 15)]] }
    }

    private static let schemes = ["http", "https", "mailto", "tel", "sms"]

    static func isSafe(_ address: String) -> Bool {
        if address.utf8.first == UInt8(ascii: "/") { return true }
        // A browser drops tabs, line ends and leading controls before it looks for a scheme (URL Standard, section 4.4).
        var scheme: [UInt8] = []
        for byte in address.utf8.drop(while: { $0 <= 0x20 }) where byte > 0x1F {
            switch byte {
            case UInt8(ascii: ":"): return schemes.contains(String(decoding: scheme, as: UTF8.self).lowercased())
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            default: scheme.append(byte)
            }
        }
        return true
    }

    private static func percentEncode(_ value: String, into bytes: inout [UInt8], keeping kept: UInt8? = nil) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                 UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            case let byte where byte == kept:
                bytes.append(byte)
            default:
                appendEncoded(byte, to: &bytes)
            }
        }
    }
}
