internal import Base
internal import Content
internal import Markdown

/// Index of the pages that are part of the site, grouped into items; the first step of resolving.
struct ContentIndex: Sendable {
    /// Sorted by collection, name and language; without drafts and without pages of unknown collections.
    let pages: IDMap<Item, ParsedPage>
    let bodies: IDMap<Item, ID<RenderedBody>>
    let groupOf: IDMap<Item, ID<ItemGroup>>
    let languageOf: IDMap<Item, ID<Language>>
    let groups: [ItemGroup]
    /// By the path of the source file; without drafts.
    let itemsByPath: [String: ID<Item>]
    let draftPaths: Set<String>
    let sections: SiteSections
    let groupsByName: IDMap<CollectionSettings, [String: ID<ItemGroup>]>

    /// - Parameter all: in the order of the bodies.
    init(_ all: [ParsedPage], settings: SiteSettings, includeDrafts: Bool) {
        let kept = ContentIndex.sorted(all, settings: settings, includeDrafts: includeDrafts)
        var groups: [ItemGroup] = []
        var groupOf: [ID<ItemGroup>] = []
        var items = IDMap<Language, ID<Item>?>(nil, for: settings.languages.ids)
        for (index, page) in kept.enumerated() {
            items[page.language] = ID(index)
            groupOf.append(ID(groups.count))
            let name = all[page.index].name
            let isLast =
                index + 1 == kept.count || kept[index + 1].collection != page.collection
                || all[kept[index + 1].index].name != name
            guard isLast else { continue }
            groups.append(ItemGroup(collection: page.collection, name: name, items: items))
            items = IDMap(nil, for: settings.languages.ids)
        }
        pages = IDMap(kept.map { all[$0.index] })
        bodies = IDMap(kept.map { ID($0.index) })
        self.groups = groups
        self.groupOf = IDMap(groupOf)
        languageOf = IDMap(kept.map(\.language))
        draftPaths = includeDrafts ? [] : Set(all.lazy.filter(\.frontMatter.isDraft).map(\.path))
        itemsByPath = Dictionary(pages.identified.map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        var byName = IDMap<CollectionSettings, [String: ID<ItemGroup>]>([:], for: settings.collections.ids)
        for (id, group) in groups.identified { byName[group.collection][group.name] = id }
        groupsByName = byName
        sections = SiteSections(groups, settings: settings)
    }

    private struct Kept {
        let collection: ID<CollectionSettings>
        let language: ID<Language>
        /// Index into all pages.
        let index: Int
    }

    private static func sorted(_ all: [ParsedPage], settings: SiteSettings, includeDrafts: Bool) -> [Kept] {
        let collections = Dictionary(settings.collections.identified.map { ($1.id, $0) }) { first, _ in first }
        let languages = Dictionary(settings.languages.identified.map { ($1.code, $0) }) { first, _ in first }
        let kept = all.enumerated().compactMap { index, page -> Kept? in
            guard includeDrafts || !page.frontMatter.isDraft, let collection = collections[page.collection],
                let language = languages[page.language]
            else { return nil }
            return Kept(collection: collection, language: language, index: index)
        }
        return kept.sorted { a, b in
            if a.collection != b.collection { return a.collection < b.collection }
            let (x, y) = (all[a.index].name, all[b.index].name)
            return x != y ? x < y : a.language < b.language
        }
    }
}
