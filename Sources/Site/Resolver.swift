internal import Base
package import Content
package import Diagnostics
package import Markdown

/// Input of `resolve`.
package struct ResolverInput: Sendable {
    package var settings: SiteSettings
    package var theme: ThemeSchema
    package var pages: [ParsedPage]
    /// Parallel to `pages`.
    package var bodies: [RenderedBody]
    package var notices: [ParsedFile]
    package var strings: [InterfaceStrings]
    package var assets: [ContentAsset]
    package var register: Register

    package init(
        settings: SiteSettings, theme: ThemeSchema, pages: [ParsedPage], bodies: [RenderedBody],
        notices: [ParsedFile] = [], strings: [InterfaceStrings], assets: [ContentAsset] = [],
        register: Register = Register()
    ) {
        self.settings = settings
        self.theme = theme
        self.pages = pages
        self.bodies = bodies
        self.notices = notices
        self.strings = strings
        self.assets = assets
        self.register = register
    }
}

/// Resolves parsed pages into a site, in steps: index, links, languages, pages.
///
/// Reports what makes a site wrong, which cannot be switched off; opinions are in `Checks`.
/// - Parameter jobs: number of threads; the result does not depend on it.
/// - Returns: the site, complete even if it has errors, and every diagnostic of this stage.
package func resolve(
    _ input: ResolverInput, includeDrafts: Bool = false, jobs: Int = 1
) -> (site: Site, diagnostics: [Diagnostic]) {
    let settings = input.settings
    let index = ContentIndex(input.pages, settings: settings, includeDrafts: includeDrafts)
    let permalinks = Permalinks(settings: settings, strings: input.strings)
    let addresses = ContentAddresses(settings: settings, index: index, permalinks: permalinks)
    let map = LinkResolver.needsAddresses(input) ? AddressMap(addresses) : nil
    let resolver = LinkResolver(
        index: index, bodies: input.bodies, settings: settings, assets: input.assets,
        register: input.register, addresses: addresses, map: map)
    var diagnostics: [Diagnostic] = []
    var tables = RecordTables(input.register)
    let items = resolveItems(resolver, tables, jobs: jobs, &diagnostics)
    var notices: [Notice] = []
    for file in input.notices {
        if let notice = resolver.notice(file, &tables, &diagnostics) { notices.append(notice) }
    }
    diagnostics += layoutFaults(index, theme: input.theme) + slugFaults(index, settings)

    var others = notices.flatMap(\.records)
    if settings.register != nil {
        for (page, body) in zip(input.pages, input.bodies) where page.frontMatter.isDraft && !includeDrafts {
            others += resolver.usedRecords(of: page, body, &tables)
        }
    }
    let register = SiteRegister(input.register, settings: settings, items: items, others: others)
    let content = ResolvedContent(
        settings: settings, index: index, items: items, register: register, permalinks: permalinks,
        addresses: addresses)
    diagnostics += content.menuFaults()
    let corridors = Corridor.all(settings: settings, items: items, groups: index.groups)
    let (crossings, tagFaults) = CrossingFinder.find(settings, index, items, input.bodies, input.register)
    diagnostics += tagFaults
    let languages = IDMap(settings.languages.ids) { id in
        let code = settings.languages[id].code
        let strings = input.strings.first { $0.language == code } ?? InterfaceStrings(language: code, texts: [:])
        return LocalizedSite(
            id, of: content, corridors: corridors, crossings: crossings, strings: strings,
            notice: notices.first { $0.page.language == code })
    }
    let (pages, collisions) = PageList.make(
        settings: settings, items: items, languages: languages, permalinks: permalinks, register: register,
        crossings: crossings.crossings, sections: index.sections)
    diagnostics += collisions
    if map != nil {
        let files = SiteFiles(settings: settings, permalinks: permalinks, pages: pages)
        diagnostics += files.faults(of: items, input.bodies, notices, resolver)
    }
    let related = RelatedItems.all(items: items, groups: index.groups, settings: settings, jobs: jobs)
    let site = Site(
        settings: settings, theme: input.theme, items: items, groups: index.groups, sections: index.sections,
        assets: input.assets,
        corridors: corridors, register: register, crossings: crossings.crossings, pages: pages, languages: languages,
        permalinks: permalinks,
        related: related,
        groupsByName: index.groupsByName, taxonomiesByField: taxonomiesByField(settings))
    return (site, diagnostics)
}

/// Links of every page; diagnostics in page order.
private func resolveItems(
    _ resolver: LinkResolver, _ tables: RecordTables, jobs: Int, _ diagnostics: inout [Diagnostic]
) -> [Item] {
    let index = resolver.index
    let brief = resolver.withoutSuggestions()
    let chunks = parallelMap(
        index.pages.ids.count, jobs: jobs, chunk: 128, state: { (resolver: brief, tables: tables) }
    ) {
        range, own in
        var found: [(links: ItemLinks, diagnostics: [Diagnostic])] = []
        for index in range { found.append(own.resolver.links(of: ID(index), &own.tables)) }
        return found
    }
    var tables = tables
    var items: [Item] = []
    items.reserveCapacity(index.pages.ids.count)
    for (own, found) in chunks.joined() {
        let id = ID<Item>(items.count)
        // Suggestions must not depend on the order of threads: the few pages that get them are resolved again.
        let isSuggested = !found.isEmpty && diagnostics.count < LinkResolver.suggestionLimit
        diagnostics += isSuggested ? resolver.links(of: id, &tables).diagnostics : found
        let group = index.groupOf[id]
        items.append(
            Item(
                page: index.pages[id], body: index.bodies[id], group: group, language: index.languageOf[id],
                collection: index.groups[group].collection, anchors: resolver.anchors(of: id),
                links: own)
        )
    }
    return items
}

private func layoutFaults(_ index: ContentIndex, theme: ThemeSchema) -> [Diagnostic] {
    let names = theme.templates.map(\.name)
    return index.pages.values.compactMap { page in
        guard let layout = page.frontMatter.layout, !names.contains(layout.value) else { return nil }
        let fact = SiteFact.unknownLayout(
            layout.value, Suggestion(nearestTo: layout.value, in: names), templates: names)
        return Diagnostic(.site(fact), path: page.path, at: layout.position, length: layout.length)
    }
}

private func slugFaults(_ index: ContentIndex, _ settings: SiteSettings) -> [Diagnostic] {
    // What another tool took as a slug is made one.
    let lenient = Set(settings.collections.filter(\.frontMatter.isOptional).map(\.id))
    return index.pages.values.compactMap { page in
        guard let slug = page.frontMatter.slug, let problem = Slug.problem(with: slug.value) else { return nil }
        if problem == .notInForm, lenient.contains(page.collection) { return nil }
        let suggestion = Slug.of(slug.value, else: Slug.of(page.frontMatter.title.value, else: page.name))
        let fact = SiteFact.badSlug(printable(slug.value), problem, instead: suggestion)
        return Diagnostic(.site(fact), path: page.path, at: slug.position, length: slug.length)
    }
}

private func taxonomiesByField(_ settings: SiteSettings) -> IDMap<CollectionSettings, [String: ID<TaxonomySettings>]> {
    IDMap(
        settings.collections.map { collection in
            var fields: [String: ID<TaxonomySettings>] = [:]
            for (id, taxonomy) in settings.taxonomies.identified {
                for path in taxonomy.from where path.collection == collection.id && fields[path.field] == nil {
                    fields[path.field] = id
                }
            }
            return fields
        })
}
