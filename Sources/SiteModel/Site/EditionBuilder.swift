internal import Markdown

/// Makes what one language shows: menus, backlinks, the A–Z index, and the view that all its pages share.
struct EditionBuilder {
    let roster: Roster
    let items: [Item]
    let settings: SiteSettings
    let atlas: Atlas
    let words: [InterfaceWords]
    let themeAssets: [AssetView]
    let corridors: [Corridor]
    private(set) var diagnostics: [Diagnostic] = []

    init(roster: Roster, items: [Item], settings: SiteSettings, atlas: Atlas, words: [InterfaceWords], themeAssets: [AssetView], corridors: [Corridor]) {
        self.roster = roster
        self.items = items
        self.settings = settings
        self.atlas = atlas
        self.words = words
        self.themeAssets = themeAssets
        self.corridors = corridors
    }

    mutating func edition(_ index: Int, notice: ParsedPage?, links: LinkResolver) -> Edition {
        let language = settings.languages[index]
        let entries = atlas.entries[index]
        let dates = DateWords(language: language.code)
        let collectionLinks = settings.collections.map { collection in
            CollectionLinkView(id: collection.id, name: collection.name.text(in: language.code), url: collectionURL(collection, language.code))
        }
        let places = SystemPages(settings: settings, language: language.code, words: words(for: language.code))
        let base = SiteView(
            title: settings.title.text(in: language.code), tagline: settings.tagline.text(in: language.code),
            publisher: settings.publisher.text(in: language.code), contact: settings.contact,
            disclaimer: settings.disclaimer.text(in: language.code), licence: settings.licence.map { LinkView(title: $0.name, url: $0.url) },
            language: language, languages: settings.languages, origin: settings.baseURL.origin, basePath: settings.baseURL.path,
            homeURL: places.url(places.home), searchURL: places.url(places.search), indexURL: places.url(places.index),
            privacyURL: menuURL("privacy", entries), offlineUseURL: menuURL("offline", entries),
            reportURL: menuURL("report", entries) ?? menuURL("about", entries), mainMenu: menu("main", index, collectionLinks, places),
            footerMenu: menu("footer", index, collectionLinks, places), words: words(for: language.code), notice: nil,
            assets: themeAssets, callouts: settings.callouts.map { CalloutView(kind: $0.kind, title: $0.title.text(in: language.code), isFolded: $0.folded) },
            feedURL: settings.collections.contains { $0.outputs.contains(.feed) } ? settings.baseURL.path + language.code + "/feed.xml" : nil)
        let names = EditionNames(language: language.code, regions: atlas.names[index], words: base.words)
        let facets = settings.collections.indices.map { collection in
            Facet.all(of: collection, in: names, list: atlas.lists[index][collection], entries: entries, items: items, settings: settings)
        }
        var edition = Edition(
            language: language, site: base, entries: entries, lists: atlas.lists[index], collectionLinks: collectionLinks,
            taxonomies: atlas.taxonomies[index], places: places, corridorURLs: corridorURLs(places, names), dates: dates, names: names, backlinks: backlinks(entries, atlas.titleRanks[index]),
            letters: letters(entries, atlas.titleRanks[index], language.code), facets: facets, positions: positions(atlas.lists[index], count: entries.count))
        if let notice { edition = edition.with(notice: noticeView(notice, language: index, edition: edition, links: links)) }
        return edition
    }

    private func corridorURLs(_ places: SystemPages, _ names: EditionNames) -> [String] {
        func slug(_ code: String) -> String { Permalink.slug(names.regions.countries[code] ?? code, fallback: code.lowercased()) }
        return corridors.map { places.url(places.corridors) + Permalink.percentEncoded(slug($0.origin) + "-" + slug($0.destination) + "/") }
    }

    private func positions(_ lists: [[Int]], count: Int) -> [Int?] {
        var positions: [Int?] = Array(repeating: nil, count: count)
        for list in lists { for (place, node) in list.enumerated() { positions[node] = place } }
        return positions
    }

    private func words(for language: String) -> InterfaceWords {
        words.first { $0.language == language } ?? InterfaceWords(language: language, texts: [:])
    }

    private func collectionURL(_ collection: CollectionSettings, _ language: String) -> String {
        Permalink.url(Permalink.outputPath([language, Permalink.slug(collection.path.text(in: language), fallback: collection.id)]), base: settings.baseURL)
    }

    /// The page that a menu's entry of this name leads to, e.g. `privacy`: the one that says what is kept on the device.
    private func menuURL(_ name: String, _ entries: [Entry?]) -> String? {
        let entry = settings.menus.lazy.flatMap(\.entries).first { $0.hasSuffix("/" + name) }
        return entry.flatMap(node).flatMap { entries[$0]?.url }
    }

    private func node(_ path: String) -> Int? {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let collection = settings.collections.firstIndex(where: { $0.id == parts[0] }) else { return nil }
        return roster.nodeByName[collection][parts[1]]
    }

    private mutating func menu(_ id: String, _ language: Int, _ collections: [CollectionLinkView], _ places: SystemPages) -> [LinkView] {
        guard let menu = settings.menus.first(where: { $0.id == id }) else { return [] }
        let code = settings.languages[language].code
        return menu.entries.compactMap { entry in
            if let collection = collections.first(where: { $0.id == entry }) { return LinkView(title: collection.name, url: collection.url) }
            if let taxonomy = atlas.taxonomies[language].first(where: { $0.id == entry }) { return LinkView(title: taxonomy.name, url: taxonomy.url) }
            switch entry {
            case "corridors": return settings.corridors.map { LinkView(title: $0.name.text(in: code), url: places.url(places.corridors)) }
            case "index": return LinkView(title: places.words["title.index"], url: places.url(places.index))
            case "search": return LinkView(title: places.words["title.search"], url: places.url(places.search))
            default: break
            }
            guard let node = node(entry) else {
                if settings.languages[language].isDefault {
                    diagnostics.append(Diagnostic(.error, "unknown-menu-entry", path: "Content/site.yaml", "the menu '\(id)' has no page '\(entry)' to link to",
                                                  note: "write a collection, a taxonomy, 'corridors', 'index', 'search', or 'collection/name'"))
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
        let resolved = targets.map { resolvedLink($0, edition, links.files) }
        let body = BodyView(body: page.body, links: resolved, embeds: page.body.embeds.map { _ in nil })
        return NoticeView(title: page.frontMatter.title.value, body: body, until: edition.dates.view(until))
    }

    private func resolvedLink(_ target: LinkTarget, _ edition: Edition, _ files: [ContentAsset]) -> ResolvedLinkView {
        switch target {
        case .node(let node, let other, let anchor):
            let entry = other.map { atlas.entries[$0][node] } ?? edition.entries[node]
            return ResolvedLinkView(url: (entry?.url ?? "") + (anchor.map { "#" + $0 } ?? ""), isExternal: false)
        case .collection(let index): return ResolvedLinkView(url: edition.collectionLinks[index].url, isExternal: false)
        case .asset(let index): return ResolvedLinkView(url: files[index].url, isExternal: false, width: files[index].width, height: files[index].height)
        case .external(let url): return ResolvedLinkView(url: url, isExternal: true)
        case .anchor(let anchor): return ResolvedLinkView(url: "#" + anchor, isExternal: false)
        case .broken: return ResolvedLinkView(url: "", isExternal: false)
        }
    }
}

extension Edition {
    func with(notice: NoticeView?) -> Edition {
        var site = site
        site.notice = notice
        return Edition(language: language, site: site, entries: entries, lists: lists, collectionLinks: collectionLinks, taxonomies: taxonomies,
                       places: places, corridorURLs: corridorURLs, dates: dates, names: names, backlinks: backlinks, letters: letters, facets: facets, positions: positions)
    }
}

/// Output paths of the pages that every language has, whatever its content.
struct SystemPages: Sendable {
    let words: InterfaceWords
    let home: String
    let search: String
    let index: String
    let offline: String
    let corridors: String
    private let base: BaseURL

    init(settings: SiteSettings, language: String, words: InterfaceWords) {
        self.words = words
        base = settings.baseURL
        func place(_ key: String) -> String { Permalink.outputPath([language, Permalink.slug(words[key], fallback: key)]) }
        home = Permalink.outputPath([language])
        search = place("path.search")
        index = place("path.index")
        offline = place("path.offline")
        corridors = Permalink.outputPath([language, Permalink.slug(settings.corridors?.path.text(in: language) ?? "", fallback: "corridors")])
    }

    func url(_ outputPath: String) -> String { Permalink.url(outputPath, base: base) }
}
