internal import Base

/// Writes XML 1.0 as UTF-8 bytes; escapes texts and attributes, drops characters that XML does not allow.
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

    private mutating func escape(_ text: String) { Escaping.appendXML(text, to: &bytes) }
}
