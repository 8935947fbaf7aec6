/// Bytes that would end the context they stand in, written as references.
enum Escaping {
    /// For text and for attributes in either kind of quotes (HTML Standard, "Named character references" and "Attributes").
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes, reference(for:)) }
    }

    /// For JSON inside a script element: `<`, `>` and `&` as `\u003c` … (HTML Standard, "Restrictions for contents of script elements").
    static func append(json: [UInt8], to bytes: inout [UInt8]) {
        json.withUnsafeBufferPointer { utf8 in
            append(utf8, to: &bytes) { byte in
                switch byte {
                case UInt8(ascii: "<"): "\\u003c"
                case UInt8(ascii: ">"): "\\u003e"
                case UInt8(ascii: "&"): "\\u0026"
                default: nil
                }
            }
        }
    }

    /// What needs no replacement goes over in runs, not byte by byte.
    @inline(__always)
    private static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], _ replacement: (UInt8) -> StaticString?) {
        var start = 0
        for index in utf8.indices where mayBeSpecial(utf8[index]) {
            guard let text = replacement(utf8[index]) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            text.withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// `"`, `&`, `'`, `<` and `>`, each a bit of a word.
    @inline(__always)
    private static func mayBeSpecial(_ byte: UInt8) -> Bool {
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
