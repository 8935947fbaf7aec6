/// `- [ ] to do`, `- [x] done`: a check box in front of an item's first paragraph, as in GFM.
extension TreeRewriter {
    /// Whether the task that a paragraph describes is done; nil when it describes none.
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

    /// Puts the box in place of `[x]`. The label around both makes the item's own words the name of the box.
    func putCheckBox(in paragraph: MarkdownNode, done: Bool) {
        guard let first = paragraph.firstChild, let box = MarkdownNode(new: .customInline) else { return }
        first.dropLiteralPrefix(3)
        box.setOnEnter(
            done ? "<label><input type=\"checkbox\" checked=\"\" disabled=\"\" />" : "<label><input type=\"checkbox\" disabled=\"\" />")
        box.setOnExit("</label>")
        paragraph.moveChildren(to: box)
        paragraph.append(box)
    }
}
