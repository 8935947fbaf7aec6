internal import Content
import HTML
import Views

/// Fields with their own place on a contact card.
let contactFields = [
    ThemeField("phone", "phone", "list of phone"), ThemeField("emergency_phone", "phone", "list of phone"),
    ThemeField("phone_note", "text"), ThemeField("address", "text"), ThemeField("city", "text"),
    ThemeField("hours", "text"), ThemeField("appointment", "url"),
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

private func callButtons(_ numbers: [FieldDisplay], label: String? = nil, on page: PageView) -> HTML {
    let name: HTML = with(label) { "<b>\($0):</b> " }
    return "<p class=\"phones\">\(name)\(each(numbers) { fieldValue($0, on: page) })</p>\n"
}

func contactDetails(_ fields: [FieldView], on page: PageView) -> HTML {
    func field(_ key: String) -> FieldView? { fields.first { $0.key == key } }
    let rest = [
        "address", "city", "hours", "languages", "cost", "appointment", "online", "website", "email",
    ].compactMap(field)
    let emergency = field("emergency_phone")?.value.values ?? []
    // A number that is for emergencies too is called there.
    let others = (field("phone")?.value.values ?? []).filter { !emergency.contains($0) }
    return """
        \(with(field("emergency_phone")) { callButtons(emergency, label: $0.label, on: page) })\
        \(when(!others.isEmpty, callButtons(others, on: page)))\
        \(with(field("phone_note")) { "<p class=\"small\">\(fieldValue($0.value, on: page))</p>\n" })\
        \(facts(rest, on: page))\
        \(with(field("seen")) { "<p class=\"small\">\($0.label): \(fieldValue($0.value, on: page))</p>\n" })
        """
}
