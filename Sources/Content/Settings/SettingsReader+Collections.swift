internal import Diagnostics
internal import Markdown
internal import YAML

extension SettingsReader {
    static let collectionKeys = [
        "name", "path", "description", "template", "listing", "fields", "order", "page_size", "group", "embed",
        "glossary", "search", "outputs", "calendar", "vcard", "schema", "reading_level", "facts", "front_matter",
        "keep", "names",
    ]

    mutating func readCollections(_ node: YAMLNode?) {
        guard let node, let entries = reader.mapping(node, "collections") else { return }
        collectionIDs = entries.map(\.key)
        var defaults: [(collection: Int, field: Int, node: YAMLNode)] = []
        for entry in entries {
            checkID(entry, .collection)
            place(.collection(entry.key), atKey: entry)
            if ["assets", "facts", "help-words", "places", "strings", "synonyms"].contains(entry.key) {
                reader.report(.settings(.reservedFolder(entry.key)), atKey: entry)
            }
            collections.append(collection(entry, &defaults))
        }
        readDefaults(defaults)
        var words: Set<String> = []
        for entry in entries {
            guard case .mapping(let settings) = entry.value.content,
                let embed = settings.first(where: { $0.key == "embed" })?.value,
                let word = embed.text, !embed.isNull, !words.insert(word).inserted
            else { continue }
            reader.report(.settings(.duplicateEmbed(word)), at: embed)
        }
    }

    private mutating func collection(
        _ entry: YAMLEntry, _ defaults: inout [(collection: Int, field: Int, node: YAMLNode)]
    ) -> CollectionSettings {
        let settings = reader.mapping(entry.value, entry.key) ?? []
        reader.refuseUnknownKeys(settings, known: SettingsReader.collectionKeys, in: .collection(entry.key))
        func node(_ key: String) -> YAMLNode? { settings.first { $0.key == key }?.value }
        let (fields, fieldDefaults, invalid) = self.fields(node("fields"))
        defaults += fieldDefaults.map { (collections.count, $0.field, $0.node) }
        let name = node("name").map { localized($0, "name") } ?? LocalizedText(entry.key)
        var levels: (each: [(language: String, minimum: Int)], median: [(language: String, minimum: Int)]) = ([], [])
        if let node = node("reading_level") { levels = readingLevels(node, of: entry.key) }
        var collection = CollectionSettings(
            id: entry.key, name: name,
            path: urlPath(node("path"), id: entry.key, owner: keyNode(entry), part: .collectionPath(entry.key)),
            description: localized(node("description"), "description"),
            template: themeName(node("template"), "template", theme?.templates.map(\.name)) {
                .unknownTemplate($0, $1)
            },
            listing: themeName(node("listing"), "listing", theme?.listings.map(\.name)) { .unknownListing($0, $1) },
            fields: fields, order: order(node("order"), fields),
            pageSize: node("page_size").flatMap { positive($0, "page_size") } ?? CollectionSettings.defaultPageSize,
            group: node("group").flatMap { group($0, fields) },
            embed: node("embed").flatMap { reader.text($0, "embed") },
            isGlossary: node("glossary").flatMap { reader.boolean($0, "glossary") } ?? false,
            searchBoost: reader.searchBoost(node("search")), outputs: outputs(node("outputs")),
            calendar: calendar(node("calendar"), fields), vcard: vcard(node("vcard"), fields),
            readingLevel: levels.each, readingLevelMedian: levels.median)
        collection.invalidFields = invalid
        collection.frontMatter = frontMatter(
            optional: node("front_matter"), keep: node("keep"), names: node("names"), fields, invalid)
        collection.schema = schema(node("schema"), template: collection.template, fields)
        collection.needsRecords = node("facts").map { needsRecords($0) } ?? false
        checkThemeFields(collection, entry, node("fields"))
        return collection
    }

    /// A field whose values have names.
    private mutating func group(_ node: YAMLNode, _ fields: [FieldSpec]) -> String? {
        guard let key = reader.text(node, "group") else { return nil }
        guard let spec = fields.first(where: { $0.key == key }) else {
            reader.report(
                .settings(.noSuchField(key, Hints.key(key, known: fields.map(\.key), listsAll: true))), at: node)
            return nil
        }
        if spec.type.isFacetable { return key }
        reader.report(.settings(.notAFacet(type: spec.type.name)), at: node)
        return nil
    }

    /// - Parameter known: the names that the theme declares; `nil` without a theme, where an absent name stays empty.
    private mutating func themeName(
        _ node: YAMLNode?, _ key: String, _ known: [String]?,
        _ fact: (String, Suggestion) -> SettingsFact
    ) -> String {
        let first = known?.first ?? ""
        guard let node, let name = reader.text(node, key) else { return first }
        guard let known, !known.contains(name) else { return name }
        reader.report(.settings(fact(name, Hints.key(name, known: known, listsAll: true))), at: node)
        return first
    }

    /// Checks that the template can draw the declared types of the fields that it lays out itself.
    private mutating func checkThemeFields(_ collection: CollectionSettings, _ entry: YAMLEntry, _ node: YAMLNode?) {
        guard let template = theme?.template(named: collection.template),
            case .mapping(let entries)? = node?.content
        else { return }
        for wanted in template.fields {
            guard let spec = collection.fields.first(where: { $0.key == wanted.key }),
                !wanted.types.contains(spec.type.name),
                let entry = entries.first(where: { $0.key == wanted.key })
            else { continue }
            reader.report(
                .settings(
                    .undrawable(field: wanted.key, type: spec.type.name, template: template.name, drawn: wanted.types)),
                atKey: entry)
        }
    }

    /// `facts: required`.
    private mutating func needsRecords(_ node: YAMLNode) -> Bool {
        if node.text == "required" { return true }
        reader.wrongType(node, "facts", .word(["required"]))
        return false
    }

    private mutating func positive(_ node: YAMLNode, _ what: String) -> Int? {
        guard let number = reader.integer(node, what) else { return nil }
        if number > 0 { return number }
        reader.report(.value(.outOfBounds(key: what, .value(String(number)), .atLeast(1))), at: node)
        return nil
    }

    private mutating func order(_ node: YAMLNode?, _ fields: [FieldSpec]) -> String {
        // Default order: items with an `order` first, then the others by title.
        guard let node, let order = reader.text(node, "order") else { return "order" }
        let key = order.utf8.first == UInt8(ascii: "-") ? String(order.dropFirst()) : order
        let marks = FrontMatter.Mark.Kind.allCases.map(\.rawValue)
        let known = ["order", "title", "date", "text_date"] + marks + fields.map(\.key)
        if known.contains(key) { return order }
        reader.report(.settings(.unknownOrder(key, Hints.key(key, known: known, listsAll: true))), at: node)
        return "order"
    }

    private mutating func outputs(_ node: YAMLNode?) -> [CollectionSettings.Output] {
        guard let node, let elements = reader.sequence(node, "outputs") else { return [] }
        return elements.compactMap { element in
            guard let name = reader.text(element, "outputs") else { return nil }
            if let output = CollectionSettings.Output(rawValue: name) { return output }
            reader.report(
                .settings(
                    .unknownOutput(
                        name, Hints.key(name, known: CollectionSettings.Output.allCases.map(\.rawValue), listsAll: true)
                    )), at: element)
            return nil
        }
    }

    private mutating func readingLevels(
        _ node: YAMLNode, of collection: String
    )
        -> (each: [(language: String, minimum: Int)], median: [(language: String, minimum: Int)])
    {
        var result: (each: [(language: String, minimum: Int)], median: [(language: String, minimum: Int)]) = ([], [])
        for entry in reader.mapping(node, "reading_level") ?? [] {
            if entry.key == "median" {
                for median in reader.mapping(entry.value, "median") ?? [] {
                    guard let level = level(median) else { continue }
                    result.median.append(level)
                    place(.readingLevelMedian(collection: collection, language: median.key), at: median.value)
                }
            } else if let level = level(entry) {
                result.each.append(level)
            }
        }
        return result
    }

    private mutating func level(_ entry: YAMLEntry) -> (language: String, minimum: Int)? {
        guard languages.contains(where: { $0.code == entry.key }) else {
            reportUnknownLanguage(entry, in: .key("reading_level"), others: ["median"])
            return nil
        }
        guard let minimum = reader.integer(entry.value, entry.key) else { return nil }
        if (0...100).contains(minimum) { return (entry.key, minimum) }
        reader.report(.value(.outOfBounds(key: entry.key, .value(String(minimum)), .easeOfReading)), at: entry.value)
        return nil
    }

    /// Defaults are read last: they may refer to any vocabulary or collection.
    private mutating func readDefaults(_ defaults: [(collection: Int, field: Int, node: YAMLNode)]) {
        guard !defaults.isEmpty else { return }
        let partial = SiteSettings(
            title: LocalizedText([]), tagline: LocalizedText([]), publisher: LocalizedText([]), contact: nil,
            baseURL: BaseURL(origin: "", path: "/"), disclaimer: LocalizedText([]), licence: nil, languages: languages,
            vocabularies: vocabularies, collections: collections, taxonomies: [], corridors: nil, home: HomeSettings(),
            menus: [], callouts: [],
            rules: [])
        var decoder = FieldDecoder(settings: partial, reader: reader, markdown: partial.markdownOptions)
        for (collection, field, node) in defaults {
            let spec = collections[collection].fields[field]
            collections[collection].fields[field].defaultValue = decoder.value(node, spec.type, spec.key)
        }
        reader = decoder.reader
    }
}
