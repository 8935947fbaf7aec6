package import Markdown

/// A whole site, resolved: every page has its address, every link its target. Immutable; views are made from it on any thread.
///
/// A *node* is an item in all its languages (`agreements/cmiss-2007`); an *entry* is what one language shows of it: its own
/// translation, or the default language's text where there is none. Nodes and entries are known by ordinals.
package struct Site: Sendable {
    package let settings: SiteSettings
    /// Every parsed page that is part of the site, sorted by collection, name and language.
    package private(set) var items: [Item]
    package let nodes: [Node]
    /// Every HTML page to render, in a stable order.
    package let pages: [SitePage]
    /// One per language, in the order of the settings.
    package let editions: [Edition]
    package let permalinks: Permalinks

    package let theme: Theme
    let assets: [ContentAsset]
    let related: [[Int]]
    let corridors: [Corridor]
    /// Per collection: field key → taxonomy that reads it.
    let taxonomyOfField: [[String: Int]]
    /// Per collection: name → node.
    let nodeByName: [[String: Int]]

    func taxonomy(collection: Int, field: String) -> Int? { taxonomyOfField[collection][field] }

    package func language(_ index: Int) -> Language { settings.languages[index] }

    package var defaultLanguage: Int { settings.languages.firstIndex { $0.isDefault } ?? 0 }

    /// Takes the bodies out, per item: they are most of what a site holds. Lists, cards and records stay as they were, and so do
    /// outlines, which links ask for anchors until all pages are drawn.
    package mutating func takeBodies() -> [RenderedBody] {
        var bodies: [RenderedBody] = []
        bodies.reserveCapacity(items.count)
        for index in items.indices {
            bodies.append(items[index].page.body)
            items[index].page.body = .empty
            items[index].page.body.outline = bodies[index].outline
        }
        return bodies
    }

    /// What was left of bodies for the pages, once they are drawn.
    package mutating func dropOutlines() {
        for index in items.indices { items[index].page.body = .empty }
    }
}

/// One content file, resolved.
package struct Item: Sendable {
    package fileprivate(set) var page: ParsedPage
    package let node: Int
    package let language: Int
    package let collection: Int
    let links: ItemLinks

    /// Nodes that it links to, embeds or refers to; ascending, itself left out.
    package var linkedNodes: [Int] { links.nodes }
}

/// Where an item leads.
struct ItemLinks: Sendable {
    /// Of each of `page.body.links`; parallel to it.
    let targets: [LinkTarget]
    /// Node of each of `page.body.embeds`; parallel to it.
    let embeds: [Int?]
    /// Targets of links inside fields of type markdown, by field key.
    let fieldBodies: [FieldBody]
    /// All of them once, references among fields too; ascending, the item itself left out.
    let nodes: [Int]
}

struct FieldBody: Sendable {
    let key: String
    let targets: [LinkTarget]
}

/// An item in all its languages.
package struct Node: Sendable {
    package let collection: Int
    package let name: String
    /// Per language of the settings.
    package let items: [Int?]
}

/// Where a link in a body leads.
enum LinkTarget: Sendable, Equatable {
    /// A node in the page's own language, or in `language` where the link names another one.
    case node(Int, language: Int?, anchor: String?)
    case collection(Int)
    case asset(Int)
    /// As written: another site, `mailto:`, `tel:`.
    case external(String)
    /// Within the page.
    case anchor(String)
    /// In error; a diagnostic says so.
    case broken
}

/// What one language shows.
package struct Edition: Sendable {
    package let language: Language
    package let site: SiteView
    /// Per node: the item shown, its URL, and whether it is in another language than this one's.
    package let entries: [Entry?]
    /// Per collection: nodes in listing order, withdrawn ones left out.
    package let lists: [[Int]]
    /// Per collection: its page.
    package let collectionLinks: [CollectionLinkView]
    package let taxonomies: [Taxonomy]
    package let permalinks: LanguagePermalinks
    /// Per corridor of the site: its page.
    let corridors: [Permalink]
    let names: ValueNames
    /// Per node: nodes whose items in this language link to it, in order of collection and title.
    let backlinks: [[Int]]
    let letters: [IndexLetter]
    /// Per collection.
    let facets: [[Facet]]
    /// Per node: its place in its collection's list.
    let positions: [Int?]
}

/// What one language shows of an item: its own text, or the default language's as a fallback.
package struct Entry: Sendable {
    package let item: Int
    package let permalink: Permalink
    package let isFallback: Bool

    package var url: String { permalink.url }
}

struct IndexLetter: Sendable {
    let letter: String
    let nodes: [Int]
}

/// A file under `Content/assets/`, as the site refers to it.
package struct ContentAsset: Sendable, Equatable {
    /// Relative to `Content/assets/`.
    package var path: String
    /// With base path and fingerprint.
    package var url: String
    package var width: Int?
    package var height: Int?
    package init(path: String, url: String, width: Int? = nil, height: Int? = nil) {
        self.path = path
        self.url = url
        self.width = width
        self.height = height
    }
}

/// One HTML file of the output.
package struct SitePage: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case home
        case item(node: Int)
        /// Page `page` (from 1) of a collection's list, narrowed to one value of a facet when given.
        case collection(Int, facet: FacetSelection?, page: Int)
        case taxonomy(Int)
        case term(taxonomy: Int, term: Int)
        case corridors
        case corridor(Int)
        case search
        case index
        case notFound
        case offline
        /// The absolute URL that an old address has now.
        case redirect(to: String)
    }
    package let kind: Kind
    /// Index into the settings' languages.
    package let language: Int
    package let permalink: Permalink
    /// In the sitemap and open to search engines.
    package let isIndexed: Bool
    /// When its content last changed, as far as its dates say.
    package let modified: PartialDate?

    package var outputPath: String { permalink.outputPath }
    package var url: String { permalink.url }

    /// The item whose body the page shows: its index into the items of `site`.
    package func item(in site: Site) -> Int? {
        guard case .item(let node) = kind else { return nil }
        return site.editions[language].entries[node]?.item
    }
}

/// One value of one facet, which a list is narrowed to.
package struct FacetSelection: Sendable, Equatable {
    /// Index into the collection's fields, and the value's id.
    package let field: Int
    package let value: String
}
