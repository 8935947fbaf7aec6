/// What a theme says of itself, for content to be checked against: what it can draw, and the words that it needs.
package struct ThemeSchema: Sendable {
    /// What a collection's `template` may name; the first is the one used when none is named.
    package var templates: [ThemeTemplate]
    /// What a collection's `listing` may name; the first is the default.
    package var listings: [ThemeListing]
    /// Names of pages that the theme itself leads to, when a menu has them: `privacy` for `pages/privacy`.
    package var linkedPages: [String]
    /// The theme's words of the interface in English: key → text. Other languages come from `Content/strings/`.
    package var strings: [(key: String, text: String)]

    package init(templates: [ThemeTemplate], listings: [ThemeListing], linkedPages: [String] = [],
                 strings: [(key: String, text: String)]) {
        self.templates = templates
        self.listings = listings
        self.linkedPages = linkedPages
        self.strings = strings
    }

    package func template(named name: String) -> ThemeTemplate? { templates.first { $0.name == name } }
    package func listing(named name: String) -> ThemeListing? { listings.first { $0.name == name } }
}

/// A template for items: the name that `template` and `layout` give.
package struct ThemeTemplate: Sendable, Equatable {
    package var name: String
    /// Fields it gives a place of their own, with the type they must have where `site.yaml` declares them.
    package var fields: [ThemeField]
    /// Its pages say what the law is or what somebody agreed, so they are to name sources.
    package var citesSources: Bool
    /// Readers arrive on its pages, so they are to lead on to others.
    package var leadsOn: Bool
    /// Its items are whom a reader can call or write to.
    package var offersContact: Bool

    package init(name: String, fields: [ThemeField] = [], citesSources: Bool = false, leadsOn: Bool = false,
                 offersContact: Bool = false) {
        self.name = name
        self.fields = fields
        self.citesSources = citesSources
        self.leadsOn = leadsOn
        self.offersContact = offersContact
    }
}

/// A template for lists of items: the name that `listing` gives.
package struct ThemeListing: Sendable, Equatable {
    package var name: String
    /// It shows items with all their fields, not only with those that `site.yaml` puts on cards.
    package var showsAllFields: Bool

    package init(name: String, showsAllFields: Bool = false) {
        self.name = name
        self.showsAllFields = showsAllFields
    }
}

/// A field that a template gives a place of its own.
package struct ThemeField: Sendable, Equatable {
    package var key: String
    /// Types it can draw, as `site.yaml` names them (`text`, `list of phone`, …).
    package var types: [String]
    package init(_ key: String, _ types: String...) {
        self.key = key
        self.types = types
    }
}
