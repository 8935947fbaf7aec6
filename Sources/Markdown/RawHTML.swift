internal import Base
internal import Diagnostics

/// Raw HTML that is not allowed: each tag is reported. Comments are removed without a report.
extension TreeRewriter {
    mutating func reportRawHTML(_ node: MarkdownNode) {
        guard !options.allowsRawHTML, !isComment(node.literal) else { return }
        let isBlock = node.kind == .htmlBlock
        let position = isBlock ? position(ofBlock: node) : position(of: node)
        let length = node.literal.firstIndex { $0 == ascii("\n") || $0 == ascii("\r") } ?? node.literal.count
        if isOpenComment(node.literal) { return report(.unclosedComment, at: position, length: length) }
        // The end tag of an element that was reported is no second mistake.
        let name = tagName(node.literal)
        if node.literal.has("</", at: 0), !isBlock, reportedTags.contains(name) { return }
        reportedTags.insert(name)
        let html = String(decoding: node.literal.prefix(min(length, 1_000)), as: UTF8.self)
        report(.rawHTML(abridged(html, to: 40)), at: position, length: length)
    }

    mutating func removeComment(_ node: MarkdownNode) {
        guard !options.allowsRawHTML, isComment(node.literal) else { return }
        // In a tight list, libcmark prints nothing between two paragraphs: an empty block puts them on separate lines.
        if node.previous?.kind == .paragraph, node.next?.kind == .paragraph,
            let separator = MarkdownNode(new: .customBlock)
        {
            node.replace(with: separator)
        } else {
            node.unlink()
            node.free()
        }
    }
}

private func tagName(_ html: ByteView) -> [UInt8] {
    html.drop { $0 == ascii("<") || $0 == ascii("/") }.prefix { $0 > 0x20 && !isPunctuation($0) }.map {
        $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0
    }
}

/// Whether HTML is one comment and white space.
private func isComment(_ html: ByteView) -> Bool {
    guard html.has("<!--", at: 0), let end = commentEnd(html) else { return false }
    return html.dropFirst(end + 3).allSatisfy(isSpace)
}

/// A comment that is not closed: libcmark reads the rest of the text as part of it.
private func isOpenComment(_ html: ByteView) -> Bool { html.has("<!--", at: 0) && commentEnd(html) == nil }

/// Where `-->` begins. In HTML `<!-->` and `<!--->` are complete comments too.
private func commentEnd(_ html: ByteView) -> Int? {
    var end = 2
    while end < html.count {
        if html.has("-->", at: end) { return end }
        end += 1
    }
    return nil
}
