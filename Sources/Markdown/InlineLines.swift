internal import Algorithms

/// The lines of a block's text: where libcmark counts one to begin, and where one is written.
///
/// libcmark 0.30.2 counts no line where a backslash breaks it, and none within `(…)` and `[…]` behind a link's text:
/// columns run on from the last line that it counted. And it gives a paragraph the first line of the link definitions
/// that it took away from its beginning.
struct InlineLines {
    let block: MarkdownNode
    /// Offsets into the block's text.
    private var counted = [0]
    private var written: [Int]
    /// Offsets into the source of the lines that are written.
    private let sources: [Int]
    /// Lines before the text, which hold link definitions.
    private let skipped: Int
    /// On which counted line a link begins; libcmark gives the one on which it ends.
    private var linkLines: [MarkdownNode: Int] = [:]
    private var autolinks: Set<MarkdownNode> = []
    private var line = 0

    /// - Parameter texts: of each line of the block its bytes in the source, without the markers of containers and
    ///   the line's end.
    init(of block: MarkdownNode, texts: [Range<Int>], in source: SourceText) {
        self.block = block
        skipped = Self.definitionLines(texts, source)
        sources = texts[skipped...].map(\.lowerBound)
        written = [0]
        // libcmark ends each line with one byte, whatever ends it in the source.
        for text in texts[skipped...].dropLast() { written.append(written[written.count - 1] + text.count + 1) }
        walk(source)
    }

    /// How many lines at the beginning are link definitions: the most of which libcmark makes nothing when it sees
    /// them alone.
    private static func definitionLines(_ texts: [Range<Int>], _ source: SourceText) -> Int {
        let most = min(texts.count - 1, 100)
        guard let first = texts.first, first.lowerBound < source.bytes.count, source.bytes[first.lowerBound] == ascii("[")
        else { return 0 }
        guard source.bytes[first.lowerBound..<texts[most].upperBound].contains(ascii(":")) else { return 0 }
        var found = 0
        var lines: [UInt8] = []
        for number in 0..<most {
            lines.append(contentsOf: source.bytes[texts[number]])
            lines.append(ascii("\n"))
            guard let document = lines.withView(MarkdownNode.parse) else { break }
            if document.firstChild == nil { found = number + 1 }
            document.free()
        }
        return found
    }

    /// The line of the block, from 0, and the offset in the source of what libcmark places at a line and column.
    func place(of inline: MarkdownNode, skipping bytes: Int) -> (line: Int, offset: Int) {
        if autolinks.contains(inline), let text = inline.firstChild { return place(of: text, skipping: bytes - 1) }
        let number = linkLines[inline] ?? (inline.startLine - block.startLine)
        let offset = counted[min(max(0, number), counted.count - 1)] + inline.startColumn - block.startColumn + bytes
        let line = max(0, written.partitioningIndex { $0 > offset } - 1)
        return (skipped + line, sources[line] + offset - written[line])
    }

    /// Whether a link ends on the counted line on which it begins.
    func isOnOneLine(_ link: MarkdownNode) -> Bool { linkLines[link].map { $0 == link.endLine - block.startLine } ?? true }

    // MARK: Counting

    /// All inlines in the order of the text.
    private mutating func walk(_ source: SourceText) {
        var current = block.firstChild
        while let node = current {
            enter(node, source)
            if let child = node.firstChild {
                current = child
                continue
            }
            var leaving = node
            leave(leaving)
            while leaving.next == nil, let parent = leaving.parent, parent != block {
                leaving = parent
                leave(leaving)
            }
            current = leaving.next
        }
    }

    private mutating func enter(_ node: MarkdownNode, _ source: SourceText) {
        switch node.kind {
        case .softBreak: nextLine(isCounted: true)
        case .lineBreak:
            // Either two spaces or a backslash stand before the line's end.
            let end = line + 1 < written.count ? sources[line] + written[line + 1] - written[line] - 2 : sources[line]
            nextLine(isCounted: source.bytes[end] != ascii("\\"))
        case .code, .htmlInline: for _ in 0..<max(0, node.endLine - node.startLine) { nextLine(isCounted: true) }
        case .link, .image:
            let column = (node.firstChild?.startColumn ?? 0) - block.startColumn
            if isAutolink(node, textAt: sources[line] + counted[counted.count - 1] + column - written[line], in: source) {
                autolinks.insert(node)
            } else {
                linkLines[node] = counted.count - 1
            }
        default: break
        }
    }

    /// What follows a link's text may span lines too.
    private mutating func leave(_ node: MarkdownNode) {
        guard node.kind == .link || node.kind == .image, !autolinks.contains(node) else { return }
        let end = counted[counted.count - 1] + node.endColumn - block.startColumn
        while line + 1 < written.count, written[line + 1] <= end { nextLine(isCounted: false) }
    }

    private mutating func nextLine(isCounted: Bool) {
        guard line + 1 < written.count else { return }
        line += 1
        if isCounted { counted.append(written[line]) }
    }
}

/// Whether a link is `<https://…>`: libcmark gives it a column that counts from the beginning of the block's text.
/// - Parameter text: offset in the source of what its first child holds.
func isAutolink(_ node: MarkdownNode, textAt text: Int, in source: SourceText) -> Bool {
    guard node.kind == .link, let child = node.firstChild, child.kind == .text, child.next == nil else { return false }
    return source.bytes.indices.contains(text - 1) && source.bytes[text - 1] == ascii("<")
}

extension TreeRewriter {
    /// To be called before the block's inlines are changed.
    mutating func countLines(of node: MarkdownNode) {
        guard lines?.block != node else { return }
        lines = nil
        guard node.endLine > node.startLine, node.kind == .paragraph || node.annotation == 0 else { return }
        let shift = lineShift(of: node)
        let first = node.startLine + shift
        let last = node.kind == .heading ? lastLine(of: node) : node.endLine + shift
        guard last > first, last <= source.lineCount else { return }
        var texts: [Range<Int>] = []
        texts.reserveCapacity(last - first + 1)
        for number in first...last {
            let isFirst = number == first && node.annotation == 0
            let start = isFirst
                ? source.line(number).lowerBound + node.startColumn - 1 : containerPrefix.line(number, of: node, in: source).start
            let end = source.line(number).upperBound
            texts.append(min(start, end)..<end)
        }
        lines = InlineLines(of: node, texts: texts, in: source)
    }
}
