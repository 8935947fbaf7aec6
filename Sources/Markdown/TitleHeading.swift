package import Diagnostics

/// What becomes of the first heading of level 1, where it may be the page's title.
package enum TitleHeading: Sendable, Equatable {
    /// It stays in the text.
    case stays
    /// It leaves the text and becomes `RenderedBody.title`.
    case isTitle
    /// It leaves the text if it begins it and says the title again.
    case mayRepeat(title: String)
}

/// A heading that left the text to be the page's title.
package struct BodyTitle: Sendable, Equatable {
    /// Plain text.
    package var text: String
    /// What a link to the heading names: its own anchor, or that which its text gives.
    package var anchor: String
    package var position: SourcePosition
    package var length: Int
}

extension TreeRewriter {
    /// Takes the title out of the text, as `MarkdownOptions.titleHeading` says.
    mutating func takeTitle(of document: MarkdownNode) {
        guard options.titleHeading != .stays, let node = titleHeading(of: document) else { return }
        let known: String? = if case .mayRepeat(let title) = options.titleHeading { title } else { nil }
        if let known, node.previous != nil || !isSame(plainString(below: node), known) { return }
        let (own, _) = takeAttributes(of: node)
        let text = plainString(below: node)
        guard !text.isEmpty else { return }
        body.title = BodyTitle(
            text: text, anchor: own?.name ?? slug(for: text), position: position(ofBlock: node),
            length: source.line(node.startLine).count - node.startColumn + 1)
        node.unlink()
        node.free()
    }

    private func titleHeading(of document: MarkdownNode) -> MarkdownNode? {
        var current = document.firstChild
        while let node = current {
            // Below the sign of a merge, `=======` makes a heading of what stands between.
            if node.kind == .heading, node.headingLevel == 1, node.firstChild?.literal.has("<<<<<<< ", at: 0) != true {
                return node
            }
            current = node.next
        }
        return nil
    }

    /// Whether two titles differ in nothing that an address would show.
    private func isSame(_ text: String, _ title: String) -> Bool {
        let (a, b) = (slug(for: text), slug(for: title))
        return a.isEmpty ? text == title : a == b
    }
}

/// A text in which entities stand for characters, `Q&amp;A`, as readers see it.
package func decodedEntities(in text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var start = 0
    while let sign = bytes[start...].firstIndex(of: ascii("&")) {
        result += bytes[start..<sign]
        let name = bytes[(sign + 1)...].prefix(longestEntity).prefix { $0 != ascii(";") && $0 != ascii("&") }
        let end = name.endIndex
        if end < bytes.count, bytes[end] == ascii(";"), let decoded = MarkdownNode.decodedEntity(bytes[sign...end]) {
            result += decoded
            start = end + 1
        } else {
            result.append(ascii("&"))
            start = sign + 1
        }
    }
    guard start > 0 else { return text }
    return String(decoding: result + bytes[start...], as: UTF8.self)
}

/// Letters of the longest name of an entity in HTML.
private let longestEntity = 32
