internal import Base
internal import Diagnostics
internal import Markdown
internal import YAML

/// Decodes YAML nodes into typed values; a mismatch gives a diagnostic and `nil`.
struct YAMLDecoder {
    let path: String
    var diagnostics: [Diagnostic] = []
    /// Required keys of the file: messages must not suggest removing them.
    var requiredKeys: Set<String> = []
    /// In content of others a key without a value is as good as no key, and a list of one element may be written plain.
    var nullIsAbsent = false
    /// Of front matter; `nil` if it has none.
    var comments: TrailingComments?

    /// Bounds the cost of suggestions: no nearest-name search after 200 diagnostics in a file.
    var suggestsNames: Bool { diagnostics.count < 200 }

    /// Whether errors were added to so many diagnostics.
    func hasErrors(after count: Int) -> Bool { diagnostics[count...].contains { $0.severity == .error } }

    init(path: String) { self.path = path }

    mutating func report(_ fact: Fact, severity: Severity? = nil, at node: YAMLNode) {
        report(fact, severity: severity, at: node.position, length: node.length)
    }

    mutating func report(_ fact: Fact, severity: Severity? = nil, atKey entry: YAMLEntry) {
        report(fact, severity: severity, at: entry.position, length: entry.keyLength)
    }

    mutating func report(_ fact: Fact, severity: Severity? = nil, at position: SourcePosition?, length: Int = 1) {
        diagnostics.append(Diagnostic(fact, severity: severity, path: path, at: position, length: length))
    }

    mutating func wrongType(_ node: YAMLNode, _ key: String, _ expected: ExpectedType) {
        let fact: ValueFact =
            node.isNull
            ? .missingValue(key: key, expected, isRequired: requiredKeys.contains(key))
            : .wrongType(key: key, expected, node.written, instead: node.respelt(as: expected))
        report(.value(fact), at: node)
    }

    mutating func mapping(_ node: YAMLNode, _ key: String, expected: ExpectedType = .map) -> [YAMLEntry]? {
        if case .mapping(let entries) = node.content { return entries }
        wrongType(node, key, expected)
        return nil
    }

    mutating func sequence(_ node: YAMLNode, _ key: String) -> [YAMLNode]? {
        if case .sequence(let elements) = node.content { return elements }
        if nullIsAbsent, node.text != nil { return node.isNull ? [] : [node] }
        wrongType(node, key, .list)
        return nil
    }

    /// Reads one paragraph: line breaks become spaces, the ends are trimmed, direction overrides are rejected.
    /// - Parameter mayQuote: whether the text may quote the register.
    mutating func text(_ node: YAMLNode, _ key: String, mayQuote: Bool = false) -> String? {
        guard let written = node.text, !node.isNull else {
            wrongType(node, key, .text)
            return nil
        }
        var text = written
        var unsafe = firstUnsafeScalar(in: text)
        if unsafe == "\n" || text.utf8.first == 0x20 || text.utf8.last == 0x20 {
            text = oneParagraph(written)
            unsafe = firstUnsafeScalar(in: text)
        }
        guard !text.isEmpty else {
            report(.value(.emptyText(key: key, isRequired: requiredKeys.contains(key))), at: node)
            return nil
        }
        if let unsafe { reportUnsafe(unsafe, node, key) }
        if !mayQuote, QuotedText(text) != nil { report(.register(.quoteNotHere(key: key)), at: node) }
        return unsafe == nil ? text : nil
    }

    /// `false` and a diagnostic if `text` has characters that change how the text around them is displayed.
    mutating func checkCharacters(_ text: String, _ node: YAMLNode, _ key: String) -> Bool {
        guard let scalar = firstUnsafeScalar(in: text) else { return true }
        reportUnsafe(scalar, node, key)
        return false
    }

    private mutating func reportUnsafe(_ scalar: Unicode.Scalar, _ node: YAMLNode, _ key: String) {
        report(.value(.unsafeCharacter(key: key, codePoint: scalar.codePointName)), at: node)
    }

    mutating func word(_ node: YAMLNode, _ key: String, mayQuote: Bool = false) -> Positioned<String>? {
        text(node, key, mayQuote: mayQuote).map { Positioned($0, at: node.position, length: node.length) }
    }

    mutating func boolean(_ node: YAMLNode, _ key: String) -> Bool? {
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            wrongType(node, key, .boolean)
            return nil
        }
    }

    mutating func integer(_ node: YAMLNode, _ key: String) -> Int? {
        if let text = node.text, let value = ScalarSyntax.integer(text) { return value }
        wrongType(node, key, .integer)
        return nil
    }

    mutating func number(_ node: YAMLNode, _ key: String) -> Double? {
        if let text = node.text, let value = ScalarSyntax.number(text) { return value }
        wrongType(node, key, .number)
        return nil
    }

    /// `search: { boost: … }` of a collection or a page.
    mutating func searchBoost(_ node: YAMLNode?) -> Double {
        guard let node, let entries = mapping(node, "search") else { return 1 }
        refuseUnknownKeys(entries, known: FrontMatterKey.search.innerKeys, in: .key("search"))
        guard let boost = entries.first(where: { $0.key == "boost" }), let value = number(boost.value, "boost") else {
            return 1
        }
        if (0.1...10).contains(value) { return value }
        report(
            .value(.outOfBounds(key: "boost", .value(boost.value.text ?? ""), .between("0.1", "10"))), at: boost.value)
        return 1
    }

    mutating func date(_ node: YAMLNode, _ key: String) -> PartialDate? {
        switch node.text.map(ScalarSyntax.date) {
        case .date(let date): return date
        case .impossible(let fault): report(.value(.impossibleDate(node.text ?? "", fault)), at: node)
        case .malformed:
            // The date as its author wrote it, whatever the zone.
            switch node.text.flatMap(ScalarSyntax.dateOfTimestamp).map(ScalarSyntax.date) {
            case .date(let date): return date
            case .impossible(let fault): report(.value(.impossibleDate(node.text ?? "", fault)), at: node)
            default: wrongType(node, key, .date)
            }
        default: wrongType(node, key, .date)
        }
        return nil
    }

    mutating func url(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = text(node, key) else { return nil }
        guard let fault = ScalarSyntax.urlFault(text) else { return text }
        report(.value(.badURL(text, fault)), at: node)
        return nil
    }

    /// Reports unknown keys, and `required` keys that are missing. A misspelt key does not count as missing.
    mutating func checkKeys(
        _ entries: [YAMLEntry], known: [String], required: [String] = [], in place: Place, of owner: Owner? = nil,
        at node: YAMLNode, names: [(name: String, key: String)] = []
    ) {
        refuseUnknownKeys(entries, known: known, in: place, names: names)
        guard let owner else { return }
        let misspelt = entries.lazy.filter { !known.contains($0.key) }.prefix(200).map {
            Hints.key($0.key, known: known, names: names, listsAll: false)
        }
        for key in required where !entries.contains(where: { $0.key == key }) && !misspelt.contains(.nearest(key)) {
            report(.value(.missingKey(key, of: owner)), at: node)
        }
    }

    /// Reports keys that are not in `known`, each with the nearest known key.
    mutating func refuseUnknownKeys(
        _ entries: [YAMLEntry], known: [String], in place: Place, names: [(name: String, key: String)] = []
    ) {
        for entry in entries where !known.contains(entry.key) {
            let near = suggestsNames ? Hints.key(entry.key, known: known, names: names, listsAll: true) : .none
            report(.value(.unknownKey(entry.key, in: place, near)), atKey: entry)
        }
    }
}

private func oneParagraph(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
}
