import HTML
import Views

/// Catalogue: filter, sort, compare and export a collection. All links and cards work without the script, which
/// combines filters.
func catalogue(_ list: CollectionView, on page: PageView) -> HTML {
    """
    \(listHead(list, on: page))<div class="catalogue"\(Attribute("data-catalogue", url: list.jsonURL)) \
    data-id="\(list.collection.id)" data-list="\(URLPath(list.collection.url))" \
    data-key="\(list.selected?.key ?? "")" data-value="\(list.selected?.value ?? "")" \
    data-tools="\(URLPath(page.site.assetURL("catalogue-tools.js")))">
    <div class="facets"><h2>\(page.word("filters"))</h2>
    \(facetLinks(list, on: page))</div>
    <div class="found">
    <form class="catalogue-tools" hidden>
    <label>\(page.word("catalogue.search")) <input type="search" data-find autocomplete="off"></label>
    <label>\(page.word("catalogue.sort")) <select data-sort>\
    <option value="">\(page.word("catalogue.sort.order"))</option>\
    <option value="title">\(page.word("catalogue.sort.title"))</option>\
    <option value="date">\(page.word("catalogue.sort.date"))</option>\
    \(each(dates(of: list.cards)) { "<option value=\"\($0.key)\">\($0.label)</option>" })</select></label>
    </form>
    <p role="status" data-count="\(String(list.total))">\(page.word("items", count: list.total))</p>
    <div data-comparison tabindex="-1"></div>
    <div data-cards>
    \(foldedCards(list, on: page))</div>
    \(pagination(list, on: page))\(dataFiles(list, on: page))
    <p class="small" data-exports hidden>\(page.word("catalogue.export")) \
    <button type="button" data-export="csv">CSV</button> <button type="button" data-export="json">JSON</button></p>
    <div class="selection" data-selection hidden role="region" aria-label="\(page.word("selection"))"></div>
    </div>
    </div>
    <template data-catalogue-words \(catalogueWords(page))></template>
    """
}

/// Fields with dates, to sort by.
private func dates(of cards: [ItemCard]) -> [FieldView] {
    var found: [FieldView] = []
    for field in cards.flatMap(\.fields) where field.value.dateValue != nil {
        if !found.contains(where: { $0.key == field.key }) { found.append(field) }
    }
    return found
}

/// Strings of the catalogue's script, as attributes of an inert element.
private func catalogueWords(_ page: PageView) -> HTML {
    """
    \(page.pluralForms("items")) data-none="\(page.word("catalogue.none"))" \
    data-clear="\(page.word("filters.clear"))" data-show="\(page.word("filters.show"))" \
    data-same="\(page.word("compare.same"))" data-differs="\(page.word("compare.differs"))" \
    data-select="\(page.word("select"))" \
    data-selected="\(page.word("selected"))" data-compare="\(page.word("compare"))" \
    data-comparison="\(page.word("comparison"))" data-dossier="\(page.word("dossier"))" \
    data-dossier-title="\(page.word("dossier.title"))" data-cite="\(page.word("cite.selected"))" \
    data-copied="\(page.word("copied"))" data-unselect="\(page.word("unselect"))" \
    data-limit="\(page.word("compare.limit"))" data-contents="\(page.word("dossier.contents"))" \
    data-printed="\(page.word("print.date"))" data-sources="\(page.word("sources"))" \
    data-site="\(page.site.title), \(page.site.publisher)" \
    data-loading="\(page.word("search.loading"))" data-error="\(page.word("catalogue.error"))" \
    data-close="\(page.word("close"))" data-title="\(page.word("title"))"
    """
}
