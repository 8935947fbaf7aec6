package import Content

/// A theme as the engine sees it: what it can draw, the words and files it brings, and one function.
///
/// The engine is handed a theme and does not know which. A theme reads views and nothing else: no disk, no clock, no settings.
package struct Theme: Sendable {
    /// What content is checked against.
    package var schema: ThemeSchema
    /// Style sheets, scripts, icons; written with a fingerprint in their names.
    package var assets: [ThemeAsset]
    /// Appends the page as UTF-8 HTML, with links to the files that it offers.
    package var render: @Sendable (PageView, PageFiles, inout [UInt8]) -> Void
    /// Appends the page as one self-contained HTML file: no script, one `<style>`, no link to a file of the site except by absolute URL.
    package var renderSingleFile: @Sendable (PageView, inout [UInt8]) -> Void

    package init(templates: [ThemeTemplate], listings: [String], words: [(key: String, text: String)], assets: [ThemeAsset],
                 render: @escaping @Sendable (PageView, PageFiles, inout [UInt8]) -> Void,
                 renderSingleFile: @escaping @Sendable (PageView, inout [UInt8]) -> Void) {
        schema = ThemeSchema(templates: templates, listings: listings, words: words)
        self.assets = assets
        self.render = render
        self.renderSingleFile = renderSingleFile
    }
}

/// A file that the theme brings, as its bytes.
package struct ThemeAsset: Sendable, Equatable {
    /// File name, e.g. `site.css`.
    package var name: String
    package var bytes: [UInt8]
    /// Written under its own name at the root of the site (`sw.js`, `favicon.ico`), not with a fingerprint.
    package var isAtRoot: Bool
    package init(name: String, bytes: [UInt8], isAtRoot: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.isAtRoot = isAtRoot
    }
}
