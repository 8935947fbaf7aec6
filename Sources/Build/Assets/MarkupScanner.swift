/// The start tags of an XML or HTML file, in order; comments, texts and end tags are skipped.
///
/// Used to check SVG files: with malformed markup it may report a tag that is not there, but never misses one.
struct MarkupScanner: Sequence, IteratorProtocol {
    struct Tag {
        /// Lower case, without a namespace's prefix.
        var name: String
        /// Names in lower case, without prefix except `xlink:`; values with entities resolved.
        var attributes: [(name: String, value: String)]
        func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Tag? {
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else { at += 1; continue }
            at += 1
            if skip("!--") {
                while at < bytes.count, !skip("-->") { at += 1 }
            } else if at < bytes.count, bytes[at] != UInt8(ascii: "/") {
                return tag()
            }
        }
        return nil
    }

    private mutating func skip(_ text: String) -> Bool {
        let matches = bytes[at...].starts(with: text.utf8)
        if matches { at += text.utf8.count }
        return matches
    }

    private mutating func tag() -> Tag {
        var tag = Tag(name: local(word()), attributes: [])
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            if isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1; continue }
            let start = at
            let name = word()
            spaces()
            var value = ""
            if at < bytes.count, bytes[at] == UInt8(ascii: "=") {
                at += 1
                spaces()
                value = MarkupScanner.resolve(quoted())
            }
            tag.attributes.append((local(name), value))
            if at == start { at += 1 }
        }
        return tag
    }

    private mutating func word() -> String {
        let start = at
        while at < bytes.count, !isSpace(bytes[at]),
            ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[at])
        { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    }

    private mutating func quoted() -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return word() }
        let quote = bytes[at]
        let start = at + 1
        at = start
        while at < bytes.count, bytes[at] != quote { at += 1 }
        let value = String(decoding: bytes[start..<at], as: UTF8.self)
        at = Swift.min(at + 1, bytes.count)
        return value
    }

    private mutating func spaces() { while at < bytes.count, isSpace(bytes[at]) { at += 1 } }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func local(_ name: String) -> String {
        guard let colon = name.lastIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...])
    }

    /// Resolves character references: `&#106;avascript:` is `javascript:`.
    private static func resolve(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...].dropFirst()
            guard let end = rest.prefix(10).firstIndex(of: ";") else { result += "&"; continue }
            let name = rest[..<end].lowercased()
            rest = rest[end...].dropFirst()
            switch name {
            case "amp": result += "&"
            case "lt": result += "<"
            case "gt": result += ">"
            case "quot": result += "\""
            case "apos": result += "'"
            default:
                let number =
                    name.hasPrefix("#x")
                    ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
                if let scalar = number.flatMap(Unicode.Scalar.init) { result.unicodeScalars.append(scalar) }
            }
        }
        return result + rest
    }
}
