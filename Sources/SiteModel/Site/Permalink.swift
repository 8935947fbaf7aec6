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
        return made.isEmpty ? fallback : bounded(made)
    }

    /// Bytes of a word that somebody wrote for an address.
    static let longestWritten = 100
    /// Bytes of a slug. The system takes 255 for a name, and `.html.gz` or the like may follow.
    static let longestSlug = 180
    /// Bytes of an alias, and of a name within it.
    static let longestAlias = 1_000
    static let longestAliasName = 200

    /// A slug made from a text of any length: of a long one the first words, and a fingerprint of the whole, so that two stay two.
    private static func bounded(_ slug: String) -> String {
        guard slug.utf8.count > longestSlug else { return slug }
        var hash = ContentHash()
        hash.add(slug)
        var words = slug.unicodeScalars.prefix(longestSlug)
        while String(words).utf8.count > longestSlug - 17 { words.removeLast() }
        if let hyphen = words.lastIndex(of: "-"), words.distance(from: words.startIndex, to: hyphen) > 20 { words = words[..<hyphen] }
        let digits = String(hash.value, radix: 16)
        return String(words) + "-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// Why a slug cannot be part of a URL; `nil` when it can.
    static func problem(withSlug slug: String) -> String? {
        if slug.isEmpty { return "is empty" }
        if slug == "." || slug == ".." || slug.contains("/") || slug.contains("\\") { return "leaves its folder" }
        if slug.utf8.count > longestSlug { return "is longer than \(longestSlug) bytes" }
        if slug.unicodeScalars.contains(where: isUnsafe) { return "holds a control, space or direction character" }
        return Markdown.slug(for: slug) == slug ? nil : "is not in the form of a URL"
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
