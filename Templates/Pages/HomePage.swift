import HTML
import Views

/// Two questions in plain words, answered by links; then all collections.
func homePage(_ home: HomeView, on page: PageView) -> HTML {
    let shelves: HTML = each(home.collections.filter { $0.count > 0 }) { shelf in
        """
        <li><a href="\(URLPath(shelf.link.url))">\(shelf.link.name)</a>
        <p>\(shelf.description) <span class="meta">\(page.word("items", count: shelf.count))</span></p></li>

        """
    }
    return """
        <div class="hero">
        <h1>\(page.site.tagline)</h1>
        \(searchBox(page, id: "q"))
        </div>
        \(each(home.paths.enumerated()) { index, path in homePath(path, number: index + 1) })
        <section class="shelves" aria-labelledby="shelves"><h2 id="shelves">\(page.word("home.shelves"))</h2>
        <ul class="tiles">\(shelves)</ul></section>
        """
}

private func homePath(_ path: HomePathView, number: Int) -> HTML {
    guard !path.links.isEmpty else { return HTML() }
    let isShort = path.links.allSatisfy { $0.title.count <= 28 }
    let isLong = path.links.contains { !$0.summary.isEmpty } && path.links.count <= 4
    let links: HTML = each(path.links) { link in
        """
        <li\(Attribute("lang", link.language))><a href="\(URLPath(link.url))">\(link.title)</a>\
        \(when(isLong, "<p>\(link.summary)</p>"))</li>

        """
    }
    return """
        <section class="question" aria-labelledby="question-\(number)"><h2 id="question-\(number)">\(path.title)</h2>
        <ul class="\(isLong ? "tiles" : isShort ? "choices short" : "choices")">\(links)</ul></section>

        """
}
