package import Base
package import Content

/// All addresses of a site, for written files and for links. Only this file, `LanguagePermalinks`,
/// `Permalink` and `Slug` decide what addresses look like.
package struct Permalinks: Sendable {
    /// Copy of the default language's home page, at the root of the site.
    package let root: Permalink
    package let languages: IDMap<Language, LanguagePermalinks>
    private let base: BaseURL

    /// - Parameter strings: one per language; a language without any gets the engine's English strings.
    init(settings: SiteSettings, strings: [InterfaceStrings]) {
        let root = Permalink(outputPath: "index.html", base: settings.baseURL)
        self.root = root
        base = settings.baseURL
        languages = IDMap(
            settings.languages.map { language in
                let own = strings.first { $0.language == language.code }
                return LanguagePermalinks(language.code, root: root, settings: settings, strings: own)
            })
    }

    /// With scheme and host, for use outside the site.
    package func absolute(_ permalink: Permalink) -> String { absolute(permalink.url) }
    package func absolute(_ url: String) -> String { base.origin + url }

    /// Address of a file that is already written.
    package func file(at outputPath: String) -> Permalink { Permalink(outputPath: outputPath, base: base) }

    // MARK: Files that a site has once

    package var notFound: Permalink { root.file("404.html") }
    package var sitemap: Permalink { root.file("sitemap.xml") }
    /// Part (from 1) of a sitemap that is too long for one file.
    package func sitemap(part: Int) -> Permalink { root.file("sitemap-\(part).xml") }
    package var robots: Permalink { root.file("robots.txt") }
    package var catalogue: Permalink { root.file("catalogue.json") }
    package var catalogueSchema: Permalink { root.file("catalogue.schema.json") }
    package var registerJSON: Permalink { root.file("facts.json") }
    package var registerCSV: Permalink { root.file("facts.csv") }
    package var registerSchema: Permalink { root.file("facts.schema.json") }
    package var webManifest: Permalink { root.file("manifest.webmanifest") }
    /// Headers for Netlify and Cloudflare Pages, and for nginx.
    package var netlifyHeaders: Permalink { root.file("_headers") }
    package var nginxHeaders: Permalink { root.file("nginx.conf") }

    // MARK: Search

    /// Folder of the index, below the output.
    package static let searchFolder = "search"
    /// With a final slash.
    package var searchFolderURL: String { root.file(Permalinks.searchFolder + "/").url }
    package var searchClient: Permalink { searchFile("search.js") }
    /// A file of the index by its path within: `es/index.json`.
    package func searchFile(_ path: String) -> Permalink { root.file(Permalinks.searchFolder + "/" + path) }

    // MARK: Old addresses

    /// Maximum bytes of an alias, and of one name in it.
    static let longestAlias = 1_000
    static let longestAliasName = 200

    static func isTooLong(alias: String) -> Bool {
        alias.utf8.count > longestAlias
            || Permalink.percentDecoded(alias).utf8.split(separator: UInt8(ascii: "/")).contains {
                $0.count > longestAliasName
            }
    }

    /// Output file of an alias: `es/old-name/index.html` for `/es/old-name/`; `nil` if it leaves the site or cannot be
    /// a file.
    func alias(_ written: String) -> Permalink? {
        guard !written.contains(where: { ["\\", "?", "#", ":"].contains($0) }) else { return nil }
        let segments = Permalink.percentDecoded(written).split(separator: "/").map(String.init)
        guard let last = segments.last, !Permalinks.ownFolders.contains(segments[0].lowercased()) else { return nil }
        for (index, segment) in segments.enumerated() {
            let isSafe =
                segment != "." && segment != ".."
                && (index == segments.count - 1 || !segment.hasSuffix(".html")) && !isFile(segment)
                && !segment.unicodeScalars.contains(where: \.isControlOrFormat) && OutputNames.fault(segment) == nil
            guard isSafe else { return nil }
        }
        let path = segments.joined(separator: "/") + (last.hasSuffix(".html") ? "" : "/index.html")
        return Permalink(outputPath: path, base: base)
    }

    /// Folders at the site's root that hold only files of the build.
    private static let ownFolders = [
        AssetPermalinks.themeFolder, AssetPermalinks.contentFolder, Permalinks.searchFolder,
    ]

    private static let endings = [
        "conf", "css", "csv", "gz", "ico", "js", "json", "png", "svg", "txt", "webmanifest", "xml",
    ]

    /// Named like a generated file: a folder with that name would conflict with it.
    private func isFile(_ segment: String) -> Bool {
        guard let dot = segment.lastIndex(of: ".") else { return segment == netlifyHeaders.outputPath }
        return Permalinks.endings.contains(segment[dot...].dropFirst().lowercased())
    }
}

/// Addresses of the files that pages refer to. They depend only on the base URL, so they are known before the site is
/// resolved.
package struct AssetPermalinks: Sendable {
    /// Folders of files with a fingerprint in their names.
    package static let themeFolder = "theme"
    package static let contentFolder = "assets"
    private let root: Permalink

    package init(base: BaseURL) { root = Permalink(outputPath: "index.html", base: base) }

    /// A file of the theme with a fixed name, e.g. `favicon.ico`.
    package func atRoot(_ name: String) -> Permalink { root.file(name) }

    package func theme(_ name: String, fingerprint: String) -> Permalink {
        root.file(AssetPermalinks.themeFolder + "/" + AssetPermalinks.named(name, fingerprint))
    }

    /// `name`: relative to `Content/assets/`.
    package func content(_ name: String, fingerprint: String) -> Permalink {
        root.file(AssetPermalinks.contentFolder + "/" + AssetPermalinks.named(name, fingerprint))
    }

    /// `img/map.png` → `img/map.0123456789.png`.
    private static func named(_ name: String, _ fingerprint: String) -> String {
        let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        guard let dot = name[slash...].lastIndex(of: "."), dot > slash else { return name + "." + fingerprint }
        return name[..<dot] + "." + fingerprint + name[dot...]
    }
}
