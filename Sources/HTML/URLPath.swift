internal import Base

/// A URL for `href`, `src`, `action` and so on.
///
/// Relative URLs and allowed schemes pass; any other scheme (`javascript:`, `data:` …) becomes `#`, so that a mistake
/// elsewhere gives a dead link and never a script.
package struct URLPath: Sendable, Equatable {
    package let text: String

    package init(_ address: String) {
        guard Self.isSafe(address) else { text = "#"; return }
        text = PercentCoding.encoded(address, keeping: .address)
    }

    /// `mailto:`, `sms:` and so on with a query; the values are percent-encoded (RFC 3986, section 2).
    package init(_ base: StaticString, query: [(StaticString, String)]) {
        var bytes: [UInt8] = []
        bytes.append(literal: base)
        for (index, (name, value)) in query.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "?" : "&"))
            bytes.append(literal: name)
            bytes.append(UInt8(ascii: "="))
            PercentCoding.append(value, keeping: .unreserved, to: &bytes)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// `mailto:` with a subject.
    package init(mailTo address: String, subject: String) {
        var bytes = Array("mailto:".utf8)
        PercentCoding.append(address, keeping: .mailbox, to: &bytes)
        bytes.append(contentsOf: "?subject=".utf8)
        PercentCoding.append(subject, keeping: .unreserved, to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static let schemes = ["http", "https", "mailto", "tel", "sms", "webcal"]

    static func isSafe(_ address: String) -> Bool {
        if address.utf8.first == UInt8(ascii: "/") { return true }
        // Browsers remove tabs, line ends and leading controls before they look for a scheme (URL Standard, section
        // 4.4).
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
}
