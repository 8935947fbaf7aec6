/// A taxonomy in one language: a page for all terms, and one per term.
package struct Taxonomy: Sendable {
    package let id: String
    package let name: String
    package let permalink: Permalink
    package let terms: [TaxonomyTerm]
    let termByID: [String: Int]
    /// Terms are codes of countries.
    let isCountries: Bool

    /// `index`: of the taxonomy in the settings.
    init(_ index: Int, entries: [Entry?], lists: [[Int]], items: [Item], settings site: SiteSettings, names: ValueNames, permalinks: LanguagePermalinks) {
        let settings = site.taxonomies[index]
        id = settings.id
        name = settings.name.text(in: names.language)
        permalink = permalinks.taxonomies[index]

        var nodesByTerm: [String: [Int]] = [:]
        for (collection, list) in lists.enumerated() {
            let fields = settings.from.filter { $0.collection == site.collections[collection].id }.map(\.field)
            guard !fields.isEmpty else { continue }
            for node in list {
                guard let entry = entries[node] else { continue }
                var seen: Set<String> = []
                for key in fields {
                    guard let value = items[entry.item].page.frontMatter.value(of: key) else { continue }
                    for term in Taxonomy.terms(of: value) where seen.insert(term).inserted { nodesByTerm[term, default: []].append(node) }
                }
            }
        }
        let kind = Taxonomy.elementType(settings, site)
        isCountries = kind == .country
        let named = nodesByTerm.map { id, nodes in
            let name = names.name(of: id, kind)
            return TaxonomyTerm(id: id, name: name, permalink: permalinks.term(name, id: id, of: index), nodes: nodes)
        }
        terms = names.ordered(named, kind, id: \.id, name: \.name)
        termByID = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1.id, $0) })
    }

    /// The term ids that a field's value stands for.
    static func terms(of value: FieldValue) -> [String] {
        switch value {
        case .text(let id), .country(let id), .language(let id), .choice(let id): [id]
        case .boolean(let isTrue): [isTrue ? "true" : "false"]
        case .integer(let number): [String(number)]
        case .list(let values): values.flatMap(terms)
        default: []
        }
    }

    static func elementType(_ settings: TaxonomySettings, _ site: SiteSettings) -> FieldType {
        for path in settings.from {
            guard let type = site.collections.first(where: { $0.id == path.collection })?.fields.first(where: { $0.key == path.field })?.type else { continue }
            return type.element
        }
        return .text
    }

    package var url: String { permalink.url }
}

/// A term that at least one item bears, in one language.
package struct TaxonomyTerm: Sendable {
    package let id: String
    package let name: String
    package let permalink: Permalink
    /// In order of collection, then of its list.
    package let nodes: [Int]

    package var url: String { permalink.url }
}
