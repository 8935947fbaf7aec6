internal import Diagnostics

/// Lost markup: what an author meant as Markdown and readers see as plain characters. Each search begins with
/// characters that are rare in prose, so that it costs little.
extension TreeRewriter {
    /// Bytes of a text or a target that are searched; without a limit, a text of brackets would take quadratic time.
    private static let longestLink = 200

    /// A paragraph that begins with `##Heading` or with a row of a table.
    mutating func reportLostBlock(in paragraph: MarkdownNode) {
        guard let first = paragraph.firstChild, first.kind == .text, let sign = first.literal.first,
            sign == ascii("#") || sign == ascii("|")
        else { return }
        let text = first.literal
        let place = position(ofBlock: paragraph)
        if sign == ascii("#") {
            let signs = text.prefix { $0 == ascii("#") }.count
            guard (2...6).contains(signs), signs < text.count, !isPunctuation(text[signs]), !isSpace(text[signs]),
                !isEscaped(paragraph)
            else { return }
            report(.headingWithoutSpace(String(repeating: "#", count: signs)), at: place, length: signs)
        } else {
            let trimmed = Array(text).trimmed
            // A table that is too large has been reported already.
            guard trimmed.count > 2, trimmed.last == ascii("|"), trimmed.dropFirst().dropLast().contains(ascii("|")),
                !isEscaped(paragraph),
                !body.problems.contains(where: { $0.rule == .tableTooLarge })
            else { return }
            report(.tableWithoutDelimiter, at: place, length: trimmed.count)
        }
    }

    private func isEscaped(_ paragraph: MarkdownNode) -> Bool {
        let line = source.line(paragraph.startLine)
        let offset = line.lowerBound + paragraph.startColumn - 1
        return line.contains(offset) && source.bytes[offset] == ascii("\\")
    }

    /// `[text](two words.md)`, `[text] (file.md)`, `(text)[file.md]`, `[text](file.md`, `[words] (fact:id)`.
    mutating func reportLostLink(in node: MarkdownNode) {
        let text = node.literal
        guard text.contains(ascii("]")), linkDepth == 0, suggestsWords, let place = lostLink(in: text),
            isWritten(node, place)
        else { return }
        report(.linkNotRead, at: self.place(of: node, place.lowerBound), length: place.count)
    }

    /// From the first bracket to the end of what looks like a target.
    private func lostLink(in text: ByteView) -> Range<Int>? {
        for index in text.indices.dropLast() {
            let (closing, opening): (UInt8, UInt8)
            switch text[index] {
            case ascii("]"): (closing, opening) = (ascii("]"), ascii("("))
            case ascii(")"): (closing, opening) = (ascii(")"), ascii("["))
            default: continue
            }
            let start = text[index + 1] == ascii(" ") ? index + 2 : index + 1
            guard start < text.count, text[start] == opening,
                let first = text[max(0, index - Self.longestLink)..<index].lastIndex(
                    of: closing == ascii("]") ? ascii("[") : ascii("("))
            else { continue }
            let rest = text[(start + 1)...].prefix(Self.longestLink)
            let target = rest.prefix { $0 != (opening == ascii("(") ? ascii(")") : ascii("]")) && $0 != ascii("\n") }
            guard looksLikeTarget(target) else { continue }
            return first..<min(text.count, target.endIndex + 1)
        }
        return nil
    }

    private func looksLikeTarget(_ text: Slice<ByteView>) -> Bool {
        for index in text.indices {
            let rest = text[index...]
            if rest.starts(with: ".md".utf8) || rest.starts(with: "://".utf8) || rest.starts(with: "mailto:".utf8)
                || rest.starts(with: "assets/".utf8) || rest.starts(with: BodyLink.quoteScheme.utf8)
            {
                return true
            }
        }
        return false
    }
}
