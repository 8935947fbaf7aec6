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

    /// Resolves `relative` against the folder of `file`; `nil` if the result is outside the project.
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

    /// The way from a file to another, as a link writes it: `../soups/onion.md`.
    static func relative(_ path: String, from file: String) -> String {
        let (to, from) = (path.split(separator: "/"), file.split(separator: "/").dropLast())
        let common = zip(to.dropLast(), from).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: from.count - common) + to[common...]).joined(separator: "/")
    }

    static func dropPrefix(_ prefix: String, of text: String) -> String? {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
    }
}
