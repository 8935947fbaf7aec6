internal import Base
internal import Content
internal import Site
internal import Views

/// Most URLs in one sitemap (sitemaps.org, protocol 0.9).
private let longestSitemap = 50_000

/// `sitemap.xml`: every page that search engines may index, with its translations; above 50,000 pages an index of
/// numbered sitemaps.
@Sendable func sitemap(_ context: OutputContext) -> [GeneratedFile] {
    let pages = context.site.pages.filter(\.isIndexed)
    if pages.count <= longestSitemap {
        return [GeneratedFile(context.permalinks.sitemap, sitemap(of: pages[...], context), order: .entry)]
    }
    var files: [GeneratedFile] = []
    var index = XMLText()
    index.open("sitemapindex", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
    for start in stride(from: 0, to: pages.count, by: longestSitemap) {
        let part = context.permalinks.sitemap(part: start / longestSitemap + 1)
        files.append(
            GeneratedFile(
                part, sitemap(of: pages[start..<min(start + longestSitemap, pages.count)], context), order: .entry))
        index.open("sitemap")
        index.element("loc", context.permalinks.absolute(part))
        index.close("sitemap")
    }
    index.close("sitemapindex")
    return files + [GeneratedFile(context.permalinks.sitemap, index.bytes, order: .entry)]
}

private func sitemap(of pages: ArraySlice<SitePage>, _ context: OutputContext) -> [UInt8] {
    var xml = XMLText()
    xml.open(
        "urlset",
        [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")])
    for page in pages {
        xml.open("url")
        xml.element("loc", context.permalinks.absolute(page.permalink))
        if let modified = page.modified { xml.element("lastmod", modified.iso) }
        for alternate in context.views[page.language].alternates(of: page) {
            xml.empty("xhtml:link", [("rel", "alternate"), ("hreflang", alternate.language), ("href", alternate.url)])
        }
        xml.close("url")
    }
    xml.close("urlset")
    return xml.bytes
}

/// `robots.txt` (RFC 9309).
@Sendable func robots(_ context: OutputContext) -> [GeneratedFile] {
    [
        GeneratedFile(
            context.permalinks.robots,
            Array(
                "User-agent: *\nAllow: /\n\nSitemap: \(context.permalinks.absolute(context.permalinks.sitemap))\n".utf8)
        )
    ]
}
