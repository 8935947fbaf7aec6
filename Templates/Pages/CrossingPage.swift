import HTML
import Views

/// What an item says about one value: the answer, until when, whom to call; then the text, the steps that hold
/// everywhere, and the way on.
func crossingPage(_ crossing: CrossingView, _ files: PageFiles, on page: PageView) -> HTML {
    let item = crossing.item
    let words = explainedAddresses(in: item.body)
    let lead: HTML = with(crossing.lead) { view in
        "<div class=\"lead\"\(textLanguage(item, on: page))>\(body(view, on: page))</div>\n"
    }
    return """
        <article data-listen-root>
        <h1\(Attribute("id", crossing.anchor))\(textLanguage(item, on: page))>\(page.title)</h1>
        \(itemNotices(item, on: page))\(lead)\(with(item.answer) { answerBox($0, on: page) })\
        \(translationNotice(item, on: page))\(when(item.isSensitive, exitNote(page)))
        <div class="text"\(textLanguage(item, on: page))>
        \(body(item.body, on: page, explained: words))\(crossingDoors(item, on: page))\
        \(body(crossing.shared, on: page))</div>
        \(explainedWords(words, in: item.body, on: page))\
        \(keeper(crossing.value, on: page))\(guideActions(page))\
        \(sharing(item, files, on: page))\(sourceList(item, on: page))\(wayOn(crossing, on: page))
        <section class="about" aria-labelledby="_about"><h2 id="_about">\(page.word("about"))</h2>
        \(reviewDates(item, on: page))\(otherLanguages(page))\(citation(item, on: page))\(reportLink(page))</section>
        \(printFooter(item, files, on: page))</article>
        """
}

/// Only where the value has a guide: elsewhere nothing would lead to what is kept, nor forget it.
private func keeper(_ value: ValueView, on page: PageView) -> HTML {
    when(page.site.places.contains { $0.id == value.id }, keepButton(value.id, value.name, on: page))
}

/// Institutions that the text does not show.
private func crossingDoors(_ item: ItemView, on page: PageView) -> HTML {
    let shown = item.body.embeds.compactMap { $0?.card?.name }
    let rest = item.doors.filter { !shown.contains($0.name) }.prefix(shown.isEmpty ? 2 : 0)
    return each(rest) { contactCard($0, on: page) }
}

/// The whole guide, the guide of the country, other problems there.
private func wayOn(_ crossing: CrossingView, on page: PageView) -> HTML {
    let value = crossing.value
    let place: HTML = with(value.url) { url in
        "<li><a href=\"\(URLPath(url))\">\(page.word("crossing.value", ("value", value.name)))</a></li>\n"
    }
    let title = page.word("crossing.others", ("value", value.name))
    let others: HTML = each(crossing.ofValue) { "<li><a href=\"\(URLPath($0.url))\">\($0.title)</a></li>\n" }
    return """
        <nav class="way-on" aria-labelledby="_on"><h2 id="_on">\(page.word("crossing.on"))</h2>
        <ul>\(place)<li><a href="\(URLPath(crossing.theme.url))">\(crossing.theme.title)</a></li>
        </ul>
        \(when(!crossing.ofValue.isEmpty, "<details><summary>\(title)</summary><ul>\(others)</ul></details>\n"))</nav>
        """
}
