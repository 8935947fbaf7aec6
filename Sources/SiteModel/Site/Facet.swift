/// A field that a collection's list can be narrowed by, with the values that its items have.
struct Facet: Sendable {
    struct Value: Sendable {
        let id: String
        let name: String
        /// The first page of the list that is narrowed to it.
        let permalink: Permalink
        /// In listing order.
        let nodes: [Int]
    }
    /// Index into the collection's fields.
    let field: Int
    let key: String
    let label: String
    let values: [Value]

    /// The facets of a collection in one language, in the order of its fields; values in the order of their vocabulary, else by name.
    static func all(of collection: Int, named names: ValueNames, at permalinks: LanguagePermalinks, list: [Int],
                    entries: [Entry?], items: [Item], settings: SiteSettings) -> [Facet] {
        let spec = settings.collections[collection]
        return spec.fields.enumerated().compactMap { index, field in
            guard field.isFacet else { return nil }
            var nodesByValue: [String: [Int]] = [:]
            for node in list {
                guard let entry = entries[node],
                      let value = items[entry.item].page.frontMatter.value(of: field.key) else { continue }
                var seen: Set<String> = []
                for id in Taxonomy.terms(of: value) where seen.insert(id).inserted { nodesByValue[id, default: []].append(node) }
            }
            guard !nodesByValue.isEmpty else { return nil }
            let written = field.label.text(in: names.language)
            let label = written.isEmpty ? field.key : written
            let values = nodesByValue.map { id, nodes in
                let name = names.name(of: id, field.type)
                let permalink = permalinks.facetView(of: collection, field: index, label: label, value: name, id: id)
                return Value(id: id, name: name, permalink: permalink, nodes: nodes)
            }
            return Facet(field: index, key: field.key, label: label, values: names.ordered(values, field.type, id: \.id, name: \.name))
        }
    }
}
