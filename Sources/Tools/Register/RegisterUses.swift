internal import Base
internal import Content
package import Diagnostics
internal import Markdown
package import Messages
internal import Site

/// The places of a project that show records: quotes in texts, and tables.
struct RegisterUses {
    struct Quote {
        var page: ParsedPage
        var quote: RecordQuote
        /// Without markup.
        var words: String
        var position: SourcePosition
        /// In a text field, which has no markup.
        var isInTextField: Bool
    }

    struct Table {
        var path: String
        var position: SourcePosition
        var records: [ID<RegisterRecord>]
    }

    /// Of pages by path, then of notices; those of one page in the order of `ItemLinks.quotes`.
    private(set) var quotes: [Quote] = []
    private(set) var tables: [Table] = []

    init(_ site: Site, _ bodies: [RenderedBody]) {
        for item in site.items.sorted(by: { $0.page.path.utf8.lexicographicallyPrecedes($1.page.path.utf8) }) {
            let fields = Set(item.page.frontMatter.quotes.map(\.position))
            quotes += item.links.quotes.map {
                Quote(
                    page: item.page, quote: $0.quote, words: $0.words, position: $0.position,
                    isInTextField: fields.contains($0.position))
            }
            addTables(bodies[item.body], item.links.embeds, path: item.page.path)
            let texts = item.page.frontMatter.fields.flatMap(\.value.bodies)
            for (text, own) in zip(texts, item.links.fieldBodies) {
                addTables(text, own.embeds, path: item.page.path)
            }
        }
        for notice in site.languages.values.compactMap(\.notice) {
            for (link, target) in zip(notice.body.links, notice.targets) {
                guard case .quote(let quote) = target else { continue }
                quotes.append(
                    Quote(
                        page: notice.page, quote: quote, words: link.text, position: link.position,
                        isInTextField: false))
            }
            addTables(notice.body, notice.embeds, path: notice.page.path)
        }
    }

    private mutating func addTables(_ body: RenderedBody, _ embeds: [EmbedTarget?], path: String) {
        for (embed, target) in zip(body.embeds, embeds) {
            guard let records = target?.records else { continue }
            tables.append(Table(path: path, position: embed.position, records: records))
        }
    }
}

/// `faro facts --uses`: the places that quote one record, or one part of it, and the tables that show it.
package struct RecordUses: Sendable, Equatable {
    package struct Place: Sendable, Equatable {
        package var path: String
        package var position: SourcePosition
        /// The words of a quote; `nil` for a table.
        package var words: String?
        package var part: String?
    }

    package var record: String
    package var part: String?
    /// Quotes, then tables; each by file and line.
    package var places: [Place]

    private var quotes: Int { places.count { $0.words != nil } }

    /// A line for each place, as diagnostics name it, then the numbers.
    package func text(in language: MessageLanguage) -> String {
        let words = language.words
        let lines = places.map { place in
            let named = part == nil ? place.part.map { " [#\($0)]" } ?? "" : ""
            return "\(printable(place.path)):\(place.position.line):\(place.position.column): "
                + (place.words.map { printable($0) + named } ?? words.text(.table))
        }
        let last = words.text(.uses(quotes: quotes, tables: places.count - quotes))
        return (lines + [last]).joined(separator: "\n") + "\n"
    }

    /// ```
    /// { "record": "cr-minimum-wage", "part": "unskilled", "places": [
    /// { "path": …, "line": 14, "column": 7, "words": "…", "part": "unskilled" }] }
    /// ```
    /// A table has no `words`; `part` is left out where there is none.
    package var json: String {
        var json = JSONWriter(.lessThan)
        json.object { json in
            json.string("record", record)
            json.string("part", ifPresent: part)
            json.array("places") { json in
                for place in places {
                    json.line { json in
                        json.string("path", place.path)
                        json.number("line", place.position.line)
                        json.number("column", place.position.column)
                        json.string("words", ifPresent: place.words)
                        json.string("part", ifPresent: place.part)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
}

extension RegisterProject {
    /// The places that show a record.
    /// - Parameter id: of a record, or `id#part`.
    package func uses(of id: String) -> Result<RecordUses, UnknownRecord> {
        let names = id.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let record = register.recordsByID[names[0]] else {
            let near = Suggestion(nearestTo: names[0], in: register.records.map(\.id))
            return .failure(UnknownRecord(fact: .unknownRecord(names[0], near)))
        }
        let part = names.count > 1 ? names[1] : nil
        if let part, register.part(part, of: record) == nil {
            let known = register.records[record].parts.map(\.id)
            return .failure(
                UnknownRecord(fact: .unknownPart(part, record: names[0], Suggestion(for: part, in: known))))
        }
        let uses = RegisterUses(site, bodies)
        let quotes = uses.quotes.filter {
            $0.quote.record == record && (part == nil || $0.quote.part == part)
        }.map {
            RecordUses.Place(
                path: $0.page.path, position: $0.position, words: $0.words, part: $0.quote.part)
        }
        let tables = uses.tables.filter { $0.records.contains(record) }.map {
            RecordUses.Place(path: $0.path, position: $0.position, words: nil, part: nil)
        }
        return .success(RecordUses(record: names[0], part: part, places: quotes.inOrder() + tables.inOrder()))
    }
}

/// The register has no such record, or no such part of it.
package struct UnknownRecord: Error, Equatable {
    package var fact: RegisterFact
}

extension [RecordUses.Place] {
    fileprivate func inOrder() -> [RecordUses.Place] {
        sorted { a, b in
            a.path == b.path ? a.position < b.position : a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
        }
    }
}
