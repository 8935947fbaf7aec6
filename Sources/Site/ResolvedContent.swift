internal import Base
internal import Content
internal import Diagnostics

/// Content with resolved links: the input for each localized site.
struct ResolvedContent {
    let settings: SiteSettings
    let index: ContentIndex
    let items: [Item]
    let register: SiteRegister
    let permalinks: Permalinks
    let addresses: ContentAddresses

    /// Rank of each item's title among all titles of the language.
    func titleRanks(_ shown: IDMap<ItemGroup, LocalizedItem?>, language: String) -> IDMap<ItemGroup, Int> {
        let sorted = TextOrder.sorted(Array(shown.ids), language: language) { group in
            shown[group].map { items[$0.item].page.frontMatter.title.value } ?? ""
        }
        var ranks = IDMap<ItemGroup, Int>(0, for: shown.ids)
        for (rank, group) in sorted.enumerated() { ranks[group] = rank }
        return ranks
    }

    func lists(
        _ shown: IDMap<ItemGroup, LocalizedItem?>,
        ranks: IDMap<ItemGroup, Int>
    ) -> IDMap<CollectionSettings, [ID<ItemGroup>]> {
        var lists = IDMap<CollectionSettings, [ID<ItemGroup>]>([], for: settings.collections.ids)
        for (group, item) in shown.identified {
            guard let item, !items[item.item].page.frontMatter.isWithdrawn else { continue }
            lists[index.groups[group].collection].append(group)
        }
        return IDMap(lists.ids) { collection in
            ListOrder(settings.collections[collection].order).sorted(lists[collection], ranks: ranks) { group in
                shown[group].map { items[$0.item].page }
            }
        }
    }

    /// Backlinks of each item, by collection, then title.
    func backlinks(
        _ shown: IDMap<ItemGroup, LocalizedItem?>,
        ranks: IDMap<ItemGroup, Int>
    ) -> IDMap<ItemGroup, [ID<ItemGroup>]> {
        var backlinks = IDMap<ItemGroup, [ID<ItemGroup>]>([], for: shown.ids)
        let listed = shown.ids.filter { shown[$0].map { !items[$0.item].page.frontMatter.isWithdrawn } ?? false }
        let ordered = listed.sorted {
            (index.groups[$0].collection, ranks[$0]) < (index.groups[$1].collection, ranks[$1])
        }
        for group in ordered {
            guard let item = shown[group]?.item else { continue }
            for target in items[item].links.groups { backlinks[target].append(group) }
        }
        return backlinks
    }

    func letters(
        _ shown: IDMap<ItemGroup, LocalizedItem?>, ranks: IDMap<ItemGroup, Int>, language: String
    ) -> [IndexLetter] {
        let groups = shown.ids.filter { group in
            shown[group].map { !$0.isFallback && !items[$0.item].page.frontMatter.isWithdrawn } ?? false
        }
        var letters: [(letter: String, groups: [ID<ItemGroup>])] = []
        for group in groups.sorted(by: { ranks[$0] < ranks[$1] }) {
            let title = shown[group].map { items[$0.item].page.frontMatter.title.value } ?? ""
            let letter = TextOrder.letter(title, language: language)
            if letters.last?.letter == letter {
                letters[letters.count - 1].groups.append(group)
            } else {
                letters.append((letter, [group]))
            }
        }
        return letters.map { IndexLetter(letter: $0.letter, groups: $0.groups) }
    }

    /// The pages on which headings of parts stand, and the headings of sections that each page repeats.
    func anchors(
        of pages: IDMap<Crossing, LocalizedCrossing?>, _ crossings: SiteCrossings
    ) -> (own: [ID<ItemGroup>: [String: ID<Crossing>]], shared: [ID<ItemGroup>: Set<String>]) {
        var own: [ID<ItemGroup>: [String: ID<Crossing>]] = [:]
        var shared: [ID<ItemGroup>: Set<String>] = [:]
        for (id, page) in pages.identified {
            guard let page, let parts = crossings.partsOf[page.item] else { continue }
            let group = crossings.all[id].group, anchors = items[page.item].anchors
            for part in parts.parts(of: crossings.all[id].value) {
                for anchor in anchors[part.headings] { own[group, default: [:]][anchor] = id }
            }
            if shared[group] == nil { shared[group] = Set(parts.shared.flatMap { anchors[$0.headings] }) }
        }
        return (own, shared)
    }

    // MARK: Menus

    /// A collection, a taxonomy, `corridors`, `index`, `search`, or `collection/name`; `nil` for anything else.
    func menuEntry(_ written: String) -> MenuEntry? {
        if let collection = settings.collections.firstID(where: { $0.id == written }) { return .collection(collection) }
        if let taxonomy = settings.taxonomies.firstID(where: { $0.id == written }) { return .taxonomy(taxonomy) }
        switch written {
        case "corridors": return settings.corridors == nil ? nil : .corridors
        case "register": return settings.register == nil ? nil : .register
        case "index": return .index
        case "search": return .search
        default: break
        }
        let parts = written.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let collection = settings.collections.firstID(where: { $0.id == parts[0] }) else {
            return nil
        }
        if let group = index.groupsByName[collection][parts[1]] { return .item(group) }
        guard let section = index.sections.section(at: parts[1], of: collection) else { return nil }
        return index.sections.all[section].index.map { .item($0) } ?? .section(section)
    }

    /// Menu entries without a target.
    func menuFaults() -> [Diagnostic] {
        settings.menus.flatMap { menu in
            menu.entries.enumerated().compactMap { number, entry -> Diagnostic? in
                // `corridors` is valid in a menu of a site without corridors: the entry is not shown.
                guard menuEntry(entry) == nil, entry != "corridors", entry != "register" else { return nil }
                let pages = index.groups.map { settings.collections[$0.collection].id + "/" + $0.name }
                let fact = SiteFact.unknownMenuEntry(
                    menu: menu.id, entry: entry, Suggestion(nearestTo: entry, in: pages))
                return settings.diagnostic(.site(fact), at: .menuEntry(menu: menu.id, number))
            }
        }
    }
}
