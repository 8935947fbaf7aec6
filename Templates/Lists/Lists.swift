import Content
import HTML
import Views

/// Title, selected facet, description.
func listHead(_ list: CollectionView, on page: PageView) -> HTML {
    """
    <h1>\(list.collection.name)\(with(list.selected) { ": \($0.name)" })</h1>
    \(when(list.selected != nil, "<p><a href=\"\(URLPath(list.collection.url))\">\(page.word("list.all"))</a></p>\n"))\
    \(when(list.selected == nil && !list.description.isEmpty, "<p class=\"lead\">\(list.description)</p>\n"))\
    \(sectionLinks(list, on: page))
    """
}

func plainList(_ list: CollectionView, on page: PageView) -> HTML {
    """
    \(listHead(list, on: page))\(facetLinks(list, on: page))\
    \(foldedCards(list, on: page))\
    \(pagination(list, on: page))\(dataFiles(list, on: page))
    """
}

/// Fold: a part of a long list under its name. A list with one part, or a short one, is open.
func fold(_ name: String, _ count: Int, of total: Int, _ content: HTML) -> HTML {
    """
    <details class="fold"\(Attribute("open", if: count == total || total <= shortList))>\
    <summary><h2>\(name)</h2> <span class="meta">\(String(count))</span></summary>
    \(content)</details>

    """
}

/// Lists up to this length stand open.
let shortList = 8

/// The cards, under the values of a field if the project names one.
func foldedCards(_ list: CollectionView, on page: PageView) -> HTML {
    guard list.folds.count > 1, list.cards.count > shortList else { return cards(list.cards, on: page) }
    return each(list.folds) { part in
        fold(part.name, part.cards.count, of: list.cards.count, cards(part.cards, on: page))
    }
}

/// Each facet value as a link to its list.
func facetLinks(_ list: CollectionView, on page: PageView) -> HTML {
    let facets = list.facets.filter { !$0.values.isEmpty }
    guard !facets.isEmpty else { return HTML() }
    return """
        <div class="facet-links">\(each(facets) { valueLinks($0, selected: list.selected, on: page) })</div>

        """
}

private func valueLinks(_ facet: FacetView, selected: SelectedFacet?, on page: PageView) -> HTML {
    // Countries that the site has a guide on come first.
    let own = Set(page.site.places.map(\.id))
    let values = facet.values.filter { own.contains($0.id) } + facet.values.filter { !own.contains($0.id) }
    let links: HTML = each(values) { value in
        let isHere = selected?.key == facet.key && selected?.value == value.id
        return """
            <li><a href="\(URLPath(value.url))" data-value="\(value.id)"\
            \(Attribute("aria-current", isHere ? "page" : nil))>\
            \(value.name) <span class="meta">\(value.count)</span></a></li>

            """
    }
    return """
        <details data-facet="\(facet.key)"\
        \(Attribute("data-also", facet.also.isEmpty ? nil : facet.also.joined(separator: " ")))\
        \(Attribute("open", if: facet.key == selected?.key))>\
        <summary>\(facet.label)</summary>
        <ul>\(links)</ul></details>

        """
}

func pagination(_ list: CollectionView, on page: PageView) -> HTML {
    guard let pagination = list.pagination, pagination.pages.count > 1 else { return HTML() }
    let numbers: HTML = each(pagination.pages.enumerated()) { index, link in
        // Hidden from screen readers, because the numbers already show the gap.
        let isAfterGap = index > 0 && pagination.pages[index - 1].number + 1 < link.number
        let isHere = link.number == pagination.page
        return """
            \(when(isAfterGap, "<li class=\"gap\" aria-hidden=\"true\">…</li>"))\
            <li><a href="\(URLPath(link.url))"\
            \(Attribute("aria-current", isHere ? "page" : nil))>\(link.number)</a></li>
            """
    }
    let previous: HTML = with(pagination.previous) { link in
        "<li><a rel=\"prev\" href=\"\(URLPath(link.url))\">\(page.word("previous"))</a></li>"
    }
    let next: HTML = with(pagination.next) { link in
        "<li><a rel=\"next\" href=\"\(URLPath(link.url))\">\(page.word("next"))</a></li>"
    }
    return """
        <nav class="pages" aria-label="\(page.word("pages"))" data-pages><ul>\(previous)\(numbers)\(next)</ul></nav>

        """
}

/// Download links for the collection's data files and feed.
func dataFiles(_ list: CollectionView, on page: PageView) -> HTML {
    guard list.jsonURL != nil || list.csvURL != nil || list.feedURL != nil else { return HTML() }
    return """
        <p class="files small">\(page.word("files")) \
        \(with(list.csvURL) { "<a href=\"\(URLPath($0))\" download>CSV</a> " })\
        \(with(list.jsonURL) { "<a href=\"\(URLPath($0))\" download>JSON</a> " })\
        \(with(list.feedURL) { "<a href=\"\(URLPath($0))\">Atom</a>" })</p>

        """
}

/// A table with the items as rows and their card fields as columns; on a phone each row becomes a block with labels.
func tableList(_ list: CollectionView, on page: PageView) -> HTML {
    var columns: [FieldView] = []
    for field in list.cards.flatMap(\.fields) where field.onCard && !columns.contains(where: { $0.key == field.key }) {
        columns.append(field)
    }
    return """
        \(listHead(list, on: page))\(facetLinks(list, on: page))
        <table class="stacked"><thead><tr><th scope="col">\(page.word("title"))</th>\
        \(each(columns) { "<th scope=\"col\">\($0.label)</th>" })</tr></thead>
        <tbody>\(each(list.cards) { tableRow($0, columns, on: page) })</tbody></table>
        \(pagination(list, on: page))\(dataFiles(list, on: page))
        """
}

private func tableRow(_ card: ItemCard, _ columns: [FieldView], on page: PageView) -> HTML {
    let cells: HTML = each(columns) { column in
        """
        <td data-label="\(column.label)">\(with(card.field(column.key)) { plain($0.value, on: page) })</td>
        """
    }
    return """
        <tr><th scope="row"><a href="\(URLPath(card.url))"\(Attribute("lang", card.language))>\(card.title)</a></th>\
        \(cells)</tr>

        """
}

/// Contacts by country, the countries that the site has a guide on first; those without a country come last.
func directory(_ list: CollectionView, on page: PageView) -> HTML {
    var groups: [(id: String, name: String, cards: [ItemCard])] = []
    for card in list.cards {
        let country = card.field("country")?.value.firstTerm ?? (id: "", name: page.word("directory.international"))
        if let index = groups.firstIndex(where: { $0.id == country.id }) {
            groups[index].cards.append(card)
        } else {
            groups.append((country.id, country.name, [card]))
        }
    }
    let own = page.site.places.map(\.id)
    func rank(_ id: String) -> Int { id.isEmpty ? .max : own.firstIndex(of: id) ?? own.count }
    groups.sort { (rank($0.id), $0.name, $0.id) < (rank($1.id), $1.name, $1.id) }
    let sections: HTML = each(groups) { group in
        fold(
            group.name, group.cards.count, of: list.cards.count,
            "<div class=\"contacts\">\(each(group.cards) { contactCard($0, on: page) })</div>")
    }
    return """
        \(listHead(list, on: page))\(directoryLink(list.exports, on: page))\(facetLinks(list, on: page))\
        \(sections)\(pagination(list, on: page))\(dataFiles(list, on: page))
        """
}

/// Words and their meanings under their letters.
func glossaryList(_ list: CollectionView, on page: PageView) -> HTML {
    var groups: [(letter: String, cards: [ItemCard])] = []
    for card in list.cards {
        let letter = TextOrder.letter(card.title, language: page.site.language.code)
        if groups.last?.letter == letter {
            groups[groups.count - 1].cards.append(card)
        } else {
            groups.append((letter, [card]))
        }
    }
    let sections: HTML = each(groups.enumerated()) { number, group in
        """
        <section class="letter" aria-labelledby="letter-\(number + 1)">\
        <h2 id="letter-\(number + 1)">\(group.letter)</h2>
        <dl class="definitions">\(each(group.cards, definition))</dl></section>

        """
    }
    return """
        \(listHead(list, on: page))\(facetLinks(list, on: page))\(letterLinks(groups.map(\.letter), on: page))\
        \(sections)\(pagination(list, on: page))\(dataFiles(list, on: page))
        """
}

private func definition(_ card: ItemCard) -> HTML {
    let language = Attribute("lang", card.language)
    return """
        <dt\(language)><a href="\(URLPath(card.url))">\(card.title)</a></dt>\
        <dd\(language)>\(card.summary)</dd>

        """
}
