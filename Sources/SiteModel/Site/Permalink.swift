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
        guard !path.utf8.allSatisfy(isPlain) else { return path }
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if isPlain(byte) { bytes.append(byte) } else { bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The other way round; text that is not percent-encoded UTF-8 stays as it is.
    package static func percentDecoded(_ path: String) -> String { LinkResolver.percentDecoded(path) }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
        default: false
        }
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
