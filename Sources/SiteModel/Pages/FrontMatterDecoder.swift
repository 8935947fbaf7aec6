internal import Markdown

/// Front matter's nodes → `FrontMatter`, key by key against the built-in keys and the collection's fields.
struct FrontMatterDecoder {
    /// Keys that every page may have. A collection's fields cannot take their names.
    static let builtInKeys = [
        "title", "summary", "slug", "date", "reviewed", "review_by", "draft", "layout", "aliases", "order", "changes", "withdrawn",
        "sensitive", "search", "sources", "translation_of_revision",
    ]

    let collection: CollectionSettings?
    var fields: FieldDecoder
    private static let noticeKeys = ["title", "until"]
    private var result: FrontMatter

    init(collection: CollectionSettings, name: String, fields: FieldDecoder) {
        self.collection = collection
        self.fields = fields
        result = .empty(title: name)
    }

    /// A site-wide notice: a title, the date it is shown until, a body.
    init(noticeWith fields: FieldDecoder) {
        collection = nil
        self.fields = fields
        result = .empty(title: "notice")
    }

    mutating func decode(_ entries: [YAMLEntry]) -> FrontMatter {
        result.keys.reserveCapacity(entries.count)
        var values: [(spec: FieldSpec, entry: YAMLEntry)] = []
        for entry in entries {
            result.keys.append(Positioned(entry.key, at: entry.position, length: entry.keyLength))
            if let spec = collection?.fields.first(where: { $0.key == entry.key }) {
                values.append((spec, entry))
            } else if (collection == nil ? FrontMatterDecoder.noticeKeys : FrontMatterDecoder.builtInKeys).contains(entry.key) {
                builtIn(entry.key, entry.value)
            } else {
                unknown(entry)
            }
        }
        collectFields(values)
        requireBuiltIn()
        return result
    }

    private mutating func builtIn(_ key: String, _ node: YAMLNode) {
        switch key {
        case "title": if let title = fields.reader.word(node, key) { result.title = title }
        case "summary": result.summary = fields.reader.text(node, key) ?? ""
        case "slug": result.slug = fields.reader.word(node, key)
        case "date": result.date = fields.reader.date(node, key)
        case "reviewed": result.reviewed = fields.reader.date(node, key)
        case "review_by": result.reviewBy = fields.reader.date(node, key)
        case "until": result.until = fields.reader.date(node, key)
        case "draft": result.isDraft = fields.reader.boolean(node, key) ?? false
        case "withdrawn": result.isWithdrawn = fields.reader.boolean(node, key) ?? false
        case "sensitive": result.isSensitive = fields.reader.boolean(node, key) ?? false
        case "search": result.searchBoost = fields.reader.searchBoost(node)
        case "layout": result.layout = fields.reader.word(node, key)
        case "order": result.order = fields.reader.integer(node, key)
        case "aliases": result.aliases = (fields.reader.sequence(node, key) ?? []).compactMap { fields.reader.word($0, key) }
        case "changes": result.changes = (fields.reader.sequence(node, key) ?? []).compactMap { change($0) }
        case "sources": result.sources = (fields.reader.sequence(node, key) ?? []).compactMap { source($0) }
        case "translation_of_revision": result.translationOfRevision = revision(node)
        default: break
        }
    }

    private mutating func unknown(_ entry: YAMLEntry) {
        guard let collection else { return fields.reader.refuseUnknownKeys([entry], known: FrontMatterDecoder.noticeKeys, in: "a notice") }
        let known = FrontMatterDecoder.builtInKeys + collection.fields.map(\.key)
        fields.reader.report("unknown-key", at: entry.position, length: entry.keyLength, "unknown key '\(entry.key)' in the collection '\(collection.id)'",
                             note: fields.reader.suggestsNames ? suggestion(for: entry.key, in: known) : nil)
    }

    private mutating func collectFields(_ values: [(spec: FieldSpec, entry: YAMLEntry)]) {
        let opening = SourcePosition(line: 1, column: 1)
        for spec in collection?.fields ?? [] {
            if let (_, entry) = values.first(where: { $0.spec.key == spec.key }) {
                guard let value = fields.value(entry.value, spec.type, spec.key) else { continue }
                if spec.required, case .list([]) = value {
                    fields.reader.report("missing-value", at: entry.value, "'\(spec.key)' is an empty list", note: "the collection '\(collection?.id ?? "")' requires it")
                } else {
                    fields.checkBounds(value, spec, entry.value)
                }
                var places: [SourcePosition] = []
                if case .sequence(let elements) = entry.value.content, case .list(let kept) = value, kept.count == elements.count {
                    places = elements.map(\.position)
                }
                result.fields.append(FrontMatterField(key: spec.key, value: value, position: entry.value.position, elementPositions: places))
            } else if let value = spec.defaultValue {
                result.fields.append(FrontMatterField(key: spec.key, value: value, position: opening, elementPositions: []))
            } else if spec.required {
                fields.reader.report("missing-key", at: opening, length: 3, "the key '\(spec.key)' is missing",
                                     note: "the collection '\(collection?.id ?? "")' requires it")
            }
        }
    }

    private mutating func requireBuiltIn() {
        for key in collection == nil ? FrontMatterDecoder.noticeKeys : ["title"] where !result.keys.contains(where: { $0.value == key }) {
            fields.reader.report("missing-key", at: SourcePosition(line: 1, column: 1), length: 3, "the key '\(key)' is missing",
                                 note: collection == nil ? "a notice requires it" : "every page requires it")
        }
    }

    private mutating func change(_ node: YAMLNode) -> FrontMatter.Change? {
        guard let entries = fields.reader.mapping(node, "changes") else { return nil }
        fields.reader.refuseUnknownKeys(entries, known: ["date", "text"], in: "'changes'")
        let date = entries.first { $0.key == "date" }
        let text = entries.first { $0.key == "text" }
        for key in ["date", "text"] where !entries.contains(where: { $0.key == key }) {
            fields.reader.report("missing-key", at: node, "the key '\(key)' is missing", note: "every change has a date and a text")
        }
        guard let date = date.flatMap({ fields.reader.date($0.value, "date") }),
              let text = text.flatMap({ fields.reader.text($0.value, "text") }) else { return nil }
        return FrontMatter.Change(date: date, text: text)
    }

    private mutating func source(_ node: YAMLNode) -> FrontMatter.Source? {
        guard case .mapping(let entries) = node.content else {
            fields.reader.wrongType(node, "sources", "a list of maps", note: "write 'title:', 'publisher:', 'year:' and 'url:'")
            return nil
        }
        var source = FrontMatter.Source(title: "", publisher: nil, year: nil, url: nil, position: node.position)
        for entry in entries {
            switch entry.key {
            case "title": source.title = fields.reader.text(entry.value, "title") ?? ""
            case "publisher": source.publisher = fields.reader.text(entry.value, "publisher")
            case "year": source.year = fields.reader.text(entry.value, "year")
            case "url": source.url = fields.reader.url(entry.value, "url").map { Positioned($0, at: entry.value.position, length: entry.value.length) }
            default: fields.reader.refuseUnknownKeys([entry], known: ["title", "publisher", "year", "url"], in: "'sources'")
            }
        }
        if !entries.contains(where: { $0.key == "title" }) {
            fields.reader.report("missing-key", at: node, "the key 'title' is missing", note: "every source has one")
        }
        return source.title.isEmpty ? nil : source
    }

    private mutating func revision(_ node: YAMLNode) -> Positioned<String>? {
        guard let written = fields.reader.word(node, "translation_of_revision") else { return nil }
        let digits = written.value.utf8
        guard digits.count == 8, digits.allSatisfy({ ASCII.isDigit($0) || ($0 >= 0x61 && $0 <= 0x66) }) else {
            fields.reader.report("bad-revision", at: node, "\(node.description) is not a revision",
                                 note: "write the 8 digits that 'faro check' prints for the source, in quotes")
            return nil
        }
        return written
    }
}
