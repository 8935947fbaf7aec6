/// Bytes that would end the context they stand in, written as references.
enum Escaping {
    /// For text and for attributes in either kind of quotes (HTML Standard, "Named character references" and "Attributes").
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for i in utf8.indices {
                guard let reference = reference(for: utf8[i]) else { continue }
                bytes.append(contentsOf: utf8[start..<i])
                reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = i + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
    }

    /// For JSON inside a script element: `<`, `>` and `&` as `\u003c` … (HTML Standard, "Restrictions for contents of script elements").
    static func append(json text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003c".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003e".utf8)
            case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
            default: bytes.append(byte)
            }
        }
    }

    @inline(__always)
    private static func reference(for byte: UInt8) -> StaticString? {
        guard byte <= 0x3E else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        case UInt8(ascii: "'"): return "&#39;"
        default: return nil
        }
    }
}
