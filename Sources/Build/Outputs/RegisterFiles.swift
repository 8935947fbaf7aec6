internal import Base
internal import Content
internal import Diagnostics
internal import Site
internal import Views

/// `facts.json`, `facts.csv` and the JSON Schema of the first: all records of the register that readers may see, as
/// open data. None for a site without such records.
@Sendable func registerFiles(_ context: OutputContext) -> [GeneratedFile] {
    guard let settings = context.settings.register, context.site.register.isShown else { return [] }
    let register = context.site.register.register
    let records = register.records.filter(\.isShown)
    return [
        GeneratedFile(context.permalinks.registerJSON, RegisterJSON(register, settings, context).text(records)),
        GeneratedFile(context.permalinks.registerCSV, registerCSV(records, register, context)),
        GeneratedFile(context.permalinks.registerSchema, Array(registerSchema.utf8)),
    ]
}

// MARK: - JSON

/// Ids, ISO dates and numbers as they are, and the names of ids in each language.
private struct RegisterJSON {
    let register: Register
    let settings: RegisterSettings
    let context: OutputContext

    init(_ register: Register, _ settings: RegisterSettings, _ context: OutputContext) {
        (self.register, self.settings, self.context) = (register, settings, context)
    }

    func text(_ records: [RegisterRecord]) -> [UInt8] {
        var json = JSONWriter(.lessThan)
        json.object { json in
            json.string("$schema", context.permalinks.absolute(context.permalinks.registerSchema))
            json.text("name", settings.name, context)
            json.text("description", settings.description, context)
            json.text("publisher", context.settings.publisher, context)
            json.object("url") { json in
                for shown in context.site.languages.values {
                    json.string(shown.language.code, context.permalinks.absolute(shown.permalinks.register))
                }
            }
            if let licence = context.settings.licence {
                json.object("licence") { json in
                    json.string("name", licence.name)
                    json.string("url", licence.url)
                }
            }
            json.strings("languages", context.settings.languages.map(\.code))
            terms("topics", of: settings.topics, used: Set(records.map(\.subject.topic)), &json)
            terms("kinds", of: settings.kinds, used: Set(records.map(\.subject.kind)), &json)
            if let whats = settings.whats {
                terms("whats", of: whats, used: Set(records.compactMap(\.subject.what)), &json)
            }
            if settings.place != nil { places(Set(records.compactMap(\.subject.place)), &json) }
            json.array("records") { json in
                for record in records { json.line { self.record(record, &$0) } }
                json.newline()
            }
        }
        json.newline()
        return json.bytes
    }

    /// The terms of a vocabulary that records have.
    private func terms(_ key: String, of vocabulary: String, used: Set<String>, _ json: inout JSONWriter) {
        json.array(key) { json in
            for term in context.settings.terms(of: vocabulary) where used.contains(term.id) {
                json.object { json in
                    json.string("id", term.id)
                    json.text("name", term.name, context)
                }
            }
        }
    }

    private func places(_ codes: Set<String>, _ json: inout JSONWriter) {
        json.array("places") { json in
            for code in codes.sorted() {
                json.object { json in
                    json.string("id", code)
                    json.object("name") { json in
                        for shown in context.site.languages.values {
                            json.string(shown.language.code, shown.names.place(code))
                        }
                    }
                }
            }
        }
    }

    private func record(_ record: RegisterRecord, _ json: inout JSONWriter) {
        json.string("id", record.id)
        json.string("place", ifPresent: record.subject.place)
        json.string("topic", record.subject.topic)
        json.string("kind", record.subject.kind)
        json.string("what", ifPresent: record.subject.what)
        if let own = record.value { value(own, &json) }
        if !record.parts.isEmpty {
            json.array("parts") { json in
                for part in record.parts {
                    json.object { json in
                        json.string("id", part.id)
                        words("name", part.name, &json)
                        value(part.value, &json)
                    }
                }
            }
        }
        if !record.unit.isEmpty {
            json.object("unit") { json in
                for unit in record.unit { json.string(unit.key, unit.value) }
            }
        }
        words("says", record.says, &json)
        words("law", record.law, &json)
        json.string("from", ifPresent: record.from?.iso)
        json.string("valid_until", ifPresent: record.validUntil?.iso)
        json.string("confidence", record.confidence.rawValue)
        if !record.sources.isEmpty {
            json.array("sources") { json in
                for id in record.sources { json.object { source(register.sources[id], &$0) } }
            }
        }
    }

    private func value(_ value: RecordValue, _ json: inout JSONWriter) {
        words("value", value.words, &json)
        if !value.also.isEmpty {
            json.object("also") { json in
                for shown in context.settings.languages {
                    let words = value.also.words(in: shown.code)
                    if !words.isEmpty { json.strings(shown.code, words) }
                }
            }
        }
        if let number = value.number { json.verbatim("number", RegisterNumber.json(number)) }
    }

    /// The languages that the text has; nothing for an empty text.
    private func words(_ key: String, _ text: LocalizedText, _ json: inout JSONWriter) {
        guard !text.texts.isEmpty else { return }
        json.object(key) { json in
            for language in context.settings.languages {
                json.string(language.code, ifPresent: text.own(language.code))
            }
        }
    }

    private func source(_ source: RegisterSource, _ json: inout JSONWriter) {
        json.string("title", source.title)
        json.string("publisher", ifPresent: source.publisher)
        json.string("url", ifPresent: source.url?.value)
        json.string("seen", ifPresent: source.seen?.iso)
    }
}

/// Numbers as the register has them: `-`, digits, a point.
enum RegisterNumber {
    /// As JSON allows it: no zeros in front.
    static func json(_ number: String) -> String {
        let isNegative = number.utf8.first == UInt8(ascii: "-")
        let digits = isNegative ? number.utf8.dropFirst() : number.utf8[...]
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        var rest = digits.dropFirst(zeros)
        if zeros > 0, rest.first.map({ !ASCII.isDigit($0) }) ?? true { rest = digits.dropFirst(zeros - 1) }
        return (isNegative ? "-" : "") + String(Substring(rest))
    }
}

extension LocalizedText {
    /// The text in `language`, without a fallback to another one.
    fileprivate func own(_ language: String) -> String? {
        texts.first { $0.language == language }?.text ?? texts.first { $0.language.isEmpty }?.text
    }
}

// MARK: - CSV

/// A row per value: of a record, or of each of its parts. A text that a language lacks is an empty cell. Records of a
/// register without places have no columns for them.
private func registerCSV(_ records: [RegisterRecord], _ register: Register, _ context: OutputContext) -> [UInt8] {
    let languages = context.site.languages.values
    let codes = languages.map(\.language.code)
    let main = context.settings.languages[context.site.defaultLanguage].code
    let units = UnitColumns(records)
    let hasPlaces = context.settings.register?.place != nil
    func columns(_ name: String) -> [String] { codes.map { "\(name)_\($0)" } }
    var csv = CSVText()
    var header = ["id", "part"] + columns("part") + (hasPlaces ? ["place"] + columns("place") : [])
    header += ["topic", "kind", "what"] + columns("value") + ["number"] + units.names + columns("says")
    header += ["law", "from", "valid_until", "confidence"]
    header += ["source_title", "source_publisher", "source_url", "source_seen"]
    csv.row(header.map { .text($0) })
    for record in records {
        let sources = record.sources.map { register.sources[$0] }
        let own = record.value.map { [(part: RecordPart?.none, value: $0)] } ?? []
        for (part, value) in own + record.parts.map({ (part: $0, value: $0.value) }) {
            var before = [record.id, part?.id ?? ""] + codes.map { part?.name.own($0) ?? "" }
            if hasPlaces {
                before.append(record.subject.place ?? "")
                before += languages.map { shown in record.subject.place.map(shown.names.place) ?? "" }
            }
            before += [record.subject.topic, record.subject.kind, record.subject.what ?? ""]
            before += codes.map { value.words(in: $0) ?? "" }
            var after = units.cells(of: record) + codes.map { record.says.own($0) ?? "" }
            after += [record.law.text(in: main), record.from?.iso ?? "", record.validUntil?.iso ?? ""]
            after += [record.confidence.rawValue, joined(sources) { $0.title }, joined(sources) { $0.publisher }]
            after += [joined(sources) { $0.url?.value }, joined(sources) { $0.seen?.iso }]
            let number = value.number.map { CSVText.Cell.number(RegisterNumber.json($0)) } ?? .text("")
            csv.row(before.map { .text($0) } + [number] + after.map { .text($0) })
        }
    }
    return csv.bytes
}

/// The n-th text belongs to the n-th source; empty if none has it.
private func joined(_ sources: [RegisterSource], _ text: (RegisterSource) -> String?) -> String {
    let texts = sources.map { text($0) ?? "" }
    return texts.allSatisfy(\.isEmpty) ? "" : texts.joined(separator: "; ")
}

/// A column for each key of `unit` that a record has, by name. More keys than a table has room for share one column.
private struct UnitColumns {
    private static let most = 32
    private let keys: [String]?

    init(_ records: [RegisterRecord]) {
        let keys = Set(records.flatMap { $0.unit.map(\.key) })
        self.keys = keys.count <= UnitColumns.most ? keys.sorted() : nil
    }

    var names: [String] { keys?.map { "unit_\($0)" } ?? ["unit"] }

    func cells(of record: RegisterRecord) -> [String] {
        guard let keys else { return [record.unit.map { "\($0.key): \($0.value)" }.joined(separator: "; ")] }
        return keys.map { key in record.unit.first { $0.key == key }?.value ?? "" }
    }
}
