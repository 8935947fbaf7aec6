internal import Base
internal import Content
internal import Diagnostics
internal import Site

extension RegisterReport {
    /// ```
    /// { "date": "2026-11-30", "records": [
    ///   { "id": …, "path": …, "line": 8, "place": "CR", "topic": …, "kind": …, "what": …,
    ///     "values": [{ "part": "unskilled", "words": { "es": "…" } }], "says": { "es": "…" }, "law": { "": "…" },
    ///     "confidence": "copy", "sources": [{ "title": …, "publisher": …, "url": …, "seen": "2026-11-29" }],
    ///     "seen": "2026-11-29", "from": …, "valid_until": …, "expired": false, "quotes": 3, "tables": 0 }],
    ///   "gaps": [as records], "empty": [{ "place": "CR", "name": "Costa Rica", "topics": ["housing"] }] }
    /// ```
    /// A text for all languages has the key `""`. Keys without a value are left out.
    package var json: String {
        var json = JSONWriter(.lessThan)
        json.object { json in
            json.string("date", date.iso)
            json.array("records") { json in for group in groups { for entry in group.entries { write(entry, &json) } } }
            json.array("gaps") { json in for gap in gaps { write(gap, &json) } }
            json.array("empty") { json in
                for cells in empty {
                    json.line { json in
                        json.string("place", cells.place)
                        json.string("name", cells.name)
                        json.strings("topics", cells.topics)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private func write(_ entry: Entry, _ json: inout JSONWriter) {
        let record = entry.record
        json.line { json in
            json.string("id", record.id)
            json.string("path", record.path)
            json.number("line", record.position.line)
            json.string("place", ifPresent: record.subject.place)
            json.string("topic", record.subject.topic)
            json.string("kind", record.subject.kind)
            json.string("what", ifPresent: record.subject.what)
            json.array("values") { json in
                if let value = record.value { Self.write(value, part: nil, &json) }
                for part in record.parts { Self.write(part.value, part: part.id, &json) }
            }
            Self.write(record.says, "says", &json)
            Self.write(record.law, "law", &json)
            json.string("confidence", record.confidence.rawValue)
            json.array("sources") { json in
                for source in record.sources.map({ sources[$0] }) {
                    json.object { json in
                        json.string("title", source.title)
                        json.string("publisher", ifPresent: source.publisher)
                        json.string("url", ifPresent: source.url?.value)
                        json.string("seen", ifPresent: source.seen?.iso)
                    }
                }
            }
            json.string("seen", ifPresent: entry.seen?.iso)
            json.string("from", ifPresent: record.from?.iso)
            json.string("valid_until", ifPresent: record.validUntil?.iso)
            json.boolean("expired", record.isExpired(on: date))
            json.number("quotes", entry.quotes)
            json.number("tables", entry.tables)
        }
    }

    private static func write(_ value: RecordValue, part: String?, _ json: inout JSONWriter) {
        json.object { json in
            json.string("part", ifPresent: part)
            write(value.words, "words", &json)
        }
    }

    private static func write(_ text: LocalizedText, _ key: String, _ json: inout JSONWriter) {
        guard !text.texts.isEmpty else { return }
        json.object(key) { json in for text in text.texts { json.string(text.language, text.text) } }
    }
}
