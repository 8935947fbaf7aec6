internal import Content
import HTML
import Views

/// Fields with their own place on a contact card.
let contactFields = [
    ThemeField("phone", "phone", "list of phone"), ThemeField("phone_note", "text"), ThemeField("hours", "text"),
    ThemeField("languages", "list of language", "language"), ThemeField("cost", "text"), ThemeField("online", "url"),
    ThemeField("website", "url"), ThemeField("email", "email"), ThemeField("country", "country"),
    ThemeField("seen", "date"),
]

/// A contact: name, telephone link, hours, languages, cost, website.
func contactCard(_ card: ItemCard, on page: PageView) -> HTML {
    """
    <div class="contact" role="group" aria-label="\(card.title)">
    <p class="name"><a href="\(URLPath(card.url))"\(Attribute("lang", card.language))>\(card.title)</a></p>
    \(when(!card.summary.isEmpty, "<p\(Attribute("lang", card.language))>\(card.summary)</p>\n"))\
    \(contactDetails(card.fields, on: page))</div>

    """
}

func contactDetails(_ fields: [FieldView], on page: PageView) -> HTML {
    func field(_ key: String) -> FieldView? { fields.first { $0.key == key } }
    let rest = ["hours", "languages", "cost", "online", "website", "email"].compactMap(field)
    let phones: HTML = with(field("phone")) { phones in
        "<p class=\"phones\">\(each(phones.value.values) { fieldValue($0, on: page) })</p>\n"
    }
    return """
        \(phones)\
        \(with(field("phone_note")) { "<p class=\"small\">\(fieldValue($0.value, on: page))</p>\n" })\
        \(facts(rest, on: page))\
        \(with(field("seen")) { "<p class=\"small\">\($0.label): \(fieldValue($0.value, on: page))</p>\n" })
        """
}
