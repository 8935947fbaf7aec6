internal import Base
internal import Content
internal import Diagnostics
internal import Site

/// Sections: breadcrumbs, the menu of a chapter, neighbours, and what a section's page lists.
extension ViewBuilder {
    /// The most entries of one section in a menu.
    private static let mostEntries = 40

    func sectionContent(_ id: ID<Section>) -> (title: String, description: String, content: PageContent) {
        guard let section = shown.sections[id] else { return ("", "", .notFound) }
        let view = SectionView(title: section.title, children: children(of: id), chapter: chapter(of: id, here: nil))
        return (section.title, "", .section(view))
    }

    /// Breadcrumbs from the collection's top down to a section.
    func sections(above parent: ID<Section>?) -> [LinkView] {
        (parent.map { site.sections.path(to: $0) } ?? []).compactMap { id in
            shown.sections[id].map { LinkView(title: $0.title, url: $0.url) }
        }
    }

    func topSections(of collection: ID<CollectionSettings>) -> [LinkView] {
        guard let top = site.sections.section(at: "", of: collection) else { return [] }
        return (shown.sections[top]?.children ?? []).compactMap { child in
            guard case .section(let id) = child else { return nil }
            return shown.sections[id].map { LinkView(title: $0.title, url: $0.url) }
        }
    }

    // MARK: Children

    func children(ofPage group: ID<ItemGroup>) -> [SectionChildView] {
        guard site.sections.begins(group), let id = site.sections.ofGroup[group] else { return [] }
        return children(of: id)
    }

    private func children(of id: ID<Section>) -> [SectionChildView] {
        (shown.sections[id]?.children ?? []).compactMap { child in
            let (title, url, language) = link(child)
            var view = SectionChildView(title: title, url: url, summary: "", language: language, count: nil)
            if let item = item(of: child) { view.summary = site.items[item].page.frontMatter.summary }
            if case .section(let id) = child { view.count = shown.sections[id]?.children.count }
            return view.url.isEmpty ? nil : view
        }
    }

    private func item(of child: SectionChild) -> ID<Item>? {
        switch child {
        case .item(let group): shown.items[group]?.item
        case .section(let id): shown.sections[id]?.index.flatMap { shown.items[$0]?.item }
        }
    }

    private func link(_ child: SectionChild) -> (title: String, url: String, language: String?) {
        let group: ID<ItemGroup>? =
            switch child {
            case .item(let group): group
            case .section(let id): shown.sections[id]?.index
            }
        if let entry = group.flatMap({ shown.items[$0] }) {
            return (
                site.items[entry.item].page.frontMatter.title.value, entry.url,
                entry.isFallback ? site.settings.languages[site.items[entry.item].language].code : nil
            )
        }
        guard case .section(let id) = child, let section = shown.sections[id] else { return ("", "", nil) }
        return (section.title, section.url, nil)
    }

    // MARK: Neighbours

    func neighbourInSection(of group: ID<ItemGroup>, _ offset: Int) -> LinkView? {
        guard let parent = site.sections.parent(of: group), let children = shown.sections[parent]?.children,
            let place = shown.placesInSection[group].map({ $0 + offset }), children.indices.contains(place)
        else { return nil }
        let (title, url, _) = link(children[place])
        return LinkView(title: title, url: url)
    }

    // MARK: The menu of a chapter

    func chapter(of group: ID<ItemGroup>) -> ChapterView? {
        site.sections.ofGroup[group].flatMap { chapter(of: $0, here: group) }
    }

    /// - Parameter here: the page; `nil` for that of the section itself.
    private func chapter(of section: ID<Section>, here: ID<ItemGroup>?) -> ChapterView? {
        let way = site.sections.path(to: section)
        guard let first = way.first, let chapter = shown.sections[first], !chapter.children.isEmpty else { return nil }
        // From the innermost list outwards: folders nest deeper than a stack may.
        var inner: ChapterListView?
        for (index, id) in way.enumerated().reversed() {
            guard let own = shown.sections[id] else { continue }
            let below = index + 1 < way.count ? way[index + 1] : nil
            let middle =
                below.flatMap { shown.sections[$0]?.position }
                ?? here.flatMap { group in
                    site.sections.begins(group) ? nil : shown.placesInSection[group]
                }
            inner = list(own, around: middle ?? 0, opened: below, inner, here: here, section)
        }
        return inner.map { ChapterView(title: chapter.title, url: chapter.url, list: $0) }
    }

    private func list(
        _ section: LocalizedSection, around middle: Int, opened: ID<Section>?, _ inner: ChapterListView?,
        here: ID<ItemGroup>?, _ own: ID<Section>
    ) -> ChapterListView {
        let count = section.children.count
        let most = ViewBuilder.mostEntries
        let start = max(0, min(middle - most / 2, count - most))
        let entries = section.children[start..<min(count, start + most)].map { child in
            let (title, url, language) = link(child)
            var isHere = false
            var list: ChapterListView?
            switch child {
            case .item(let group): isHere = group == here
            case .section(let id):
                isHere = id == own && (here.map { site.sections.begins($0) } ?? true)
                if id == opened { list = inner }
            }
            return ChapterEntryView(title: title, url: url, language: language, isHere: isHere, list: list)
        }
        return ChapterListView(entries: entries, all: count > most ? (section.url, count) : nil)
    }
}
