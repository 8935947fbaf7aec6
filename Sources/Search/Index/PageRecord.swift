/// What a result shows of a page before its text is fetched.
enum PageRecord {
    /// Characters of the text that stand in for a missing summary.
    static let summaryLength = 160

    /// `title, date, summary, [heading, anchor, …]` as JSON, without the empty members at the end.
    static func json(of document: SearchDocument) -> [UInt8] {
        var headings: [UInt8] = []
        for section in document.sections.dropFirst() {
            headings.append(UInt8(ascii: headings.isEmpty ? "[" : ","))
            JSONText.append(section.heading, to: &headings)
            headings.append(UInt8(ascii: ","))
            JSONText.append(section.anchor ?? "", to: &headings)
        }
        if !headings.isEmpty { headings.append(UInt8(ascii: "]")) }
        var json: [UInt8] = []
        JSONText.append(document.title, to: &json)
        json.append(UInt8(ascii: ","))
        JSONText.append(document.date ?? "", to: &json)
        json.append(UInt8(ascii: ","))
        JSONText.append(summary(of: document), to: &json)
        if !headings.isEmpty {
            json.append(UInt8(ascii: ","))
            json += headings
        }
        return json
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
