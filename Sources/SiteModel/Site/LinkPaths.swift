extension LinkResolver {
    static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel", "sms"]

    /// The scheme of an absolute URL in lower case (RFC 3986 §3.1); `nil` for a relative reference.
    static func scheme(of destination: String) -> String? {
        guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = destination.utf8[..<colon]
        guard let first = scheme.first, isLetter(first) else { return nil }
        let isScheme = scheme.allSatisfy { isLetter($0) || (48...57).contains($0) || [43, 45, 46].contains($0) }
        return isScheme ? destination[..<colon].lowercased() : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

    /// The path that `relative` names from the folder of `file`; `nil` when it climbs out of the project.
    static func join(_ file: String, _ relative: String) -> String? {
        let slash = UInt8(ascii: "/")
        var path = Array(file.utf8)
        func removeLastSegment() { path.removeSubrange((path.lastIndex(of: slash) ?? 0)...) }
        removeLastSegment()
        var rest = relative.utf8[...]
        while !rest.isEmpty {
            let segment = rest.prefix { $0 != slash }
            rest = rest[segment.endIndex...].dropFirst()
            if segment.isEmpty || segment.elementsEqual(".".utf8) { continue }
            if segment.elementsEqual("..".utf8) {
                if path.isEmpty { return nil }
                removeLastSegment()
            } else {
                if !path.isEmpty { path.append(slash) }
                path.append(contentsOf: segment)
            }
        }
        return String(decoding: path, as: UTF8.self)
    }

    static func dropPrefix(_ prefix: String, of text: String) -> String? {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
    }

    /// `%20` and the like as the bytes they stand for; text that is no valid encoding stays as it is.
    static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
               let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
