internal import Base
internal import Content
internal import Diagnostics
internal import Foundation

/// Lists all HTML pages of the site and rejects duplicate addresses (compared in NFC and lower case).
struct PageList {
    private let settings: SiteSettings
    private let items: [Item]
    private let languages: IDMap<Language, LocalizedSite>
    private let permalinks: Permalinks
    private let crossings: SiteCrossings
    private let sections: SiteSections
    /// Whether there is a record that readers may see.
    private let hasRegister: Bool
    private var pages: [SitePage] = []
    /// Address → its owner.
    private var owners: [String: PermalinkCollision.Claim] = [:]
    private var diagnostics: [Diagnostic] = []
    private var reportedPairs: Set<[ID<ItemGroup>]> = []
    /// Sections and the items that have their addresses, by number.
    private var reportedSections: Set<[Int]> = []

    static func make(
        settings: SiteSettings, items: [Item], languages: IDMap<Language, LocalizedSite>,
        permalinks: Permalinks, register: SiteRegister, crossings: SiteCrossings, sections: SiteSections
    ) -> (pages: [SitePage], diagnostics: [Diagnostic]) {
        var list = PageList(
            settings: settings, items: items, languages: languages, permalinks: permalinks,
            crossings: crossings, sections: sections, hasRegister: register.isShown)
        list.add(.home, settings.defaultLanguage, permalinks.root, isIndexed: false)
        list.add(.notFound, settings.defaultLanguage, permalinks.notFound, isIndexed: false)
        for language in languages.ids { list.addLanguage(language) }
        for language in languages.ids { list.addAliases(language) }
        return (list.pages, list.diagnostics)
    }

    private init(
        settings: SiteSettings, items: [Item], languages: IDMap<Language, LocalizedSite>, permalinks: Permalinks,
        crossings: SiteCrossings, sections: SiteSections, hasRegister: Bool
    ) {
        self.settings = settings
        self.items = items
        self.languages = languages
        self.permalinks = permalinks
        self.crossings = crossings
        self.sections = sections
        self.hasRegister = hasRegister
    }

    private mutating func addLanguage(_ language: ID<Language>) {
        let shown = languages[language]
        let system = shown.permalinks.system
        add(.home, language, system.home)
        add(.search, language, system.search)
        add(.index, language, system.index)
        add(.offline, language, system.offline, isIndexed: false)
        for collection in settings.collections.ids { addLists(of: collection, language) }
        for (id, taxonomy) in shown.taxonomies.identified {
            add(.taxonomy(id), language, taxonomy.permalink)
            for (term, value) in taxonomy.terms.identified { add(.term(term, of: id), language, value.permalink) }
        }
        if !shown.corridors.values.isEmpty {
            add(.corridors, language, shown.permalinks.corridors)
            for (id, permalink) in shown.corridors.identified { add(.corridor(id), language, permalink) }
        }
        if hasRegister {
            add(.register, language, shown.permalinks.register)
            for (id, permalink) in shown.registerPlaces.identified { add(.registerPlace(id), language, permalink) }
        }
        for (id, section) in shown.sections.identified {
            guard let section, section.index == nil, !sections.all[id].isTop else { continue }
            add(.section(id), language, section.permalink, isIndexed: hasOwnItem(section, shown))
        }
        for (group, item) in shown.items.identified { if let item { addItem(group, item, language) } }
        for (id, crossing) in shown.crossings.identified {
            guard let crossing else { continue }
            add(
                .crossing(id), language, crossing.permalink, modified: items[crossing.item].page.frontMatter.modified,
                source: LocalizedItem(item: crossing.item, permalink: crossing.permalink, isFallback: false))
        }
    }

    /// Whether a page in the section is no fallback.
    private func hasOwnItem(_ section: LocalizedSection, _ shown: LocalizedSite) -> Bool {
        section.children.contains { child in
            switch child {
            case .item(let group): shown.items[group].map { !$0.isFallback } ?? false
            case .section(let id): shown.sections[id]?.index.flatMap { shown.items[$0] }.map { !$0.isFallback } ?? true
            }
        }
    }

    private mutating func addItem(_ group: ID<ItemGroup>, _ item: LocalizedItem, _ language: ID<Language>) {
        let frontMatter = items[item.item].page.frontMatter
        let isAdded = add(
            .item(group), language, item.permalink, isIndexed: !item.isFallback && !frontMatter.isWithdrawn,
            modified: frontMatter.modified, source: item)
        // A page without an address of its own has no single file either: one error, one diagnostic.
        guard isAdded, !item.isFallback, !frontMatter.isWithdrawn,
            settings.collections[items[item.item].collection].outputs.contains(.singleFile)
        else { return }
        _ = claim(item.permalink.singleFile, PermalinkCollision.Claim(kind: nil, language: language, item: item.item))
    }

    /// Adds a collection's list, page by page, and its one-facet views.
    private mutating func addLists(of collection: ID<CollectionSettings>, _ language: ID<Language>) {
        let shown = languages[language]
        let spec = settings.collections[collection]
        func addPages(_ facet: FacetSelection?, _ list: Permalink, _ count: Int) {
            for page in 1...spec.pageCount(of: count) {
                add(
                    .collection(collection, facet: facet, page: page), language, shown.permalinks.page(page, of: list),
                    isIndexed: facet == nil)
            }
        }
        // A page that begins the whole collection stands in place of its list.
        let top = sections.section(at: "", of: collection).flatMap { shown.sections[$0]?.index }
        if top == nil { addPages(nil, shown.permalinks.collections[collection], shown.lists[collection].count) }
        for facet in shown.facets[collection] {
            for value in facet.values {
                addPages(FacetSelection(field: facet.field, value: value.id), value.permalink, value.groups.count)
            }
        }
    }

    private mutating func addAliases(_ language: ID<Language>) {
        for shown in languages[language].items.values {
            guard let shown, !shown.isFallback else { continue }
            let page = items[shown.item].page
            for alias in page.frontMatter.aliases {
                if Permalinks.isTooLong(alias: alias.value) {
                    let fact = SiteFact.aliasTooLong(
                        limit: Permalinks.longestAlias, nameLimit: Permalinks.longestAliasName)
                    diagnostics.append(
                        Diagnostic(.site(fact), path: page.path, at: alias.position, length: alias.length))
                    continue
                }
                guard let permalink = permalinks.alias(alias.value) else {
                    diagnostics.append(
                        Diagnostic(
                            .site(.badAlias(printable(alias.value))), path: page.path, at: alias.position,
                            length: alias.length))
                    continue
                }
                add(
                    .redirect(to: permalinks.absolute(shown.permalink)), language, permalink, isIndexed: false,
                    source: shown, alias: alias)
            }
        }
    }

    /// `false` if the address is taken.
    @discardableResult
    private mutating func add(
        _ kind: SitePage.Kind, _ language: ID<Language>, _ permalink: Permalink, isIndexed: Bool = true,
        modified: PartialDate? = nil, source: LocalizedItem? = nil, alias: Positioned<String>? = nil
    ) -> Bool {
        let asked = PermalinkCollision.Claim(kind: kind, language: language, item: source?.item)
        guard claim(permalink, asked, alias: alias) else { return false }
        pages.append(
            SitePage(kind: kind, language: language, permalink: permalink, isIndexed: isIndexed, modified: modified))
        return true
    }

    private var collision: PermalinkCollision {
        PermalinkCollision(
            settings: settings, items: items, languages: languages, crossings: crossings, sections: sections)
    }

    /// `false` if the address is taken; adds a diagnostic unless the error is already reported.
    private mutating func claim(
        _ permalink: Permalink, _ asked: PermalinkCollision.Claim, alias: Positioned<String>? = nil
    ) -> Bool {
        let path = permalink.outputPath
        let unfit = path.split(separator: "/").lazy.compactMap { name in OutputNames.fault(name).map { (name, $0) } }
        if let (name, fault) = unfit.first {
            diagnostics.append(
                collision.diagnostic(unfit: String(name), fault, claimed: asked, alias: alias))
            return false
        }
        let isPlain = path.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
        let key = isPlain ? path : path.precomposedStringWithCanonicalMapping.lowercased()
        guard let taken = owners[key] else {
            owners[key] = asked
            return true
        }
        // A folder and an item that collide in one language do so in those that fall back to it.
        if let section = asked.section ?? taken.section, let item = asked.item ?? taken.item,
            !reportedSections.insert([section.index, items[item].group.index]).inserted
        {
            return false
        }
        // Two items that collide in their own language also collide in languages that fall back to it.
        if let pair = collision.pair(asked, taken), !reportedPairs.insert(pair).inserted { return false }
        if collision.isDuplicatePath(asked, taken) { return false }
        let (blamed, other) = collision.isOwnerAtFault(claimed: asked, taken: taken) ? (taken, asked) : (asked, taken)
        diagnostics.append(collision.diagnostic(path, claimed: blamed, alias: alias, taken: other))
        return false
    }
}
