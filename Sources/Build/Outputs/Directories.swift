internal import Base
internal import Content
internal import Diagnostics
internal import Site

/// vCard files in version 3.0 (RFC 2426), which all phones take in: all contacts of a language, those of each country,
/// and each contact by itself.
@Sendable func directories(_ context: OutputContext) -> [GeneratedFile] {
    context.exportFiles(
        .contacts, all: \.directory, ofTerm: \.permalink.directory, ofItem: \.permalink.contact,
        part: { contact($0, $1, $2, context) },
        whole: { _, _, contacts, _ in contacts.flatMap(\.bytes) })
}

private func contact(
    _ item: Item, _ shown: LocalizedItem, _ language: ID<Language>, _ context: OutputContext
) -> ContentLines {
    var lines = ContentLines()
    let collection = context.settings.collections[item.collection]
    guard let fields = collection.vcard else { return lines }
    let names = context.site.languages[language].names
    let frontMatter = item.page.frontMatter
    func texts(_ key: String?) -> [String] {
        switch key {
        case nil: []
        case "title"?: [frontMatter.title.value]
        case "summary"?: frontMatter.summary.isEmpty ? [] : [frontMatter.summary]
        case let key?: frontMatter.value(of: key).map(words) ?? []
        }
    }
    let name = texts(fields.name).first ?? frontMatter.title.value
    lines.line("BEGIN", "VCARD")
    lines.line("VERSION", "3.0")
    lines.text("UID", context.uid(of: item))
    if let stamp = context.stamp(of: item) { lines.line("REV", stamp.iso) }
    lines.text("FN", name)
    // Old phones show the family name alone.
    lines.parts("N", [name, "", "", "", ""])
    lines.text("ORG", name)
    lines.line("X-ABShowAs", "COMPANY")
    let emergency = fields.emergencyPhones.flatMap(texts).map(dialled)
    for phone in emergency { lines.line("TEL;TYPE=WORK,VOICE,PREF", phone) }
    for phone in fields.phones.flatMap(texts).map(dialled) where !emergency.contains(phone) {
        lines.line("TEL;TYPE=WORK,VOICE", phone)
    }
    for email in fields.emails.flatMap(texts) { lines.text("EMAIL;TYPE=INTERNET", email) }
    for url in fields.urls.flatMap(texts) { lines.line("URL", url) }
    let address = texts(fields.address).first, city = texts(fields.city).first
    if address != nil || city != nil {
        let country = texts(fields.country).first.map(names.country)
        lines.parts("ADR;TYPE=WORK", ["", "", address ?? "", city ?? "", "", "", country ?? ""])
    }
    // Which number is for emergencies, and what the fields for notes say, each after its label.
    let notes = (fields.emergencyPhones + fields.notes).flatMap { key in
        let label = collection.fields.first { $0.key == key }?.label.text(in: names.language)
        return texts(key).map { text in label.map { $0 + ": " + text } ?? text }
    }
    if !notes.isEmpty { lines.text("NOTE", notes.joined(separator: "\n")) }
    lines.line("SOURCE", context.permalinks.absolute(shown.url))
    lines.line("END", "VCARD")
    return lines
}

/// The value of a field of a contact, one text for each element of a list.
private func words(_ value: FieldValue) -> [String] {
    switch value {
    case .text(let text), .url(let text), .email(let text), .phone(let text), .country(let text): [text]
    case .list(let values): values.flatMap(words)
    default: []
    }
}

/// E.164; a short number such as 911 stays as it is.
private func dialled(_ phone: String) -> String { phone.filter { $0 != " " && $0 != "-" } }
