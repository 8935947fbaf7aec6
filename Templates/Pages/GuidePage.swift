internal import Content
import HTML
import Views

/// Fields with their own place in a guide; the others are listed under "about this guide".
let guideFields = [
    ThemeField("essentials", "list of text"), ThemeField("status_note", "markdown", "text"),
    ThemeField("institutions", "list of reference"),
]

/// The answer first, then the steps, the helpers and the sources.
func guidePage(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    let words = explainedAddresses(in: item.body)
    return """
        \(leaflet(item, files, on: page))<article data-listen-root>
        \(itemHead(item, on: page))\(when(item.isSensitive, exitNote(page)))\
        \(crossingsOfGuide(item, on: page))\
        \(essentialsBox(item, on: page))\(statusNote(item, on: page))\(contents(item, on: page))
        <div class="text"\(textLanguage(item, on: page))>
        \(body(item.body, on: page, explained: words))</div>
        \(sectionChildren(item.children, on: page))\
        \(helperList(item, on: page))\(explainedWords(words, in: item.body, on: page))\
        \(guideActions(page))\(sharing(item, files, on: page))\(sourceList(item, on: page))
        <section class="about" aria-labelledby="_about"><h2 id="_about">\(page.word("about"))</h2>
        \(moreFacts(item, on: page))\(reviewDates(item, on: page))\
        \(otherLanguages(page))\(citation(item, on: page))\(reportLink(page))</section>
        \(printFooter(item, files, on: page))</article>
        \(relatedItems(item, on: page))
        """
}

/// Fields without a place of their own: for people who look the guide up, so folded.
private func moreFacts(_ item: ItemView, on page: PageView) -> HTML {
    let shown = facts(item.fields, except: guideFields.map(\.key), on: page)
    return when(
        !shown.bytes.isEmpty,
        "<details><summary>\(page.word("facts"))</summary>\(shown)</details>")
}

/// What the site has on the country of a guide, problem by problem, and a way to keep the country.
private func crossingsOfGuide(_ item: ItemView, on page: PageView) -> HTML {
    """
    \(crossingList(item.crossings, title: page.word("crossing.problems")))\
    \(with(item.value) { keepButton($0.id, $0.name, on: page) })
    """
}

private func essentialsBox(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.essentials.isEmpty, let field = item.field("essentials") else { return HTML() }
    return """
        <section class="essentials" aria-labelledby="_essentials"><h2 id="_essentials">\(field.label)</h2>
        <ul\(textLanguage(item, on: page))>\(each(item.essentials) { "<li>\($0)</li>" })</ul></section>

        """
}

private func statusNote(_ item: ItemView, on page: PageView) -> HTML {
    with(item.field("status_note")) { field in
        """
        <div class="callout status-note s-passport" role="note">\
        <p class="callout-title">\(sign("passport"))\(field.label)</p>
        <div\(textLanguage(item, on: page))>\(fieldValue(field.value, on: page))</div></div>

        """
    }
}

func helpersNotInText(_ item: ItemView) -> [ItemCard] {
    let shown = item.body.embeds.compactMap { $0?.card?.name }
    return item.helpers.filter { !shown.contains($0.name) && item.choices?.doors.contains($0.name) != true }
}

private func helperList(_ item: ItemView, on page: PageView) -> HTML {
    let rest = helpersNotInText(item)
    guard !rest.isEmpty, let field = item.field("institutions") else { return HTML() }
    let title = item.body.embeds.isEmpty ? field.label : page.word("helpers.more")
    return """
        <section class="helpers" aria-labelledby="_helpers"><h2 id="_helpers">\(title)</h2>
        \(item.choices == nil ? each(rest) { contactCard($0, on: page) } : shortContacts(rest, on: page))</section>

        """
}

/// Where each country has a page with its helpers: their names and numbers.
private func shortContacts(_ cards: [ItemCard], on page: PageView) -> HTML {
    let rows: HTML = each(cards) { card in
        """
        <li><a href="\(URLPath(card.url))"\(Attribute("lang", card.language))>\(card.title)</a> \
        \(with(card.field("phone")) { phones in each(phones.value.values) { fieldValue($0, on: page) } })</li>

        """
    }
    return "<ul>\(rows)</ul>"
}
