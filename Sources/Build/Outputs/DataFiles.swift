internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site
internal import Views

/// `data.json` and `data.csv` of each collection with these outputs, in each language.
///
/// JSON has the raw values (ids, ISO dates, numbers); CSV has readable ones (names of terms and countries).
@Sendable func dataFiles(_ context: OutputContext) -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    for (language, shown) in context.site.languages.identified {
        for (id, collection) in context.settings.collections.identified {
            if collection.outputs.contains(.json) {
                files.append(GeneratedFile(shown.permalinks.json(of: id), json(of: id, language, context)))
            }
            if collection.outputs.contains(.csv) {
                let records = context.views[language].records(of: id)
                files.append(GeneratedFile(shown.permalinks.csv(of: id), csv(of: records, collection, context)))
            }
        }
    }
    return files
}

private func json(of collection: ID<CollectionSettings>, _ language: ID<Language>, _ context: OutputContext) -> [UInt8]
{
    let shown = context.site.languages[language]
    let link = context.views[language].collections[collection]
    var json = JSONWriter(.lessThan)
    json.object { json in
        json.string("collection", context.settings.collections[collection].id)
        json.string("language", shown.language.code)
        json.string("name", link.name)
        json.string("url", context.permalinks.absolute(link.url))
        json.array("items") { json in
            for group in shown.lists[collection] {
                guard let item = shown.items[group], !item.isFallback else { continue }
                let source = context.site.items[item.item]
                let records = source.links.quotes.map { context.site.register.register.records[$0.quote.record].id }
                let images = source.links.images.mapValues { context.permalinks.absolute(context.site.assets[$0].url) }
                json.line { $0.item(source.page, url: context.permalinks.absolute(item.url), quoting: records, images) }
            }
            json.newline()
        }
    }
    json.newline()
    return json.bytes
}

extension JSONWriter {
    /// - Parameter records: ids of the register, whose sources are in `facts.json`; each is written once.
    /// - Parameter images: of fields, their addresses.
    fileprivate mutating func item(
        _ page: ParsedPage, url: String, quoting records: [String], _ images: [String: String]
    ) {
        let frontMatter = page.frontMatter
        string("name", page.name)
        let section = SectionPath.folder(of: page.name)
        if !section.isEmpty { string("section", section) }
        string("title", frontMatter.title.value)
        string("url", url)
        if !frontMatter.summary.isEmpty { string("summary", frontMatter.summary) }
        string("date", ifPresent: frontMatter.date?.iso)
        string("text_date", ifPresent: frontMatter.textDate?.iso)
        for mark in frontMatter.marks { string(mark.kind.rawValue, mark.date.iso) }
        string("review_by", ifPresent: frontMatter.reviewBy?.iso)
        string("source", page.path)
        object("fields") { json in
            for field in frontMatter.fields { json.value(field.key, field.value, images) }
        }
        if !records.isEmpty {
            var seen: Set<String> = []
            array("facts") { json in for id in records where seen.insert(id).inserted { json.string(nil, id) } }
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

    fileprivate mutating func value(_ key: String?, _ value: FieldValue, _ images: [String: String]) {
        switch value {
        case .text(let text), .url(let text), .email(let text), .phone(let text), .country(let text),
            .language(let text), .choice(let text),
            .reference(let text):
            string(key, text)
        case .markdown(let body): string(key, String(decoding: body.text.bytes, as: UTF8.self))
        case .integer(let number): self.number(key, number)
        case .number(let number): verbatim(key, number.isFinite ? "\(number)" : "null")
        case .boolean(let isTrue): boolean(key, isTrue)
        case .date(let date): string(key, date.iso)
        case .list(let values):
            array(key) { json in
                for value in values { json.value(nil, value, images) }
            }
        case .image(let image):
            object(key) { json in
                json.string("url", ifPresent: images[image.path])
                json.string("alt", image.alt)
            }
        case .object(let entries):
            object(key) { json in
                for entry in entries { json.value(entry.key, entry.value, images) }
            }
        }
    }
}

private func csv(of records: [ItemCard], _ collection: CollectionSettings, _ context: OutputContext) -> [UInt8] {
    var csv = CSVText()
    let kinds = FrontMatter.Mark.Kind.allCases
    let head = ["name", "title", "summary", "url"] + kinds.map(\.rawValue) + collection.fields.map(\.key)
    csv.row(head.map { .text($0) })
    for record in records {
        let dates = kinds.map { kind in record.marks.first { $0.kind == kind }?.date.iso ?? "" }
        let own = [record.name, record.title, record.summary, context.permalinks.absolute(record.url)] + dates
        csv.row(
            own.map { .text($0) }
                + collection.fields.map { record.field($0.key).map { cell(of: $0.value) } ?? .text("") })
    }
    return csv.bytes
}

private func cell(of value: FieldDisplay) -> CSVText.Cell {
    isNumeric(value) ? .number(words(of: value)) : .text(words(of: value))
}

private func isNumeric(_ value: FieldDisplay) -> Bool {
    switch value {
    case .number: true
    case .list(let values): values.allSatisfy(isNumeric)
    default: false
    }
}

/// The readable form of a value; elements of a list are joined by `; `.
private func words(of value: FieldDisplay) -> String {
    switch value {
    case .text(let text), .number(let text), .email(let text): text
    case .markdown(let body): String(decoding: body.body.text.bytes, as: UTF8.self)
    case .boolean(_, let name): name
    case .date(let date): date.iso
    case .link(let link): link.url
    case .phone(let text, _): text
    case .term(_, let name, _): name
    case .item(let card): card.title
    case .image(let image): image.url
    case .list(let values): values.map(words).joined(separator: "; ")
    case .object(let fields): fields.map { "\($0.label): \(words(of: $0.value))" }.joined(separator: ", ")
    }
}
