internal import Base
package import Diagnostics
package import Markdown

/// Turns parsed pages into a site, in named steps: roster, entries, links, lists and taxonomies, relations, pages.
///
/// What makes a site *wrong* is found here and cannot be switched off; opinions on a right site are in `Checks`.
/// - Parameter jobs: threads; the result is the same with any number.
/// - Returns: the site, complete even where it has errors, and every diagnostic of this stage.
package func resolve(_ pages: consuming [ParsedPage], notices: [ParsedPage] = [], settings: SiteSettings, words: [InterfaceWords],
                     assets: [ContentAsset], themeAssets: [AssetView], theme: Theme, includeDrafts: Bool = false, jobs: Int = 1)
    -> (site: Site, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let roster = Roster(pages, settings: settings, includeDrafts: includeDrafts)
    let links = LinkResolver(roster: roster, settings: settings, assets: assets)
    let items = resolveItems(roster, links, jobs: jobs, &diagnostics)
    checkLayouts(roster, settings: settings, theme: theme, &diagnostics)

    let atlas = Atlas(roster: roster, items: items, settings: settings, words: words)
    diagnostics += atlas.diagnostics
    let related = Related.nodes(items: items, nodes: roster.nodes, settings: settings, jobs: jobs)
    let corridors = Corridor.all(settings: settings, atlas: atlas, items: items, nodes: roster.nodes)
    var builder = EditionBuilder(roster: roster, items: items, settings: settings, atlas: atlas, words: words, themeAssets: themeAssets,
                                 linkedPages: theme.linkedPages, corridors: corridors)
    let editions = settings.languages.indices.map { language in
        builder.edition(language, notice: notices.first { $0.language == settings.languages[language].code }, links: links)
    }
    diagnostics += builder.diagnostics
    let (sitePages, collisions) = PageList.make(settings: settings, items: items, editions: editions, permalinks: atlas.permalinks)
    diagnostics += collisions
    let site = Site(settings: settings, items: items, nodes: roster.nodes, pages: sitePages, editions: editions, permalinks: atlas.permalinks, theme: theme,
                    assets: assets, related: related, corridors: corridors,
                    taxonomyOfField: taxonomiesByField(settings), nodeByName: roster.nodeByName)
    return (site, diagnostics)
}

/// Links of every page, and their diagnostics in the order of the pages.
private func resolveItems(_ roster: Roster, _ links: LinkResolver, jobs: Int, _ diagnostics: inout [Diagnostic]) -> [Item] {
    let brief = links.withoutSuggestions()
    let chunks = parallelMap(roster.pages.count, jobs: jobs, chunk: 128, state: { brief }) { range, links in range.map(links.links) }
    var items: [Item] = []
    items.reserveCapacity(roster.pages.count)
    for (own, found) in chunks.joined() {
        let index = items.count
        // Which pages get suggestions must not depend on which thread was first: the few that do are resolved once more.
        let isSuggested = !found.isEmpty && diagnostics.count < LinkResolver.mostSuggestions
        diagnostics += isSuggested ? links.links(ofPage: index).diagnostics : found
        let node = roster.nodeOfPage[index]
        items.append(Item(page: roster.pages[index], node: node, language: roster.languageOfPage[index],
                          collection: roster.nodes[node].collection, links: own))
    }
    return items
}

private func checkLayouts(_ roster: Roster, settings: SiteSettings, theme: Theme, _ diagnostics: inout [Diagnostic]) {
    let names = theme.templates.map(\.name)
    for page in roster.pages {
        guard let layout = page.frontMatter.layout, !names.contains(layout.value) else { continue }
        let fact = SiteFact.unknownLayout(layout.value, Suggestion(nearestTo: layout.value, in: names), templates: names)
        diagnostics.append(Diagnostic(.site(fact), path: page.path, at: layout.position, length: layout.length))
    }
}

private func taxonomiesByField(_ settings: SiteSettings) -> [[String: Int]] {
    settings.collections.map { collection in
        var fields: [String: Int] = [:]
        for (index, taxonomy) in settings.taxonomies.enumerated() {
            for path in taxonomy.from where path.collection == collection.id && fields[path.field] == nil { fields[path.field] = index }
        }
        return fields
    }
}
