internal import Diagnostics

/// Definition lists, in the simple form of PHP Markdown Extra and Pandoc: a line with a term, and below it a line for
/// each definition that begins with a colon and a space.
///
///     Finiquito
///     : What the employer owes when the work ends.
extension TreeRewriter {
    /// Fast first test of a whole text.
    static func mayHaveDefinition(_ bytes: ByteView) -> Bool {
        var offset = 1
        while let colon = bytes.index(of: ":", from: offset) {
            offset = colon + 1
            guard offset < bytes.count, bytes[offset] == ascii(" ") else { continue }
            var before = colon - 1
            // Behind the marks of lists and quotes a line may begin too.
            while before > 0, bytes[before] == ascii(" ") || bytes[before] == ascii(">") { before -= 1 }
            if bytes[before] == ascii("\n") || bytes[before] == ascii("\r") { return true }
        }
        return false
    }

    /// On leaving the paragraph: all in it is rewritten already.
    mutating func rewriteDefinitions(_ paragraph: MarkdownNode) {
        guard hasDefinitions, paragraph.kind == .paragraph else { return }
        var starts: Set<MarkdownNode> = []
        var isOneLine = true
        var child = paragraph.firstChild
        while let node = child {
            child = node.next
            guard node.kind == .softBreak else {
                if node.kind == .lineBreak, starts.isEmpty { isOneLine = false }
                continue
            }
            if let text = node.next, isDefinition(text) {
                if starts.isEmpty, node == paragraph.firstChild { return }
                starts.insert(node)
            } else if starts.isEmpty {
                isOneLine = false
            }
        }
        // A term of several lines is a sentence that goes on behind a colon.
        guard isOneLine, !starts.isEmpty, let first = paragraph.firstChild, !isDefinition(first) else { return }
        build(paragraph, starts)
    }

    private mutating func isDefinition(_ text: MarkdownNode) -> Bool {
        guard text.kind == .text, text.literal.has(": ", at: 0), text.literal.count > 2 else { return false }
        return text.startLine == 0 || isWritten(text, 0..<1)
    }

    private func build(_ paragraph: MarkdownNode, _ starts: Set<MarkdownNode>) {
        guard let list = list(before: paragraph) else { return }
        guard let term = entry("<dt>", "</dt>", in: list) else { return }
        var target = term
        var child = paragraph.firstChild
        while let node = child {
            child = node.next
            guard starts.contains(node), let text = node.next else {
                target.append(node)
                continue
            }
            node.unlink()
            node.free()
            text.dropLiteralPrefix(text.literal.prefix { $0 == ascii(":") || $0 == ascii(" ") }.count)
            target = entry("<dd>", "</dd>", in: list) ?? target
        }
        paragraph.unlink()
        paragraph.free()
    }

    /// The list that stands before the paragraph goes on.
    private func list(before paragraph: MarkdownNode) -> MarkdownNode? {
        if let previous = paragraph.previous, previous.role == .definitions { return previous }
        guard let list = MarkdownNode(new: .customBlock) else { return nil }
        list.setOnEnter("<dl>")
        list.setOnExit("</dl>")
        list.role = .definitions
        paragraph.insertBefore(list)
        return list
    }

    /// Returns the node that holds its text.
    private func entry(_ open: StaticString, _ close: StaticString, in list: MarkdownNode) -> MarkdownNode? {
        guard let box = MarkdownNode(new: .customBlock), let node = MarkdownNode(new: .customInline) else { return nil }
        node.setOnEnter(open)
        node.setOnExit(close)
        box.append(node)
        list.append(box)
        return node
    }
}
