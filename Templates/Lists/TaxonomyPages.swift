import HTML
import Views

func taxonomyPage(_ taxonomy: TaxonomyView, on page: PageView) -> HTML {
    let terms: HTML = each(taxonomy.terms) { term in
        """
        <li><a href="\(URLPath(term.url))">\(term.name) <span class="meta">\(term.count)</span></a></li>

        """
    }
    return """
        <h1>\(taxonomy.name)</h1>
        <ul class="choices">\(terms)</ul>
        """
}

func termPage(_ term: TermView, on page: PageView) -> HTML {
    let total = term.groups.reduce(0) { $0 + $1.cards.count }
    let groups: HTML = each(term.groups) { group in
        fold(group.collection.name, group.cards.count, of: total, cards(group.cards, on: page))
    }
    return """
        <h1>\(term.name)</h1>
        \(crossingList(term.crossings, title: page.word("crossing.problems")))\(groups)\
        \(calendarLinks(term.exports, on: page))\(directoryLink(term.exports, on: page))\
        \(when(!term.corridors.isEmpty, corridorLinks(term.corridors, on: page)))
        """
}

private func corridorLinks(_ links: [LinkView], on page: PageView) -> HTML {
    """
    <section aria-labelledby="corridors"><h2 id="corridors">\(page.word("corridors"))</h2>
    <ul class="choices">\(each(links) { "<li><a href=\"\(URLPath($0.url))\">\($0.title)</a></li>\n" })</ul></section>
    """
}
