import HTML
import Views

/// What cannot wait, then questions in plain words, answered by links; then what the site has.
func homePage(_ home: HomeView, on page: PageView) -> HTML {
    let shelves: HTML = each(home.collections.filter { $0.count > 0 }) { shelf in
        """
        <li><a href="\(URLPath(shelf.link.url))">\(shelf.link.name)</a> \
        <span class="meta">\(page.word("items", count: shelf.count))</span></li>

        """
    }
    let paths: HTML = each(home.paths.enumerated()) { index, path in homePath(path, number: index + 1, on: page) }
    return """
        <div class="hero">
        <h1>\(page.site.tagline)</h1>
        \(with(home.urgent) { urgent($0, on: page) })\
        \(searchBox(page, id: "q", suggests: true))
        </div>
        \(keptRow(on: page))\(paths)
        <section class="shelves" aria-labelledby="shelves"><h2 id="shelves">\(page.word("home.shelves"))</h2>
        \(when(!home.tiles.isEmpty, "<ul class=\"tiles\">\(each(home.tiles, tile))</ul>\n"))\
        <ul class="shelf">\(shelves)</ul></section>
        """
}

private func urgent(_ urgent: HomeUrgentView, on page: PageView) -> HTML {
    let numbers: HTML = each(urgent.numbers) { number in
        """
        <li><a class="number" href="\(URLPath("tel:" + number.tel))">\(number.words)</a> \
        <span>\(number.places.joined(separator: ", "))</span></li>

        """
    }
    let links: HTML = each(urgent.links) { link in
        "<li\(Attribute("lang", link.language))><a href=\"\(URLPath(link.url))\">\(link.title)</a></li>\n"
    }
    return """
        <section class="urgent" aria-labelledby="_urgent"><h2 id="_urgent">\(sign("alarm"))\(urgent.title)</h2>
        \(when(!numbers.isEmpty, "<ul class=\"numbers\">\(numbers)</ul>\n"))\
        \(when(!links.isEmpty, "<ul class=\"ways\">\(links)</ul>\n"))</section>

        """
}

private func homePath(_ path: HomePathView, number: Int, on page: PageView) -> HTML {
    guard !path.links.isEmpty || !path.first.isEmpty else { return HTML() }
    let links = pathLinks(path.links, on: page)
    let more = page.word("home.more", ("n", String(path.links.count)))
    return """
        <section class="question" aria-labelledby="question-\(number)"><h2 id="question-\(number)">\(path.title)</h2>
        \(when(!path.first.isEmpty, "<ul class=\"needs\">\(each(path.first, need))</ul>\n"))\
        \(path.first.isEmpty || path.links.isEmpty
            ? links : "<details><summary>\(more)</summary>\n\(links)</details>\n")\
        \(when(path.links.contains { $0.place != nil }, placeKeeper(number, on: page)))</section>

        """
}

/// Values by their names, since the question asks for one; other links by their titles.
private func pathLinks(_ links: [HomeLinkView], on page: PageView) -> HTML {
    let isOfPlaces = links.allSatisfy { link in page.site.places.contains { $0.id == link.place } }
    let isShort = links.allSatisfy { $0.title.count <= 28 }
    let isLong = links.contains { !$0.summary.isEmpty } && links.count <= 4
    let entries: HTML = each(links) { link in
        let place = isOfPlaces ? page.site.places.first { $0.id == link.place } : nil
        return """
            <li\(Attribute("lang", place == nil ? link.language : nil))>\
            <a href="\(URLPath(link.url))"\(Attribute("data-place", link.place))>\(place?.name ?? link.title)</a>\
            \(when(isLong && place == nil, "<p>\(link.summary)</p>"))</li>

            """
    }
    let look = isOfPlaces ? "pills" : isLong ? "tiles" : isShort ? "choices short" : "choices"
    return when(!links.isEmpty, "<ul class=\"\(look)\">\(entries)</ul>\n")
}

/// A link with a sign. What follows the colon of its title is smaller: `No me pagan` `cómo cobrar`.
private func need(_ link: HomeLinkView) -> HTML {
    let colon = link.title.firstRange(of: ": ")
    return """
        <li\(Attribute("lang", link.language))><a href="\(URLPath(link.url))">\(sign(link.sign))<b>\
        \(colon.map { String(link.title[..<$0.lowerBound]) } ?? link.title)</b>\
        \(with(colon) { " <span>\(String(link.title[$0.upperBound...]))</span>" })</a></li>

        """
}

private func tile(_ link: HomeLinkView) -> HTML {
    """
    <li\(Attribute("lang", link.language))>\(sign(link.sign))<div><a href="\(URLPath(link.url))">\(link.title)</a>\
    \(when(!link.summary.isEmpty, "<p>\(link.summary)</p>"))</div></li>

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
