import HTML
import SiteModel

/// The search page. Its script fills it in; without one it says so, and offers the ways that need none.
func searchPage(_ search: SearchView, on page: PageView) -> HTML {
    """
    <h1>\(page.title)</h1>
    <div class="search" data-search data-index="\(URLPath(search.indexURL))" data-client="\(URLPath(search.clientURL))" data-lang="\(page.site.language.code)">
    <form class="search-box" role="search" action="\(URLPath(page.site.searchURL))" data-search-form hidden>
    <label for="q">\(page.word("search.label"))</label>
    <div class="combo"><input id="q" type="text" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="suggestions" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">
    <ul id="suggestions" role="listbox" aria-label="\(page.word("search.suggestions"))" hidden></ul><p class="hidden" role="status" data-search-hint></p></div>
    <button>\(page.word("search.button"))</button>
    </form>
    <noscript><p class="notice">\(page.word("search.noscript"))</p></noscript>
    <p role="status" aria-live="polite" data-search-status></p>
    <p data-search-note hidden></p>
    <div class="search-columns">
    <div class="facets" data-search-facets hidden></div>
    <div><ol class="results" data-search-results></ol>
    <p><button type="button" data-search-more hidden>\(page.word("search.more"))</button></p></div>
    </div>
    </div>
    <div data-search-help>
    <h2>\(page.word("search.browse"))</h2>
    \(waysOn(page))\(each(search.taxonomies) { taxonomy in
        """
        <section data-taxonomy="\(taxonomy.id)"><h2>\(taxonomy.name)</h2>
        <ul class="choices">\(each(taxonomy.terms) { "<li><a href=\"\(URLPath($0.url))\">\($0.name)</a></li>\n" })</ul></section>

        """
    })</div>
    <p class="small">\(page.word("search.private"))</p>
    <template data-search-words \(searchWords(page))></template>
    """
}

/// Sentences of the search script, as attributes of an inert element. `{n}`, `{q}` and the like are filled in by it.
private func searchWords(_ page: PageView) -> HTML {
    """
    \(page.pluralForms("results")) data-none="\(page.word("results.none"))" \
    data-loading="\(page.word("search.loading"))" data-error="\(page.word("search.error"))" data-retry="\(page.word("retry"))" \
    data-meant="\(page.word("search.meant"))" data-also="\(page.word("search.also"))" data-filters="\(page.word("filters"))" \
    data-clear="\(page.word("filters.clear"))" data-fallback="\(page.word("search.fallback"))" data-short="\(page.word("search.short"))" \
    data-reviewed="\(page.word("reviewed"))" data-incomplete="\(page.word("search.incomplete"))" data-suggestions="\(page.word("search.suggested"))"
    """
}
