package import Base
package import Content

/// One HTML file of the output.
package struct SitePage: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case home
        case item(ID<ItemGroup>)
        /// A section that no page begins.
        case section(ID<Section>)
        /// Page `page` (from 1) of a collection's list, optionally filtered by one value of a facet.
        case collection(ID<CollectionSettings>, facet: FacetSelection?, page: Int)
        case taxonomy(ID<TaxonomySettings>)
        case term(ID<TaxonomyTerm>, of: ID<TaxonomySettings>)
        /// What an item says about one value.
        case crossing(ID<Crossing>)
        case corridors
        case corridor(ID<Corridor>)
        /// The records of the register, by place and topic.
        case register
        /// The records of one place.
        case registerPlace(ID<RegisterPlace>)
        case search
        case index
        case notFound
        case offline
        /// Redirect from an old address to this absolute URL.
        case redirect(to: String)
    }
    package let kind: Kind
    package let language: ID<Language>
    package let permalink: Permalink
    /// Listed in the sitemap and open to search engines.
    package let isIndexed: Bool
    /// Date of the last change, according to the front matter.
    package let modified: PartialDate?

    package var url: String { permalink.url }
}

/// One value of one facet, as the filter of a list.
package struct FacetSelection: Sendable, Equatable {
    package let field: ID<FieldSpec>
    /// The value's id.
    package let value: String
}

extension Site {
    /// Address of the page in another language; `nil` if there is none. A fallback does not count as a translation.
    package func translation(of page: SitePage, in language: ID<Language>) -> Permalink? {
        let other = languages[language]
        switch page.kind {
        case .home, .notFound: return other.permalinks.system.home
        case .search: return other.permalinks.system.search
        case .index: return other.permalinks.system.index
        case .offline: return other.permalinks.system.offline
        case .corridors: return other.permalinks.corridors
        case .corridor(let id): return other.corridors[id]
        case .register: return other.permalinks.register
        case .registerPlace(let id): return other.registerPlaces[id]
        case .item(let group): return other.items[group].flatMap { $0.isFallback ? nil : $0.permalink }
        case .section(let id): return other.sections[id]?.permalink
        case .crossing(let id): return other.crossings[id]?.permalink
        case .collection(let collection, let facet?, _): return other.value(facet, of: collection)?.permalink
        case .collection(let collection, nil, _): return other.permalinks.collections[collection]
        case .taxonomy(let id): return other.taxonomies[id].permalink
        case .term(let term, let taxonomy):
            let id = languages[page.language].taxonomies[taxonomy].terms[term].id
            return other.taxonomies[taxonomy].term(id)?.permalink
        case .redirect: return nil
        }
    }
}
