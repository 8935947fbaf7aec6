internal import Base
internal import Diagnostics

/// Raw HTML, where it is not allowed: a problem each. Comments go silently.
extension BodyDraft {
    mutating func reportRawHTML(_ node: MarkdownNode) {
        guard !options.allowsRawHTML, !isComment(node.literal) else { return }
        let isBlock = node.kind == .htmlBlock
        let length = node.literal.firstIndex { $0 == ascii("\n") || $0 == ascii("\r") } ?? node.literal.count
        let html = String(decoding: node.literal.prefix(min(length, 1_000)), as: UTF8.self)
        report(.rawHTML(abridged(html, to: 40)), at: isBlock ? position(ofBlock: node) : position(of: node), length: length)
    }

    mutating func removeComment(_ node: MarkdownNode) {
        guard !options.allowsRawHTML, isComment(node.literal) else { return }
        node.unlink()
        node.free()
    }
}

/// Whether a piece of HTML is one comment and white space.
private func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    guard html.has("<!--", at: 0) else { return false }
    var end = 4
    while end < html.count, !html.has("-->", at: end) { end += 1 }
    return html.dropFirst(end + 3).allSatisfy(isSpace)
}
