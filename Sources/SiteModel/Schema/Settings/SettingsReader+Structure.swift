internal import Diagnostics
internal import Markdown

/// Taxonomies, menus and the home page: what refers to collections and their fields.
extension SettingsReader {
    mutating func taxonomies(_ node: YAMLNode?) -> [TaxonomySettings] {
        guard let node, let entries = reader.mapping(node, "taxonomies") else { return [] }
        return entries.compactMap { entry in
            checkID(entry, "taxonomy")
            if collectionIDs.contains(entry.key) {
                reader.report("duplicate-key", at: entry.position, length: entry.keyLength, "'\(entry.key)' is a collection already", note: "give the taxonomy another name")
            }
            guard let settings = reader.mapping(entry.value, entry.key) else { return nil }
            reader.refuseUnknownKeys(settings, known: ["name", "path", "from"], in: "the taxonomy '\(entry.key)'")
            func node(_ key: String) -> YAMLNode? { settings.first { $0.key == key }?.value }
            let from = node("from").map { fieldPaths($0, "from") } ?? []
            if node("from") == nil {
                reader.report("missing-key", at: entry.position, length: entry.keyLength, "the taxonomy '\(entry.key)' has no 'from'", note: "name the fields that it collects, e.g. [guides.topics]")
            }
            return TaxonomySettings(id: entry.key, name: node("name").map { localized($0, "name") } ?? LocalizedText(entry.key),
                                    path: urlPath(node("path"), id: entry.key, owner: entry.value), from: from)
        }
    }

    /// A list of `collection.field`; the fields' values must be able to have pages.
    mutating func fieldPaths(_ node: YAMLNode, _ what: String) -> [FieldPath] {
        (reader.sequence(node, what) ?? []).compactMap { fieldPath($0, what) }
    }

    private mutating func fieldPath(_ node: YAMLNode, _ what: String) -> FieldPath? {
        guard let text = reader.text(node, what) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            reader.report("wrong-type", at: node, "\(node.description) is not a field of a collection", note: "write 'collection.field'")
            return nil
        }
        guard let collection = collection(parts[0], node), let spec = field(parts[1], of: collection, node) else { return nil }
        guard spec.type.isFacetable else {
            reader.report("wrong-type", at: node, "the values of '\(text)' cannot have pages", note: "its type is '\(spec.type.name)'")
            return nil
        }
        return FieldPath(collection: parts[0], field: parts[1])
    }

    mutating func collection(_ id: String, _ node: YAMLNode) -> CollectionSettings? {
        if let found = collections.first(where: { $0.id == id }) { return found }
        reader.report("unknown-collection", at: node, "no collection has the name '\(id)'", note: suggestionOrList(for: id, in: collectionIDs, "collections"))
        return nil
    }

    mutating func field(_ key: String, of collection: CollectionSettings, _ node: YAMLNode) -> FieldSpec? {
        if let found = collection.fields.first(where: { $0.key == key }) { return found }
        reader.report("unknown-field", at: node, "the collection '\(collection.id)' has no field '\(key)'",
                      note: suggestionOrList(for: key, in: collection.fields.map(\.key), "its fields"))
        return nil
    }

    mutating func menus(_ node: YAMLNode?, _ taxonomies: [TaxonomySettings]) -> [MenuSettings] {
        guard let node, let entries = reader.mapping(node, "menus") else { return [] }
        reader.refuseUnknownKeys(entries, known: ["main", "footer"], in: "'menus'")
        let known = collectionIDs + taxonomies.map(\.id) + ["corridors", "index", "search"]
        return entries.filter { $0.key == "main" || $0.key == "footer" }.map { entry in
            MenuSettings(id: entry.key, entries: (reader.sequence(entry.value, entry.key) ?? []).compactMap { menuEntry($0, entry.key, known) })
        }
    }

    /// Whether the item of `collection/name` exists is the resolver's question.
    private mutating func menuEntry(_ node: YAMLNode, _ menu: String, _ known: [String]) -> String? {
        guard let text = reader.text(node, menu) else { return nil }
        if known.contains(text) { return text }
        if let slash = text.firstIndex(of: "/") { return collection(String(text[..<slash]), node) == nil ? nil : text }
        reader.report("unknown-menu-entry", at: node, "the menu '\(menu)' cannot lead to '\(text)'",
                      note: suggestion(for: text, in: known) ?? "write a collection, a taxonomy, 'corridors', 'index', 'search', or 'collection/name'")
        return nil
    }

    mutating func homePaths(_ node: YAMLNode?, _ taxonomies: [TaxonomySettings]) -> [HomePathSettings] {
        guard let node, let entries = reader.mapping(node, "home") else { return [] }
        reader.refuseUnknownKeys(entries, known: ["paths"], in: "'home'")
        guard let paths = entries.first(where: { $0.key == "paths" }) else { return [] }
        return (reader.sequence(paths.value, "paths") ?? []).compactMap { homePath($0, taxonomies) }
    }

    private mutating func homePath(_ node: YAMLNode, _ taxonomies: [TaxonomySettings]) -> HomePathSettings? {
        guard let entries = reader.mapping(node, "paths") else { return nil }
        reader.refuseUnknownKeys(entries, known: ["title", "items", "where", "terms"], in: "'paths'")
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        let title = localized(value("title"), "title")
        if value("title") == nil { reader.report("missing-key", at: node, "the key 'title' is missing", note: "every path asks a question") }
        if let terms = value("terms") {
            guard let id = reader.text(terms, "terms") else { return nil }
            guard taxonomies.contains(where: { $0.id == id }) else {
                reader.report("unknown-taxonomy", at: terms, "no taxonomy has the name '\(id)'", note: suggestionOrList(for: id, in: taxonomies.map(\.id), "taxonomies"))
                return nil
            }
            return HomePathSettings(title: title, source: .terms(taxonomy: id))
        }
        guard let items = value("items") else {
            reader.report("missing-key", at: node, "the path leads nowhere", note: "write 'items: …' with a collection, or 'terms: …' with a taxonomy")
            return nil
        }
        guard let id = reader.text(items, "items"), let collection = collection(id, items) else { return nil }
        let filter = value("where").flatMap { condition($0, collection) }
        return HomePathSettings(title: title, source: .items(collection: id, whereField: filter?.field, whereValue: filter?.value))
    }

    /// `{ field: value }`, one of them.
    private mutating func condition(_ node: YAMLNode, _ collection: CollectionSettings) -> (field: String, value: String)? {
        guard let entries = reader.mapping(node, "where") else { return nil }
        guard entries.count == 1, let entry = entries.first else {
            reader.report("wrong-type", at: node, "'where' must name one field and its value", note: "write e.g. { kind: theme }")
            return nil
        }
        guard let spec = field(entry.key, of: collection, keyNode(entry)), let value = reader.text(entry.value, entry.key),
              isValue(value, of: spec, entry.value) else { return nil }
        return (entry.key, value)
    }

    func keyNode(_ entry: YAMLEntry) -> YAMLNode {
        YAMLNode(content: .scalar(entry.key, .plain), position: entry.position, length: entry.keyLength)
    }

    /// Terms of a vocabulary are checked; values of other types are taken as they are.
    mutating func isValue(_ value: String, of spec: FieldSpec, _ node: YAMLNode) -> Bool {
        let type = spec.type.element
        guard case .choice(let id) = type, let vocabulary = vocabularies.first(where: { $0.id == id }) else { return true }
        let terms = vocabulary.terms.map(\.id)
        if terms.contains(value) { return true }
        reader.report("unknown-term", at: node, "'\(value)' is not a term of the vocabulary '\(id)'", note: suggestionOrList(for: value, in: terms, "its terms"))
        return false
    }
}
