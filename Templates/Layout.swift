internal import Content
import HTML
import Views

/// The frame of every page: head, header, main, footer. `content` goes into `<main>`.
func layout(
    _ page: PageView, _ content: HTML, mainClass: String? = nil, styles: [String] = [], scripts: [String] = [],
    modules: [String] = []
) -> HTML {
    let site = page.site
    let styles =
        styles + (page.hasSections ? ["sections.css"] : [])
        + (page.hasFewParts && !styles.contains("parts.css") ? ["parts.css"] : [])
    let deferred = page.usesPlace ? ["place.js"] + scripts : scripts
    return """
        <!doctype html>
        <html lang="\(site.language.code)" dir="\(site.language.direction.rawValue)"\
        \(Attribute("data-sensitive", if: page.isSensitive))>
        <head>
        \(head(page))
        \(each(styles) { "<link rel=\"stylesheet\" href=\"\(URLPath(site.assetURL($0)))\">\n" })\
        \(siteScript(page))
        \(each(deferred) { "<script src=\"\(URLPath(site.assetURL($0)))\" defer></script>\n" })\
        \(each(modules) { "<script src=\"\(URLPath(site.assetURL($0)))\" type=\"module\"></script>\n" })\
        \(structuredData(page))</head>
        <body>
        <a class="skip" href="#_main">\(page.word("skip"))</a>
        \(when(page.isSensitive, exitBar(page)))\(siteHeader(page))
        \(with(site.notice) { siteNotice($0, on: page) })<main id="_main"\(Attribute("class", mainClass)) tabindex="-1">
        \(breadcrumbs(page))\(chapterMenu(page))\(content)
        </main>
        \(siteFooter(page))
        </body>
        </html>

        """
}

extension PageView {
    /// The item that the page shows, or says something of.
    var item: ItemView? {
        switch content {
        case .item(let item): item
        case .crossing(let crossing): crossing.item
        default: nil
        }
    }

    var isSensitive: Bool { item?.isSensitive ?? false }
}

extension PageView {
    /// Whether the page has a part whose style is in `parts.css`.
    fileprivate var hasFewParts: Bool {
        guard let item else { return false }
        let hasNeighbours = item.previous != nil || item.next != nil
        return isSensitive || !isGuide && !isCrossing && hasNeighbours || hasStackedTable(item.body)
    }

    /// Whether the page shows, keeps or deletes the country that the reader keeps on the device.
    fileprivate var usesPlace: Bool {
        guard !site.places.isEmpty else { return false }
        return switch content {
        case .home, .search, .crossing, .offline: true
        case .item(let item):
            item.choices != nil || item.value != nil || item.isSensitive || isAboutDevice
        default: false
        }
    }

    /// Whether the page has the controls for data on the device.
    var isAboutDevice: Bool {
        guard case .item(let item) = content else { return false }
        return url == url(of: .privacy) || item.name == LinkedPage.offline.rawValue
    }
}

/// Computed once for all pages.
let pagePolicy = SecurityPolicy.page.text

/// Metadata for browsers, search engines and messengers.
private func head(_ page: PageView) -> HTML {
    let site = page.site
    let alternates: HTML = each(page.alternates) { link in
        "<link rel=\"alternate\" hreflang=\"\(link.language)\" href=\"\(URLPath(link.url))\">\n"
    }
    return """
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(pagePolicy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(pageTitle(page))</title>
        \(description(page))\
        \(when(!page.isIndexed, "<meta name=\"robots\" content=\"noindex\">\n"))\
        <meta name="referrer" content="same-origin">
        <meta name="color-scheme" content="light dark">
        <meta property="og:title" content="\(page.title)">
        <meta property="og:type" content="\(page.item == nil ? "website" : "article")">
        <meta property="og:url" content="\(URLPath(page.canonical))">
        <meta property="og:locale" content="\(site.language.code.replacing("-", with: "_"))">
        <link rel="canonical" href="\(URLPath(page.canonical))">
        \(alternates)\
        \(with(site.feedURL) { "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(URLPath($0))\">\n" })\
        <link rel="stylesheet" href="\(URLPath(site.assetURL("site.css")))">
        <link rel="stylesheet" href="\(URLPath(site.assetURL("print.css")))" media="print">
        <link rel="icon" href="\(URLPath(site.assetURL("icon.svg")))" type="image/svg+xml">
        <link rel="manifest" href="\(URLPath(site.webManifestURL))">
        """
}

/// One element for search engines and for messengers: the text may be long.
private func description(_ page: PageView) -> HTML {
    let text = page.description.isEmpty ? plainDescription(page) : page.description
    return "<meta name=\"description\" property=\"og:description\" content=\"\(text)\">\n"
}

/// Of a page without a summary, e.g. a list.
private func plainDescription(_ page: PageView) -> String {
    page.site.tagline.isEmpty ? page.title : page.title + ". " + page.site.tagline
}

func pageTitle(_ page: PageView) -> HTML {
    if case .home = page.content { return "\(page.site.title): \(page.site.tagline)" }
    return "\(page.title) – \(page.site.title)"
}

/// The script of every page, with its strings and URLs as attributes.
private func siteScript(_ page: PageView) -> HTML {
    """
    <script src="\(URLPath(page.site.assetURL("site.js")))" defer data-base="\(URLPath(page.site.basePath))" \
    data-offline="\(URLPath(page.site.offlineURL))" data-pages="\(URLPath(page.site.offlineListURL))" \
    data-listen="\(page.word("listen"))" data-stop="\(page.word("listen.stop"))" data-close="\(page.word("close"))" \
    data-saved="\(page.word("saved"))" data-failed="\(page.word("save.failed"))" \
    data-copied="\(page.word("copied"))"></script>
    """
}
