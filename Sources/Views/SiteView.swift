package import Content

/// Shared by all pages of one language.
package struct SiteView: Sendable, Equatable {
    package var title: String
    package var tagline: String
    package var publisher: String
    package var contact: String?
    package var disclaimer: String
    package var licence: LinkView?
    package var language: Language
    package var languages: [Language]
    /// `https://example.org`, without a final slash.
    package var origin: String
    /// Whether `origin` is the placeholder of a new project.
    package var isAtPlaceholder = false
    /// `/` or `/path/`: prefix of all internal URLs.
    package var basePath: String
    package var homeURL: String
    package var searchURL: String
    package var indexURL: String
    /// Page that is shown offline, and list of the files to store for it.
    package var offlineURL: String
    package var offlineListURL: String
    package var webManifestURL: String
    /// Folder of the search index, with a final slash, and the script that reads it.
    package var searchIndexURL: String
    package var searchClientURL: String
    /// Pages of `ThemeSchema.linkedPages` that a menu has.
    package var linkedPages: [NamedPageView]
    package var mainMenu: [LinkView]
    package var footerMenu: [LinkView]
    package var strings: InterfaceStrings
    package var notice: NoticeView?
    /// Theme assets by name (`site.css`), each with its URL with fingerprint.
    package var assets: [AssetView]
    package var callouts: [CalloutView]
    /// Feed of the language.
    package var feedURL: String?
    /// The guides about one value, e.g. those of countries, by name.
    package var places: [ChoiceView] = []

    package func pageURL(_ name: String) -> String? { linkedPages.first { $0.name == name }?.url }
    package func assetURL(_ name: String) -> String { assets.first { $0.name == name }?.url ?? "" }
}

/// A page that the theme links to by itself: the item's name, and its URL with base path.
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
    /// The theme's sign for it.
    package var sign: String? = nil
}

/// Site-wide notice (`Content/<lang>/notice.md`); the reader's browser compares its date with `until`.
package struct NoticeView: Sendable, Equatable {
    package var title: String
    package var body: BodyView
    package var until: DateView
}
