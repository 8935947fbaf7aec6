package import Base
package import Content
internal import Diagnostics
package import Markdown

/// A resolved site: every page has its address, every link its target. Immutable, so threads can build views from it.
/// Bodies are stored apart: `Item.body` is the id of an item's body.
package struct Site: Sendable {
    package let settings: SiteSettings
    package let theme: ThemeSchema
    /// Every parsed page that is part of the site, sorted by collection, name and language.
    package let items: [Item]
    package let groups: [ItemGroup]
    package let sections: SiteSections
    package let assets: [ContentAsset]
    package let corridors: [Corridor]
    package let register: SiteRegister
    package let crossings: SiteCrossings
    /// Every HTML page to render, in a stable order.
    package let pages: [SitePage]
    package let languages: IDMap<Language, LocalizedSite>
    package let permalinks: Permalinks
    /// Best first.
    package let related: IDMap<ItemGroup, [ID<ItemGroup>]>
    /// Item name → group.
    package let groupsByName: IDMap<CollectionSettings, [String: ID<ItemGroup>]>
    /// Field key → the taxonomy that reads it.
    package let taxonomiesByField: IDMap<CollectionSettings, [String: ID<TaxonomySettings>]>

    /// The files that pages show or link to.
    package var linkedAssets: Set<ID<ContentAsset>> {
        var found: Set<ID<ContentAsset>> = []
        func collect(_ targets: [LinkTarget]) { for case .asset(let id) in targets { found.insert(id) } }
        for item in items {
            collect(item.links.targets)
            for body in item.links.fieldBodies { collect(body.targets) }
            found.formUnion(item.links.images.values)
        }
        for language in languages.values { if let notice = language.notice { collect(notice.targets) } }
        return found
    }

    package var defaultLanguage: ID<Language> { settings.defaultLanguage }

    /// The item whose body the page shows.
    package func item(shownOn page: SitePage) -> ID<Item>? {
        switch page.kind {
        case .item(let group): languages[page.language].items[group]?.item
        case .crossing(let id): languages[page.language].crossings[id]?.item
        default: nil
        }
    }

    /// The page that a translation is made from: the default language's. `nil` for a page of that language itself.
    package func source(of item: Item) -> ParsedPage? {
        guard item.language != defaultLanguage else { return nil }
        return groups[item.group].items[defaultLanguage].map { items[$0].page }
    }

    /// Whether a translation names a revision of its source which is not the present one.
    package func isOutdated(_ item: Item) -> Bool {
        guard let revision = item.page.frontMatter.translationOfRevision?.value, let source = source(of: item) else {
            return false
        }
        return revision != source.revision
    }
}

/// One content file, resolved.
package struct Item: Sendable {
    package let page: ParsedPage
    package let body: ID<RenderedBody>
    package let group: ID<ItemGroup>
    package let language: ID<Language>
    package let collection: ID<CollectionSettings>
    /// Anchors of the body's headings, then those of its HTML.
    package let anchors: [String]
    package let links: ItemLinks
}

/// Targets of an item's links.
package struct ItemLinks: Sendable {
    /// Parallel to the body's links.
    package let targets: [LinkTarget]
    /// Parallel to the body's embeds.
    package let embeds: [EmbedTarget?]
    /// What the texts of fields of type markdown link to and embed.
    package let fieldBodies: [FieldBody]
    /// Items that it links to, embeds or refers to; ascending, without duplicates and without itself.
    package let groups: [ID<ItemGroup>]
    /// Images of fields, by their paths as the page has them.
    package let images: [String: ID<ContentAsset>]
    /// Quotes of the register: of the body, then of text fields, then of Markdown fields.
    package let quotes: [PlacedQuote]

    /// The records of each table, of the body, then of Markdown fields.
    package var tables: [[ID<RegisterRecord>]] {
        (embeds + fieldBodies.flatMap(\.embeds)).compactMap { $0?.records }
    }
}

/// One of the texts of a field: those of one key are in the order of the file.
package struct FieldBody: Sendable {
    package let key: String
    package let targets: [LinkTarget]
    package let embeds: [EmbedTarget?]
}

/// Item group: an item in all its languages.
package struct ItemGroup: Sendable {
    package let collection: ID<CollectionSettings>
    package let name: String
    package let items: IDMap<Language, ID<Item>?>

    /// The item in the first language of the site that has it.
    package var firstItem: ID<Item>? { items.values.lazy.compactMap { $0 }.first }
}

/// Target of a link in a body.
package enum LinkTarget: Sendable, Equatable {
    /// An item in the page's own language, or in `language` if the link names another one.
    case item(ID<ItemGroup>, language: ID<Language>?, anchor: String?)
    case collection(ID<CollectionSettings>)
    /// A folder without a page of its own.
    case section(ID<Section>)
    case asset(ID<ContentAsset>)
    /// URL as written: another site, `mailto:`, `tel:`.
    case external(String)
    /// A page of this site that is no item, or a file that a build makes, by its output path.
    case address(String, anchor: String?)
    /// A heading of the same page.
    case anchor(String)
    /// A record of the register; its words are shown as text.
    case quote(RecordQuote)
    /// A figure that the page itself gives.
    case ownFigure
    /// Invalid; reported as a diagnostic.
    case broken
}

/// A file under `Content/assets/`, or beside pages.
package struct ContentAsset: Sendable, Equatable {
    /// Relative to `Content/assets/`.
    package var path: String
    /// With base path and fingerprint.
    package var url: String
    package var width: Int?
    package var height: Int?
    /// A file beside pages; its path is relative to the project's root.
    package var isBeside: Bool
    /// Relative to the project's root.
    package var source: String { isBeside ? path : "Content/assets/" + path }

    package init(path: String, url: String, width: Int? = nil, height: Int? = nil, isBeside: Bool = false) {
        self.isBeside = isBeside
        self.path = path
        self.url = url
        self.width = width
        self.height = height
    }
}
