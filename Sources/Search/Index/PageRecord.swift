internal import Base

/// The record of a page: what a result shows of it , beside its address.
enum PageRecord {
    /// Length in characters of the summary that is cut from the text when a page has none.
    static let summaryLength = 160

    /// `title, summary, collection, date, [heading, …]` as JSON, without the empty members at the end.
    static func json(of document: SearchDocument) -> [UInt8] {
        let comma = UInt8(ascii: ",")
        let headings = document.sections.dropFirst()
        let date = document.date ?? ""
        var json: [UInt8] = []
        JSONWriter.append(document.title, to: &json)
        let text = summary(of: document)
        if text.isEmpty, document.collection.isEmpty, date.isEmpty, headings.isEmpty { return json }
        json.append(comma)
        JSONWriter.append(text, to: &json)
        if document.collection.isEmpty, date.isEmpty, headings.isEmpty { return json }
        json.append(comma)
        JSONWriter.append(document.collection, to: &json)
        if date.isEmpty, headings.isEmpty { return json }
        json.append(comma)
        JSONWriter.append(date, to: &json)
        if headings.isEmpty { return json }
        json += [comma, UInt8(ascii: "[")]
        for (index, section) in headings.enumerated() {
            if index > 0 { json.append(comma) }
            append(section, to: &json)
        }
        json.append(UInt8(ascii: "]"))
        return json
    }

    /// A heading by itself where its anchor follows from it, otherwise `[heading, anchor]`; nothing of a section that
    /// is no target.
    private static func append(_ section: SearchSection, to json: inout [UInt8]) {
        if !section.isTarget { return JSONWriter.append("", to: &json) }
        let anchor = section.anchor ?? ""
        if followsFromHeading(anchor, section.heading) { return JSONWriter.append(section.heading, to: &json) }
        json.append(UInt8(ascii: "["))
        JSONWriter.append(section.heading, to: &json)
        json.append(UInt8(ascii: ","))
        JSONWriter.append(anchor, to: &json)
        json.append(UInt8(ascii: "]"))
    }

    /// Whether an anchor is its heading's folded words joined by hyphens: a reader makes those by itself.
    static func followsFromHeading(_ anchor: String, _ heading: String) -> Bool {
        let anchor = Array(anchor.utf8)
        var end = 0
        var isFirst = true
        var follows = true
        var tokenizer = Tokenizer()
        tokenizer.forEachWord(in: heading.utf8Span.span) { _, word in
            if !follows { return }
            if !isFirst {
                follows = end < anchor.count && anchor[end] == UInt8(ascii: "-")
                end += 1
            }
            isFirst = false
            let folded = Folding.fold(word.indices.map { word[$0] })
            follows = follows && anchor.dropFirst(end).starts(with: folded)
            end += folded.count
        }
        return follows && end == anchor.count
    }

    /// The summary, or the first words of the first section that has any, cut at a space.
    private static func summary(of document: SearchDocument) -> [UInt8] {
        if !document.summary.isEmpty { return Array(document.summary.utf8) }
        guard let text = document.sections.first(where: { !$0.text.isEmpty })?.text else { return [] }
        var characters = 0
        var lastSpace = 0
        for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
            characters += 1
            if byte == 0x20 || byte == 0x0A { lastSpace = index }
            if characters > summaryLength {
                let cut = lastSpace > 0 ? lastSpace : index
                return text[..<cut].map { $0 == 0x0A ? 0x20 : $0 } + "…".utf8
            }
        }
        return text.map { $0 == 0x0A ? 0x20 : $0 }
    }
}
