internal import Markdown

/// Reads one value of a collection's field by its declared type.
struct FieldDecoder {
    let settings: SiteSettings
    var reader: NodeReader
    let markdown: MarkdownOptions

    /// `key` names the field in messages.
    mutating func value(_ node: YAMLNode, _ type: FieldType, _ key: String) -> FieldValue? {
        switch type {
        case .text: return reader.text(node, key).map(FieldValue.text)
        case .markdown: return markdownValue(node, key)
        case .integer: return reader.integer(node, key).map(FieldValue.integer)
        case .number: return reader.number(node, key).map(FieldValue.number)
        case .boolean: return reader.boolean(node, key).map(FieldValue.boolean)
        case .date: return reader.date(node, key).map(FieldValue.date)
        case .url: return reader.url(node, key).map(FieldValue.url)
        case .email: return checked(node, key, ValueSyntax.isEmail, "bad-email", "an e-mail address", nil).map(FieldValue.email)
        case .phone:
            return checked(node, key, ValueSyntax.isPhone, "bad-phone", "a phone number",
                           "write '+', the country's code and digits, or a short number such as 911").map(FieldValue.phone)
        case .country: return country(node, key).map(FieldValue.country)
        case .language: return language(node, key).map(FieldValue.language)
        case .choice(let vocabulary): return choice(node, key, vocabulary).map(FieldValue.choice)
        // Whether the item exists is the resolver's question.
        case .reference: return reader.text(node, key).map(FieldValue.reference)
        case .list(let element): return list(node, element, key)
        }
    }

    /// `min` and `max` bound the value of numbers, the count of lists, the characters of texts.
    mutating func checkBounds(_ value: FieldValue, _ spec: FieldSpec, _ node: YAMLNode) {
        guard spec.min != nil || spec.max != nil else { return }
        let (measure, unit): (Double, String) = switch value {
        case .integer(let number): (Double(number), "")
        case .number(let number): (number, "")
        case .text(let text): (Double(text.count), " characters")
        case .list(let elements): (Double(elements.count), elements.count == 1 ? " element" : " elements")
        default: (0, "")
        }
        let isValue = unit.isEmpty
        let shown = isValue ? (node.text ?? "") : String(Int(measure)) + unit
        if let min = spec.min, measure < Double(min) {
            reader.report("out-of-bounds", at: node, isValue ? "'\(spec.key)' is \(shown)" : "'\(spec.key)' has \(shown)", note: "at least \(min)")
        } else if let max = spec.max, measure > Double(max) {
            reader.report("out-of-bounds", at: node, isValue ? "'\(spec.key)' is \(shown)" : "'\(spec.key)' has \(shown)", note: "at most \(max)")
        }
    }

    private mutating func checked(_ node: YAMLNode, _ key: String, _ isRight: (String) -> Bool, _ rule: String, _ what: String,
                                  _ note: String?) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        if isRight(text) { return text }
        reader.report(rule, at: node, "\(node.description) is not \(what)", note: note)
        return nil
    }

    private mutating func country(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        if CodeLists.countrySet.contains(text) { return text }
        let upper = text.uppercased()
        let byName = reader.suggestsNames ? nearestMatch(to: text, in: CodeLists.countryNames.lazy.map(\.name)) : nil
        let code = CodeLists.countrySet.contains(upper) ? upper : CodeLists.countryNames.first { $0.name == byName }?.code
        reader.report("unknown-country", at: node, "no country has the code '\(text)'",
                      note: code.map { "did you mean '\($0)'?" } ?? "write the two capital letters of ISO 3166-1, e.g. 'US'")
        return nil
    }

    private mutating func language(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        guard let fault = CodeLists.languageFault(text) else { return text }
        reader.report("unknown-language", at: node, "'\(text)' is not the code of a language", note: fault)
        return nil
    }

    private mutating func choice(_ node: YAMLNode, _ key: String, _ vocabulary: String) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        let terms = settings.vocabularies.first { $0.id == vocabulary }?.terms ?? []
        if terms.contains(where: { $0.id == text }) { return text }
        let named = reader.suggestsNames ? terms.first { $0.name.texts.contains { $0.text == text } }?.id : nil
        let near = reader.suggestsNames ? suggestionOrList(for: text, in: terms.map(\.id), "its terms") : nil
        reader.report("unknown-term", at: node, "'\(text)' is not a term of the vocabulary '\(vocabulary)'", note: named.map { "write '\($0)'" } ?? near)
        return nil
    }

    private mutating func list(_ node: YAMLNode, _ element: FieldType, _ key: String) -> FieldValue? {
        guard let nodes = reader.sequence(node, key) else { return nil }
        var values: [FieldValue] = []
        var seen: Set<String> = []
        for node in nodes {
            guard let value = value(node, element, key) else { continue }
            if element.isIdentifier, let text = node.text, !seen.insert(text).inserted {
                reader.report("duplicate-element", at: node, "\(node.description) stands in '\(key)' twice")
            }
            values.append(value)
        }
        return .list(values)
    }

    private mutating func markdownValue(_ node: YAMLNode, _ key: String) -> FieldValue? {
        guard let text = node.text, !node.isNull, case .scalar(_, let style) = node.content else {
            reader.wrongType(node, key, "a text")
            return nil
        }
        guard reader.checkCharacters(text.filter { $0 != "\n" }, node, key) else { return nil }
        var body = renderMarkdown(Array(text.utf8)[...], options: markdown)
        body.movePositions { FieldDecoder.place($0, in: node, style) }
        for problem in body.problems {
            reader.report(problem.rule, Rules.severity(problem.rule), at: problem.position, length: problem.length, problem.message, note: problem.note)
        }
        return .markdown(body)
    }

    /// From a place in the scalar's text to one in the file. Lines that were folded have lost theirs: the text's beginning stands for them.
    private static func place(_ inner: SourcePosition, in node: YAMLNode, _ style: YAMLStyle) -> SourcePosition {
        let start = node.position
        return switch style {
        case .literal(let indent): SourcePosition(line: start.line + inner.line, column: indent + inner.column)
        case .folded(let indent): SourcePosition(line: start.line + 1, column: indent + 1)
        case .quoted where inner.line == 1: SourcePosition(line: start.line, column: start.column + inner.column)
        case .plain where inner.line == 1: SourcePosition(line: start.line, column: start.column + inner.column - 1)
        case .quoted, .plain: start
        }
    }
}

extension RenderedBody {
    fileprivate mutating func movePositions(_ move: (SourcePosition) -> SourcePosition) {
        for index in outline.indices { outline[index].position = move(outline[index].position) }
        for index in links.indices { links[index].position = move(links[index].position) }
        for index in callouts.indices { callouts[index].position = move(callouts[index].position) }
        for index in embeds.indices { embeds[index].position = move(embeds[index].position) }
        for index in problems.indices { problems[index].position = move(problems[index].position) }
    }
}

extension FieldType {
    /// Its values are names of something, so that one of them twice in a list is a mistake.
    var isIdentifier: Bool {
        switch self {
        case .country, .language, .choice, .reference: true
        default: false
        }
    }
}
