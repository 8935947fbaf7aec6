internal import Content
import HTML
import Views

/// Brand, languages, search box and menu. On a phone the menu is folded; without CSS it is a list.
func siteHeader(_ page: PageView) -> HTML {
    let site = page.site
    return """
        <header class="site-header">
        <div class="bar">
        <a class="brand" href="\(URLPath(site.homeURL))">\
        <img src="\(URLPath(site.assetURL("icon.svg")))" alt="" width="36" height="36"> <span>\(site.title)</span></a>
        \(languageSwitch(page))
        <details class="menu"><summary>\(page.word("menu"))</summary>
        <nav aria-label="\(page.word("menu"))"><ul>\(menuLinks(site.mainMenu, on: page))</ul></nav>
        </details>
        \(when(!page.isHomeOrSearch, searchBox(page, id: "q")))
        </div>
        <nav class="main-menu" aria-label="\(page.word("menu.main"))">\
        <ul>\(menuLinks(site.mainMenu, on: page))</ul></nav>
        </header>
        """
}

/// The field has no name, so that the query is never sent; the script puts it into the fragment of the search page's
/// URL.
/// - Parameter suggests: whether it offers suggestions as well.
func searchBox(_ page: PageView, id: String, suggests: Bool = false) -> HTML {
    let input: HTML = """
        <input id="\(id)" type="search" autocomplete="off" enterkeyhint="search" \
        placeholder="\(page.word("search.placeholder"))">
        """
    return """
        <form class="search-box" role="search" action="\(URLPath(page.site.searchURL))"\
        \(when(suggests, suggestionData(page)))>
        <label class="hidden" for="\(id)">\(page.word("search.label"))</label>
        \(suggests ? "<div class=\"combo\">\(input)</div>" : input)
        <button>\(page.word("search.button"))</button>
        </form>
        """
}

/// Of a box with suggestions: their script and style, which are loaded when the box is used, the search client, and
/// sentences.
func suggestionData(_ page: PageView) -> HTML {
    """
     data-box="\(URLPath(page.site.assetURL("search-box.js")))" \
    data-style="\(URLPath(page.site.assetURL("search-box.css")))" \
    data-index="\(URLPath(page.site.searchIndexURL))" data-client="\(URLPath(page.site.searchClientURL))" \
    data-lang="\(page.site.language.code)" data-suggestions="\(page.word("search.suggestions"))" \
    data-hint="\(page.word("search.suggested"))" data-page="\(page.word("search.page"))"
    """
}

private func languageSwitch(_ page: PageView) -> HTML {
    guard !page.languageLinks.isEmpty else { return HTML() }
    let links: HTML = each(page.languageLinks) { link in
        """
        <li><a href="\(URLPath(link.url))" lang="\(link.language)" hreflang="\(link.language)">\(link.name)</a></li>
        """
    }
    return """
        <nav class="languages" aria-label="\(page.word("languages"))"><ul>\(links)</ul></nav>
        """
}

private func menuLinks(_ links: [LinkView], on page: PageView) -> HTML {
    each(links) { link in
        let isHere = page.url == link.url
        let isBelow = !isHere && page.url.hasPrefix(link.url)
        let place = Attribute("aria-current", isHere ? "page" : isBelow ? "true" : nil)
        return """
            <li><a href="\(URLPath(link.url))"\(place)>\(link.title)</a></li>
            """
    }
}

extension PageView {
    var isHomeOrSearch: Bool {
        switch content {
        case .home, .search: true
        default: false
        }
    }
}

/// Breadcrumbs from the home page to the parent; on a phone only the parent is visible.
func breadcrumbs(_ page: PageView) -> HTML {
    guard !page.breadcrumbs.isEmpty else { return HTML() }
    let links: HTML = each(page.breadcrumbs) { "<li><a href=\"\(URLPath($0.url))\">\($0.title)</a></li>" }
    return """
        <nav class="crumbs" aria-label="\(page.word("breadcrumbs"))"><ol>\(links)</ol></nav>

        """
}
