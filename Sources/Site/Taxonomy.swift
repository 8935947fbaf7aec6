package import Base
package import Content

/// A taxonomy in one language: a page for all terms, and one per term.
package struct Taxonomy: Sendable {
    package let id: String
    package let name: String
    package let permalink: Permalink
    package let terms: [TaxonomyTerm]
    private let termsByID: [String: ID<TaxonomyTerm>]
    /// Terms are country codes.
    package let isCountries: Bool

    init(_ taxonomy: ID<TaxonomySettings>, of content: LocalizedContent) {
        let site = content.site.settings
        let settings = site.taxonomies[taxonomy]
        id = settings.id
        name = settings.name.text(in: content.names.language)
        permalink = content.permalinks.taxonomies[taxonomy]

        var groupsByTerm: [String: [ID<ItemGroup>]] = [:]
        for (collection, list) in content.lists.identified {
            let fields = settings.from.filter { $0.collection == site.collections[collection].id }.map(\.field)
            guard !fields.isEmpty else { continue }
            for group in list {
                var seen: Set<String> = []
                for key in fields {
                    for term in content.value(of: key, in: group)?.termIDs ?? [] where seen.insert(term).inserted {
                        groupsByTerm[term, default: []].append(group)
                    }
                }
            }
        }
        let type = Taxonomy.elementType(settings, site)
        isCountries = type == .country
        let named = groupsByTerm.map { id, groups in
            let name = content.names.name(of: id, type)
            let permalink = content.permalinks.term(name, id: id, of: taxonomy)
            return TaxonomyTerm(id: id, name: name, permalink: permalink, groups: groups)
        }
        terms = content.names.ordered(named, type, id: \.id, name: \.name)
        termsByID = Dictionary(uniqueKeysWithValues: terms.identified.map { ($1.id, $0) })
    }

    /// Type of the terms: that of the first declared field.
    package static func elementType(_ settings: TaxonomySettings, _ site: SiteSettings) -> FieldType {
        for path in settings.from {
            let collection = site.collections.first { $0.id == path.collection }
            guard let type = collection?.fields.first(where: { $0.key == path.field })?.type else { continue }
            return type.element
        }
        return .text
    }

    package var url: String { permalink.url }

    /// `nil` when no item of the language has it.
    package func term(_ id: String) -> TaxonomyTerm? { termsByID[id].map { terms[$0] } }
}

/// A taxonomy term in one language, with at least one item.
package struct TaxonomyTerm: Sendable {
    package let id: String
    package let name: String
    package let permalink: Permalink
    /// Ordered by collection, then as in the collection's list.
    package let groups: [ID<ItemGroup>]

    package var url: String { permalink.url }
}
