internal import Diagnostics
package import Markdown

/// Builds the views of one language's pages from the site; every function is pure. Made once, for all of them.
///
/// What views are made from is read in place, by its index: copies of items retain some thirty buffers that all cores share.
package struct ViewMaker: Sendable {
    let site: Site
    package let language: Int
    let edition: Edition
    /// Per collection, per field.
    let fields: [[FieldShape]]
    /// Origin and destination, as one text → corridor.
    let corridorOfPair: [String: Int]
    /// Country → corridors that begin or end there.
    let corridorsOfCountry: [String: [Int]]
    let links: LinkViews

    package init(site: Site, language: Int) {
        self.site = site
        self.language = language
        let edition = site.editions[language]
        self.edition = edition
        fields = site.settings.collections.enumerated().map { collection, spec in
            spec.fields.map { field in
                let taxonomy = site.taxonomy(collection: collection, field: field.key).map { edition.taxonomies[$0] }
                return FieldShape(field, taxonomy: taxonomy, names: edition.names, settings: site.settings)
            }
        }
        corridorOfPair = Dictionary(site.corridors.enumerated().map { ($1.origin + $1.destination, $0) }, uniquingKeysWith: { first, _ in first })
        var ofCountry: [String: [Int]] = [:]
        for (index, corridor) in site.corridors.enumerated() {
            for country in [corridor.origin, corridor.destination] { ofCountry[country, default: []].append(index) }
        }
        corridorsOfCountry = ofCountry
        links = LinkViews(items: site.items, nodes: site.nodes, assets: site.assets, collections: site.settings.collections,
                          entries: site.editions.map(\.entries), permalinks: site.permalinks)
    }

    /// Which fields a card carries.
    enum CardFields { case none, card, all }

    var code: String { edition.language.code }

    func content(of page: SitePage, body: RenderedBody?) -> (title: String, description: String, content: PageContent) {
        let words = edition.site.words
        switch page.kind {
        case .home: return (edition.site.title, edition.site.tagline, .home(home()))
        case .item(let node): return itemContent(node, body)
        case .collection(let collection, let facet, let number): return collectionContent(collection, facet, number)
        case .taxonomy(let index):
            let taxonomy = edition.taxonomies[index]
            return (taxonomy.name, "", .taxonomy(taxonomyView(taxonomy)))
        case .term(let index, let number): return termContent(edition.taxonomies[index], edition.taxonomies[index].terms[number])
        case .corridors: return (site.settings.corridors?.name.text(in: code) ?? "", "", .corridors(corridorIndex()))
        case .corridor(let index): return corridorContent(index)
        case .search:
            return (words["title.search"], "", .search(search()))
        case .index: return (words["title.index"], "", .index(index()))
        case .notFound: return (words["title.not-found"], "", .notFound)
        case .offline: return (words["title.offline"], "", .offline)
        case .redirect(let target): return (edition.site.title, "", .redirect(to: target))
        }
    }

    func breadcrumbs(of page: SitePage) -> [LinkView] {
        let home = LinkView(title: edition.site.title, url: edition.site.homeURL)
        func link(_ collection: Int) -> LinkView { LinkView(title: edition.collectionLinks[collection].name, url: edition.collectionLinks[collection].url) }
        switch page.kind {
        case .home, .redirect: return []
        case .item(let node): return [home, link(site.nodes[node].collection)]
        case .collection(let collection, let facet, let number): return facet != nil || number > 1 ? [home, link(collection)] : [home]
        case .term(let taxonomy, _): return [home, LinkView(title: edition.taxonomies[taxonomy].name, url: edition.taxonomies[taxonomy].url)]
        case .corridor: return [home, corridorIndexLink]
        default: return [home]
        }
    }

    // MARK: home, index

    private func home() -> HomeView {
        let paths = site.settings.homePaths.map { path in
            HomePathView(title: path.title.text(in: code), links: homeLinks(path.source))
        }
        let collections = site.settings.collections.indices.map { index in
            CollectionSummaryView(link: edition.collectionLinks[index], description: site.settings.collections[index].description.text(in: code),
                                  count: edition.lists[index].count)
        }
        return HomeView(paths: paths, collections: collections)
    }

    private func homeLinks(_ source: HomePathSettings.Source) -> [HomeLinkView] {
        switch source {
        case .terms(let id):
            guard let taxonomy = edition.taxonomies.first(where: { $0.id == id }) else { return [] }
            return taxonomy.terms.map { HomeLinkView(title: $0.name, summary: "", url: $0.url) }
        case .items(let id, let field, let value):
            guard let collection = site.settings.collections.firstIndex(where: { $0.id == id }) else { return [] }
            return edition.lists[collection].compactMap { node in
                guard let entry = edition.entries[node] else { return nil }
                let frontMatter = site.items[entry.item].page.frontMatter
                if let field {
                    let values = frontMatter.value(of: field).map(Taxonomy.terms) ?? []
                    guard values.contains(value ?? "") else { return nil }
                }
                return HomeLinkView(title: frontMatter.title.value, summary: frontMatter.summary, url: entry.url,
                                    language: entry.isFallback ? site.settings.languages[site.items[entry.item].language].code : nil)
            }
        }
    }

    private func search() -> SearchView {
        var taxonomies = edition.taxonomies.map(taxonomyView)
        for (index, taxonomy) in edition.taxonomies.enumerated() {
            for (place, term) in taxonomy.terms.enumerated() {
                taxonomies[index].terms[place].count = term.nodes.count { edition.entries[$0].map { !$0.isFallback } ?? false }
            }
        }
        let helpers = site.settings.collections.indices.first { index in
            let template = site.theme.template(named: site.settings.collections[index].template)
            return template?.offersContact == true && !edition.lists[index].isEmpty
        }
        let indexes = language == site.defaultLanguage ? [language] : [language, site.defaultLanguage]
        let sensitive = indexes.flatMap { index in
            site.editions[index].entries.compactMap { entry in
                entry.flatMap { !$0.isFallback && site.items[$0.item].page.frontMatter.isSensitive ? $0.url : nil }
            }
        }
        return SearchView(
            indexURL: site.permalinks.searchFolderURL, clientURL: site.permalinks.searchClient.url, taxonomies: taxonomies,
            helpers: helpers.map { LinkView(title: edition.collectionLinks[$0].name, url: edition.collectionLinks[$0].url) }, sensitive: sensitive)
    }

    private func index() -> IndexView {
        IndexView(letters: edition.letters.map { letter in
            IndexLetterView(letter: letter.letter, entries: letter.nodes.compactMap { card($0, fields: .none) })
        })
    }

    // MARK: collections

    private func collectionContent(_ collection: Int, _ selection: FacetSelection?, _ number: Int) -> (String, String, PageContent) {
        let spec = site.settings.collections[collection]
        let facets = edition.facets[collection]
        let chosen = selection.flatMap { selection in
            facets.first { $0.field == selection.field }.flatMap { facet in facet.values.first { $0.id == selection.value }.map { (facet, $0) } }
        }
        let nodes = chosen?.1.nodes ?? edition.lists[collection]
        let size = spec.pageSize ?? PageList.defaultPageSize
        let shown = nodes.dropFirst((number - 1) * size).prefix(size)
        let fields: CardFields = site.theme.listing(named: spec.listing)?.showsAllFields == true ? .all : .card
        let link = edition.collectionLinks[collection]
        func url(_ output: CollectionSettings.Output, _ permalink: Permalink) -> String? { spec.outputs.contains(output) ? permalink.url : nil }
        let view = CollectionView(
            collection: link, description: spec.description.text(in: code), listing: spec.listing,
            cards: shown.compactMap { card($0, fields: fields) }, total: nodes.count,
            facets: facets.map(facetView),
            selected: chosen.map { SelectedFacet(key: $0.0.key, label: $0.0.label, value: $0.1.id, name: $0.1.name) },
            pagination: pagination(of: chosen?.1.permalink ?? edition.permalinks.collections[collection], page: number, count: nodes.count, size: size),
            jsonURL: url(.json, edition.permalinks.json(of: collection)), csvURL: url(.csv, edition.permalinks.csv(of: collection)),
            feedURL: url(.feed, edition.permalinks.feed(of: collection)))
        let title = chosen.map { link.name + ": " + $0.1.name } ?? link.name
        return (title, spec.description.text(in: code), .collection(view))
    }

    private func facetView(_ facet: Facet) -> FacetView {
        FacetView(key: facet.key, label: facet.label, values: facet.values.map {
            FacetValueView(id: $0.id, name: $0.name, count: $0.nodes.count, url: $0.permalink.url)
        })
    }

    private func pagination(of list: Permalink, page: Int, count: Int, size: Int) -> PaginationView? {
        let pages = max(1, (count + size - 1) / size)
        guard pages > 1 else { return nil }
        func url(_ number: Int) -> String { edition.permalinks.page(number, of: list).url }
        func link(_ number: Int) -> LinkView? { (1...pages).contains(number) ? LinkView(title: String(number), url: url(number)) : nil }
        return PaginationView(page: page, pages: ViewMaker.pageNumbers(around: page, of: pages).map { PageNumberView(number: $0, url: url($0)) },
                              previous: link(page - 1), next: link(page + 1))
    }

    /// The first, the last, and two on either side; a gap of one page is that page.
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

    func taxonomyView(_ taxonomy: Taxonomy) -> TaxonomyView {
        TaxonomyView(id: taxonomy.id, name: taxonomy.name, terms: taxonomy.terms.map {
            FacetValueView(id: $0.id, name: $0.name, count: $0.nodes.count, url: $0.url)
        })
    }

    private func termContent(_ taxonomy: Taxonomy, _ term: TaxonomyTerm) -> (String, String, PageContent) {
        let corridors = taxonomy.isCountries ? corridorsOfCountry[term.id] ?? [] : []
        let view = TermView(taxonomy: LinkView(title: taxonomy.name, url: taxonomy.url), id: term.id, name: term.name,
                            groups: groups(term.nodes, fields: .card),
                            corridors: corridors.map(corridorLink))
        return (term.name, "", .term(view))
    }

    /// Cards by collection, in the collections' order.
    func groups(_ nodes: [Int], fields: CardFields) -> [CardGroupView] {
        site.settings.collections.indices.compactMap { collection in
            var cards: [ItemCard] = []
            for node in nodes where site.nodes[node].collection == collection {
                if let card = card(node, fields: fields) { cards.append(card) }
            }
            return cards.isEmpty ? nil : CardGroupView(collection: edition.collectionLinks[collection], cards: cards)
        }
    }
}
