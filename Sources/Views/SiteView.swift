package import Content

/// What all pages of one language share.
package struct SiteView: Sendable, Equatable {
    package var title: String
    package var tagline: String
    package var publisher: String
    package var contact: String?
    package var disclaimer: String
    package var licence: LinkView?
    package var language: Language
    package var languages: [Language]
    /// `https://example.org`, no slash at its end.
    package var origin: String
    /// `/` or `/path/`: what all internal URLs begin with.
    package var basePath: String
    package var homeURL: String
    package var searchURL: String
    package var indexURL: String
    /// What is shown without a network, and the list of what can be kept for then.
    package var offlineURL: String
    package var offlineListURL: String
    package var webManifestURL: String
    /// Those of `Theme.linkedPages` that a menu has.
    package var linkedPages: [NamedPageView]
    package var mainMenu: [LinkView]
    package var footerMenu: [LinkView]
    package var strings: InterfaceStrings
    package var notice: NoticeView?
    /// Name of a theme asset (`site.css`) → its URL with fingerprint.
    package var assets: [AssetView]
    package var callouts: [CalloutView]
    /// Feed of the language.
    package var feedURL: String?

    package func pageURL(_ name: String) -> String? { linkedPages.first { $0.name == name }?.url }
    package func assetURL(_ name: String) -> String { assets.first { $0.name == name }?.url ?? "" }
}

/// A page that the theme leads to by itself: the item's name, and its URL with base path.
package struct NamedPageView: Sendable, Equatable {
    package var name: String
    package var url: String
}

/// A file of the theme: the name that the theme gave it, and its URL with base path and fingerprint.
package struct AssetView: Sendable, Equatable {
    package var name: String
    package var url: String
    package init(name: String, url: String) {
        self.name = name
        self.url = url
    }
}

/// A kind of callout with its title in the page's language.
package struct CalloutView: Sendable, Equatable {
    package var kind: String
    package var title: String
    package var isFolded: Bool
}

/// A site-wide notice (`Content/<lang>/notice.md`), shown until a date that the reader's browser compares with its own.
package struct NoticeView: Sendable, Equatable {
    package var title: String
    package var body: BodyView
    package var until: DateView
}
