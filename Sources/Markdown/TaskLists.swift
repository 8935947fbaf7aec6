/// Task lists, as in GFM: `- [ ] to do` and `- [x] done` print a check box before the first paragraph of an item.
extension TreeRewriter {
    /// Whether the task of a paragraph is done; nil if it has none.
    mutating func taskState(of paragraph: MarkdownNode) -> Bool? {
        guard let item = paragraph.parent, item.kind == .item, paragraph.previous == nil,
            let first = paragraph.firstChild, first.kind == .text
        else { return nil }
        let text = first.literal
        guard text.count > 3, text[0] == ascii("["), text[2] == ascii("]"), isSpace(text[3]) else { return nil }
        let isDone = text[1] | 0x20 == ascii("x")
        guard isDone || text[1] == ascii(" "), isWritten(first, 0..<3) else { return nil }
        return isDone
    }

    /// Replaces `[x]` by a check box. The `label` around box and text gives the box its accessible name.
    mutating func putCheckBox(in paragraph: MarkdownNode, done: Bool) {
        guard let first = paragraph.firstChild, let box = MarkdownNode(new: .customInline) else { return }
        noteOrigin(of: first, Self.checkBox, in: first)
        first.dropLiteralPrefix(Self.checkBox)
        taskText = first
        box.setOnEnter(
            done
                ? "<label><input type=\"checkbox\" checked=\"\" disabled=\"\" />"
                : "<label><input type=\"checkbox\" disabled=\"\" />")
        box.setOnExit("</label>")
        paragraph.moveChildren(to: box)
        paragraph.append(box)
    }
}
