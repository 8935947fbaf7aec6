/// What a theme says of itself, for content to be checked against: what it can draw, and the words that it needs.
package struct ThemeSchema: Sendable {
    /// Names that a collection's `template` may have; the first is the one used when none is named.
    package var templates: [ThemeTemplate]
    /// Names that a collection's `listing` may have; the first is the default.
    package var listings: [String]
    /// The theme's words of the interface in English: key → text. Other languages come from `Content/strings/`.
    package var words: [(key: String, text: String)]

    package init(templates: [ThemeTemplate], listings: [String], words: [(key: String, text: String)]) {
        self.templates = templates
        self.listings = listings
        self.words = words
    }
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

    package init(name: String, fields: [ThemeField] = [], citesSources: Bool = false, leadsOn: Bool = false) {
        self.name = name
        self.fields = fields
        self.citesSources = citesSources
        self.leadsOn = leadsOn
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
