internal import Base
internal import Markdown

/// How URLs look: `/<base>/<language>/<collection>/<slug>/`.
package enum Permalink {
    /// Output path of a page's folder made of `segments`, e.g. `es/derechos/salarios/index.html`.
    package static func outputPath(_ segments: [String]) -> String { (segments.filter { !$0.isEmpty } + ["index.html"]).joined(separator: "/") }

    /// The self-contained file beside a page: `es/derechos/salarios/salarios.html`.
    package static func singleFilePath(_ outputPath: String) -> String {
        let folder = outputPath.dropLast("index.html".count)
        return folder + (folder.split(separator: "/").last ?? "page") + ".html"
    }

    /// URL of an output path under the base path, percent-encoded, a final `index.html` left out.
    package static func url(_ outputPath: String, base: BaseURL) -> String {
        let path = outputPath == "index.html" ? "" : outputPath.hasSuffix("/index.html") ? String(outputPath.dropLast("index.html".count)) : outputPath
        return base.path + percentEncoded(path)
    }

    /// Bytes other than RFC 3986's unreserved ones and `/` as `%XX`.
    package static func percentEncoded(_ path: String) -> String {
        PercentCoding.encoded(path, keeping: .path)
    }

    /// The slug of a term or title: accents folded, words joined by hyphens; never empty.
    static func slug(_ text: String, fallback: String) -> String {
        let made = Markdown.slug(for: text)
        return made.isEmpty ? fallback : made
    }

    /// Why a slug cannot be part of a URL; `nil` when it can.
    static func problem(withSlug slug: String) -> String? {
        if slug.isEmpty { return "is empty" }
        if slug == "." || slug == ".." || slug.contains("/") || slug.contains("\\") { return "leaves its folder" }
        if slug.utf8.count > 180 { return "is longer than 180 bytes" }
        if slug.unicodeScalars.contains(where: { $0.isUnfitForNames || $0.properties.generalCategory == .spaceSeparator }) { return "holds a control, space or direction character" }
        return Markdown.slug(for: slug) == slug ? nil : "is not in the form of a URL"
    }
}
