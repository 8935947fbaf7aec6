internal import Algorithms

/// The lines of a block's text: counted lines, as libcmark numbers them, and written lines, as they are in the source.
///
/// They differ because of three errors of libcmark 0.30.2. It does not count a line break that is a backslash, nor
/// those in `(…)` and `[…]` behind the text of a link: columns go on from the last line that it counted. And if it
/// takes link reference definitions from the beginning of a paragraph, the paragraph keeps the line number of the first
/// definition.
struct InlineLines {
    let block: MarkdownNode
    /// Starts of the counted lines: offsets into the block's text.
    private var counted = [0]
    /// Starts of the written lines: offsets into the block's text.
    private var written: [Int]
    /// Starts of the written lines: offsets into the source.
    private let sources: [Int]
    /// How many lines of link reference definitions are before the text.
    private let skipped: Int
    /// The counted line on which a link begins; libcmark gives the one on which it ends.
    private var linkLines: [MarkdownNode: Int] = [:]
    private var autolinks: Set<MarkdownNode> = []
    private var line = 0

    /// - Parameter texts: of each line of the block its bytes in the source, without container prefix and line end.
    init(of block: MarkdownNode, texts: [Range<Int>], in source: SourceText) {
        self.block = block
        skipped = Self.definitionLines(texts, source)
        sources = texts[skipped...].map(\.lowerBound)
        written = [0]
        // libcmark ends each line with one byte, whatever ends it in the source.
        for text in texts[skipped...].dropLast() { written.append(written[written.count - 1] + text.count + 1) }
        walk(source)
    }

    /// How many lines at the beginning are link reference definitions: the largest number of lines of which libcmark,
    /// if it parses them alone, makes no node.
    private static func definitionLines(_ texts: [Range<Int>], _ source: SourceText) -> Int {
        let most = min(texts.count - 1, 100)
        guard let first = texts.first, first.lowerBound < source.bytes.count,
            source.bytes[first.lowerBound] == ascii("[")
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

    /// From the line and column that libcmark gives: the line within the block, from 0, and the offset in the source.
    func place(of inline: MarkdownNode, skipping bytes: Int) -> (line: Int, offset: Int) {
        if autolinks.contains(inline), let text = inline.firstChild { return place(of: text, skipping: bytes - 1) }
        let number = linkLines[inline] ?? (inline.startLine - block.startLine)
        let offset = counted[min(max(0, number), counted.count - 1)] + inline.startColumn - block.startColumn + bytes
        let line = max(0, written.partitioningIndex { $0 > offset } - 1)
        return (skipped + line, sources[line] + offset - written[line])
    }

    /// Whether a link ends on the counted line on which it begins.
    func isOnOneLine(_ link: MarkdownNode) -> Bool {
        linkLines[link].map { $0 == link.endLine - block.startLine } ?? true
    }

    // MARK: Counting

    /// Visits all inlines in the order of the text.
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
            // A hard line break is two spaces or a backslash.
            let end = line + 1 < written.count ? sources[line] + written[line + 1] - written[line] - 2 : sources[line]
            nextLine(isCounted: source.bytes[end] != ascii("\\"))
        case .code, .htmlInline: for _ in 0..<max(0, node.endLine - node.startLine) { nextLine(isCounted: true) }
        case .link, .image:
            let column = (node.firstChild?.startColumn ?? 0) - block.startColumn
            if isAutolink(node, textAt: sources[line] + counted[counted.count - 1] + column - written[line], in: source)
            {
                autolinks.insert(node)
            } else {
                linkLines[node] = counted.count - 1
            }
        default: break
        }
    }

    /// The destination and title of a link may have line breaks too.
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

/// Whether a link is an autolink, `<https://…>`: its column as libcmark gives it counts from the beginning of the
/// block's text.
/// - Parameter text: offset in the source of the text of its first child.
func isAutolink(_ node: MarkdownNode, textAt text: Int, in source: SourceText) -> Bool {
    guard node.kind == .link, let child = node.firstChild, child.kind == .text, child.next == nil else { return false }
    return source.bytes.indices.contains(text - 1) && source.bytes[text - 1] == ascii("<")
}

extension TreeRewriter {
    /// Call it before the inlines of the block are changed.
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
            var start = source.line(number).lowerBound + node.startColumn - 1
            if number > first || node.annotation != 0 {
                let line = containerPrefix.line(number, of: node, in: source)
                // libcmark keeps the white space before a lazy continuation line, and cuts off that before all others.
                start = line.isLazy ? line.end : line.start
            }
            let end = source.line(number).upperBound
            texts.append(min(start, end)..<end)
        }
        lines = InlineLines(of: node, texts: texts, in: source)
    }
}
