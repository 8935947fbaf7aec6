internal import Content
import HTML
import Views

/// The finder (links by origin; with the script, a form) and the matrix of all pairs.
func corridorIndexPage(_ index: CorridorIndexView, on page: PageView) -> HTML {
    let choose: HTML = "<option value=\"\">\(page.word("choose"))</option>"
    return """
        <h1>\(page.title)</h1>
        \(when(!page.description.isEmpty, "<p class=\"lead\">\(page.description)</p>"))
        <form class="finder" data-finder hidden>
        <label>\(page.word("corridor.origin")) \
        <select data-origin>\(choose)\(options(index.origins))</select></label>
        <label>\(page.word("corridor.destination")) \
        <select data-destination>\(choose)\(options(index.destinations))</select></label>
        <button>\(page.word("corridor.go"))</button>
        <p role="status" data-finder-status data-same="\(page.word("corridor.same"))" \
        data-missing="\(page.word("corridor.missing"))"></p>
        </form>
        <section aria-labelledby="by-origin"><h2 id="by-origin">\(page.word("corridor.by-origin"))</h2>
        \(each(index.origins.enumerated()) { row, origin in originList(row, origin, of: index, on: page) })</section>
        <section class="matrix-section"><h2 id="matrix">\(page.word("corridor.matrix"))</h2>
        <ul class="key">\(each(states(in: index)) { keyEntry($0, on: page) })</ul>
        \(matrix(index, on: page))</section>
        """
}

/// Those that occur.
private func states(in index: CorridorIndexView) -> [CorridorState] {
    let found = Set(index.cells.joined().compactMap { $0?.state })
    return CorridorState.allCases.filter(found.contains)
}

private func keyEntry(_ state: CorridorState, on page: PageView) -> HTML {
    """
    <li><span class="state \(state.rawValue)" aria-hidden="true">\(stateMark(state))</span> \
    \(stateName(state, on: page))</li>
    """
}

private func stateName(_ state: CorridorState, on page: PageView) -> String {
    page.word("corridor.state." + state.rawValue)
}

private func options(_ countries: [CountryView]) -> HTML {
    each(countries) { "<option value=\"\($0.code)\">\($0.name)</option>" }
}

private func originList(_ row: Int, _ origin: CountryView, of index: CorridorIndexView, on page: PageView) -> HTML {
    guard index.cells.indices.contains(row) else { return HTML() }
    let links: HTML = each(zip(index.destinations, index.cells[row])) { destination, cell in
        with(cell) { cell in
            """
            <li><a href="\(URLPath(cell.url))" data-pair="\(origin.code)-\(destination.code)">\(destination.name)</a> \
            <span class="state-text \(cell.state.rawValue)">\(stateName(cell.state, on: page))</span></li>

            """
        }
    }
    return """
        <details class="origin"><summary>\(page.word("corridor.from", ("country", origin.name)))</summary>
        <ul>\(links)</ul></details>

        """
}

private func matrix(_ index: CorridorIndexView, on page: PageView) -> HTML {
    let columns: HTML = each(index.destinations) { country in
        "<th scope=\"col\"><abbr title=\"\(country.name)\">\(country.code)</abbr></th>"
    }
    let rows: HTML = each(zip(index.origins, index.cells)) { origin, cells in
        let pairs = zip(index.destinations, cells)
        return """
            <tr><th scope="row">\(origin.name)</th>\
            \(each(pairs) { matrixCell($1, from: origin, to: $0, on: page) })</tr>

            """
    }
    return """
        <div class="scroll" role="region" aria-labelledby="matrix" tabindex="0">
        <table class="matrix"><caption class="hidden">\(page.word("corridor.matrix.caption"))</caption>
        <thead><tr><td></td>\(columns)</tr></thead>
        <tbody>\(rows)</tbody></table></div>

        """
}

private func matrixCell(
    _ cell: CorridorCellView?, from origin: CountryView, to destination: CountryView, on page: PageView
) -> HTML {
    guard let cell else { return "<td><span class=\"hidden\">–</span></td>" }
    return """
        <td><a class="state \(cell.state.rawValue)" href="\(URLPath(cell.url))">\
        <span aria-hidden="true">\(stateMark(cell.state))</span>\
        <span class="hidden">\(origin.name) – \(destination.name): \(stateName(cell.state, on: page))</span></a></td>
        """
}

/// A sign for readers who cannot tell the colours.
private func stateMark(_ state: CorridorState) -> HTML {
    switch state {
    case .inForce: "✓"
    case .signed: "…"
    case .none: "✕"
    case .notFound: "~"
    case .notResearched: "?"
    }
}

/// One pair of countries: state, its meaning, contacts.
func corridorPage(_ corridor: CorridorView, on page: PageView) -> HTML {
    let reverse: HTML = with(corridor.reverse) { link in
        "<li><a href=\"\(URLPath(link.url))\">\(page.word("corridor.reverse")) \(link.title)</a></li>\n"
    }
    return """
        <h1>\(page.title)</h1>
        <div class="verdict \(corridor.state.rawValue)"><p><b>\
        <span class="state \(corridor.state.rawValue)" aria-hidden="true">\(stateMark(corridor.state))</span> \
        \(stateName(corridor.state, on: page))</b></p>
        <p>\(page.word("corridor.means." + corridor.state.rawValue))</p></div>
        \(each(corridor.stateItems) { stateItem($0, on: page) })\
        \(cardGroups(corridor.between, on: page))\
        \(place("corridor.at", corridor.destination, corridor.atDestination + corridor.inDestination, on: page))\
        \(place("corridor.home", corridor.origin, corridor.inOrigin, on: page))\
        <ul class="choices">
        \(reverse)\
        <li><a href="\(URLPath(corridor.index.url))">\(corridor.index.title)</a></li>
        </ul>
        """
}

/// The agreement that proves the state, with all its fields.
private func stateItem(_ card: ItemCard, on page: PageView) -> HTML {
    """
    <section class="evidence"\(Attribute("lang", card.language))>\
    <h2><a href="\(URLPath(card.url))">\(card.title)</a></h2>
    <p>\(card.summary)</p>
    \(facts(card.fields, on: page))</section>

    """
}

private func place(_ word: String, _ country: CountryView, _ groups: [CardGroupView], on page: PageView) -> HTML {
    guard groups.contains(where: { !$0.cards.isEmpty }) else { return HTML() }
    let everything = page.word("corridor.country", ("country", country.name))
    return """
        <section class="place"><h2>\(page.word(word, ("country", country.name)))</h2>
        \(cardGroups(groups, level: 3, on: page))\
        \(with(country.url) { "<p><a href=\"\(URLPath($0))\">\(everything)</a></p>" })</section>

        """
}
