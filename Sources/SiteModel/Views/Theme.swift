/// A theme as the engine sees it: what it can draw, the words and files it brings, and one function.
///
/// The engine is handed a theme and does not know which. A theme reads views and nothing else: no disk, no clock, no settings.
package struct Theme: Sendable {
    /// What a collection's `template` may name; the first is the one used when none is named.
    package var templates: [ThemeTemplate]
    /// What a collection's `listing` may name; the first is the default.
    package var listings: [ThemeListing]
    /// Names of pages that the theme itself leads to, when a menu has them: `privacy` for `pages/privacy`.
    package var linkedPages: [String]
    /// The interface's words in English: key → text. Other languages come from `Content/strings/`.
    package var words: [(key: String, text: String)]
    /// Style sheets, scripts, icons; written with a fingerprint in their names.
    package var assets: [ThemeAsset]
    /// The style sheets inside single files: the servers' headers allow them.
    package var singleFileStyles: [SecurityPolicy.Source]
    /// Appends the page as UTF-8 HTML.
    package var render: @Sendable (PageView, inout [UInt8]) -> Void
    /// Appends a self-contained page (`PageView.selfContained`) as one HTML file: no script, one `<style>`, no image.
    package var renderSingleFile: @Sendable (PageView, inout [UInt8]) -> Void

    package init(templates: [ThemeTemplate], listings: [ThemeListing], linkedPages: [String] = [],
                 words: [(key: String, text: String)], assets: [ThemeAsset],
                 singleFileStyles: [SecurityPolicy.Source] = [],
                 render: @escaping @Sendable (PageView, inout [UInt8]) -> Void,
                 renderSingleFile: @escaping @Sendable (PageView, inout [UInt8]) -> Void) {
        self.templates = templates
        self.listings = listings
        self.linkedPages = linkedPages
        self.words = words
        self.assets = assets
        self.singleFileStyles = singleFileStyles
        self.render = render
        self.renderSingleFile = renderSingleFile
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

/// A file that the theme brings, as its bytes.
package struct ThemeAsset: Sendable, Equatable {
    /// File name, e.g. `site.css`.
    package var name: String
    package var bytes: [UInt8]
    /// Written under its own name at the root of the site (`sw.js`, `favicon.ico`), not with a fingerprint.
    package var isAtRoot: Bool
    /// What the web manifest says of it, when it is an icon of the site.
    package var icon: ThemeIcon?
    package init(name: String, bytes: [UInt8], isAtRoot: Bool = false, icon: ThemeIcon? = nil) {
        self.name = name
        self.bytes = bytes
        self.isAtRoot = isAtRoot
        self.icon = icon
    }
}

/// An icon of the web manifest (W3C Web Application Manifest, "image resource").
package struct ThemeIcon: Sendable, Equatable {
    package enum Purpose: String, Sendable {
        /// Shown as it is.
        case any
        /// Drawn to its edges, so that a device may cut it to any shape.
        case maskable
        /// One colour, for the device to choose.
        case monochrome
    }

    /// Media type, e.g. `image/svg+xml`.
    package var type: String
    /// In pixels, e.g. `192x192`; several with spaces between; `any` when it can be drawn at every size.
    package var sizes: String
    package var purpose: Purpose
    package init(type: String, sizes: String, purpose: Purpose = .any) {
        self.type = type
        self.sizes = sizes
        self.purpose = purpose
    }
}
