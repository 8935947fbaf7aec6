package import Base
package import Content
internal import Diagnostics
internal import Markdown
package import Site

/// Builds the views of one language's pages; every function is pure. Created once per language.
///
/// Reads items in place, by id, to avoid contention: a copied `Item` retains some thirty buffers, whose reference
/// counts all threads would change.
package struct ViewBuilder: Sendable {
    let site: Site
    package let language: ID<Language>
    let shown: LocalizedSite
    /// Shared by all pages of the language.
    package private(set) var siteView: SiteView
    package let collections: IDMap<CollectionSettings, CollectionLinkView>
    let fields: IDMap<CollectionSettings, [FieldShape]>
    /// Codes of origin and destination, concatenated → corridor.
    let corridorOfPair: [String: ID<Corridor>]
    /// Country code → corridors that begin or end there.
    let corridorsOfCountry: [String: [ID<Corridor>]]
    /// By the language of the text.
    let quotable: IDMap<Language, IDMap<RegisterRecord, QuotableRecord>>
    let recordSources: IDMap<RegisterSource, RecordSourceView>

    /// - Parameter assets: those of the theme.
    package init(site: Site, language: ID<Language>, assets: [AssetView]) {
        self.site = site
        self.language = language
        let shown = site.languages[language]
        self.shown = shown
        collections = IDMap(site.settings.collections.ids) { id in
            let collection = site.settings.collections[id]
            return CollectionLinkView(
                id: collection.id, name: collection.name.text(in: shown.language.code),
                url: shown.permalinks.collections[id].url)
        }
        fields = IDMap(site.settings.collections.ids) { collection in
            let specs = site.settings.collections[collection].fields
            let counted = Set(specs.filter(\.isFacet).flatMap(\.also))
            return specs.map { field in
                let taxonomy = site.taxonomiesByField[collection][field.key].map { shown.taxonomies[$0] }
                return FieldShape(
                    field, counts: counted.contains(field.key), taxonomy: taxonomy, names: shown.names,
                    settings: site.settings)
            }
        }
        var ofPair: [String: ID<Corridor>] = [:]
        var ofCountry: [String: [ID<Corridor>]] = [:]
        for (id, corridor) in site.corridors.identified {
            if ofPair[corridor.origin + corridor.destination] == nil {
                ofPair[corridor.origin + corridor.destination] = id
            }
            for country in [corridor.origin, corridor.destination] { ofCountry[country, default: []].append(id) }
        }
        corridorOfPair = ofPair
        corridorsOfCountry = ofCountry
        quotable = ViewBuilder.quotable(site, shown, language)
        recordSources = IDMap(site.register.register.sources.map { RecordSourceView($0, shown.names) })
        siteView = ViewBuilder.siteView(site, shown, collections, assets)
        siteView.notice = shown.notice.flatMap(noticeView)
        siteView.places = guidesOfValues()
    }

    /// Which fields a card shows.
    enum CardFields {
        case none, card, all
        /// All, also those that no page shows.
        case data
    }

    var code: String { shown.language.code }

    func content(
        of page: SitePage, body: RenderedBody?, isWhole: Bool
    ) -> (title: String, description: String, content: PageContent) {
        let strings = shown.strings
        switch page.kind {
        case .home: return (siteView.title, siteView.tagline, .home(home()))
        case .item(let group): return itemContent(group, body, isWhole: isWhole)
        case .section(let id): return sectionContent(id)
        case .collection(let collection, let facet, let number): return collectionContent(collection, facet, number)
        case .taxonomy(let id):
            let taxonomy = shown.taxonomies[id]
            return (taxonomy.name, "", .taxonomy(taxonomyView(taxonomy)))
        case .term(let term, let taxonomy):
            return termContent(shown.taxonomies[taxonomy], shown.taxonomies[taxonomy].terms[term], taxonomy)
        case .crossing(let id): return crossingContent(id, body)
        case .corridors: return (site.settings.corridors?.name.text(in: code) ?? "", "", .corridors(corridorIndex()))
        case .corridor(let id): return corridorContent(id)
        case .register: return registerContent()
        case .registerPlace(let id): return registerPlaceContent(id)
        case .search:
            return (strings["title.search"], "", .search(search()))
        case .index: return (strings["title.index"], "", .index(index()))
        case .notFound: return (strings["title.not-found"], "", .notFound)
        case .offline: return (strings["title.offline"], "", .offline)
        case .redirect(let target): return (siteView.title, "", .redirect(to: target))
        }
    }

    func breadcrumbs(of page: SitePage) -> [LinkView] {
        let home = LinkView(title: siteView.title, url: siteView.homeURL)
        func link(_ id: ID<CollectionSettings>) -> LinkView {
            LinkView(title: collections[id].name, url: collections[id].url)
        }
        switch page.kind {
        case .home, .redirect: return []
        case .item(let group):
            return [home, link(site.groups[group].collection)] + sections(above: site.sections.parent(of: group))
        case .section(let id):
            let section = site.sections.all[id]
            return [home, link(section.collection)] + sections(above: section.parent)
        case .collection(let collection, let facet, let number):
            return facet != nil || number > 1 ? [home, link(collection)] : [home]
        case .term(_, let taxonomy):
            return [home, LinkView(title: shown.taxonomies[taxonomy].name, url: shown.taxonomies[taxonomy].url)]
        case .crossing(let id):
            let group = site.crossings.all[id].group
            let theme = shown.items[group].map { entry in
                LinkView(title: site.items[entry.item].page.frontMatter.title.value, url: entry.url)
            }
            return [home, link(site.groups[group].collection)] + sections(above: site.sections.parent(of: group))
                + [theme].compactMap { $0 }
        case .registerPlace: return [home] + [ViewBuilder.registerLink(site, shown)].compactMap { $0 }
        case .corridor: return [home] + [ViewBuilder.corridorIndexLink(site, shown)].compactMap { $0 }
        default: return [home]
        }
    }

    // MARK: search, index

    private func search() -> SearchView {
        let taxonomies = shown.taxonomies.values.map { taxonomy in
            // The index of the language holds no fallbacks.
            taxonomyView(taxonomy) { term in term.groups.count { shown.items[$0].map { !$0.isFallback } ?? false } }
        }
        let helpers = site.settings.collections.ids.first {
            site.theme.template(named: site.settings.collections[$0].template)?.offersContact == true
                && !shown.lists[$0].isEmpty
        }
        return SearchView(
            taxonomies: taxonomies,
            helpers: helpers.map { LinkView(title: collections[$0].name, url: collections[$0].url) })
    }

    private func index() -> IndexView {
        IndexView(
            letters: shown.letters.map { letter in
                IndexLetterView(letter: letter.letter, entries: letter.groups.compactMap { card($0, fields: .none) })
            })
    }

    // MARK: collections

    private func collectionContent(
        _ collection: ID<CollectionSettings>, _ selection: FacetSelection?,
        _ number: Int
    ) -> (String, String, PageContent) {
        let spec = site.settings.collections[collection]
        let facets = shown.facets[collection]
        let chosen = selection.flatMap { shown.value($0, of: collection) }
        let selected = chosen.flatMap { value in
            facets.first { $0.field == selection?.field }.map {
                SelectedFacet(key: $0.key, label: $0.label, value: value.id, name: value.name)
            }
        }
        let groups = chosen?.groups ?? shown.lists[collection]
        let size = spec.pageSize
        let fields: CardFields = site.theme.listing(named: spec.listing)?.showsAllFields == true ? .all : .card
        let link = collections[collection]
        func url(_ output: CollectionSettings.Output, _ permalink: Permalink) -> String? {
            spec.outputs.contains(output) ? permalink.url : nil
        }
        let shownGroups = groups.dropFirst((number - 1) * size).prefix(size)
        let list = chosen?.permalink ?? shown.permalinks.collections[collection]
        let view = CollectionView(
            collection: link, description: spec.description.text(in: code), listing: spec.listing,
            sections: number == 1 && selection == nil ? topSections(of: collection) : [],
            cards: shownGroups.compactMap { card($0, fields: fields) },
            folds: folds(Array(shownGroups), spec, fields),
            total: groups.count, facets: facets.map(facetView), selected: selected,
            pagination: pagination(of: list, page: number, of: spec.pageCount(of: groups.count)),
            jsonURL: url(.json, shown.permalinks.json(of: collection)),
            csvURL: url(.csv, shown.permalinks.csv(of: collection)),
            feedURL: url(.feed, shown.permalinks.feed(of: collection)),
            exports: exports(of: collection, selection, groups))
        let title = chosen.map { link.name + ": " + $0.name } ?? link.name
        return (title, spec.description.text(in: code), .collection(view))
    }

    /// By the values of the field that folds the list, in their order; places that have a guide come first, items
    /// without a value last.
    private func folds(
        _ groups: [ID<ItemGroup>], _ collection: CollectionSettings, _ wanted: CardFields
    ) -> [ListFoldView] {
        guard let field = collection.fields.first(where: { $0.key == collection.group }) else { return [] }
        var byValue: [String: [ID<ItemGroup>]] = [:]
        for group in groups {
            guard let entry = shown.items[group] else { continue }
            let value = site.items[entry.item].page.frontMatter.value(of: field.key)?.termIDs.first ?? ""
            byValue[value, default: []].append(group)
        }
        let named = byValue.keys.filter { !$0.isEmpty }.map { ($0, shown.names.name(of: $0, field.type)) }
        let ordered = shown.names.ordered(named, field.type, id: \.0, name: \.1)
        let own = Set(siteView.places.map(\.id))
        let values = ordered.filter { own.contains($0.0) } + ordered.filter { !own.contains($0.0) }
        return (values + [("", shown.strings["list.others"])]).compactMap { value, name in
            byValue[value].map { groups in
                ListFoldView(name: name, cards: groups.compactMap { card($0, fields: wanted) })
            }
        }
    }

    private func facetView(_ facet: Facet) -> FacetView {
        FacetView(
            key: facet.key, also: facet.also, label: facet.label,
            values: facet.values.map {
                FacetValueView(id: $0.id, name: $0.name, count: $0.groups.count, url: $0.permalink.url)
            })
    }

    private func pagination(of list: Permalink, page: Int, of pages: Int) -> PaginationView? {
        guard pages > 1 else { return nil }
        func url(_ number: Int) -> String { shown.permalinks.page(number, of: list).url }
        func link(_ number: Int) -> LinkView? {
            (1...pages).contains(number) ? LinkView(title: String(number), url: url(number)) : nil
        }
        return PaginationView(
            page: page,
            pages: ViewBuilder.pageNumbers(around: page, of: pages).map { PageNumberView(number: $0, url: url($0)) },
            previous: link(page - 1), next: link(page + 1))
    }

    /// First page, last page, and two on each side of `page`; a gap of one page is filled.
    static func pageNumbers(around page: Int, of count: Int) -> [Int] {
        var numbers: [Int] = []
        for number in [1] + Array(max(1, page - 2)...max(1, min(count, page + 2))) + [count] {
            let last = numbers.last ?? 0
            if number == last + 2 { numbers.append(number - 1) }
            if number > last { numbers.append(number) }
        }
        return numbers
    }

    // MARK: taxonomies

    private func taxonomyView(_ taxonomy: Taxonomy, count: (TaxonomyTerm) -> Int = { $0.groups.count }) -> TaxonomyView
    {
        TaxonomyView(
            id: taxonomy.id, name: taxonomy.name,
            terms: taxonomy.terms.map {
                FacetValueView(id: $0.id, name: $0.name, count: count($0), url: $0.url)
            })
    }

    private func termContent(
        _ taxonomy: Taxonomy, _ term: TaxonomyTerm, _ id: ID<TaxonomySettings>
    ) -> (String, String, PageContent) {
        let corridors = taxonomy.isCountries ? corridorsOfCountry[term.id] ?? [] : []
        let view = TermView(
            taxonomy: LinkView(title: taxonomy.name, url: taxonomy.url), id: term.id, name: term.name,
            groups: cardGroups(term.groups, fields: .card), corridors: corridors.map(corridorLink),
            crossings: isTagged(taxonomy) ? crossings(of: term.id) : [], exports: exports(of: term, id))
        return (term.name, "", .term(view))
    }

    /// Whether the terms of a taxonomy are those that headings of parts are tagged with.
    private func isTagged(_ taxonomy: Taxonomy) -> Bool {
        guard let type = site.settings.crossings?.type,
            let spec = site.settings.taxonomies.first(where: { $0.id == taxonomy.id })
        else { return false }
        return Taxonomy.elementType(spec, site.settings) == type
    }

    /// Cards by collection, in the order of `site.yaml`.
    func cardGroups(_ groups: [ID<ItemGroup>], fields: CardFields) -> [CardGroupView] {
        site.settings.collections.ids.compactMap { collection in
            let own = groups.filter { site.groups[$0].collection == collection }
            let cards = own.compactMap { card($0, fields: fields) }
            return cards.isEmpty ? nil : CardGroupView(collection: collections[collection], cards: cards)
        }
    }
}
