package import Base
package import Content
package import Markdown

/// Localized site: all that one language shows.
package struct LocalizedSite: Sendable {
    package let language: Language
    package let strings: InterfaceStrings
    package let permalinks: LanguagePermalinks
    package let names: ValueNames
    /// `nil`: neither the language nor the default one has the item.
    package let items: IDMap<ItemGroup, LocalizedItem?>
    /// `nil`: the language shows nothing of the section.
    package let sections: IDMap<Section, LocalizedSection?>
    /// Index of each item among what is in its section.
    package let placesInSection: IDMap<ItemGroup, Int?>
    /// In listing order, without withdrawn items.
    package let lists: IDMap<CollectionSettings, [ID<ItemGroup>]>
    /// Index of each item in its collection's list.
    package let positions: IDMap<ItemGroup, Int?>
    package let taxonomies: IDMap<TaxonomySettings, Taxonomy>
    package let facets: IDMap<CollectionSettings, [Facet]>
    package let corridors: IDMap<Corridor, Permalink>
    package let registerPlaces: IDMap<RegisterPlace, Permalink>
    /// `nil`: the language does not have it.
    package let crossings: IDMap<Crossing, LocalizedCrossing?>
    /// Headings of parts that have a page: which one.
    package let crossingOfAnchor: [ID<ItemGroup>: [String: ID<Crossing>]]
    /// Headings of sections that all pages of an item repeat.
    package let sharedAnchors: [ID<ItemGroup>: Set<String>]
    /// Backlinks: the items that link to each item, by collection, then title.
    package let backlinks: IDMap<ItemGroup, [ID<ItemGroup>]>
    package let letters: [IndexLetter]
    package let menus: [String: [MenuEntry]]
    package let notice: Notice?

    init(
        _ id: ID<Language>, of site: ResolvedContent, corridors: [Corridor], crossings: CrossingFinder.Found,
        strings: InterfaceStrings, notice: Notice?
    ) {
        let settings = site.settings
        language = settings.languages[id]
        self.strings = strings
        self.notice = notice
        permalinks = site.permalinks.languages[id]
        names = ValueNames(
            language: language.code, settings: settings, strings: strings, items: site.items,
            register: site.register, crossings: crossings.crossings)
        let sectionPermalinks = site.addresses.sections(id)
        items = site.addresses.items(id, sectionPermalinks)
        let ranks = site.titleRanks(items, language: language.code)
        lists = site.lists(items, ranks: ranks)
        (sections, placesInSection) = site.sections(id, items, sectionPermalinks, lists: lists)
        positions = LocalizedSite.positions(lists, of: site.index.groups)
        let content = LocalizedContent(site: site, items: items, lists: lists, names: names, permalinks: permalinks)
        taxonomies = IDMap(settings.taxonomies.ids) { Taxonomy($0, of: content) }
        facets = IDMap(settings.collections.ids) { Facet.all(of: $0, in: content) }
        self.corridors = IDMap(
            corridors.map { [permalinks, names] in
                permalinks.corridor(
                    from: ($0.origin, names.country($0.origin)), to: ($0.destination, names.country($0.destination)))
            })
        registerPlaces = IDMap(
            site.register.places.map { [permalinks, names] in
                permalinks.registerPlace(names.place($0.code), code: $0.code)
            })
        self.crossings = IDMap(
            zip(crossings.crossings.all, crossings.localized).map { [items, names] crossing, localized in
                guard let page = items[crossing.group], !page.isFallback, let (item, doors) = localized[id],
                    let type = settings.crossings?.type
                else { return nil }
                let name = names.name(of: crossing.value, type)
                let permalink = page.permalink.crossing(name, id: crossing.value)
                return LocalizedCrossing(item: item, permalink: permalink, doors: doors)
            })
        (crossingOfAnchor, sharedAnchors) = site.anchors(of: self.crossings, crossings.crossings)
        backlinks = site.backlinks(items, ranks: ranks)
        letters = site.letters(items, ranks: ranks, language: language.code)
        menus = Dictionary(settings.menus.map { menu in (menu.id, menu.entries.compactMap(site.menuEntry)) }) {
            first, _ in first
        }
    }

    private static func positions(
        _ lists: IDMap<CollectionSettings, [ID<ItemGroup>]>,
        of groups: [ItemGroup]
    ) -> IDMap<ItemGroup, Int?> {
        var positions = IDMap<ItemGroup, Int?>(nil, for: groups.ids)
        for list in lists.values { for (place, group) in list.enumerated() { positions[group] = place } }
        return positions
    }

    /// A facet's value; `nil` when no item of this language has it.
    package func value(_ selection: FacetSelection, of collection: ID<CollectionSettings>) -> Facet.Value? {
        facets[collection].first { $0.field == selection.field }?.values.first { $0.id == selection.value }
    }
}

/// Localized item: its own text in one language, or the default language's as a fallback.
package struct LocalizedItem: Sendable {
    package let item: ID<Item>
    package let permalink: Permalink
    package let isFallback: Bool

    package var url: String { permalink.url }
}

/// A site-wide notice (`Content/<language>/notice.md`), shown until a date.
package struct Notice: Sendable {
    package let page: ParsedPage
    package let body: RenderedBody
    /// Parallel to the body's links.
    package let targets: [LinkTarget]
    /// Parallel to the body's embeds.
    package let embeds: [EmbedTarget?]

    /// The records that it quotes and draws.
    var records: [ID<RegisterRecord>] {
        let quoted = targets.compactMap { if case .quote(let quote) = $0 { quote.record } else { nil } }
        return quoted + embeds.flatMap { $0?.records ?? [] }
    }
}

/// A letter of the A–Z index.
package struct IndexLetter: Sendable {
    package let letter: String
    package let groups: [ID<ItemGroup>]
}

/// Target of a menu entry.
package enum MenuEntry: Sendable, Equatable {
    case collection(ID<CollectionSettings>)
    case taxonomy(ID<TaxonomySettings>)
    case item(ID<ItemGroup>)
    case section(ID<Section>)
    case corridors, register, index, search
}

extension Site {
    /// As `site.yaml` names it.
    package func written(_ entry: MenuEntry) -> String {
        switch entry {
        case .collection(let id): settings.collections[id].id
        case .taxonomy(let id): settings.taxonomies[id].id
        case .item(let group): settings.collections[groups[group].collection].id + "/" + groups[group].name
        case .section(let id): settings.collections[sections.all[id].collection].id + "/" + sections.all[id].path
        case .corridors: "corridors"
        case .register: "register"
        case .index: "index"
        case .search: "search"
        }
    }
}

/// Input for taxonomies and facets.
struct LocalizedContent {
    let site: ResolvedContent
    let items: IDMap<ItemGroup, LocalizedItem?>
    let lists: IDMap<CollectionSettings, [ID<ItemGroup>]>
    let names: ValueNames
    let permalinks: LanguagePermalinks

    func value(of key: String, in group: ID<ItemGroup>) -> FieldValue? {
        items[group].flatMap { site.items[$0.item].page.frontMatter.value(of: key) }
    }
}
