/// `- [ ] to do`, `- [x] done`: a check box in front of an item's first paragraph, as in GFM.
extension BodyDraft {
    mutating func rewriteTaskMarker(of paragraph: MarkdownNode) {
        guard let item = paragraph.parent, item.kind == .item, paragraph.previous == nil,
            let first = paragraph.firstChild, first.kind == .text
        else { return }
        let text = first.literal
        guard text.count > 3, text[0] == ascii("["), text[2] == ascii("]"), isSpace(text[3]) else { return }
        let done = text[1] | 0x20 == ascii("x")
        guard done || text[1] == ascii(" "), let box = MarkdownNode(new: .customInline) else { return }
        first.setLiteral(Array(text.dropFirst(3)))
        // The label makes the item's own words the name of the box.
        box.setOnEnter((done ? "<label><input type=\"checkbox\" checked=\"\" disabled=\"\" />"
            : "<label><input type=\"checkbox\" disabled=\"\" />").utf8)
        box.setOnExit("</label>".utf8)
        paragraph.moveChildren(to: box)
        paragraph.append(box)
    }
}
