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
    let paths: HTML = each(home.paths.enumerated()) { index, path in homePath(path, number: index + 1, on: page) }
    return """
        <div class="hero">
        <h1>\(page.site.tagline)</h1>
        \(searchBox(page, id: "q", suggests: true))
        </div>
        \(keptRow(on: page))\(paths)
        <section class="shelves" aria-labelledby="shelves"><h2 id="shelves">\(page.word("home.shelves"))</h2>
        <ul class="tiles">\(shelves)</ul></section>
        """
}

private func homePath(_ path: HomePathView, number: Int, on page: PageView) -> HTML {
    guard !path.links.isEmpty else { return HTML() }
    let isShort = path.links.allSatisfy { $0.title.count <= 28 }
    let isLong = path.links.contains { !$0.summary.isEmpty } && path.links.count <= 4
    let links: HTML = each(path.links) { link in
        """
        <li\(Attribute("lang", link.language))>\
        <a href="\(URLPath(link.url))"\(Attribute("data-place", link.place))>\(link.title)</a>\
        \(when(isLong, "<p>\(link.summary)</p>"))</li>

        """
    }
    return """
        <section class="question" aria-labelledby="question-\(number)"><h2 id="question-\(number)">\(path.title)</h2>
        <ul class="\(isLong ? "tiles" : isShort ? "choices short" : "choices")">\(links)</ul>
        \(when(path.links.contains { $0.place != nil }, placeKeeper(number, on: page)))</section>

        """
}

/// Keeps the reader's country on the device. Only the script can.
private func placeKeeper(_ number: Int, on page: PageView) -> HTML {
    """
    <form class="keep" data-keep-form hidden>\(placeField(page.word("keep.mine"), id: "_place-\(number)", on: page)) \
    <button>\(page.word("keep.do"))</button>
    <span role="status" data-done="\(page.word("keep.done"))"></span></form>

    """
}
