/// Escaping: bytes that would end their context are written as character references. Each kind is written only here.
package enum Escaping {
    /// For text and for attributes in either kind of quotes (HTML Standard, "Named character references" and
    /// "Attributes").
    package static func appendHTML(_ text: String, to bytes: inout [UInt8]) {
        ByteScanner.append(text.utf8, to: &bytes, special: specials, replacement: reference)
    }

    /// As libcmark escapes: for text and for attributes in double quotes.
    package static func appendHTML(doubleQuoted text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        ByteScanner.append(text, to: &bytes, special: specials) { byte in
            byte == UInt8(ascii: "'") ? nil : reference(for: byte)
        }
    }

    /// A URL for an attribute: bytes not allowed in a URL are percent-encoded, `%` and reserved characters stay, `&`
    /// and `'` become references. Same as libcmark's escaping of a link destination.
    package static func appendURLAttribute(_ url: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        let plain = PercentCoding.Plain.destination
        for byte in url {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#x27;".utf8)
            case _ where plain.contains(byte): bytes.append(byte)
            default: PercentCoding.append(byte, to: &bytes)
            }
        }
    }

    /// For text and attributes of XML 1.0; characters that XML cannot hold (§2.2) are left out.
    package static func appendXML(_ text: String, to bytes: inout [UInt8]) {
        let isPlain =
            !text.utf8.contains(0xEF) || !text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
        let text =
            isPlain
            ? text
            : String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xFFFE && $0.value != 0xFFFF }))
        for byte in text.utf8 {
            switch byte {
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: continue
            case UInt8(ascii: "'"): bytes.append(byte)
            default:
                if let text = reference(for: byte) { bytes.append(contentsOf: text) } else { bytes.append(byte) }
            }
        }
    }

    /// Finds the first of `"`, `&`, `'`, `<` and `>`. `"` and `&` differ in one bit, `<` and `>` too: one comparison
    /// tests both.
    @inline(__always)
    private static func specials(in word: UInt64) -> UInt64 {
        ByteScanner.equal(to: 0x26, in: word | ByteScanner.ones &* 0x04)
            | ByteScanner.equal(to: 0x3E, in: word | ByteScanner.ones &* 0x02)
            | ByteScanner.equal(to: 0x27, in: word)
    }

    private static func reference(for byte: UInt8) -> String.UTF8View? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;".utf8
        case UInt8(ascii: "<"): "&lt;".utf8
        case UInt8(ascii: ">"): "&gt;".utf8
        case UInt8(ascii: "\""): "&quot;".utf8
        case UInt8(ascii: "'"): "&#39;".utf8
        default: nil
        }
    }
}
