/// Everything that a template may see of one page. Equal views give equal bytes.
package struct PageView: Sendable, Equatable {
    /// Shared by all pages of the language.
    package var site: SiteView
    /// URL path with the base path, percent-encoded, e.g. `/faro/es/derechos/salarios/`.
    package var url: String
    package var title: String
    /// For `<meta name="description">` and link previews; may be empty.
    package var description: String
    /// Canonical URL, absolute; that of a fallback page is its source.
    package var canonical: String
    /// hreflang: the page's translations, itself included; empty if the site has one language.
    package var alternates: [AlternateView]
    /// Language switch: this page, or else the home page, in each other language.
    package var languageLinks: [LanguageLinkView]
    /// Breadcrumbs from the home page to the parent; empty on the home page.
    package var breadcrumbs: [LinkView]
    /// `false`: `noindex`, and absent from the sitemap.
    package var isIndexed: Bool
    package var content: PageContent
    /// Single file, with no other file beside it: absolute addresses, descriptions instead of images.
    package var isSelfContained = false
}

/// One case per page kind. Themes switch over it, so the compiler rejects a theme that does not handle a new kind.
package enum PageContent: Sendable, Equatable {
    case home(HomeView)
    case item(ItemView)
    case section(SectionView)
    case collection(CollectionView)
    case taxonomy(TaxonomyView)
    case term(TermView)
    case crossing(CrossingView)
    case corridors(CorridorIndexView)
    case corridor(CorridorView)
    case register(RegisterView)
    case registerPlace(RegisterPlaceView)
    case search(SearchView)
    case index(IndexView)
    case notFound
    case offline
    /// Redirect from an old address to this absolute URL.
    case redirect(to: String)
}

/// A translation of the page, for `hreflang`.
package struct AlternateView: Sendable, Equatable {
    package var language: String
    /// Absolute URL.
    package var url: String
}

/// An entry of the language switch.
package struct LanguageLinkView: Sendable, Equatable {
    package var language: String
    package var name: String
    package var url: String
    /// `false`: the page does not exist in that language, and the URL is that of its home page.
    package var isSamePage: Bool
}

/// A link to a page of the site: its text, and its URL with the base path, percent-encoded.
package struct LinkView: Sendable, Equatable {
    package var title: String
    package var url: String
    package init(title: String, url: String) {
        self.title = title
        self.url = url
    }
}

/// A date as text in the page's language and in ISO 8601.
package struct DateView: Sendable, Hashable {
    package var iso: String
    package var text: String
}
