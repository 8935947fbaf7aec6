internal import Content
import HTML
import Views

/// The search page, filled in by its script. Without the script it explains this and links to other ways to find pages.
func searchPage(_ search: SearchView, on page: PageView) -> HTML {
    return """
        \(keptRow("<h1>\(page.title)</h1>", on: page))\
        \(placeLinks(page))\
        <div class="search" data-search data-waiting data-lang="\(page.site.language.code)">
        <form class="search-box" role="search" action="\(URLPath(page.site.searchURL))" data-search-form hidden\
        \(suggestionData(page))>
        <label class="hidden" for="q">\(page.word("search.label"))</label>
        <div class="combo"><input id="q" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" \
        enterkeyhint="search" dir="auto"></div>
        <button>\(page.word("search.button"))</button>
        </form>
        <noscript><p class="notice">\(page.word("search.noscript"))</p></noscript>
        <p role="status" aria-live="polite" data-search-status></p>
        <section class="danger" aria-label="\(page.word("search.danger"))" aria-live="polite" data-search-danger \
        hidden></section>
        <p data-search-note hidden></p>
        <ul class="chips" aria-label="\(page.word("filters.chosen"))" data-search-chips hidden></ul>
        <div class="search-columns">
        <details class="facets" data-search-facets hidden>\
        <summary>\(page.word("filters"))</summary><div></div></details>
        <div><ol class="results" data-search-results></ol>
        <p role="status" data-search-trouble></p>
        <p><button type="button" data-search-more hidden>\(page.word("search.more"))</button></p>
        <div data-search-help>
        <h2>\(page.word("search.browse"))</h2>
        \(with(search.helpers) { helpersLink($0, on: page) })\
        \(taxonomyLists(search.taxonomies))\(waysOn(page))</div></div>
        </div>
        </div>
        <p class="small">\(page.word("search.private"))\
        \(with(page.url(of: .offline)) { " <a href=\"\(URLPath($0))#_device\">\(page.word("search.save"))</a>" })</p>
        <template data-search-words \(searchWords(page))></template>
        """
}

/// For the script: where the country that the reader keeps leads.
private func placeLinks(_ page: PageView) -> HTML {
    guard !page.site.places.isEmpty else { return HTML() }
    let links: HTML = each(page.site.places) { place in
        "<li><a href=\"\(URLPath(place.url))\" data-place=\"\(place.id)\">\(place.name)</a></li>"
    }
    return "<ul hidden>\(links)</ul>\n"
}

private func helpersLink(_ helpers: LinkView, on page: PageView) -> HTML {
    let text = page.word("search.helpers", ("name", helpers.title))
    return "<ul class=\"choices\"><li><a href=\"\(URLPath(helpers.url))\">\(text)</a></li></ul>\n"
}

/// The short lists, then the long ones.
private func taxonomyLists(_ taxonomies: [TaxonomyView]) -> HTML {
    let open: HTML = each(taxonomies.filter { !isLong($0) }) { taxonomy in
        """
        <section\(taxonomyData(taxonomy))><h2>\(taxonomy.name)</h2>
        \(termLinks(taxonomy))</section>

        """
    }
    let folded: HTML = each(taxonomies.filter(isLong)) { taxonomy in
        """
        <details\(taxonomyData(taxonomy))><summary>\(taxonomy.name)</summary>
        \(termLinks(taxonomy))</details>

        """
    }
    return "\(open)\(folded)"
}

/// A list that would push what stands below it out of sight is folded.
private func isLong(_ taxonomy: TaxonomyView) -> Bool { taxonomy.terms.count > 30 }

private func taxonomyData(_ taxonomy: TaxonomyView) -> HTML {
    " data-taxonomy=\"\(taxonomy.id)\" data-name=\"\(taxonomy.name)\""
}

/// Data for the script: the name of each term and its number of pages in the index.
private func termLinks(_ taxonomy: TaxonomyView) -> HTML {
    let links: HTML = each(taxonomy.terms) { term in
        """
        <li><a href="\(URLPath(term.url))" data-term="\(term.id)" data-count="\(term.count)">\(term.name)</a></li>

        """
    }
    return "<ul class=\"choices\">\(links)</ul>"
}

/// Strings of the search script, as attributes of an inert element. The script fills in `{n}`, `{q}` and so on.
private func searchWords(_ page: PageView) -> HTML {
    """
    \(page.pluralForms("results")) data-none="\(page.word("results.none"))" \
    data-loading="\(page.word("search.loading"))" data-error="\(page.word("search.error"))" \
    data-error-data="\(page.word("search.error.data"))" data-slow="\(page.word("search.slow"))" \
    data-unquoted="\(page.word("search.unquoted"))" data-remove="\(page.word("filters.remove"))" \
    data-show="\(page.word("filters.show"))" data-retry="\(page.word("retry"))" \
    data-meant="\(page.word("search.meant"))" data-also="\(page.word("search.also"))" \
    data-filters="\(page.word("filters"))" data-clear="\(page.word("filters.clear"))" \
    data-fallback="\(page.word("search.fallback"))" data-short="\(page.word("search.short"))" \
    data-text-date="\(page.word("text.date"))" data-incomplete="\(page.word("search.incomplete"))" \
    data-widen="\(page.word("search.widen"))" data-missing="\(page.word("search.missing"))" \
    data-call="\(page.word("answer.call"))" data-choose="\(page.word("search.danger.place"))"
    """
}
