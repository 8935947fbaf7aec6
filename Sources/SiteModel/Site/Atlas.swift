internal import Base
internal import Diagnostics

/// Where everything is: the entry of each node in each language, listing orders, and taxonomies with their terms.
struct Atlas: Sendable {
    /// Per language, per node.
    private(set) var entries: [[Entry?]] = []
    /// Per language, per node: the place of its title among all titles of the language.
    private(set) var titleRanks: [[Int]] = []
    /// Per language, per collection: nodes in listing order.
    private(set) var lists: [[[Int]]] = []
    /// Per language.
    private(set) var taxonomies: [[Taxonomy]] = []
    private(set) var names: [ValueNames] = []
    let permalinks: Permalinks
    private(set) var diagnostics: [Diagnostic] = []
    let defaultLanguage: Int

    init(roster: Roster, items: [Item], settings: SiteSettings, words: [InterfaceWords]) {
        defaultLanguage = settings.languages.firstIndex { $0.isDefault } ?? 0
        permalinks = Permalinks(settings: settings, words: words)
        checkSlugs(roster)
        for (index, language) in settings.languages.enumerated() {
            let own = words.first { $0.language == language.code } ?? InterfaceWords(language: language.code, texts: [:])
            let names = ValueNames(language: language.code, settings: settings, words: own, items: items)
            self.names.append(names)
            let entries = entries(language: index, roster: roster)
            self.entries.append(entries)
            let ranks = titleRanks(entries, language: language.code, roster: roster)
            titleRanks.append(ranks)
            let lists = self.lists(entries, ranks: ranks, roster: roster, settings: settings)
            self.lists.append(lists)
            taxonomies.append(settings.taxonomies.indices.map { taxonomy in
                Taxonomy(taxonomy, entries: entries, lists: lists, items: items, settings: settings, names: names, permalinks: permalinks.languages[index])
            })
        }
    }

    private mutating func checkSlugs(_ roster: Roster) {
        for page in roster.pages {
            guard let slug = page.frontMatter.slug, let problem = Slug.problem(with: slug.value) else { continue }
            let suggestion = Slug.of(slug.value, else: Slug.of(page.frontMatter.title.value, else: page.name))
            let fact = SiteFact.badSlug(printable(slug.value), problem, instead: suggestion)
            diagnostics.append(Diagnostic(.site(fact), path: page.path, at: slug.position, length: slug.length))
        }
    }

    private func entries(language: Int, roster: Roster) -> [Entry?] {
        roster.nodes.map { node in
            guard let item = node.items[language] ?? node.items[defaultLanguage] else { return nil }
            let page = roster.pages[item]
            let slug = page.frontMatter.slug.map(\.value) ?? page.name
            return Entry(item: item, permalink: permalinks.languages[language].item(slug, of: node.collection), isFallback: node.items[language] == nil)
        }
    }

    private func titleRanks(_ entries: [Entry?], language: String, roster: Roster) -> [Int] {
        let nodes = TextOrder.sorted(Array(entries.indices), language: language) { node in
            entries[node].map { roster.pages[$0.item].frontMatter.title.value } ?? ""
        }
        var ranks = Array(repeating: 0, count: entries.count)
        for (rank, node) in nodes.enumerated() { ranks[node] = rank }
        return ranks
    }

    private func lists(_ entries: [Entry?], ranks: [Int], roster: Roster, settings: SiteSettings) -> [[Int]] {
        var lists: [[Int]] = Array(repeating: [], count: settings.collections.count)
        for (node, entry) in entries.enumerated() {
            guard let entry, !roster.pages[entry.item].frontMatter.isWithdrawn else { continue }
            lists[roster.nodes[node].collection].append(node)
        }
        return lists.enumerated().map { collection, nodes in
            ListOrder(settings.collections[collection].order).sorted(nodes, ranks: ranks) { entries[$0].map { roster.pages[$0.item] } }
        }
    }
}

/// How a collection's list is sorted: by `order`, by `title`, by a built-in date or by a field; `-` in front turns it round.
private struct ListOrder {
    let key: String
    let isDescending: Bool

    init(_ written: String) {
        isDescending = written.hasPrefix("-")
        key = isDescending ? String(written.dropFirst()) : written
    }

    func sorted(_ nodes: [Int], ranks: [Int], page: (Int) -> ParsedPage?) -> [Int] {
        let byTitle = nodes.sorted { ranks[$0] < ranks[$1] }
        if key == "title" { return isDescending ? byTitle.reversed() : byTitle }
        let keyed = byTitle.enumerated().map { (rank: $0.offset, value: page($0.element).flatMap(sortValue), node: $0.element) }
        return keyed.sorted { a, b in
            switch (a.value, b.value) {
            case (let x?, let y?) where x != y: isDescending ? y < x : x < y
            case (.some, nil): true
            case (nil, .some): false
            default: a.rank < b.rank
            }
        }.map(\.node)
    }

    private enum SortValue: Comparable { case number(Double), date(PartialDate), text(String) }

    private func sortValue(_ page: ParsedPage) -> SortValue? {
        let frontMatter = page.frontMatter
        switch key {
        case "order": return frontMatter.order.map { .number(Double($0)) }
        case "date": return frontMatter.date.map { .date($0) }
        case "reviewed": return frontMatter.reviewed.map { .date($0) }
        default:
            switch frontMatter.value(of: key) {
            case .integer(let number): return .number(Double(number))
            case .number(let number): return .number(number)
            case .date(let date): return .date(date)
            case .text(let text), .choice(let text), .country(let text): return .text(text)
            default: return nil
            }
        }
    }
}
