internal import Base
internal import Diagnostics
internal import Markdown
internal import SiteModel

/// `data.json` and `data.csv` of each collection that has them among its outputs, in each language.
///
/// JSON holds values as they are (ids, ISO dates, numbers); CSV (RFC 4180) holds what people read (names of terms and countries).
@Sendable func dataFiles(_ context: OutputContext) -> [MadeFile] {
    var files: [MadeFile] = []
    for (language, edition) in context.site.editions.enumerated() {
        for (number, collection) in context.settings.collections.enumerated() where !collection.outputs.isEmpty {
            if collection.outputs.contains(.json) {
                files.append(MadeFile(edition.permalinks.json(of: number), json(of: number, edition, language, context)))
            }
            if collection.outputs.contains(.csv) {
                let records = context.site.records(collection: number, language: language)
                files.append(MadeFile(edition.permalinks.csv(of: number), csv(of: records, collection, context)))
            }
        }
    }
    return files
}

private func json(of collection: Int, _ edition: Edition, _ language: Int, _ context: OutputContext) -> [UInt8] {
    var json = JSONWriter(.lessThan)
    json.object { json in
        json.string("collection", context.settings.collections[collection].id)
        json.string("language", edition.language.code)
        json.string("name", edition.collectionLinks[collection].name)
        json.string("url", context.permalinks.absolute(edition.collectionLinks[collection].url))
        json.array("items") { json in
            for node in edition.lists[collection] {
                guard let entry = edition.entries[node], !entry.isFallback else { continue }
                let page = context.site.items[entry.item].page
                json.line { $0.item(page, url: context.permalinks.absolute(entry.url)) }
            }
            json.newline()
        }
    }
    json.newline()
    return json.bytes
}

extension JSONWriter {
    fileprivate mutating func item(_ page: ParsedPage, url: String) {
        let frontMatter = page.frontMatter
        string("name", page.name)
        string("title", frontMatter.title.value)
        string("url", url)
        if !frontMatter.summary.isEmpty { string("summary", frontMatter.summary) }
        string("date", ifPresent: frontMatter.date?.iso)
        string("reviewed", ifPresent: frontMatter.reviewed?.iso)
        string("review_by", ifPresent: frontMatter.reviewBy?.iso)
        string("source", page.path)
        object("fields") { json in
            for field in frontMatter.fields { json.value(field.key, field.value) }
        }
        guard !frontMatter.sources.isEmpty else { return }
        array("sources") { json in
            for source in frontMatter.sources {
                json.object { json in
                    json.string("title", source.title)
                    json.string("publisher", ifPresent: source.publisher)
                    json.string("year", ifPresent: source.year)
                    json.string("url", ifPresent: source.url?.value)
                }
            }
        }
    }

    fileprivate mutating func value(_ key: String?, _ value: FieldValue) {
        switch value {
        case .text(let text), .url(let text), .email(let text), .phone(let text), .country(let text), .language(let text), .choice(let text),
             .reference(let text): string(key, text)
        case .markdown(let body): string(key, String(decoding: plainText(of: body.html[...]), as: UTF8.self))
        case .integer(let number): self.number(key, number)
        case .number(let number): verbatim(key, number.isFinite ? "\(number)" : "null")
        case .boolean(let isTrue): boolean(key, isTrue)
        case .date(let date): string(key, date.iso)
        case .list(let values):
            array(key) { json in
                for value in values { json.value(nil, value) }
            }
        }
    }
}

private func csv(of records: [ItemCard], _ collection: CollectionSettings, _ context: OutputContext) -> [UInt8] {
    var bytes: [UInt8] = []
    func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            appendCell(cell, to: &bytes)
        }
        bytes += [0x0D, 0x0A]
    }
    row(["name", "title", "summary", "url", "reviewed"] + collection.fields.map(\.key))
    for record in records {
        row([record.name, record.title, record.summary, context.permalinks.absolute(record.url), record.reviewed?.iso ?? ""]
            + collection.fields.map { spec in record.field(spec.key).map { words(of: $0.value) } ?? "" })
    }
    return bytes
}

private func appendCell(_ text: String, to bytes: inout [UInt8]) {
    // A spreadsheet runs a cell that begins with one of these as a formula; phone numbers in international form are only digits.
    let isFormula = switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): text.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "=") }
    default: false
    }
    let needsQuotes = isFormula || text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x3B].contains($0) }
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(0x22)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
    }
    bytes.append(0x22)
}

/// A value as people read it; the parts of a list are joined by `; `.
private func words(of value: FieldDisplay) -> String {
    switch value {
    case .text(let text), .number(let text), .email(let text): text
    case .markdown(let body): String(decoding: plainText(of: body.body.html[...]), as: UTF8.self)
    case .boolean(_, let name): name
    case .date(let date): date.iso
    case .link(let link): link.url
    case .phone(let text, _): text
    case .term(_, let name, _): name
    case .item(let card): card.title
    case .list(let values): values.map(words).joined(separator: "; ")
    }
}
