internal import Base
internal import Diagnostics
internal import Markdown
internal import YAML

/// Decodes YAML nodes into `FrontMatter`: each key by the built-in keys and the collection's fields.
struct FrontMatterDecoder {
    let collection: CollectionSettings?
    var fields: FieldDecoder
    /// The built-in keys that this kind of file may have.
    private let builtIn: [FrontMatterKey]
    private let place: Place
    private var result: FrontMatter
    /// How the collection reads what was written for another tool.
    private var own = FrontMatterSettings()
    /// The keys that were read, by what they mean.
    private var read: [String: YAMLEntry] = [:]

    init(collection: CollectionSettings, name: String, fields: FieldDecoder) {
        self.collection = collection
        self.fields = fields
        builtIn = FrontMatterKey.ofPages
        place = .page(of: collection.id)
        result = .empty(title: name)
        own = collection.frontMatter
        self.fields.reader.nullIsAbsent = own.isOptional
    }

    /// Site-wide notice: a title, an `until` date, a body.
    init(noticeWith fields: FieldDecoder) {
        collection = nil
        self.fields = fields
        builtIn = FrontMatterKey.ofNotices
        place = .notice
        result = .empty(title: "notice")
    }

    mutating func decode(_ entries: [YAMLEntry]) -> FrontMatter {
        result.keys.reserveCapacity(entries.count)
        fields.reader.requiredKeys = Set(
            builtIn.filter(\.isRequired).map(\.rawValue) + (collection?.fields ?? []).filter(\.required).map(\.key))
        let written = Set(entries.map(\.key))
        var values: [(spec: FieldSpec, entry: YAMLEntry)] = []
        for entry in entries {
            if own.kept.contains(entry.key) || (own.isOptional && entry.value.isNull) { continue }
            let key = own.meaning(of: entry.key)
            if isRepeated(entry, meaning: key) { continue }
            result.keys.append(Positioned(key, at: entry.position, length: entry.keyLength))
            if let spec = collection?.fields.first(where: { $0.key == key }) {
                values.append((spec, entry))
            } else if collection?.invalidFields.contains(key) == true {
                // The error in the field's declaration is reported in site.yaml.
                result.invalidKeys.insert(key)
            } else if let key = FrontMatterKey(rawValue: key), builtIn.contains(key) {
                let before = fields.reader.diagnostics.count
                read(key, entry.value)
                if fields.reader.hasErrors(after: before) { result.invalidKeys.insert(key.rawValue) }
            } else {
                unknown(entry, written)
            }
        }
        collectFields(values)
        requireBuiltIn()
        result.quotes = fields.quotes
        return result
    }

    /// Whether another key of the page has said the same, which is reported. Old addresses may have several keys.
    private mutating func isRepeated(_ entry: YAMLEntry, meaning key: String) -> Bool {
        guard !own.names.isEmpty, key != FrontMatterKey.aliases.rawValue else { return false }
        guard let other = read.updateValue(entry, forKey: key) else { return false }
        fields.reader.report(
            .foreign(.sameMeaning(entry.key, other: other.key, meaning: key)), atKey: entry)
        return true
    }

    private mutating func read(_ key: FrontMatterKey, _ node: YAMLNode) {
        let name = key.rawValue
        switch key {
        case .title:
            if let title = fields.reader.word(node, name, mayQuote: true) {
                result.title = title
                result.title.value = decodedEntities(in: title.value)
                fields.reader.reportCut(node, name)
                fields.noteWords(ofTitle: title.value, at: node)
                if let quote = QuotedText(title.value)?.quotes.first {
                    fields.reader.report(.register(.quoteInTitle(quote.words)), at: node)
                }
            }
        case .summary: result.summary = decodedEntities(in: fields.text(node, name) ?? "")
        case .slug: result.slug = fields.reader.word(node, name)
        case .date: result.date = fields.reader.date(node, name)
        case .compiled: result.compiled = mark(node, .compiled)
        case .checked: result.checked = mark(node, .checked)
        case .reviewed: result.reviewed = mark(node, .reviewed)
        case .reviewBy: result.reviewBy = fields.reader.date(node, name)
        case .until: result.until = fields.reader.date(node, name)
        case .draft: result.isDraft = fields.reader.boolean(node, name) ?? false
        case .withdrawn: result.isWithdrawn = fields.reader.boolean(node, name) ?? false
        case .sensitive: result.isSensitive = fields.reader.boolean(node, name) ?? false
        case .search: result.searchBoost = fields.reader.searchBoost(node)
        case .layout: result.layout = fields.reader.word(node, name)
        case .order: result.order = fields.reader.integer(node, name)
        case .aliases:
            result.aliases += (fields.reader.sequence(node, name) ?? []).compactMap { fields.reader.word($0, name) }
        case .answers:
            result.answers = (fields.reader.sequence(node, name) ?? []).compactMap { words($0, name) }
        case .changes: result.changes = elements(node, key).compactMap { change($0) }
        case .sources: result.sources = elements(node, key).compactMap { source($0) }
        case .translationOfRevision: result.translationOfRevision = revision(node)
        }
    }

    /// A text for readers.
    private mutating func words(_ node: YAMLNode, _ key: String) -> String? {
        fields.reader.reportCut(node, key)
        return fields.reader.text(node, key)
    }

    private mutating func elements(_ node: YAMLNode, _ key: FrontMatterKey) -> [YAMLNode] {
        if case .sequence(let elements) = node.content { return elements }
        fields.reader.wrongType(node, key.rawValue, key.expected)
        return []
    }

    private mutating func unknown(_ entry: YAMLEntry, _ written: Set<String>) {
        if let (space, offset) = ForeignSpace.first(in: entry.key) {
            let place = SourcePosition(line: entry.position.line, column: entry.position.column + offset)
            let meant = String(String.UnicodeScalarView(entry.key.unicodeScalars.filter { ForeignSpace($0) == nil }))
            result.invalidKeys.insert(meant)
            return fields.reader.report(.yaml(.foreignSpace(codePoint: space.name)), at: place, length: space.length)
        }
        let own = collection?.fields ?? []
        let names =
            builtIn.flatMap { key in key.spokenNames.map { (name: $0, key: key.rawValue) } }
            + own.flatMap { field in field.label.texts.map { (name: $0.text, key: field.key) } }
        let known = builtIn.map(\.rawValue) + own.map(\.key)
        let near =
            fields.reader.suggestsNames
            ? Hints.key(entry.key, known: known, names: names, listsAll: collection == nil) : .none
        // An inner key (e.g. of `sources`) at the top level has lost its indentation.
        if let owner = owner(ofInnerKey: entry.key) {
            result.invalidKeys.insert(owner)
            return fields.reader.report(.value(.outdentedKey(entry.key, owner: owner)), atKey: entry)
        }
        if case .nearest(let meant) = near, !written.contains(meant) { result.invalidKeys.insert(meant) }
        fields.reader.report(.value(.unknownKey(entry.key, in: place, near)), atKey: entry)
    }

    /// The last key above that takes `inner` in its map.
    private func owner(ofInnerKey inner: String) -> String? {
        let owners = builtIn.filter { $0.innerKeys.contains(inner) }.map(\.rawValue)
        return result.keys.last { owners.contains($0.value) }?.value
    }

    private mutating func collectFields(_ values: [(spec: FieldSpec, entry: YAMLEntry)]) {
        let opening = SourcePosition(line: 1, column: 1)
        for spec in collection?.fields ?? [] {
            if let (_, entry) = values.first(where: { $0.spec.key == spec.key }) {
                let before = fields.reader.diagnostics.count
                let value = fields.value(entry.value, spec.type, spec.key)
                if fields.reader.diagnostics.count == before, let value { checkSize(value, spec, entry.value) }
                if fields.reader.hasErrors(after: before) { result.invalidKeys.insert(spec.key) }
                guard let value else { continue }
                var places: [SourcePosition] = []
                if case .sequence(let elements) = entry.value.content, case .list(let kept) = value,
                    kept.count == elements.count
                {
                    places = elements.map(\.position)
                }
                result.fields.append(
                    FrontMatterField(
                        key: spec.key, value: value, position: entry.value.position, elementPositions: places))
            } else if let value = spec.defaultValue {
                result.fields.append(
                    FrontMatterField(key: spec.key, value: value, position: opening, elementPositions: []))
            } else if spec.required {
                require(spec.key, of: .collection(collection?.id ?? ""))
            }
        }
        if let calendar = collection?.calendar {
            checkEvent(calendar, result.fields) { key in values.first { $0.spec.key == key }?.entry.value }
        }
    }

    private mutating func checkSize(_ value: FieldValue, _ spec: FieldSpec, _ node: YAMLNode) {
        if spec.required, case .list([]) = value {
            fields.reader.report(.value(.emptyList(key: spec.key, collection: collection?.id ?? "")), at: node)
        } else {
            fields.checkBounds(value, spec, node)
        }
    }

    private mutating func requireBuiltIn() {
        for key in builtIn
        where key.isRequired && !(own.isOptional && key == .title)
            && !result.keys.contains(where: { $0.value == key.rawValue })
        {
            require(key.rawValue, of: collection == nil ? .notice : .page)
        }
    }

    private mutating func require(_ key: String, of owner: Owner) {
        guard !result.invalidKeys.contains(key) else { return }
        result.invalidKeys.insert(key)
        fields.reader.report(.value(.missingKey(key, of: owner)), at: SourcePosition(line: 1, column: 1), length: 3)
    }

    /// A date, or `{ on: DATE, by: TEXT, from: TEXT or list }`.
    private mutating func mark(_ node: YAMLNode, _ kind: FrontMatter.Mark.Kind) -> FrontMatter.Mark? {
        guard case .mapping(let entries) = node.content else {
            return fields.reader.date(node, kind.rawValue).map { FrontMatter.Mark(kind: kind, date: $0) }
        }
        let known = FrontMatterKey.reviewed.innerKeys
        // An unknown key may be the date: one message.
        let required = entries.allSatisfy { known.contains($0.key) } ? ["on"] : []
        fields.reader.checkKeys(
            entries, known: known, required: required, in: .key(kind.rawValue), of: .key(kind.rawValue), at: node,
            names: FrontMatterKey.spokenNamesInMarks)
        var date: PartialDate?
        var by: String?
        var sources: [String] = []
        for entry in entries {
            switch entry.key {
            case "on": date = fields.reader.date(entry.value, "on")
            case "by": by = fields.reader.text(entry.value, "by")
            case "from": sources = self.sources(ofMark: entry.value)
            default: break
            }
        }
        return date.map { FrontMatter.Mark(kind: kind, date: $0, by: by, sources: sources) }
    }

    private mutating func sources(ofMark node: YAMLNode) -> [String] {
        guard case .sequence(let elements) = node.content else {
            return fields.reader.text(node, "from").map { [$0] } ?? []
        }
        if elements.isEmpty {
            fields.reader.report(.value(.missingValue(key: "from", .text, isRequired: false)), at: node)
        }
        return elements.compactMap { fields.reader.text($0, "from") }
    }

    private mutating func change(_ node: YAMLNode) -> FrontMatter.Change? {
        guard let entries = fields.reader.mapping(node, "changes", expected: .listOfMaps) else { return nil }
        let known = FrontMatterKey.changes.innerKeys
        fields.reader.checkKeys(
            entries, known: known, required: known, in: .key("changes"), of: .change, at: node,
            names: FrontMatterKey.spokenInnerNames)
        let date = entries.first { $0.key == "date" }.flatMap { fields.reader.date($0.value, "date") }
        let text = entries.first { $0.key == "text" }.flatMap { words($0.value, "text") }
        guard let date, let text else { return nil }
        return FrontMatter.Change(date: date, text: text)
    }

    private mutating func source(_ node: YAMLNode) -> FrontMatter.Source? {
        guard let entries = fields.reader.mapping(node, "sources", expected: .listOfMaps) else { return nil }
        fields.reader.checkKeys(
            entries, known: FrontMatterKey.sources.innerKeys, required: ["title"], in: .key("sources"), of: .source,
            at: node,
            names: FrontMatterKey.spokenInnerNames)
        var source = FrontMatter.Source(title: "", publisher: nil, year: nil, url: nil, position: node.position)
        for entry in entries {
            switch entry.key {
            case "for": source.values = sourceValues(entry.value)
            case "title": source.title = words(entry.value, "title") ?? ""
            case "publisher": source.publisher = words(entry.value, "publisher")
            case "year": source.year = fields.reader.text(entry.value, "year")
            case "url":
                source.url = fields.reader.url(entry.value, "url").map {
                    Positioned($0, at: entry.value.position, length: entry.value.length)
                }
            default: break
            }
        }
        return source.title.isEmpty ? nil : source
    }

    /// The values of crossings that a source is about.
    private mutating func sourceValues(_ node: YAMLNode) -> [String] {
        let settings = fields.settings
        guard let crossings = settings.crossings else {
            if !settings.hasFaultyCrossings { fields.reader.report(.crossing(.valuesWithoutPages), at: node) }
            return []
        }
        let tags = CrossingTags(crossings, of: settings)
        return (fields.reader.sequence(node, "for") ?? []).compactMap { element in
            guard let tag = fields.reader.text(element, "for") else { return nil }
            if tags.has(tag) { return crossings.value(ofTag: tag) }
            let near = fields.reader.suggestsNames ? tags.suggestion(for: tag, isTag: false) : .none
            fields.reader.report(.crossing(.unknownValue(tag, vocabulary: tags.vocabulary, near)), at: element)
            return nil
        }
    }

    private mutating func revision(_ node: YAMLNode) -> Positioned<String>? {
        guard let written = fields.reader.word(node, FrontMatterKey.translationOfRevision.rawValue) else { return nil }
        let digits = written.value.utf8
        guard digits.count == 8, digits.allSatisfy({ ASCII.isDigit($0) || ($0 >= 0x61 && $0 <= 0x66) }) else {
            fields.reader.report(.value(.badRevision(node.written)), at: node)
            return nil
        }
        return written
    }
}
