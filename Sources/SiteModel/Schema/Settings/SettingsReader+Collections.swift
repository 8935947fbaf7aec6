internal import Markdown

extension SettingsReader {
    static let collectionKeys = [
        "name", "path", "description", "template", "listing", "fields", "order", "page_size", "embed", "glossary", "search", "outputs",
        "calendar", "vcard", "reading_level",
    ]

    mutating func readCollections(_ node: YAMLNode?) {
        guard let node, let entries = reader.mapping(node, "collections") else { return }
        collectionIDs = entries.map(\.key)
        var defaults: [(collection: Int, field: Int, node: YAMLNode)] = []
        for entry in entries {
            checkID(entry, "collection")
            if ["assets", "strings", "synonyms"].contains(entry.key) {
                reader.report("bad-name", at: entry.position, length: entry.keyLength, "'\(entry.key)' cannot be the name of a collection", note: "that folder has a meaning of its own")
            }
            collections.append(collection(entry, &defaults))
        }
        readDefaults(defaults)
        let embeds = collections.compactMap(\.embed)
        for (index, word) in embeds.enumerated() where embeds[..<index].contains(word) {
            reader.report("duplicate-element", at: node, "two collections have the embed '\(word)'")
        }
    }

    private mutating func collection(_ entry: YAMLEntry, _ defaults: inout [(collection: Int, field: Int, node: YAMLNode)]) -> CollectionSettings {
        let settings = reader.mapping(entry.value, entry.key) ?? []
        reader.refuseUnknownKeys(settings, known: SettingsReader.collectionKeys, in: "the collection '\(entry.key)'")
        func node(_ key: String) -> YAMLNode? { settings.first { $0.key == key }?.value }
        let (fields, fieldDefaults) = self.fields(node("fields"))
        defaults += fieldDefaults.map { (collections.count, $0.field, $0.node) }
        let name = node("name").map { localized($0, "name") } ?? LocalizedText(entry.key)
        var levels: (each: [(language: String, minimum: Int)], median: [(language: String, minimum: Int)]) = ([], [])
        if let node = node("reading_level") { levels = readingLevels(node) }
        let collection = CollectionSettings(
            id: entry.key, name: name, path: urlPath(node("path"), id: entry.key, owner: entry.value),
            description: localized(node("description"), "description"),
            template: themeName(node("template"), "template", theme?.templates.map(\.name), fallback: "page"),
            listing: themeName(node("listing"), "listing", theme?.listings, fallback: "list"),
            fields: fields, order: order(node("order"), fields), pageSize: node("page_size").flatMap { positive($0, "page_size") },
            embed: node("embed").flatMap { reader.text($0, "embed") }, isGlossary: node("glossary").flatMap { reader.boolean($0, "glossary") } ?? false,
            searchBoost: reader.searchBoost(node("search")), outputs: outputs(node("outputs")),
            calendar: roles(node("calendar"), "calendar", ["start", "end", "rule"], required: ["start"], fields),
            vcard: roles(node("vcard"), "vcard", ["name", "phone", "url", "email", "address", "note"], required: ["name"], fields),
            readingLevel: levels.each, readingLevelMedian: levels.median)
        checkThemeFields(collection, entry, node("fields"))
        return collection
    }

    private mutating func themeName(_ node: YAMLNode?, _ key: String, _ known: [String]?, fallback: String) -> String {
        let first = known?.first ?? fallback
        guard let node, let name = reader.text(node, key) else { return first }
        guard let known, !known.contains(name) else { return name }
        reader.report("unknown-\(key)", at: node, "the theme has no \(key) '\(name)'", note: suggestionOrList(for: name, in: known, "it has"))
        return first
    }

    /// A template that gives a field a place of its own must be able to draw it.
    private mutating func checkThemeFields(_ collection: CollectionSettings, _ entry: YAMLEntry, _ node: YAMLNode?) {
        guard let template = theme?.templates.first(where: { $0.name == collection.template }), case .mapping(let entries)? = node?.content else { return }
        for wanted in template.fields {
            guard let spec = collection.fields.first(where: { $0.key == wanted.key }), !wanted.types.contains(spec.type.name),
                  let entry = entries.first(where: { $0.key == wanted.key }) else { continue }
            reader.report("field-type", at: entry.position, length: entry.keyLength,
                          "the template '\(template.name)' cannot draw '\(wanted.key)' as '\(spec.type.name)'",
                          note: "it draws " + wanted.types.map { "'\($0)'" }.joined(separator: " or "))
        }
    }

    private mutating func positive(_ node: YAMLNode, _ what: String) -> Int? {
        guard let number = reader.integer(node, what) else { return nil }
        if number > 0 { return number }
        reader.report("out-of-bounds", at: node, "'\(what)' is \(number)", note: "at least 1")
        return nil
    }

    private mutating func order(_ node: YAMLNode?, _ fields: [FieldSpec]) -> String {
        // Items without an `order` of their own come after the others, by title.
        guard let node, let order = reader.text(node, "order") else { return "order" }
        let key = order.utf8.first == UInt8(ascii: "-") ? String(order.dropFirst()) : order
        let known = ["order", "title", "date", "reviewed"] + fields.map(\.key)
        if known.contains(key) { return order }
        reader.report("unknown-field", at: node, "items cannot be ordered by '\(key)'", note: suggestionOrList(for: key, in: known, "they can by"))
        return "order"
    }

    private mutating func outputs(_ node: YAMLNode?) -> [CollectionSettings.Output] {
        guard let node, let elements = reader.sequence(node, "outputs") else { return [] }
        return elements.compactMap { element in
            guard let name = reader.text(element, "outputs") else { return nil }
            if let output = CollectionSettings.Output(rawValue: name) { return output }
            reader.report("unknown-output", at: element, "no output has the name '\(name)'",
                          note: suggestionOrList(for: name, in: CollectionSettings.Output.allCases.map(\.rawValue), "known outputs"))
            return nil
        }
    }

    private mutating func roles(_ node: YAMLNode?, _ what: String, _ known: [String], required: [String],
                                _ fields: [FieldSpec]) -> [(role: String, field: String)] {
        guard let node, let entries = reader.mapping(node, what) else { return [] }
        let faults = reader.diagnostics.count
        // Beside a mistake in it, which comes first, this would be a second message about one thing.
        defer {
            if reader.diagnostics.count == faults {
                reader.report("not-made-yet", .warning, at: node, "'\(what)' is read, but no file is made of it yet",
                              note: "nothing is lost by leaving it out")
            }
        }
        reader.refuseUnknownKeys(entries, known: known, in: "'\(what)'")
        for role in required where !entries.contains(where: { $0.key == role }) {
            reader.report("missing-key", at: node, "the key '\(role)' is missing in '\(what)'")
        }
        return entries.filter { known.contains($0.key) }.compactMap { entry in
            reader.text(entry.value, entry.key).flatMap { field in
                fieldKey(field, entry.value, among: ["title", "summary"] + fields.map(\.key)) ? (entry.key, field) : nil
            }
        }
    }

    private mutating func fieldKey(_ key: String, _ node: YAMLNode, among known: [String]) -> Bool {
        if known.contains(key) { return true }
        reader.report("unknown-field", at: node, "the collection has no field '\(key)'", note: suggestionOrList(for: key, in: known, "its fields"))
        return false
    }

    private mutating func readingLevels(_ node: YAMLNode) -> (each: [(language: String, minimum: Int)], median: [(language: String, minimum: Int)]) {
        var result: (each: [(language: String, minimum: Int)], median: [(language: String, minimum: Int)]) = ([], [])
        for entry in reader.mapping(node, "reading_level") ?? [] {
            if entry.key == "median" {
                for median in reader.mapping(entry.value, "median") ?? [] { if let level = level(median) { result.median.append(level) } }
            } else if let level = level(entry) {
                result.each.append(level)
            }
        }
        return result
    }

    private mutating func level(_ entry: YAMLEntry) -> (language: String, minimum: Int)? {
        reader.refuseUnknownKeys([entry], known: languages.map(\.code) + ["median"], in: "'reading_level'")
        guard languages.contains(where: { $0.code == entry.key }), let minimum = reader.integer(entry.value, entry.key) else { return nil }
        if (0...100).contains(minimum) { return (entry.key, minimum) }
        reader.report("out-of-bounds", at: entry.value, "'\(entry.key)' is \(minimum)", note: "between 0 and 100, higher is easier")
        return nil
    }

    /// Defaults are read when all vocabularies and collections are known.
    private mutating func readDefaults(_ defaults: [(collection: Int, field: Int, node: YAMLNode)]) {
        guard !defaults.isEmpty else { return }
        let partial = SiteSettings(
            title: LocalizedText([]), tagline: LocalizedText([]), publisher: LocalizedText([]), contact: nil,
            baseURL: BaseURL(origin: "", path: "/"), disclaimer: LocalizedText([]), licence: nil, languages: languages,
            vocabularies: vocabularies, collections: collections, taxonomies: [], corridors: nil, homePaths: [], menus: [], callouts: [],
            allowsRawHTML: false, rules: [])
        var decoder = FieldDecoder(settings: partial, reader: reader, markdown: partial.markdownOptions)
        for (collection, field, node) in defaults {
            let spec = collections[collection].fields[field]
            collections[collection].fields[field].defaultValue = decoder.value(node, spec.type, spec.key)
        }
        reader = decoder.reader
    }
}
