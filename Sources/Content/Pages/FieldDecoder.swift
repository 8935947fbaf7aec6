internal import Base
internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads one value of a collection's field by its declared type.
struct FieldDecoder {
    let settings: SiteSettings
    var reader: YAMLDecoder
    let markdown: MarkdownOptions
    /// Finds numbers that no record stands behind; `nil` if the collection does not ask for records.
    let scanner: AmountScanner?
    let style: StyleScanner?
    private(set) var quotes: [FieldQuote] = []
    private(set) var numbersWithoutRecord: [Positioned<String>] = []
    private(set) var styleFindings: [StyleFinding] = []

    init(
        settings: SiteSettings, reader: YAMLDecoder, markdown: MarkdownOptions, scanner: AmountScanner? = nil,
        style: StyleScanner? = nil
    ) {
        self.settings = settings
        self.reader = reader
        self.markdown = markdown
        self.scanner = scanner
        self.style = style
    }

    /// `key` names the field in messages.
    mutating func value(_ node: YAMLNode, _ type: FieldType, _ key: String) -> FieldValue? {
        switch type {
        case .text: return text(node, key).map(FieldValue.text)
        case .markdown: return markdownValue(node, key)
        case .integer: return reader.integer(node, key).map(FieldValue.integer)
        case .number: return reader.number(node, key).map(FieldValue.number)
        case .boolean: return reader.boolean(node, key).map(FieldValue.boolean)
        case .date: return reader.date(node, key).map(FieldValue.date)
        case .url: return reader.url(node, key).map(FieldValue.url)
        case .email: return checked(node, key, ScalarSyntax.isEmail) { .badEmail($0) }.map(FieldValue.email)
        case .phone: return checked(node, key, ScalarSyntax.isPhone) { .badPhone($0) }.map(FieldValue.phone)
        case .country: return country(node, key).map(FieldValue.country)
        case .language: return language(node, key).map(FieldValue.language)
        case .choice(let vocabulary): return choice(node, key, vocabulary).map(FieldValue.choice)
        // The resolver checks that the item exists.
        case .reference: return reader.text(node, key).map(FieldValue.reference)
        case .list(let element): return list(node, element, key)
        case .image: return image(node, key).map(FieldValue.image)
        case .object(let specs): return object(node, specs, key)
        }
    }

    private mutating func object(_ node: YAMLNode, _ specs: [FieldSpec], _ key: String) -> FieldValue? {
        guard let written = reader.mapping(node, key) else { return nil }
        let entries = reader.nullIsAbsent ? written.filter { !$0.value.isNull } : written
        reader.checkKeys(
            entries, known: specs.map(\.key), required: specs.filter(\.required).map(\.key), in: .key(key),
            of: .key(key), at: node,
            names: specs.flatMap { spec in spec.label.texts.map { (name: $0.text, key: spec.key) } })
        var values: [ObjectEntry] = []
        for spec in specs {
            guard let entry = entries.first(where: { $0.key == spec.key }),
                let value = value(entry.value, spec.type, spec.key)
            else { continue }
            checkBounds(value, spec, entry.value)
            values.append(ObjectEntry(key: spec.key, value: value))
        }
        return .object(values)
    }

    /// A path, or `{ file: PATH, alt: TEXT }`.
    private mutating func image(_ node: YAMLNode, _ key: String) -> ImageValue? {
        guard case .mapping(let entries) = node.content else {
            return reader.text(node, key).map {
                ImageValue(path: $0, alt: "", position: node.position, length: node.length)
            }
        }
        reader.checkKeys(
            entries, known: ["file", "alt"], required: ["file"], in: .key(key), of: .key(key), at: node,
            names: [
                ("src", "file"), ("path", "file"), ("url", "file"), ("image", "file"), ("archivo", "file"),
                ("caption", "alt"), ("description", "alt"), ("descripción", "alt"),
            ])
        let alt = entries.first { $0.key == "alt" && !$0.value.isNull }.flatMap { reader.text($0.value, "alt") }
        guard let file = entries.first(where: { $0.key == "file" })?.value, let path = reader.text(file, "file") else {
            return nil
        }
        return ImageValue(path: path, alt: alt ?? "", position: file.position, length: file.length)
    }

    /// A text as readers see it; notes its quotes, and the numbers outside of them.
    mutating func text(_ node: YAMLNode, _ key: String) -> String? {
        guard let written = reader.text(node, key, mayQuote: true), case .scalar(_, let writing) = node.content else {
            return nil
        }
        reader.reportCut(node, key)
        let quoted = QuotedText(written)
        func place(_ offset: Int) -> SourcePosition {
            FieldDecoder.place(SourcePosition(line: 1, column: offset + 1), in: node, writing)
        }
        for quote in quoted?.quotes ?? [] {
            quotes.append(
                FieldQuote(
                    words: quote.words, target: quote.target, position: place(quote.offset), length: quote.length))
        }
        if scanner != nil || style != nil {
            let rest = quoted?.rest ?? Array(written.utf8)
            func words(_ range: Range<Int>) -> Positioned<String> {
                let place = place(quoted?.writtenOffset(ofRest: range.lowerBound) ?? range.lowerBound)
                return Positioned(String(decoding: rest[range], as: UTF8.self), at: place, length: range.count)
            }
            for amount in scanner?.amounts(in: rest[...]) ?? [] { numbersWithoutRecord.append(words(amount.range)) }
            for (range, prefer) in style?.findings(in: rest[...]) ?? [] {
                styleFindings.append(StyleFinding(words: words(range), prefer: prefer))
            }
        }
        let shown = quoted?.text ?? written
        if holdsUnreadQuote(shown) { reader.report(.register(.unreadQuote), at: node) }
        return shown
    }

    /// Notes the numbers of a title at its place, if the collection asks for records, and its avoided phrases.
    mutating func noteWords(ofTitle title: String, at node: YAMLNode) {
        let text = Array(title.utf8)
        func words(_ range: Range<Int>) -> Positioned<String> {
            Positioned(String(decoding: text[range], as: UTF8.self), at: node.position, length: node.length)
        }
        for amount in scanner?.amounts(in: text[...]) ?? [] { numbersWithoutRecord.append(words(amount.range)) }
        for (range, prefer) in style?.findings(in: text[...]) ?? [] {
            styleFindings.append(StyleFinding(words: words(range), prefer: prefer))
        }
    }

    /// `min` and `max` bound the value of numbers, the count of lists, the characters of texts.
    mutating func checkBounds(_ value: FieldValue, _ spec: FieldSpec, _ node: YAMLNode) {
        guard spec.min != nil || spec.max != nil else { return }
        let (size, measure): (Double, Measure) =
            switch value {
            case .integer(let number): (Double(number), .value(node.text ?? ""))
            case .number(let number): (number, .value(node.text ?? ""))
            case .text(let text): (Double(text.count), .characters(text.count))
            case .list(let elements): (Double(elements.count), .elements(elements.count))
            default: (0, .value(node.text ?? ""))
            }
        if let min = spec.min, size < Double(min) {
            reader.report(.value(.outOfBounds(key: spec.key, measure, .atLeast(min))), at: node)
        } else if let max = spec.max, size > Double(max) {
            reader.report(.value(.outOfBounds(key: spec.key, measure, .atMost(max))), at: node)
        }
    }

    private mutating func checked(
        _ node: YAMLNode, _ key: String, _ isRight: (String) -> Bool, _ fact: (String) -> ValueFact
    ) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        if isRight(text) { return text }
        reader.report(.value(fact(text)), at: node)
        return nil
    }

    private mutating func country(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        if CodeLists.countrySet.contains(text) { return text }
        let near = reader.suggestsNames ? Hints.country(text, languages: settings.languages.map(\.code)) : nil
        reader.report(.value(.unknownCountry(text, nearest: near)), at: node)
        return nil
    }

    private mutating func language(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        guard let fault = CodeLists.languageFault(text) else { return text }
        let near = reader.suggestsNames ? Hints.language(text, languages: settings.languages.map(\.code)) : nil
        reader.report(.value(.unknownLanguage(text, fault, nearest: near)), at: node)
        return nil
    }

    private mutating func choice(_ node: YAMLNode, _ key: String, _ vocabulary: String) -> String? {
        guard let text = reader.text(node, key) else { return nil }
        let terms = settings.vocabularies.first { $0.id == vocabulary }?.terms ?? []
        if terms.contains(where: { $0.id == text }) { return text }
        reader.report(
            .value(
                .unknownTerm(text, vocabulary: vocabulary, reader.suggestsNames ? Hints.term(text, in: terms) : .none)),
            at: node)
        return nil
    }

    private mutating func list(_ node: YAMLNode, _ element: FieldType, _ key: String) -> FieldValue? {
        guard let nodes = reader.sequence(node, key) else { return nil }
        var values: [FieldValue] = []
        var seen: Set<String> = []
        for node in nodes {
            guard let value = value(node, element, key) else { continue }
            if element.isIdentifier, let text = node.text, !seen.insert(text).inserted {
                reader.report(.value(.duplicateElement(text, key: key)), at: node)
            }
            values.append(value)
        }
        return .list(values)
    }

    private mutating func markdownValue(_ node: YAMLNode, _ key: String) -> FieldValue? {
        guard let text = node.text, !node.isNull, case .scalar(_, let style) = node.content else {
            reader.wrongType(node, key, .text)
            return nil
        }
        reader.reportCut(node, key)
        guard reader.checkCharacters(text.filter { $0 != "\n" }, node, key) else { return nil }
        var body = renderMarkdown(Array(text.utf8)[...], options: markdown)
        body.movePositions { FieldDecoder.place($0, in: node, style) }
        for problem in body.problems {
            reader.diagnostics.append(problem.diagnostic(path: reader.path))
        }
        return .markdown(body)
    }

    /// Maps a position in the scalar's text to the file. A folded or multi-line scalar has lost its line breaks: its
    /// start is used.
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
        for index in embeds.indices {
            embeds[index].position = move(embeds[index].position)
            for filter in embeds[index].filters.indices {
                embeds[index].filters[filter].position = move(embeds[index].filters[filter].position)
                embeds[index].filters[filter].valuePosition = move(embeds[index].filters[filter].valuePosition)
            }
        }
        for index in problems.indices { problems[index].position = move(problems[index].position) }
    }
}

extension FieldType {
    /// Its values are identifiers: a duplicate in a list is an error.
    var isIdentifier: Bool {
        switch self {
        case .country, .language, .choice, .reference: true
        default: false
        }
    }
}
