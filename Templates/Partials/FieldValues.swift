import HTML
import Views

/// A field's value as readable markup.
func fieldValue(_ value: FieldDisplay, on page: PageView) -> HTML {
    switch value {
    case .text(let text), .number(let text): "\(text)"
    case .markdown(let view): body(view, on: page)
    case .boolean(_, let name): "\(name)"
    case .date(let date): time(date)
    case .link(let link): "<a class=\"external\" rel=\"noopener\" href=\"\(URLPath(link.url))\">\(link.title)</a>"
    case .email(let address): "<a href=\"\(URLPath("mailto:" + address))\">\(address)</a>"
    case .phone(let text, let tel): phoneLink(text, tel)
    case .term(_, let name, let url): with(url) { "<a href=\"\(URLPath($0))\">\(name)</a>" }.or("\(name)")
    case .item(let card): "<a href=\"\(URLPath(card.url))\"\(Attribute("lang", card.language))>\(card.title)</a>"
    case .image(let image): fieldImage(image, on: page)
    case .list(let values): valueList(values, on: page)
    case .object(let fields): facts(fields, on: page)
    }
}

extension HTML {
    /// This, or `other` if this is empty.
    func or(_ other: @autoclosure () -> HTML) -> HTML { isEmpty ? other() : self }
}

func time(_ date: DateView) -> HTML { "<time datetime=\"\(date.iso)\">\(date.text)</time>" }

func phoneLink(_ text: String, _ tel: String) -> HTML {
    "<a class=\"tel\" href=\"\(URLPath("tel:" + tel))\">\(text)</a>"
}

/// A single file has no other file beside it: it says what the image shows.
private func fieldImage(_ image: ImageView, on page: PageView) -> HTML {
    if page.isSelfContained { return "\(image.alt)" }
    return """
        <img src="\(URLPath(image.url))" alt="\(image.alt)"\
        \(Attribute("width", image.width.map(String.init)))\(Attribute("height", image.height.map(String.init))) \
        loading="lazy">
        """
}

/// Terms in one line; other values as a list.
private func valueList(_ values: [FieldDisplay], on page: PageView) -> HTML {
    guard values.count > 1 else { return each(values) { fieldValue($0, on: page) } }
    let isInline = values.allSatisfy { if case .term = $0 { true } else { false } }
    let entries: HTML = each(values) { "<li>\(fieldValue($0, on: page))</li>" }
    return "<ul\(Attribute("class", isInline ? "inline" : nil))>\(entries)</ul>"
}

/// Labels and values of all fields except `keys`, which are shown elsewhere on the page.
func facts(_ fields: [FieldView], except keys: [String] = [], on page: PageView) -> HTML {
    let shown = fields.filter { !keys.contains($0.key) }
    guard !shown.isEmpty else { return HTML() }
    let rows: HTML = each(shown) { "<dt>\($0.label)</dt><dd>\(fieldValue($0.value, on: page))</dd>\n" }
    return """
        <dl class="facts">\(rows)</dl>

        """
}

extension FieldDisplay {
    /// The values of a list field, or the one value of another field.
    var values: [FieldDisplay] {
        if case .list(let values) = self { values } else { [self] }
    }

    /// The items of a reference field.
    var items: [ItemCard] {
        values.compactMap { if case .item(let card) = $0 { card } else { nil } }
    }

    /// Id and name of the first term.
    var firstTerm: (id: String, name: String)? {
        for case .term(let id, let name, _) in values { return (id, name) }
        return nil
    }

    var plainText: String? {
        switch self {
        case .text(let text), .number(let text): text
        default: nil
        }
    }

    var dateValue: DateView? {
        if case .date(let date) = self { date } else { nil }
    }
}
