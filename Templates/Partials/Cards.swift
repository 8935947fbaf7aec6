import HTML
import Views

/// An item in a list. `showsCollection`: for lists with several collections.
func card(_ card: ItemCard, showsCollection: Bool = false, on page: PageView) -> HTML {
    """
    <li class="card"\(Attribute("lang", card.language))\(Attribute("dir", card.language.map { _ in "auto" }))>\
    <a class="title" href="\(URLPath(card.url))">\(card.title)</a>
    \(when(!card.summary.isEmpty, "<p>\(card.summary)</p>"))
    \(when(showsCollection, "<p class=\"meta\">\(card.collection.name)</p>"))\(cardFacts(card, on: page))</li>

    """
}

private func cardFacts(_ card: ItemCard, on page: PageView) -> HTML {
    let fields = card.fields.filter { $0.onCard && $0.isFacet }
    guard !fields.isEmpty else { return HTML() }
    return """
        <p class="meta">\(each(fields) { "<span><b>\($0.label):</b> \(inBrief($0.value, on: page))</span> " })</p>
        """
}

/// The first values of a long list, and the number of the others.
private func inBrief(_ value: FieldDisplay, on page: PageView) -> HTML {
    let values = value.values
    guard values.count > 7 else { return plain(value, on: page) }
    return "\(plain(.list(Array(values.prefix(6))), on: page)) +\(values.count - 6)"
}

/// A value without links.
func plain(_ value: FieldDisplay, on page: PageView) -> HTML {
    switch value {
    case .term(_, let name, _): "\(name)"
    case .item(let card): "\(card.title)"
    case .link(let link): "\(link.title)"
    case .list(let values): each(values.enumerated()) { "\(when($0 > 0, ", "))\(plain($1, on: page))" }
    case .image(let image): "\(image.alt)"
    case .object(let fields):
        each(fields.enumerated()) { "\(when($0 > 0, ", "))\($1.label): \(plain($1.value, on: page))" }
    default: fieldValue(value, on: page)
    }
}

func cards(_ list: [ItemCard], showsCollection: Bool = false, on page: PageView) -> HTML {
    guard !list.isEmpty else { return HTML() }
    return """
        <ul class="cards">
        \(each(list) { card($0, showsCollection: showsCollection, on: page) })</ul>

        """
}

/// Lists, each under the name of its collection.
func cardGroups(_ groups: [CardGroupView], level: Int = 2, on page: PageView) -> HTML {
    each(groups) { group in
        guard !group.cards.isEmpty else { return HTML() }
        return """
            <section class="group">
            <h\(level)>\(group.collection.name)</h\(level)>
            \(groupList(group, on: page))</section>

            """
    }
}

/// Contacts with all their details; other items as cards.
private func groupList(_ group: CardGroupView, on page: PageView) -> HTML {
    group.cards.contains { $0.field("phone") != nil || $0.field("website") != nil }
        ? each(group.cards) { contactCard($0, on: page) }
        : cards(group.cards, on: page)
}
