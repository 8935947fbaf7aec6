/// Writes XML 1.0 as UTF-8 bytes; texts and attributes are escaped, characters that XML cannot hold are left out.
struct XMLText {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        tag(name, attributes)
        append(">\n")
    }

    mutating func close(_ name: String) { append("</\(name)>\n") }

    mutating func empty(_ name: String, _ attributes: [(String, String)]) {
        tag(name, attributes)
        append("/>\n")
    }

    mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
        tag(name, attributes)
        append(">")
        escape(text)
        append("</\(name)>\n")
    }

    private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
        append("<\(name)")
        for (key, value) in attributes {
            append(" \(key)=\"")
            escape(value)
            append("\"")
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escape(_ text: String) {
        // U+FFFE and U+FFFF are no characters of XML (XML 1.0 §2.2).
        let isPlain = !text.utf8.contains(0xEF) || !text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
        let text = isPlain ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xFFFE && $0.value != 0xFFFF }))
        for byte in text.utf8 {
            switch byte {
            case 0x26: append("&amp;")
            case 0x3C: append("&lt;")
            case 0x3E: append("&gt;")
            case 0x22: append("&quot;")
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: continue
            default: bytes.append(byte)
            }
        }
    }
}
