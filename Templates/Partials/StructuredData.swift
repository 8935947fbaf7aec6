import Content
import HTML
import Views

/// Types of schema.org by which the templates describe their items; the first of each is the default.
enum SchemaTypes {
    static let article = ["Article"]
    static let contact = ["Organization", "GovernmentOrganization", "NGO"]
    static let event = ["Event"]
    static let term = ["DefinedTerm"]
}

/// JSON-LD of an item, for search engines, and the way to its page. Other pages have none.
func structuredData(_ page: PageView) -> HTML {
    guard let item = page.item, page.isIndexed else { return HTML() }
    let described =
        switch item.template {
        case "contact": organization(item, on: page)
        case "event": event(item, on: page)
        case "definition": definedTerm(item, on: page)
        default: article(item, on: page)
        }
    // Every page is below the home page: that is not said.
    let trail = page.breadcrumbs.dropFirst().enumerated().map { position, link in
        JSONData.object([
            ("@type", .string("ListItem")), ("position", .number(position + 1)),
            ("name", .string(link.title)), ("item", .string(page.absolute(link.url))),
        ])
    }
    let breadcrumb = JSONData.object([("@type", .string("BreadcrumbList")), ("itemListElement", .array(trail))])
    let data = JSONData.object([
        ("@context", .string("https://schema.org")),
        ("@graph", .array([described] + (trail.isEmpty ? [] : [breadcrumb]))),
    ])
    return """
        <script type="application/ld+json">\(data)</script>

        """
}

private func article(_ item: ItemView, on page: PageView) -> JSONData {
    .object([
        ("@type", .string(type(of: item, SchemaTypes.article))),
        ("headline", .string(item.title)),
        ("dateModified", item.textDate.map { .string($0.iso) }),
        ("publisher", .object([("@type", .string("Organization")), ("name", .string(page.site.publisher))])),
    ])
}

private func event(_ item: ItemView, on page: PageView) -> JSONData {
    .object([
        ("@type", .string(type(of: item, SchemaTypes.event))),
        ("name", .string(item.title)),
        ("description", text(item.summary)),
        ("inLanguage", .string(item.language.code)),
        ("startDate", (item.field("starts")?.value.dateValue).map { .string($0.iso) }),
        ("endDate", (item.field("ends")?.value.dateValue).map { .string($0.iso) }),
        ("url", .string(page.canonical)),
    ])
}

private func definedTerm(_ item: ItemView, on page: PageView) -> JSONData {
    .object([
        ("@type", .string(type(of: item, SchemaTypes.term))),
        ("name", .string(item.title)),
        ("description", text(item.summary)),
        ("url", .string(page.canonical)),
        (
            "inDefinedTermSet",
            .object([
                ("@type", .string("DefinedTermSet")), ("name", .string(item.collection.name)),
                ("url", .string(page.absolute(item.collection.url))),
            ])
        ),
    ])
}

private func organization(_ item: ItemView, on page: PageView) -> JSONData {
    let emergency = item.field("emergency_phone")?.value.values ?? []
    let others = (item.field("phone")?.value.values ?? []).filter { !emergency.contains($0) }
    let languages = (item.field("languages")?.value.values ?? []).compactMap(termID).map(JSONData.string)
    let points =
        emergency.compactMap { contactPoint($0, item.field("emergency_phone")?.label, languages) }
        + others.compactMap { contactPoint($0, nil, languages) }
    return .object([
        ("@type", .string(type(of: item, SchemaTypes.contact))),
        ("name", .string(item.title)),
        ("description", text(item.summary)),
        ("url", (item.field("website")?.value).flatMap(url)),
        ("email", (item.field("email")?.value).flatMap(email)),
        ("address", address(item)),
        ("contactPoint", points.isEmpty ? nil : .array(points)),
        ("mainEntityOfPage", .string(page.canonical)),
    ])
}

private func contactPoint(_ phone: FieldDisplay, _ label: String?, _ languages: [JSONData]) -> JSONData? {
    guard case .phone(_, let tel) = phone else { return nil }
    return .object([
        ("@type", .string("ContactPoint")), ("telephone", .string(tel)),
        ("contactType", label.map { .string($0) }),
        ("availableLanguage", languages.isEmpty ? nil : .array(languages)),
    ])
}

private func address(_ item: ItemView) -> JSONData? {
    let street = (item.field("address")?.value.plainText).flatMap(text)
    let city = (item.field("city")?.value.plainText).flatMap(text)
    let country = (item.field("country")?.value).flatMap(termID).map { JSONData.string($0) }
    guard street != nil || city != nil || country != nil else { return nil }
    return .object([
        ("@type", .string("PostalAddress")), ("streetAddress", street), ("addressLocality", city),
        ("addressCountry", country),
    ])
}

/// The type that `site.yaml` gives to the item, if its template knows it.
private func type(of item: ItemView, _ known: [String]) -> String {
    if let type = item.schemaType, known.contains(type) { return type }
    return known.first ?? "Thing"
}

private func text(_ text: String) -> JSONData? { text.isEmpty ? nil : .string(text) }

private func url(_ value: FieldDisplay) -> JSONData? {
    if case .link(let link) = value { .string(link.url) } else { nil }
}

private func email(_ value: FieldDisplay) -> JSONData? {
    if case .email(let address) = value { .string(address) } else { nil }
}

private func termID(_ value: FieldDisplay) -> String? {
    if case .term(let id, _, _) = value { id } else { nil }
}
