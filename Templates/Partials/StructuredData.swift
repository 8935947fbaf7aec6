internal import Content
import HTML
import Views

/// JSON-LD of an item, for search engines. Other pages have none.
func structuredData(_ page: PageView) -> HTML {
    guard let item = page.item, page.isIndexed else { return HTML() }
    let trail = page.breadcrumbs.enumerated().map { position, link in
        JSONData.object([
            ("@type", .string("ListItem")), ("position", .number(position + 1)),
            ("name", .string(link.title)), ("item", .string(page.absolute(link.url))),
        ])
    }
    let breadcrumb = JSONData.object([("@type", .string("BreadcrumbList")), ("itemListElement", .array(trail))])
    let data = JSONData.object([
        ("@context", .string("https://schema.org")),
        ("@type", .string("Article")),
        ("headline", .string(item.title)),
        ("inLanguage", .string(item.language.code)),
        ("dateModified", item.textDate.map { .string($0.iso) }),
        ("publisher", .object([("@type", .string("Organization")), ("name", .string(page.site.publisher))])),
        ("breadcrumb", trail.isEmpty ? nil : breadcrumb),
    ])
    return """
        <script type="application/ld+json">\(data)</script>

        """
}
