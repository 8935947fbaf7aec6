internal import Diagnostics
internal import Markdown
internal import YAML

/// Taxonomies and menus: they refer to collections and fields.
extension SettingsReader {
    mutating func taxonomies(_ node: YAMLNode?) -> [TaxonomySettings] {
        guard let node, let entries = reader.mapping(node, "taxonomies") else { return [] }
        return entries.compactMap { entry in
            checkID(entry, .taxonomy)
            place(.taxonomy(entry.key), atKey: entry)
            if collectionIDs.contains(entry.key) {
                reader.report(.settings(.taxonomyIsCollection(entry.key)), atKey: entry)
            }
            guard let settings = reader.mapping(entry.value, entry.key) else { return nil }
            reader.refuseUnknownKeys(settings, known: ["name", "path", "from"], in: .taxonomy(entry.key))
            func node(_ key: String) -> YAMLNode? { settings.first { $0.key == key }?.value }
            let from = node("from").map { fieldPaths($0, "from") } ?? []
            let isMisspelt = settings.contains {
                Hints.key($0.key, known: ["name", "path", "from"], listsAll: false) == .nearest("from")
            }
            if node("from") == nil, !isMisspelt {
                reader.report(.settings(.taxonomyWithoutFrom(entry.key)), atKey: entry)
            }
            return TaxonomySettings(
                id: entry.key, name: node("name").map { localized($0, "name") } ?? LocalizedText(entry.key),
                path: urlPath(node("path"), id: entry.key, owner: keyNode(entry), part: .taxonomyPath(entry.key)),
                from: from)
        }
    }

    /// Reads a list of `collection.field`; the field's type must be facetable.
    mutating func fieldPaths(_ node: YAMLNode, _ what: String) -> [FieldPath] {
        (reader.sequence(node, what) ?? []).compactMap { fieldPath($0, what) }
    }

    private mutating func fieldPath(_ node: YAMLNode, _ what: String) -> FieldPath? {
        guard let text = reader.text(node, what) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            reader.report(.settings(.notAFieldPath(node.written)), at: node)
            return nil
        }
        guard let collection = collection(parts[0], node), let spec = field(parts[1], of: collection, node) else {
            return nil
        }
        guard spec.type.isFacetable else {
            reader.report(.settings(.noPagesOfValues(path: text, type: spec.type.name)), at: node)
            return nil
        }
        return FieldPath(collection: parts[0], field: parts[1])
    }

    mutating func collection(_ id: String, _ node: YAMLNode) -> CollectionSettings? {
        if let found = collections.first(where: { $0.id == id }) { return found }
        reader.report(.settings(.unknownCollection(id, Hints.key(id, known: collectionIDs, listsAll: true))), at: node)
        return nil
    }

    mutating func field(_ key: String, of collection: CollectionSettings, _ node: YAMLNode) -> FieldSpec? {
        if let found = collection.fields.first(where: { $0.key == key }) { return found }
        if collection.invalidFields.contains(key) { return nil }
        let near = Hints.key(key, known: collection.fields.map(\.key), listsAll: true)
        reader.report(.settings(.noSuchFieldOf(collection: collection.id, key, near)), at: node)
        return nil
    }

    mutating func menus(_ node: YAMLNode?, _ taxonomies: [TaxonomySettings]) -> [MenuSettings] {
        guard let node, let entries = reader.mapping(node, "menus") else { return [] }
        reader.refuseUnknownKeys(entries, known: ["main", "footer"], in: .key("menus"))
        let known = menuTargets(taxonomies)
        return entries.filter { $0.key == "main" || $0.key == "footer" }.map { entry in
            var menu = MenuSettings(id: entry.key, entries: [])
            for node in reader.sequence(entry.value, entry.key) ?? [] {
                guard let text = menuEntry(node, entry.key, known) else { continue }
                place(.menuEntry(menu: entry.key, menu.entries.count), at: node)
                menu.entries.append(text)
            }
            return menu
        }
    }

    func menuTargets(_ taxonomies: [TaxonomySettings]) -> [String] {
        collectionIDs + taxonomies.map(\.id) + ["corridors", "register", "index", "search"]
    }

    /// The resolver checks that the item `collection/name` exists.
    mutating func menuEntry(_ node: YAMLNode, _ menu: String, _ known: [String]) -> String? {
        guard let text = reader.text(node, menu) else { return nil }
        if known.contains(text) { return text }
        if let slash = text.firstIndex(of: "/") { return collection(String(text[..<slash]), node) == nil ? nil : text }
        reader.report(
            .settings(.unknownMenuEntry(text, menu: menu, Hints.key(text, known: known, listsAll: false))), at: node)
        return nil
    }

    /// Reads `{ field: value }` with exactly one key.
    mutating func condition(
        _ node: YAMLNode, _ collection: CollectionSettings, _ key: String
    ) -> FieldCondition? {
        guard let entries = reader.mapping(node, key) else { return nil }
        guard entries.count == 1, let entry = entries.first else {
            reader.report(.settings(.oneFieldAndValue(key: key)), at: node)
            return nil
        }
        guard let spec = field(entry.key, of: collection, keyNode(entry)),
            let value = reader.text(entry.value, entry.key),
            isValue(value, of: spec, entry.value)
        else { return nil }
        return FieldCondition(field: entry.key, value: value)
    }

    func keyNode(_ entry: YAMLEntry) -> YAMLNode {
        YAMLNode(content: .scalar(entry.key, .plain), position: entry.position, length: entry.keyLength)
    }

    /// Checks terms of vocabularies; accepts any value of the other types.
    mutating func isValue(_ value: String, of spec: FieldSpec, _ node: YAMLNode) -> Bool {
        let type = spec.type.element
        guard case .choice(let id) = type, let vocabulary = vocabularies.first(where: { $0.id == id }) else {
            return true
        }
        if vocabulary.terms.contains(where: { $0.id == value }) { return true }
        reader.report(.value(.unknownTerm(value, vocabulary: id, Hints.term(value, in: vocabulary.terms))), at: node)
        return false
    }
}
