/// What a result shows of a page before its text is fetched.
enum PageRecord {
    /// Characters of the text that stand in for a missing summary.
    static let summaryLength = 160

    /// `title, collection, date, [heading, …]` as JSON, without the empty members at the end.
    static func json(of document: SearchDocument) -> [UInt8] {
        var members: [[UInt8]] = [text(document.title.utf8), text(document.collection.utf8), text((document.date ?? "").utf8)]
        if document.sections.count > 1 {
            let headings = document.sections.dropFirst().map(heading)
            members.append(Array("[".utf8) + headings.joined(separator: [UInt8(ascii: ",")]) + Array("]".utf8))
        }
        while members.count > 1, members.last == Array("\"\"".utf8) { members.removeLast() }
        return Array(members.joined(separator: [UInt8(ascii: ",")]))
    }

    /// The summary, or the first words of the first section that has any, cut at a space; as JSON.
    static func summaryJSON(of document: SearchDocument) -> [UInt8] { text(summary(of: document)) }

    /// A heading by itself where its anchor follows from it, otherwise `[heading, anchor]`.
    private static func heading(of section: SearchSection) -> [UInt8] {
        let anchor = section.anchor ?? ""
        let words = text(section.heading.utf8)
        if followsFromHeading(anchor, section.heading) { return words }
        return Array("[".utf8) + words + Array(",".utf8) + text(anchor.utf8) + Array("]".utf8)
    }

    /// Whether an anchor is its heading's folded words joined by hyphens: a reader makes those by itself.
    static func followsFromHeading(_ anchor: String, _ heading: String) -> Bool {
        var rest = Substring(anchor).utf8
        var follows = true
        var heading = heading
        heading.withUTF8 { bytes in
            var tokenizer = Tokenizer()
            tokenizer.forEachWord(in: bytes) { word, _, _ in
                if !follows { return }
                if rest.startIndex != anchor.utf8.startIndex { follows = rest.popFirst() == UInt8(ascii: "-") }
                let folded = Folding.fold(Array(word))
                follows = follows && rest.starts(with: folded)
                rest = rest.dropFirst(folded.count)
            }
        }
        return follows && rest.isEmpty
    }

    private static func text(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var json: [UInt8] = []
        JSONText.append(bytes, to: &json)
        return json
    }

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
