package import Base
package import Content

/// All addresses of a site: whoever writes a file or links to one asks here. How addresses look is decided in this
/// file, `LanguagePermalinks` and `Slug`, and nowhere else.
package struct Permalinks: Sendable {
    /// The default language's home page once more, under the site's own address.
    package let root: Permalink
    package let languages: IDMap<Language, LanguagePermalinks>
    private let base: BaseURL

    /// `strings`: of each language; one that has none gets the English strings of the engine.
    init(settings: SiteSettings, strings: [InterfaceStrings]) {
        let root = Permalink(outputPath: "index.html", base: settings.baseURL)
        self.root = root
        base = settings.baseURL
        languages = IDMap(settings.languages.map { language in
            let own = strings.first { $0.language == language.code }
            return LanguagePermalinks(language.code, root: root, settings: settings, strings: own)
        })
    }

    /// With scheme and host, for what leaves the site.
    package func absolute(_ permalink: Permalink) -> String { absolute(permalink.url) }
    package func absolute(_ url: String) -> String { base.origin + url }

    /// Of a file that is written already.
    package func file(at outputPath: String) -> Permalink { Permalink(outputPath: outputPath, base: base) }

    // MARK: Files that a site has once

    package var notFound: Permalink { root.file("404.html") }
    package var sitemap: Permalink { root.file("sitemap.xml") }
    /// A part of a sitemap that is too long for one file; from 1.
    package func sitemap(part: Int) -> Permalink { root.file("sitemap-\(part).xml") }
    package var robots: Permalink { root.file("robots.txt") }
    package var catalogue: Permalink { root.file("catalogue.json") }
    package var catalogueSchema: Permalink { root.file("catalogue.schema.json") }
    package var webManifest: Permalink { root.file("manifest.webmanifest") }
    /// Headers for Netlify and Cloudflare Pages, and for nginx.
    package var netlifyHeaders: Permalink { root.file("_headers") }
    package var nginxHeaders: Permalink { root.file("nginx.conf") }

    // MARK: Search

    /// Folder of the index, below the output.
    package static let searchFolder = "search"
    /// With a slash at its end.
    package var searchFolderURL: String { root.file(Permalinks.searchFolder + "/").url }
    package var searchClient: Permalink { searchFile("search.js") }
    /// A file of the index by its path within: `es/index.json`.
    package func searchFile(_ path: String) -> Permalink { root.file(Permalinks.searchFolder + "/" + path) }

    // MARK: Old addresses

    /// Bytes of an alias, and of a name within it.
    static let longestAlias = 1_000
    static let longestAliasName = 200

    static func isTooLong(alias: String) -> Bool {
        alias.utf8.count > longestAlias
            || Permalink.percentDecoded(alias).utf8.split(separator: UInt8(ascii: "/")).contains { $0.count > longestAliasName }
    }

    /// What an alias asks for: `/es/old-name/` is `es/old-name/index.html`; `nil` for one that climbs out or cannot be
    /// a file.
    func alias(_ written: String) -> Permalink? {
        guard !written.contains(where: { ["\\", "?", "#", ":"].contains($0) }) else { return nil }
        let segments = Permalink.percentDecoded(written).split(separator: "/").map(String.init)
        guard let last = segments.last else { return nil }
        for (index, segment) in segments.enumerated() {
            let isSafe = segment != "." && segment != ".."
                && (index == segments.count - 1 || !segment.hasSuffix(".html")) && !isFile(segment)
                && !segment.unicodeScalars.contains { Permalinks.unseen.contains($0.properties.generalCategory) }
            guard isSafe else { return nil }
        }
        let path = segments.joined(separator: "/") + (last.hasSuffix(".html") ? "" : "/index.html")
        return Permalink(outputPath: path, base: base)
    }

    private static let unseen: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
    private static let endings = ["conf", "css", "csv", "gz", "ico", "js", "json", "png", "svg", "txt", "webmanifest", "xml"]

    /// Named like the files that a build writes beside its pages: a folder of that name would be in their way.
    private func isFile(_ segment: String) -> Bool {
        guard let dot = segment.lastIndex(of: ".") else { return segment == netlifyHeaders.outputPath }
        return Permalinks.endings.contains(segment[dot...].dropFirst().lowercased())
    }
}

/// Addresses of the files that pages refer to. They are known before the site is, since they depend on nothing but the
/// base URL.
package struct AssetPermalinks: Sendable {
    /// Files whose names change with their bytes lie in these two folders.
    package static let themeFolder = "theme"
    package static let contentFolder = "assets"
    private let root: Permalink

    package init(base: BaseURL) { root = Permalink(outputPath: "index.html", base: base) }

    /// A file of the theme that is asked for by its own name, e.g. `favicon.ico`.
    package func atRoot(_ name: String) -> Permalink { root.file(name) }

    package func theme(_ name: String, fingerprint: String) -> Permalink {
        root.file(AssetPermalinks.themeFolder + "/" + AssetPermalinks.named(name, fingerprint))
    }

    /// `name`: relative to `Content/assets/`.
    package func content(_ name: String, fingerprint: String) -> Permalink {
        root.file(AssetPermalinks.contentFolder + "/" + AssetPermalinks.named(name, fingerprint))
    }

    /// `img/map.png` as `img/map.0123456789.png`.
    private static func named(_ name: String, _ fingerprint: String) -> String {
        let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        guard let dot = name[slash...].lastIndex(of: "."), dot > slash else { return name + "." + fingerprint }
        return name[..<dot] + "." + fingerprint + name[dot...]
    }
}
