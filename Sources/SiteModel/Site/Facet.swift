/// A field that a collection's list can be narrowed by, with the values that its items have.
struct Facet: Sendable {
    struct Value: Sendable {
        let id: String
        let name: String
        let slug: String
        /// In listing order.
        let nodes: [Int]
    }
    /// Index into the collection's fields.
    let field: Int
    let key: String
    let label: String
    let slug: String
    let values: [Value]

    /// The facets of a collection in one language, in the order of its fields; values in the order of their vocabulary, else by name.
    static func all(of collection: Int, in edition: EditionNames, list: [Int], entries: [Entry?], items: [Item], settings: SiteSettings) -> [Facet] {
        let spec = settings.collections[collection]
        let code = edition.language
        return spec.fields.enumerated().compactMap { index, field in
            guard field.isFacet else { return nil }
            var nodesByValue: [String: [Int]] = [:]
            for node in list {
                guard let entry = entries[node],
                      let value = items[entry.item].page.frontMatter.value(of: field.key) else { continue }
                var seen: Set<String> = []
                for id in Taxonomy.terms(of: value) where seen.insert(id).inserted { nodesByValue[id, default: []].append(node) }
            }
            let values = nodesByValue.map { id, nodes in
                let name = name(of: id, field: field, edition: edition, settings: settings)
                return Value(id: id, name: name, slug: Permalink.slug(name, fallback: Permalink.slug(id, fallback: "value")), nodes: nodes)
            }
            guard !values.isEmpty else { return nil }
            let label = field.label.text(in: code).isEmpty ? field.key : field.label.text(in: code)
            return Facet(field: index, key: field.key, label: label, slug: Permalink.slug(label, fallback: "facet-\(index)"),
                         values: ordered(values, field: field, settings: settings, language: code))
        }
    }

    static func name(of id: String, field: FieldSpec, edition: EditionNames, settings: SiteSettings) -> String {
        var type = field.type
        if case .list(let element) = type { type = element }
        switch type {
        case .country: return edition.regions.countries[id] ?? id
        case .language: return edition.regions.languages[id] ?? id
        case .boolean: return edition.words[id == "true" ? "yes" : "no"]
        case .choice(let vocabulary):
            return settings.vocabularies.first { $0.id == vocabulary }?.terms.first { $0.id == id }?.name.text(in: edition.language) ?? id
        default: return id
        }
    }

    private static func ordered(_ values: [Value], field: FieldSpec, settings: SiteSettings, language: String) -> [Value] {
        let byName = TextOrder.sorted(values.sorted { $0.id < $1.id }, language: language) { $0.name }
        var type = field.type
        if case .list(let element) = type { type = element }
        guard case .choice(let id) = type, let vocabulary = settings.vocabularies.first(where: { $0.id == id }) else { return byName }
        let ranks = Dictionary(vocabulary.terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        return byName.sorted { ranks[$0.id] ?? .max < ranks[$1.id] ?? .max }
    }
}

/// The names that one language has for things.
struct EditionNames: Sendable {
    let language: String
    let regions: RegionNames
    let words: InterfaceWords
}
