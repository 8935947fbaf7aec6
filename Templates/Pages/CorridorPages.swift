internal import Content
import HTML
import Views

/// The finder (links by origin; with the script, a form) and the matrix of all pairs.
func corridorIndexPage(_ index: CorridorIndexView, on page: PageView) -> HTML {
    """
    <h1>\(page.title)</h1>
    \(when(!page.description.isEmpty, "<p class=\"lead\">\(page.description)</p>"))
    <form class="finder" data-finder hidden>
    <label>\(page.word("corridor.origin")) <select data-origin><option value="">\(page.word("choose"))</option>\(options(index.origins))</select></label>
    <label>\(page.word("corridor.destination")) <select data-destination><option value="">\(page.word("choose"))</option>\(options(index.destinations))</select></label>
    <button>\(page.word("corridor.go"))</button>
    <p role="status" data-finder-status data-same="\(page.word("corridor.same"))" data-missing="\(page.word("corridor.missing"))"></p>
    </form>
    <section aria-labelledby="by-origin"><h2 id="by-origin">\(page.word("corridor.by-origin"))</h2>
    \(each(index.origins.enumerated()) { row, origin in originList(row, origin, of: index, on: page) })</section>
    <section class="matrix-section"><h2 id="matrix">\(page.word("corridor.matrix"))</h2>
    <ul class="key">\(each([CorridorState.inForce, .signed, .none, .notResearched]) { state in
        "<li><span class=\"state \(state.rawValue)\" aria-hidden=\"true\">\(stateMark(state))</span> \(page.word("corridor.state." + state.rawValue))</li>"
    })</ul>
    \(matrix(index, on: page))</section>
    """
}

private func options(_ countries: [CountryView]) -> HTML {
    each(countries) { "<option value=\"\($0.code)\">\($0.name)</option>" }
}

private func originList(_ row: Int, _ origin: CountryView, of index: CorridorIndexView, on page: PageView) -> HTML {
    guard index.cells.indices.contains(row) else { return HTML() }
    return """
    <details class="origin"><summary>\(page.word("corridor.from", ("country", origin.name)))</summary>
    <ul>\(each(zip(index.destinations, index.cells[row])) { destination, cell in
        with(cell) { cell in
            """
            <li><a href="\(URLPath(cell.url))" data-pair="\(origin.code)-\(destination.code)">\(destination.name)</a> \
            <span class="state-text \(cell.state.rawValue)">\(page.word("corridor.state." + cell.state.rawValue))</span></li>

            """
        }
    })</ul></details>

    """
}

private func matrix(_ index: CorridorIndexView, on page: PageView) -> HTML {
    """
    <div class="scroll" role="region" aria-labelledby="matrix" tabindex="0">
    <table class="matrix"><caption class="hidden">\(page.word("corridor.matrix.caption"))</caption>
    <thead><tr><td></td>\(each(index.destinations) { "<th scope=\"col\"><abbr title=\"\($0.name)\">\($0.code)</abbr></th>" })</tr></thead>
    <tbody>\(each(zip(index.origins, index.cells)) { origin, cells in
        """
        <tr><th scope="row">\(origin.name)</th>\(each(zip(index.destinations, cells)) { destination, cell in
            guard let cell else { return "<td><span class=\"hidden\">–</span></td>" }
            return """
            <td><a class="state \(cell.state.rawValue)" href="\(URLPath(cell.url))"><span aria-hidden="true">\(stateMark(cell.state))</span>\
            <span class="hidden">\(origin.name) – \(destination.name): \(page.word("corridor.state." + cell.state.rawValue))</span></a></td>
            """
        })</tr>

        """
    })</tbody></table></div>

    """
}

/// A sign for readers who cannot tell the colours.
private func stateMark(_ state: CorridorState) -> HTML {
    switch state {
    case .inForce: "✓"
    case .signed: "…"
    case .none: "✕"
    case .notResearched: "?"
    }
}

/// One pair of countries: state, its meaning, contacts.
func corridorPage(_ corridor: CorridorView, on page: PageView) -> HTML {
    """
    <h1>\(page.title)</h1>
    <div class="verdict \(corridor.state.rawValue)"><p><b><span class="state \(corridor.state.rawValue)" aria-hidden="true">\(stateMark(corridor.state))</span> \
    \(page.word("corridor.state." + corridor.state.rawValue))</b></p>
    <p>\(page.word("corridor.means." + corridor.state.rawValue))</p></div>
    \(each(corridor.stateItems) { stateItem($0, on: page) })\
    \(cardGroups(corridor.between, on: page))\
    \(place("corridor.at", corridor.destination, corridor.atDestination + corridor.inDestination, on: page))\
    \(place("corridor.home", corridor.origin, corridor.inOrigin, on: page))\
    <ul class="choices">
    \(with(corridor.reverse) { "<li><a href=\"\(URLPath($0.url))\">\(page.word("corridor.reverse")) \($0.title)</a></li>\n" })\
    <li><a href="\(URLPath(corridor.index.url))">\(corridor.index.title)</a></li>
    </ul>
    """
}

/// The agreement that proves the state, with all its fields.
private func stateItem(_ card: ItemCard, on page: PageView) -> HTML {
    """
    <section class="evidence"\(Attribute("lang", card.language))><h2><a href="\(URLPath(card.url))">\(card.title)</a></h2>
    <p>\(card.summary)</p>
    \(facts(card.fields, on: page))</section>

    """
}

private func place(_ word: String, _ country: CountryView, _ groups: [CardGroupView], on page: PageView) -> HTML {
    guard groups.contains(where: { !$0.cards.isEmpty }) else { return HTML() }
    return """
    <section class="place"><h2>\(page.word(word, ("country", country.name)))</h2>
    \(cardGroups(groups, level: 3, on: page))\
    \(with(country.url) { "<p><a href=\"\(URLPath($0))\">\(page.word("corridor.country", ("country", country.name)))</a></p>" })</section>

    """
}
