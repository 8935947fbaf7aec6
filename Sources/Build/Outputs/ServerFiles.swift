internal import Base
internal import Content
internal import Site
internal import Views

/// HTTP headers for two kinds of host: `_headers` (Netlify, Cloudflare Pages) and `nginx.conf`, to be included in a
/// server block.
///
/// Files with a fingerprint in their name are cached for a year; all others are revalidated, which costs a 304 when
/// unchanged.
@Sendable func serverFiles(_ context: OutputContext) -> [GeneratedFile] {
    let headers = securityHeaders(context)
    return [
        GeneratedFile(context.permalinks.netlifyHeaders, Array(netlify(context.permalinks, headers).utf8)),
        GeneratedFile(context.permalinks.nginxHeaders, Array(nginx(context.permalinks, headers).utf8)),
    ]
}

/// Single files contain their style sheet, so the policy allows it by hash; only sites with single files need this.
private func securityHeaders(_ context: OutputContext) -> [(name: String, value: String)] {
    let hasSingleFiles = context.settings.collections.contains { $0.outputs.contains(.singleFile) }
    let policy = SecurityPolicy.page.header(allowing: hasSingleFiles ? context.theme.singleFileStyles : [])
    return [("Content-Security-Policy", policy.text)] + otherHeaders
}

private let otherHeaders = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
]

private let aYear = "public, max-age=31536000, immutable"
/// Names of shards have short fingerprints, so a name may return after many builds with other bytes: cached for a week
/// only.
private let aWeek = "public, max-age=604800"
private let fingerprinted = [AssetPermalinks.contentFolder, AssetPermalinks.themeFolder]
/// First letters of the index files with a fingerprint: all but the manifest (see `IndexFile`).
private let shardKinds = ["f", "h", "l", "m", "o", "p", "q", "r", "t", "w", "x"]

/// All rules that match a path apply, and equal headers of two rules are joined by a comma: so no two rules set the
/// same header. A pattern may have one `*` (matches the rest), and named placeholders for single segments:
/// https://developers.cloudflare.com/pages/configuration/headers/.
private func netlify(_ permalinks: Permalinks, _ security: [(name: String, value: String)]) -> String {
    let base = permalinks.root.url
    var text = base + "*\n"
    for (name, value) in security { text += "  \(name): \(value)\n" }
    for folder in fingerprinted { text += "\(base)\(folder)/*\n  Cache-Control: \(aYear)\n" }
    for kind in shardKinds { text += "\(permalinks.searchFolderURL):language/\(kind)-*\n  Cache-Control: \(aWeek)\n" }
    text += "\(permalinks.webManifest.url)\n  Content-Type: application/manifest+json\n"
    return text
}

/// nginx compares decoded paths; a path with a space needs quotes.
private func nginx(_ permalinks: Permalinks, _ security: [(name: String, value: String)]) -> String {
    let base = Permalink.percentDecoded(permalinks.root.url)
    // A location with its own add_header inherits none, so every location repeats them all.
    func headers(_ cache: String, indent: String) -> String {
        (security + [(name: "Cache-Control", value: cache)]).map { "\(indent)add_header \($0) \"\($1)\" always;\n" }
            .joined()
    }
    let folders = fingerprinted.joined(separator: "|")
    let pattern = base.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\.")
    return """
        # Include this inside a server block whose root is the published folder.
        charset utf-8;
        gzip on;
        gzip_static on;
        gzip_vary on;
        gzip_types text/css text/plain text/csv text/calendar text/vcard text/javascript application/javascript
            application/json application/manifest+json application/atom+xml text/xml application/xml image/svg+xml;
        error_page 404 "\(Permalink.percentDecoded(permalinks.notFound.url))";
        \(headers("no-cache", indent: ""))\
        location ~ "^\(pattern)(\(folders))/" {
        \(headers(aYear, indent: "    "))\
        }
        location ~ "^\(pattern)\(Permalinks.searchFolder)/[^/]+/(?!index\\.json$)" {
        \(headers(aWeek, indent: "    "))\
        }
        location = "\(Permalink.percentDecoded(permalinks.webManifest.url))" {
            default_type application/manifest+json;
            types {}
        \(headers("no-cache", indent: "    "))\
        }

        """
}
