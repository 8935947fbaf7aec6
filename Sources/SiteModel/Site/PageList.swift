internal import Base
internal import Diagnostics
internal import Foundation

/// Lists every HTML page of the site and refuses two with one address, differences of case and Unicode form set aside.
struct PageList {
    private let settings: SiteSettings
    private let items: [Item]
    private let editions: [Edition]
    private let permalinks: Permalinks
    private var pages: [SitePage] = []
    /// By address: the page's place in the list (`nil` for a single file) and the item it is of.
    private var owners: [String: (page: Int?, language: Int, item: Int?)] = [:]
    private var diagnostics: [Diagnostic] = []
    private var reportedPairs: Set<[Int]> = []

    static let defaultPageSize = 200

    static func make(settings: SiteSettings, items: [Item], editions: [Edition], permalinks: Permalinks) -> (pages: [SitePage], diagnostics: [Diagnostic]) {
        var list = PageList(settings: settings, items: items, editions: editions, permalinks: permalinks)
        let defaultLanguage = settings.languages.firstIndex { $0.isDefault } ?? 0
        list.add(.home, defaultLanguage, permalinks.root, isIndexed: false)
        list.add(.notFound, defaultLanguage, permalinks.notFound, isIndexed: false)
        for language in editions.indices { list.addEdition(language) }
        for language in editions.indices { list.addAliases(language) }
        return (list.pages, list.diagnostics)
    }

    private init(settings: SiteSettings, items: [Item], editions: [Edition], permalinks: Permalinks) {
        self.settings = settings
        self.items = items
        self.editions = editions
        self.permalinks = permalinks
    }

    private mutating func addEdition(_ language: Int) {
        let edition = editions[language]
        let system = edition.permalinks.system
        add(.home, language, system.home)
        add(.search, language, system.search)
        add(.index, language, system.index)
        add(.offline, language, system.offline, isIndexed: false)
        for collection in settings.collections.indices { addLists(of: collection, language) }
        for (index, taxonomy) in edition.taxonomies.enumerated() {
            add(.taxonomy(index), language, taxonomy.permalink)
            for (number, term) in taxonomy.terms.enumerated() { add(.term(taxonomy: index, term: number), language, term.permalink) }
        }
        if !edition.corridors.isEmpty {
            add(.corridors, language, edition.permalinks.corridors)
            for (index, permalink) in edition.corridors.enumerated() { add(.corridor(index), language, permalink) }
        }
        for (node, entry) in edition.entries.enumerated() {
            guard let entry else { continue }
            let frontMatter = items[entry.item].page.frontMatter
            let isAdded = add(.item(node: node), language, entry.permalink, isIndexed: !entry.isFallback && !frontMatter.isWithdrawn,
                              modified: [frontMatter.reviewed, frontMatter.date, frontMatter.changes.map(\.date).max()].compactMap { $0 }.max(), source: entry)
            // A page that has no address of its own has no single file either: one mistake, one diagnostic.
            if isAdded, settings.collections[items[entry.item].collection].outputs.contains(.singleFile), !entry.isFallback, !frontMatter.isWithdrawn {
                _ = claim(entry.permalink.singleFile, nil, language, source: entry)
            }
        }
    }

    /// A collection's list, page by page, and its one-facet views.
    private mutating func addLists(of collection: Int, _ language: Int) {
        let edition = editions[language]
        let spec = settings.collections[collection]
        let size = spec.pageSize ?? PageList.defaultPageSize
        func addPages(_ facet: FacetSelection?, _ list: Permalink, _ count: Int) {
            for page in 1...max(1, (count + size - 1) / size) {
                add(.collection(collection, facet: facet, page: page), language, edition.permalinks.page(page, of: list), isIndexed: facet == nil)
            }
        }
        addPages(nil, edition.permalinks.collections[collection], edition.lists[collection].count)
        for facet in edition.facets[collection] {
            for value in facet.values {
                addPages(FacetSelection(field: facet.field, value: value.id), value.permalink, value.nodes.count)
            }
        }
    }

    private mutating func addAliases(_ language: Int) {
        for entry in editions[language].entries.compactMap({ $0 }) where !entry.isFallback {
            let page = items[entry.item].page
            for alias in page.frontMatter.aliases {
                if Permalinks.isTooLong(alias: alias.value) {
                    let fact = SiteFact.aliasTooLong(limit: Permalinks.longestAlias, nameLimit: Permalinks.longestAliasName)
                    diagnostics.append(Diagnostic(.site(fact), path: page.path, at: alias.position, length: alias.length))
                    continue
                }
                guard let permalink = permalinks.alias(alias.value) else {
                    diagnostics.append(Diagnostic(.site(.badAlias(printable(alias.value))), path: page.path, at: alias.position, length: alias.length))
                    continue
                }
                add(.redirect(to: permalinks.absolute(entry.permalink)), language, permalink, isIndexed: false, source: entry, alias: alias)
            }
        }
    }

    /// `false` when something else has the address.
    @discardableResult
    private mutating func add(_ kind: SitePage.Kind, _ language: Int, _ permalink: Permalink, isIndexed: Bool = true, modified: PartialDate? = nil,
                              source: Entry? = nil, alias: Positioned<String>? = nil) -> Bool {
        guard claim(permalink, kind, language, source: source, alias: alias) else { return false }
        pages.append(SitePage(kind: kind, language: language, permalink: permalink, isIndexed: isIndexed, modified: modified))
        return true
    }

    /// For the page that comes next in the list, or for a single file (`nil`). `false` when something else has the address; a diagnostic says so.
    private mutating func claim(_ permalink: Permalink, _ kind: SitePage.Kind?, _ language: Int, source: Entry?, alias: Positioned<String>? = nil) -> Bool {
        let path = permalink.outputPath
        let key = path.utf8.allSatisfy({ $0 < 0x80 && !(65...90).contains($0) }) ? path : path.precomposedStringWithCanonicalMapping.lowercased()
        guard let owner = owners[key] else {
            owners[key] = (kind == nil ? nil : pages.count, language, source?.item)
            return true
        }
        let claimed = PermalinkCollision.Claim(kind: kind, language: language, item: source?.item)
        let taken = PermalinkCollision.Claim(kind: owner.page.map { pages[$0].kind }, language: owner.language, item: owner.item)
        let collision = PermalinkCollision(settings: settings, items: items, editions: editions)
        // Two items that meet in their own language meet in those that fall back to it too.
        if let pair = collision.pair(claimed, taken), !reportedPairs.insert(pair).inserted { return false }
        if collision.isDuplicatePath(claimed, taken) { return false }
        let (blamed, other) = collision.isOwnersFault(claimed: claimed, taken: taken) ? (taken, claimed) : (claimed, taken)
        diagnostics.append(collision.diagnostic(path, claimed: blamed, alias: alias, taken: other))
        return false
    }
}
