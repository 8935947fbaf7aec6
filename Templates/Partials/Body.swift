import HTML
import Markdown
import Views

/// A rendered body with its slots filled.
///
/// `explained`: URLs of words that `explainedWords` defines on this page; a link to one of them goes to that
/// definition, so that the reader stays on the page.
func body(_ view: BodyView, on page: PageView, explained: [String] = []) -> HTML {
    let source = view.body.html
    var html = HTML(capacity: source.count + 64 * view.body.slots.count)
    var start = 0
    for slot in view.body.slots where slot.offset >= start && slot.offset <= source.count {
        html.append(trusted: source[start..<slot.offset])
        fill(slot.kind, of: view, on: page, explained: explained, into: &html)
        start = slot.offset
    }
    html.append(trusted: source[start...])
    return html
}

/// Fast path: there are many links, and most need only a URL, so it is written without an intermediate value.
private func fill(
    _ slot: BodySlot.Kind, of view: BodyView, on page: PageView, explained: [String], into html: inout HTML
) {
    switch slot {
    case .link(let index):
        guard view.links.indices.contains(index) else { return html += "#" }
        if let word = explanation(of: view.links[index], in: explained) {
            html += "#_word-\(word)"
        } else {
            html.append(URLPath(view.links[index].url))
        }
    case .image(let index) where view.links.indices.contains(index) && view.body.links.indices.contains(index):
        html += image(view.links[index], as: view.body.links[index], on: page)
    case .linkAttributes(let index) where view.links.indices.contains(index) && view.body.links.indices.contains(index):
        html += linkAttributes(view.links[index], hasTitle: !view.body.links[index].title.isEmpty, explained: explained)
    case .quoteOpen(let index) where view.links.indices.contains(index):
        if let tel = view.links[index].quote?.tel { html += "<a class=\"tel said\" href=\"\(URLPath("tel:" + tel))\">" }
    case .quoteClose(let index) where view.links.indices.contains(index):
        guard let quote = view.links[index].quote else { break }
        if quote.tel != nil { html += "</a>" }
        html += ageOfQuote(quote, on: page)
    case .embed(let index) where view.embeds.indices.contains(index):
        if let embed = view.embeds[index] { html += embedded(embed, on: page) }
    case .calloutOpen(let index) where view.body.callouts.indices.contains(index):
        html += calloutOpening(view.body.callouts[index], of: view, on: page)
    case .calloutClose(let index) where view.body.callouts.indices.contains(index):
        html += isFolded(view.body.callouts[index].kind, on: page) ? "</details>\n" : "</div>\n"
    case .label(.footnotes): html += "\(page.word("footnotes"))"
    case .label(.backToText(let number)): html += "\(page.word("footnote.back", ("n", String(number))))"
    case .label(.table(let number)): html += "\(page.word("table", ("n", String(number))))"
    // A slot without its data stays empty.
    case .image, .linkAttributes, .quoteOpen, .quoteClose, .embed, .calloutOpen, .calloutClose: break
    }
}

/// How long a quote is true. A single file has no script that compares dates: so it says the day.
private func ageOfQuote(_ quote: QuoteView, on page: PageView) -> HTML {
    guard page.isSelfContained else { return agedMark(quote.until, quote.year, on: page) }
    return with(quote.until) { " (\(page.word("fact.until")) \(time($0)))" }
}

/// A single file has no image files beside it: the image's description replaces it.
private func image(_ image: ResolvedLinkView, as written: BodyLink, on page: PageView) -> HTML {
    if page.isSelfContained { return "\(written.text)" }
    let title = Attribute("title", written.title.isEmpty ? nil : written.title)
    let width = Attribute("width", image.width.map(String.init))
    let height = Attribute("height", image.height.map(String.init))
    return """
        <img src="\(URLPath(image.url))" alt="\(written.text)"\(title)\(width)\(height) loading="lazy" />
        """
}

/// Number of the definition on this page that a link goes to; `nil` if none.
private func explanation(of link: ResolvedLinkView, in explained: [String]) -> Int? {
    link.definition == nil ? nil : explained.firstIndex(of: link.url).map { $0 + 1 }
}

private func linkAttributes(_ link: ResolvedLinkView, hasTitle: Bool, explained: [String]) -> HTML {
    if explanation(of: link, in: explained) != nil { return " class=\"word\"" }
    if let definition = link.definition { return "\(Attribute("title", hasTitle ? nil : definition))" }
    return link.isExternal ? " class=\"external\" rel=\"noopener\"" : HTML()
}

/// Whether a table of the body becomes blocks on a phone, which takes a style sheet.
func hasStackedTable(_ view: BodyView) -> Bool {
    let hasTable = view.body.slots.contains { if case .label(.table) = $0.kind { true } else { false } }
    return hasTable && view.body.html.firstRange(of: Array("<table class=\"stacked\">".utf8)) != nil
}

private func isFolded(_ kind: String, on page: PageView) -> Bool {
    page.site.callouts.first { $0.kind == kind }?.isFolded ?? false
}

private func calloutOpening(_ callout: BodyCallout, of view: BodyView, on page: PageView) -> HTML {
    let settings = page.site.callouts.first { $0.kind == callout.kind }
    let kindTitle = settings?.title ?? page.word("callout." + callout.kind)
    // The title is plain text: of its quotes, the one that expires first says how old it is.
    let quotes = callout.quotes.upperBound <= view.links.count ? view.links[callout.quotes].compactMap(\.quote) : []
    let expiring = quotes.filter { $0.until != nil }.min { ($0.until?.iso ?? "") < ($1.until?.iso ?? "") }
    let age: HTML = with(expiring) { ageOfQuote($0, on: page) }
    let title: HTML =
        if callout.title.isEmpty {
            "\(kindTitle)"
        } else if settings == nil {
            "\(callout.title)"
        } else {
            "\(kindTitle): \(callout.title)"
        }
    let picture = settings?.sign ?? builtInSigns[callout.kind]
    let look: HTML = with(picture) { " s-\($0)" }
    if settings?.isFolded ?? false {
        return """
            <details class="callout \(callout.kind)\(look)"><summary>\(sign(picture))\(title)\(age)</summary>

            """
    }
    return """
        <div class="callout \(callout.kind)\(look)" role="note">
        <p class="callout-title">\(sign(picture))\(title)\(age)</p>

        """
}

/// Signs of the kinds that every project has.
private let builtInSigns = ["warning": "alarm", "caution": "alarm", "important": "alarm"]

private func embedded(_ embed: EmbedView, on page: PageView) -> HTML {
    switch embed {
    case .records(let records): return recordList(records, byPlace: true, on: page)
    case .item(_, let card):
        let offersContact = ["phone", "website", "email"].contains { card.field($0) != nil }
        if offersContact { return contactCard(card, on: page) }
        return """
            <div class="contact"><p class="name"><a href="\(URLPath(card.url))">\(card.title)</a></p>
            <p>\(card.summary)</p></div>

            """
    }
}

/// URLs of the glossary that a body links to, each once, in the order of the text.
func explainedAddresses(in view: BodyView) -> [String] {
    var addresses: [String] = []
    for link in view.links where link.definition != nil && !addresses.contains(link.url) { addresses.append(link.url) }
    return addresses
}

/// The definitions of the `explainedAddresses`, on the page itself.
func explainedWords(_ addresses: [String], in view: BodyView, on page: PageView) -> HTML {
    guard !addresses.isEmpty else { return HTML() }
    let definitions: HTML = each(addresses.enumerated()) { number, address in
        guard let index = view.links.firstIndex(where: { $0.url == address }) else { return HTML() }
        let text = view.body.links.indices.contains(index) ? view.body.links[index].text : ""
        return """
            <dt id="_word-\(number + 1)"><dfn>\(text)</dfn></dt> <dd>\(view.links[index].definition ?? "") \
            <a href="\(URLPath(address))">\(page.word("words.more", ("word", text)))</a></dd>

            """
    }
    return """
        <section class="words" aria-labelledby="_words"><h2 id="_words">\(page.word("words"))</h2>
        <dl>\(definitions)</dl>
        </section>

        """
}
