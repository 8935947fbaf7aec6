internal import Markdown

/// Reads YAML nodes as typed values; what does not fit becomes a diagnostic and `nil`.
struct NodeReader {
    let path: String
    var diagnostics: [Diagnostic] = []

    /// The nearest of many names is looked for until there are so many messages about the file.
    var suggestsNames: Bool { diagnostics.count < 200 }

    init(path: String) { self.path = path }

    mutating func report(_ rule: String, _ severity: Diagnostic.Severity = .error, at node: YAMLNode, _ message: String, note: String? = nil) {
        report(rule, severity, at: node.position, length: node.length, message, note: note)
    }

    mutating func report(_ rule: String, _ severity: Diagnostic.Severity = .error, at position: SourcePosition?, length: Int = 1,
                         _ message: String, note: String? = nil) {
        diagnostics.append(Diagnostic(severity, rule, path: path, at: position, length: length, message, note: note))
    }

    mutating func wrongType(_ node: YAMLNode, _ what: String, _ wanted: String, note: String? = nil) {
        if node.isNull {
            report("missing-value", at: node, "'\(what)' has no value", note: "write \(wanted), or leave the key out")
        } else {
            report("wrong-type", at: node, "'\(what)' must be \(wanted), not \(node.description)", note: note)
        }
    }

    mutating func mapping(_ node: YAMLNode, _ what: String) -> [YAMLEntry]? {
        if case .mapping(let entries) = node.content { return entries }
        wrongType(node, what, "a map of keys and values")
        return nil
    }

    mutating func sequence(_ node: YAMLNode, _ what: String) -> [YAMLNode]? {
        if case .sequence(let elements) = node.content { return elements }
        wrongType(node, what, "a list", note: node.text.map { "write [\($0)]" })
        return nil
    }

    /// One paragraph: line ends become spaces, the ends are trimmed, direction overrides are refused.
    mutating func text(_ node: YAMLNode, _ what: String) -> String? {
        guard let written = node.text, !node.isNull else {
            wrongType(node, what, "a text")
            return nil
        }
        var text = written
        var unsafe = firstUnsafeScalar(in: text)
        if unsafe == 0x0A || text.utf8.first == 0x20 || text.utf8.last == 0x20 {
            text = oneParagraph(written)
            unsafe = firstUnsafeScalar(in: text)
        }
        guard !text.isEmpty else {
            report("missing-value", at: node, "'\(what)' is empty", note: "write a text, or leave the key out")
            return nil
        }
        if let unsafe { reportUnsafe(unsafe, node, what) }
        return unsafe == nil ? text : nil
    }

    /// `false` (and a diagnostic) for characters that change how the text around them is read: U+202A–202E, U+2066–2069, and controls
    /// that an escape brought in.
    mutating func checkCharacters(_ text: String, _ node: YAMLNode, _ what: String) -> Bool {
        guard let scalar = firstUnsafeScalar(in: text) else { return true }
        reportUnsafe(scalar, node, what)
        return false
    }

    private mutating func reportUnsafe(_ scalar: UInt32, _ node: YAMLNode, _ what: String) {
        let digits = String(scalar, radix: 16, uppercase: true)
        report("unsafe-character", at: node, "'\(what)' holds the character U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            + ", which cannot be seen", note: "remove it")
    }

    mutating func word(_ node: YAMLNode, _ what: String) -> Positioned<String>? {
        text(node, what).map { Positioned($0, at: node.position, length: node.length) }
    }

    mutating func boolean(_ node: YAMLNode, _ what: String) -> Bool? {
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            wrongType(node, what, "'true' or 'false'")
            return nil
        }
    }

    mutating func integer(_ node: YAMLNode, _ what: String) -> Int? {
        if let text = node.text, let value = ValueSyntax.integer(text) { return value }
        wrongType(node, what, "a whole number")
        return nil
    }

    mutating func number(_ node: YAMLNode, _ what: String) -> Double? {
        if let text = node.text, let value = ValueSyntax.number(text) { return value }
        wrongType(node, what, "a number")
        return nil
    }

    /// `search: { boost: … }` of a collection or a page.
    mutating func searchBoost(_ node: YAMLNode?) -> Double {
        guard let node, let entries = mapping(node, "search") else { return 1 }
        refuseUnknownKeys(entries, known: ["boost"], in: "'search'")
        guard let boost = entries.first(where: { $0.key == "boost" }), let value = number(boost.value, "boost") else { return 1 }
        if (0.1...10).contains(value) { return value }
        report("out-of-bounds", at: boost.value, "'boost' is \(boost.value.text ?? "")", note: "between 0.1 and 10")
        return 1
    }

    mutating func date(_ node: YAMLNode, _ what: String) -> PartialDate? {
        switch node.text.map(ValueSyntax.date) {
        case .date(let date):
            return date
        case .impossible(let note):
            report("impossible-date", at: node, "'\(node.text ?? "")' is not in the calendar", note: note)
        default:
            wrongType(node, what, "a date as YYYY-MM-DD, YYYY-MM or YYYY")
        }
        return nil
    }

    mutating func url(_ node: YAMLNode, _ what: String) -> String? {
        guard let text = text(node, what) else { return nil }
        if let fault = ValueSyntax.urlFault(text) {
            report("bad-url", at: node, "\(node.description) is not a web address", note: fault)
            return nil
        }
        return text
    }

    /// Reports keys that are not among `known`, with the nearest of them.
    mutating func refuseUnknownKeys(_ entries: [YAMLEntry], known: [String], in what: String) {
        for entry in entries where !known.contains(entry.key) {
            report("unknown-key", at: entry.position, length: entry.keyLength, "unknown key '\(entry.key)' in \(what)",
                   note: suggestsNames ? suggestionOrList(for: entry.key, in: known, "known keys") : nil)
        }
    }
}

private func oneParagraph(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
}

private func firstUnsafeScalar(in text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { bytes in
        for (index, byte) in bytes.enumerated() {
            if byte < 0x20 || byte == 0x7F { return UInt32(byte) }
            if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return UInt32(bytes[index + 1]) }
            guard byte == 0xE2, index + 2 < bytes.count else { continue }
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            if second == 0x80, (0xA8...0xAE).contains(third) { return 0x2000 + UInt32(third & 0x3F) }
            if second == 0x81, (0xA6...0xA9).contains(third) { return 0x2040 + UInt32(third & 0x3F) }
        }
        return nil
    }
}
