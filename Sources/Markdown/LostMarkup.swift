internal import Diagnostics

/// Signs that were meant to make something, and that readers see as they are. Each is looked for by what hardly any prose holds.
extension BodyDraft {
    /// Bytes of a text or a target that are looked through: a text made of brackets is no reason to compare each with each.
    private static let longestLink = 200

    /// A paragraph that begins with `##Heading` or with a row of a table.
    mutating func reportLostBlock(in paragraph: MarkdownNode) {
        guard let first = paragraph.firstChild, first.kind == .text, let sign = first.literal.first else { return }
        let text = first.literal
        if sign == ascii("#") {
            let signs = text.prefix { $0 == ascii("#") }.count
            guard (2...6).contains(signs), signs < text.count, text[signs] >= 0x80 || !isPunctuation(text[signs]), !isSpace(text[signs]),
                  isWritten(first, 0..<signs) else { return }
            report(.headingWithoutSpace(String(repeating: "#", count: signs)), at: place(of: first, 0), length: signs)
        } else if sign == ascii("|") {
            let trimmed = Array(text).trimmed
            guard trimmed.count > 2, trimmed.last == ascii("|"), trimmed.dropFirst().dropLast().contains(ascii("|")), isWritten(first, 0..<1) else { return }
            report(.tableWithoutDelimiter, at: place(of: first, 0), length: trimmed.count)
        }
    }

    /// `[text](two words.md)`, `[text] (file.md)`, `(text)[file.md]`, `[text](file.md`.
    mutating func reportLostLink(in node: MarkdownNode) {
        let text = node.literal
        guard text.contains(ascii("]")), linkDepth == 0, suggestsWords, let place = lostLink(in: text), isWritten(node, place) else { return }
        report(.linkNotRead, at: self.place(of: node, place.lowerBound), length: place.count)
    }

    /// From the first bracket to the end of what looks like a target.
    private func lostLink(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        for index in text.indices.dropLast() {
            let (closing, opening): (UInt8, UInt8)
            switch text[index] {
            case ascii("]"): (closing, opening) = (ascii("]"), ascii("("))
            case ascii(")"): (closing, opening) = (ascii(")"), ascii("["))
            default: continue
            }
            let start = text[index + 1] == ascii(" ") ? index + 2 : index + 1
            guard start < text.count, text[start] == opening,
                  let first = text[max(0, index - Self.longestLink)..<index].lastIndex(of: closing == ascii("]") ? ascii("[") : ascii("(")) else { continue }
            let rest = text[(start + 1)...].prefix(Self.longestLink)
            let target = rest.prefix { $0 != (opening == ascii("(") ? ascii(")") : ascii("]")) && $0 != ascii("\n") }
            guard looksLikeTarget(target) else { continue }
            return first..<min(text.count, target.endIndex + 1)
        }
        return nil
    }

    private func looksLikeTarget(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        for index in text.indices {
            let rest = text[index...]
            if rest.starts(with: ".md".utf8) || rest.starts(with: "://".utf8) || rest.starts(with: "mailto:".utf8) || rest.starts(with: "assets/".utf8) { return true }
        }
        return false
    }
}
