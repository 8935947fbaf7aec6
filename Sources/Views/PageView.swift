/// Everything that a template may see of one page. Two equal views make the same bytes.
package struct PageView: Sendable, Equatable {
    /// What all pages of the language share.
    package var site: SiteView
    /// URL path with the base path, percent-encoded, e.g. `/faro/es/derechos/salarios/`.
    package var url: String
    package var title: String
    /// For `<meta name="description">` and shared links; may be empty.
    package var description: String
    /// Absolute URL; a fallback page is canonical to its source.
    package var canonical: String
    /// Absolute URLs of the page's translations, itself included; empty when there is one language only.
    package var alternates: [AlternateView]
    /// The same page, or the home page, in each other language.
    package var languageLinks: [LanguageLinkView]
    /// From the home page down to the parent; empty on the home page.
    package var breadcrumbs: [LinkView]
    /// `false`: `noindex`, and absent from the sitemap.
    package var isIndexed: Bool
    package var content: PageContent
    /// The page leaves the site as one file with nothing beside it: addresses are absolute, images are descriptions.
    package var isSelfContained = false
}

/// One case a page kind. The theme switches over it, so a new kind is a compiler error until each theme draws it.
package enum PageContent: Sendable, Equatable {
    case home(HomeView)
    case item(ItemView)
    case collection(CollectionView)
    case taxonomy(TaxonomyView)
    case term(TermView)
    case corridors(CorridorIndexView)
    case corridor(CorridorView)
    case search(SearchView)
    case index(IndexView)
    case notFound
    case offline
    /// An old address: the absolute URL it has now.
    case redirect(to: String)
}

/// A translation of the page, for `hreflang`.
package struct AlternateView: Sendable, Equatable {
    package var language: String
    /// Absolute.
    package var url: String
}

/// An entry of the language switch.
package struct LanguageLinkView: Sendable, Equatable {
    package var language: String
    package var name: String
    package var url: String
    /// `false`: the page does not exist in that language, and the link leads to its home page.
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

/// A date as people read it in the page's language and as machines do.
package struct DateView: Sendable, Equatable {
    package var iso: String
    package var text: String
}
