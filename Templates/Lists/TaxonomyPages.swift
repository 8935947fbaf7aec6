import HTML
import Views

func taxonomyPage(_ taxonomy: TaxonomyView, on page: PageView) -> HTML {
    """
    <h1>\(taxonomy.name)</h1>
    <ul class="choices">\(each(taxonomy.terms) { term in
        """
        <li><a href="\(URLPath(term.url))">\(term.name) <span class="meta">\(term.count)</span></a></li>

        """
    })</ul>
    """
}

func termPage(_ term: TermView, on page: PageView) -> HTML {
    """
    <h1>\(term.name)</h1>
    \(when(term.groups.count > 1, groupLinks(term.groups, on: page)))\
    \(each(term.groups.enumerated()) { number, group in
        """
        <section class="group" aria-labelledby="group-\(number + 1)"><h2 id="group-\(number + 1)">\(group.collection.name)</h2>
        \(cards(group.cards, on: page))</section>

        """
    })\(when(!term.corridors.isEmpty, """
    <section aria-labelledby="corridors"><h2 id="corridors">\(page.word("corridors"))</h2>
    <ul class="choices">\(each(term.corridors) { "<li><a href=\"\(URLPath($0.url))\">\($0.title)</a></li>\n" })</ul></section>
    """))
    """
}

private func groupLinks(_ groups: [CardGroupView], on page: PageView) -> HTML {
    """
    <nav aria-label="\(page.word("contents"))"><ul class="inline jump">\(each(groups.enumerated()) { number, group in
        "<li><a href=\"#group-\(number + 1)\">\(group.collection.name)</a></li>"
    })</ul></nav>

    """
}
