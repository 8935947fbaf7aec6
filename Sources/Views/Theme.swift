package import Content

/// A theme as the engine sees it: its schema, its files and two render functions.
///
/// The engine does not know which theme it has. A theme reads only views: no disk, no clock, no settings.
package struct Theme: Sendable {
    /// Content is checked against it.
    package var schema: ThemeSchema
    /// Style sheets, scripts, icons; written with a fingerprint in their names.
    package var assets: [ThemeAsset]
    /// Style sheets inside single files, which the servers' headers must allow.
    package var singleFileStyles: [SecurityPolicy.Source]
    /// Appends the page as UTF-8 HTML, with links to the files that it offers.
    package var render: @Sendable (PageView, PageFiles, inout [UInt8]) -> Void
    /// Appends a self-contained page (`PageView.selfContained`) as one HTML file: no script, one `<style>`, no image.
    package var renderSingleFile: @Sendable (PageView, inout [UInt8]) -> Void

    package init(
        schema: ThemeSchema, assets: [ThemeAsset] = [], singleFileStyles: [SecurityPolicy.Source] = [],
        render: @escaping @Sendable (PageView, PageFiles, inout [UInt8]) -> Void,
        renderSingleFile: @escaping @Sendable (PageView, inout [UInt8]) -> Void
    ) {
        self.schema = schema
        self.assets = assets
        self.singleFileStyles = singleFileStyles
        self.render = render
        self.renderSingleFile = renderSingleFile
    }
}

/// A file of the theme.
package struct ThemeAsset: Sendable, Equatable {
    /// File name, e.g. `site.css`.
    package var name: String
    package var bytes: [UInt8]
    /// Written under its own name at the root of the site (`sw.js`, `favicon.ico`), not with a fingerprint.
    package var isAtRoot: Bool
    /// Entry in the web manifest, if it is an icon of the site.
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
        /// Shown unchanged.
        case any
        /// Fills its whole area, so a device can crop it to any shape.
        case maskable
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
