internal import Base
internal import Diagnostics

/// Raw HTML, where it is not allowed: a problem each. Comments go silently.
extension TreeRewriter {
    mutating func reportRawHTML(_ node: MarkdownNode) {
        guard !options.allowsRawHTML, !isComment(node.literal) else { return }
        let isBlock = node.kind == .htmlBlock
        let position = isBlock ? position(ofBlock: node) : position(of: node)
        let length = node.literal.firstIndex { $0 == ascii("\n") || $0 == ascii("\r") } ?? node.literal.count
        if isOpenComment(node.literal) { return report(.unclosedComment, at: position, length: length) }
        // The end of a tag that was reported is not a mistake of its own.
        let name = tagName(node.literal)
        if node.literal.has("</", at: 0), !isBlock, reportedTags.contains(name) { return }
        reportedTags.insert(name)
        let html = String(decoding: node.literal.prefix(min(length, 1_000)), as: UTF8.self)
        report(.rawHTML(abridged(html, to: 40)), at: position, length: length)
    }

    mutating func removeComment(_ node: MarkdownNode) {
        guard !options.allowsRawHTML, isComment(node.literal) else { return }
        node.unlink()
        node.free()
    }
}

private func tagName(_ html: ByteView) -> [UInt8] {
    html.drop { $0 == ascii("<") || $0 == ascii("/") }.prefix { $0 > 0x20 && !isPunctuation($0) }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
}

/// Whether a piece of HTML is one comment and white space.
private func isComment(_ html: ByteView) -> Bool {
    guard html.has("<!--", at: 0), let end = commentEnd(html) else { return false }
    return html.dropFirst(end + 3).allSatisfy(isSpace)
}

/// libcmark takes all that follows for the comment.
private func isOpenComment(_ html: ByteView) -> Bool { html.has("<!--", at: 0) && commentEnd(html) == nil }

/// Where `-->` begins. `<!-->` and `<!--->` are whole comments to HTML, too.
private func commentEnd(_ html: ByteView) -> Int? {
    var end = 2
    while end < html.count {
        if html.has("-->", at: end) { return end }
        end += 1
    }
    return nil
}
