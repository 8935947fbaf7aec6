internal import Diagnostics
internal import Markdown

/// Makes what one language shows: menus, backlinks, the A–Z index, and the view that all its pages share.
struct EditionBuilder {
    let roster: Roster
    let items: [Item]
    let settings: SiteSettings
    let atlas: Atlas
    let words: [InterfaceWords]
    let themeAssets: [AssetView]
    /// Names of pages that the theme leads to.
    let linkedPages: [String]
    let corridors: [Corridor]
    private(set) var diagnostics: [Diagnostic] = []

    init(roster: Roster, items: [Item], settings: SiteSettings, atlas: Atlas, words: [InterfaceWords],
         themeAssets: [AssetView], linkedPages: [String], corridors: [Corridor]) {
        self.roster = roster
        self.items = items
        self.settings = settings
        self.atlas = atlas
        self.words = words
        self.themeAssets = themeAssets
        self.linkedPages = linkedPages
        self.corridors = corridors
    }

    mutating func edition(_ index: Int, notice: ParsedPage?, links: LinkResolver) -> Edition {
        let language = settings.languages[index]
        let entries = atlas.entries[index]
        let permalinks = atlas.permalinks.languages[index]
        let collectionLinks = zip(settings.collections, permalinks.collections).map { collection, permalink in
            CollectionLinkView(id: collection.id, name: collection.name.text(in: language.code), url: permalink.url)
        }
        let words = words(for: language.code)
        let base = SiteView(
            title: settings.title.text(in: language.code), tagline: settings.tagline.text(in: language.code),
            publisher: settings.publisher.text(in: language.code), contact: settings.contact,
            disclaimer: settings.disclaimer.text(in: language.code), licence: settings.licence.map { LinkView(title: $0.name, url: $0.url) },
            language: language, languages: settings.languages, origin: settings.baseURL.origin, basePath: settings.baseURL.path,
            homeURL: permalinks.system.home.url, searchURL: permalinks.system.search.url, indexURL: permalinks.system.index.url,
            offlineURL: permalinks.system.offline.url, offlineListURL: permalinks.offlineList.url, webManifestURL: atlas.permalinks.webManifest.url,
            linkedPages: linkedPages.compactMap { name in
                menuURL(name, entries).map { NamedPageView(name: name, url: $0) }
            }, mainMenu: menu("main", index, collectionLinks, words),
            footerMenu: menu("footer", index, collectionLinks, words), words: words, notice: nil,
            assets: themeAssets, callouts: settings.callouts.map { CalloutView(kind: $0.kind, title: $0.title.text(in: language.code), isFolded: $0.folded) },
            feedURL: settings.collections.contains { $0.outputs.contains(.feed) } ? permalinks.feed.url : nil)
        let names = atlas.names[index]
        let facets = settings.collections.indices.map { collection in
            Facet.all(of: collection, named: names, at: permalinks, list: atlas.lists[index][collection], entries: entries, items: items, settings: settings)
        }
        var edition = Edition(
            language: language, site: base, entries: entries, lists: atlas.lists[index], collectionLinks: collectionLinks,
            taxonomies: atlas.taxonomies[index], permalinks: permalinks, corridors: corridors(permalinks, names), names: names,
            backlinks: backlinks(entries, atlas.titleRanks[index]),
            letters: letters(entries, atlas.titleRanks[index], language.code), facets: facets, positions: positions(atlas.lists[index], count: entries.count))
        if let notice { edition = edition.with(notice: noticeView(notice, language: index, edition: edition, links: links)) }
        return edition
    }

    private func corridors(_ permalinks: LanguagePermalinks, _ names: ValueNames) -> [Permalink] {
        corridors.map { corridor in
            permalinks.corridor(from: (corridor.origin, names.country(corridor.origin)), to: (corridor.destination, names.country(corridor.destination)))
        }
    }

    private func positions(_ lists: [[Int]], count: Int) -> [Int?] {
        var positions: [Int?] = Array(repeating: nil, count: count)
        for list in lists { for (place, node) in list.enumerated() { positions[node] = place } }
        return positions
    }

    private func words(for language: String) -> InterfaceWords {
        words.first { $0.language == language } ?? InterfaceWords(language: language, texts: [:])
    }

    /// The page that a menu's entry of this name leads to, e.g. `about` to that of `pages/about`.
    private func menuURL(_ name: String, _ entries: [Entry?]) -> String? {
        let entry = settings.menus.lazy.flatMap(\.entries).first { $0.hasSuffix("/" + name) }
        return entry.flatMap(node).flatMap { entries[$0]?.url }
    }

    private func node(_ path: String) -> Int? {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let collection = settings.collections.firstIndex(where: { $0.id == parts[0] }) else { return nil }
        return roster.nodeByName[collection][parts[1]]
    }

    private mutating func menu(_ id: String, _ language: Int, _ collections: [CollectionLinkView], _ words: InterfaceWords) -> [LinkView] {
        guard let menu = settings.menus.first(where: { $0.id == id }) else { return [] }
        let code = settings.languages[language].code
        let permalinks = atlas.permalinks.languages[language]
        return menu.entries.enumerated().compactMap { index, entry in
            if let collection = collections.first(where: { $0.id == entry }) { return LinkView(title: collection.name, url: collection.url) }
            if let taxonomy = atlas.taxonomies[language].first(where: { $0.id == entry }) { return LinkView(title: taxonomy.name, url: taxonomy.url) }
            switch entry {
            case "corridors": return settings.corridors.map { LinkView(title: $0.name.text(in: code), url: permalinks.corridors.url) }
            case "index": return LinkView(title: words["title.index"], url: permalinks.system.index.url)
            case "search": return LinkView(title: words["title.search"], url: permalinks.system.search.url)
            default: break
            }
            guard let node = node(entry) else {
                if settings.languages[language].isDefault {
                    let pages = roster.nodes.map { settings.collections[$0.collection].id + "/" + $0.name }
                    let fact = SiteFact.unknownMenuEntry(menu: id, entry: entry, Suggestion(nearestTo: entry, in: pages))
                    diagnostics.append(settings.diagnostic(.site(fact), at: .menuEntry(menu: id, index)))
                }
                return nil
            }
            return atlas.entries[language][node].map { LinkView(title: items[$0.item].page.frontMatter.title.value, url: $0.url) }
        }
    }

    /// Per node: who links to it, in order of collection, then of title.
    private func backlinks(_ entries: [Entry?], _ ranks: [Int]) -> [[Int]] {
        var sources: [[Int]] = Array(repeating: [], count: entries.count)
        let listed = entries.indices.filter { node in entries[node].map { !items[$0.item].page.frontMatter.isWithdrawn } ?? false }
        let ordered = listed.sorted { (roster.nodes[$0].collection, ranks[$0]) < (roster.nodes[$1].collection, ranks[$1]) }
        for node in ordered {
            guard let entry = entries[node] else { continue }
            for target in items[entry.item].linkedNodes { sources[target].append(node) }
        }
        return sources
    }

    private func letters(_ entries: [Entry?], _ ranks: [Int], _ language: String) -> [IndexLetter] {
        let nodes = entries.indices.filter { node in
            guard let entry = entries[node] else { return false }
            return !entry.isFallback && !items[entry.item].page.frontMatter.isWithdrawn
        }
        func title(_ node: Int) -> String { entries[node].map { items[$0.item].page.frontMatter.title.value } ?? "" }
        var letters: [(letter: String, nodes: [Int])] = []
        for node in nodes.sorted(by: { ranks[$0] < ranks[$1] }) {
            let letter = TextOrder.letter(title(node), language: language)
            if letters.last?.letter == letter { letters[letters.count - 1].nodes.append(node) } else { letters.append((letter, [node])) }
        }
        return letters.map { IndexLetter(letter: $0.letter, nodes: $0.nodes) }
    }

    private mutating func noticeView(_ page: ParsedPage, language: Int, edition: Edition, links: LinkResolver) -> NoticeView? {
        guard let until = page.frontMatter.until else { return nil }
        let targets = links.targets(of: page.body, page: page, language: language, &diagnostics)
        let views = LinkViews(items: items, nodes: roster.nodes, assets: links.files, collections: settings.collections, entries: atlas.entries,
                              permalinks: atlas.permalinks)
        let body = BodyView(body: page.body, links: targets.map { views.view($0, in: language) }, embeds: page.body.embeds.map { _ in nil })
        return NoticeView(title: page.frontMatter.title.value, body: body, until: edition.names.dates.view(until))
    }
}

extension Edition {
    func with(notice: NoticeView?) -> Edition {
        var site = site
        site.notice = notice
        return Edition(language: language, site: site, entries: entries, lists: lists, collectionLinks: collectionLinks, taxonomies: taxonomies,
                       permalinks: permalinks, corridors: corridors, names: names, backlinks: backlinks, letters: letters, facets: facets, positions: positions)
    }
}
