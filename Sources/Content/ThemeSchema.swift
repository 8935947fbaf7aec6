/// Capabilities and strings that a theme declares; content is checked against them.
package struct ThemeSchema: Sendable {
    /// Allowed values of `template`; the first is the default.
    package var templates: [ThemeTemplate]
    /// Allowed values of `listing`; the first is the default.
    package var listings: [ThemeListing]
    /// Pages that the theme links to by itself if a menu has them: `privacy` for `pages/privacy`.
    package var linkedPages: [String]
    /// Pictures that `site.yaml` may name: beside links of the home page, on callouts.
    package var signs: [String]
    /// Interface strings in English: key → text. Other languages come from `Content/strings/`.
    package var strings: [(key: String, text: String)]

    package init(
        templates: [ThemeTemplate], listings: [ThemeListing], linkedPages: [String] = [],
        signs: [String] = [], strings: [(key: String, text: String)]
    ) {
        self.templates = templates
        self.listings = listings
        self.linkedPages = linkedPages
        self.signs = signs
        self.strings = strings
    }

    package func template(named name: String) -> ThemeTemplate? { templates.first { $0.name == name } }
    package func listing(named name: String) -> ThemeListing? { listings.first { $0.name == name } }
}

/// Template for items, named in `template` and `layout`.
package struct ThemeTemplate: Sendable, Equatable {
    package var name: String
    /// Fields that the template lays out itself, with the types required where `site.yaml` declares them.
    package var fields: [ThemeField]
    /// Its pages state law or agreements, so they should cite sources.
    package var citesSources: Bool
    /// Readers enter the site on its pages, so they should link to others.
    package var needsRelatedLinks: Bool
    /// Its items are people or organisations that a reader can contact.
    package var offersContact: Bool
    /// Types of schema.org by which its pages can tell search engines what an item is; the first is the default.
    package var schemaTypes: [String]

    package init(
        name: String, fields: [ThemeField] = [], citesSources: Bool = false, needsRelatedLinks: Bool = false,
        offersContact: Bool = false, schemaTypes: [String] = []
    ) {
        self.name = name
        self.fields = fields
        self.citesSources = citesSources
        self.needsRelatedLinks = needsRelatedLinks
        self.offersContact = offersContact
        self.schemaTypes = schemaTypes
    }
}

/// Template for lists of items, named in `listing`.
package struct ThemeListing: Sendable, Equatable {
    package var name: String
    /// Shows all fields of items, not only those that `site.yaml` puts on cards.
    package var showsAllFields: Bool

    package init(name: String, showsAllFields: Bool = false) {
        self.name = name
        self.showsAllFields = showsAllFields
    }
}

/// Field that a template lays out itself.
package struct ThemeField: Sendable, Equatable {
    package var key: String
    /// Types that the template can draw, as named in `site.yaml` (`text`, `list of phone`, …).
    package var types: [String]
    package init(_ key: String, _ types: String...) {
        self.key = key
        self.types = types
    }
}
