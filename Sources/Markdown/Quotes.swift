internal import Diagnostics

/// Quotes: links to a record of the register, `[1 año](fact:wages-deadline)`. Readers see their words as plain text,
/// between two slots.
extension TreeRewriter {
    /// Brackets that are plain text, in the block that is walked. CommonMark reads the inner one of two links as a link
    /// and leaves the brackets of the outer one in the text: so a quote within the text of a link shows.
    struct OpenBrackets {
        /// For each `[` that is not closed yet: how many links stand before it.
        fileprivate var linkCounts: [Int] = []
        /// Index of the last quote that was not reported.
        var lastQuote: Int?
    }

    /// Bytes of a target that are searched; without a limit, a text of brackets would take quadratic time.
    private static let longestTarget = 200

    func isQuote(_ link: MarkdownNode) -> Bool { link.url.starts(with: BodyLink.quoteScheme.utf8) }

    /// - Parameter node: a link that was recorded.
    mutating func rewriteQuote(_ node: MarkdownNode, as quote: MarkdownNode) {
        let index = node.annotation - 1
        body.links[index].text = plainString(below: node)
        var open: [UInt8] = []
        appendSlot(.quoteOpen(index), to: &open)
        quote.setOnEnter(open)
        var close: [UInt8] = []
        appendSlot(.quoteClose(index), to: &close)
        quote.setOnExit(close)
        quote.role = .quote
        node.moveChildren(to: quote)
        node.replace(with: quote)
    }

    // MARK: Places where a quote cannot be

    mutating func reportQuotes(inImage image: MarkdownNode) {
        image.walk(
            enter: { node in
                guard node.kind == .link, isQuote(node) else { return }
                let position = position(of: node)
                report(.misplacedQuote(.imageDescription), at: position, length: length(of: node, at: position))
            }, leave: { _ in })
    }

    /// A heading's anchor is made of its text: with a quote in it, it would change with the value.
    mutating func reportQuote(in heading: HeadingNode) {
        guard heading.ownAnchor == nil, !heading.hasBadAnchor,
            let quote = body.links[heading.firstLink...].first(where: \.isQuote)
        else { return }
        let rest = String(decoding: plainText(below: heading.node, skipsQuotes: true), as: UTF8.self)
        let id = quote.destination.utf8.dropFirst(BodyLink.quoteScheme.utf8.count)
        let anchor = [slug(for: rest), slug(for: String(decoding: id, as: UTF8.self))].first {
            !$0.isEmpty && $0.utf8.allSatisfy(isAnchorByte)
        }
        report(.misplacedQuote(.heading(anchor: anchor ?? "section")), at: quote.position, length: quote.length)
    }

    /// Reads the brackets of a text, and reports a quote between two that would be a link without it:
    /// `[see [1 año](fact:x)](y.md)`.
    mutating func readBrackets(of node: MarkdownNode) {
        guard hasQuotes, linkDepth == 0 else { return }
        let text = node.literal
        guard text.index(of: "[") != nil || text.index(of: "]") != nil else { return }
        let escapes = escapeMap(of: node)
        for index in text.indices where escapes.isLiteral(index) {
            if text[index] == ascii("[") {
                brackets.linkCounts.append(body.links.count)
            } else if text[index] == ascii("]"), let linksBefore = brackets.linkCounts.popLast(),
                let quote = brackets.lastQuote, quote >= linksBefore,
                isTarget(text[(index + 1)...]) || index + 1 == text.count && isReference(node.next)
            {
                brackets.lastQuote = nil
                report(
                    .misplacedQuote(.linkText), at: body.links[quote].position, length: body.links[quote].length)
            }
        }
    }

    /// Whether a text begins with the target of a link, `(file.md)` or `(file.md "title")`.
    private func isTarget(_ text: Slice<ByteView>) -> Bool {
        guard text.first == ascii("(") else { return false }
        let rest = text.dropFirst().prefix(Self.longestTarget)
        guard let end = rest.firstIndex(of: ascii(")")) else { return false }
        let target = rest[..<end].trimmed
        let title = target.drop { !isSpace($0) }.drop(while: isSpace)
        return title.first.map { [ascii("\""), ascii("'"), ascii("(")].contains($0) } ?? true
    }

    /// Whether a node is a link by reference, `[label]`.
    private mutating func isReference(_ node: MarkdownNode?) -> Bool {
        guard let node, node.kind == .link else { return false }
        let start = position(of: node)
        let line = source.line(start.line - firstLine + 1)
        let end = line.lowerBound + start.column + length(of: node, at: start) - 2
        return line.contains(end) && source.bytes[end] == ascii("]")
    }
}
