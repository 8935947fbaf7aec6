import HTML
import Views

/// Events by month. A script moves the next ones to the top, since only the browser knows the date of the visit.
func agenda(_ list: CollectionView, on page: PageView) -> HTML {
    var months: [[ItemCard]] = Array(repeating: [], count: 13)
    for card in list.cards {
        months[month(of: card) ?? 0].append(card)
    }
    return """
        \(listHead(list, on: page))
        <section class="upcoming" aria-labelledby="upcoming" data-upcoming hidden>\
        <h2 id="upcoming">\(page.word("agenda.next"))</h2><ul class="cards"></ul></section>
        \(calendarLinks(list.exports, on: page))\(facetLinks(list, on: page))\
        \(each(Array(1...12) + [0]) { monthSection($0, of: months[$0], on: page) })\
        \(pagination(list, on: page))\(dataFiles(list, on: page))
        """
}

private func monthSection(_ number: Int, of events: [ItemCard], on page: PageView) -> HTML {
    guard !events.isEmpty else { return HTML() }
    return """
        <section class="month" aria-labelledby="month-\(number)">\
        <h2 id="month-\(number)">\(page.word("month.\(number)"))</h2>
        <ul class="cards">
        \(each(events.sorted { day(of: $0) < day(of: $1) }) { eventCard($0, on: page) })</ul></section>

        """
}

private func eventCard(_ card: ItemCard, on page: PageView) -> HTML {
    let starts = card.field("starts")?.value.dateValue
    let ends = card.field("ends")?.value.dateValue
    let repeats = card.field("repeats")?.value.plainText
    let days = with(card.field("when")) { fieldValue($0.value, on: page) }.or(eventDays(card.fields, on: page))
    return """
        <li class="card event"\(Attribute("data-starts", starts?.iso))\(Attribute("data-ends", ends?.iso))\
        \(Attribute("data-repeats", repeats))>\
        <p class="when">\(days)</p>
        <a class="title" href="\(URLPath(card.url))"\(Attribute("lang", card.language))>\(card.title)</a>
        \(when(!card.summary.isEmpty, "<p>\(card.summary)</p>"))</li>

        """
}

/// The month of an event's ISO date; `nil` without one.
private func month(of card: ItemCard) -> Int? {
    guard let iso = card.field("starts")?.value.dateValue?.iso, iso.utf8.count >= 7 else { return nil }
    return Int(iso.dropFirst(5).prefix(2)).flatMap { (1...12).contains($0) ? $0 : nil }
}

private func day(of card: ItemCard) -> String {
    String((card.field("starts")?.value.dateValue?.iso ?? "").dropFirst(5))
}
