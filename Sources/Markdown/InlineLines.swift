internal import Algorithms

/// The lines of a block's text: where libcmark counts one to begin, and where one is written.
///
/// libcmark 0.30.2 counts no line where a backslash breaks it, and none within `(…)` and `[…]` behind a link's text: columns run on from the
/// last line that it counted. And it gives a paragraph the first line of the link definitions that it took away from its beginning.
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
    private var line = 0

    /// - Parameter texts: of each line of the block its bytes in the source, markers of containers left out, line ends included.
    init(of block: MarkdownNode, texts: [Range<Int>], in source: SourceText) {
        self.init(of: block, texts, skipped: 0, source)
        // Lines that no inline accounts for are definitions; a definition more can only be seen when those before are known.
        while let missing = missingLines(of: texts.count), source.bytes[texts[skipped].lowerBound] == ascii("[") {
            self.init(of: block, texts, skipped: skipped + missing, source)
        }
    }

    private init(of block: MarkdownNode, _ texts: [Range<Int>], skipped: Int, _ source: SourceText) {
        self.block = block
        self.skipped = skipped
        sources = texts[skipped...].map(\.lowerBound)
        written = [0]
        for text in texts[skipped...].dropLast() { written.append(written[written.count - 1] + text.count) }
        walk(source)
    }

    private func missingLines(of count: Int) -> Int? {
        let missing = count - skipped - (line + 1)
        return missing > 0 ? missing : nil
    }

    /// The line of the block, from 0, and the offset in the source of what libcmark places at a line and column.
    func place(of inline: MarkdownNode, skipping bytes: Int) -> (line: Int, offset: Int) {
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
            let end = sources[line] + (line + 1 < written.count ? written[line + 1] - written[line] : 0)
            let last = source.bytes[sources[line]..<end].last { $0 != ascii("\n") && $0 != ascii("\r") }
            nextLine(isCounted: last != ascii("\\"))
        case .code, .htmlInline: for _ in 0..<max(0, node.endLine - node.startLine) { nextLine(isCounted: true) }
        case .link, .image: linkLines[node] = counted.count - 1
        default: break
        }
    }

    /// What follows a link's text may span lines too.
    private mutating func leave(_ node: MarkdownNode) {
        guard node.kind == .link || node.kind == .image else { return }
        let end = counted[counted.count - 1] + node.endColumn - block.startColumn
        while line + 1 < written.count, written[line + 1] <= end { nextLine(isCounted: false) }
    }

    private mutating func nextLine(isCounted: Bool) {
        guard line + 1 < written.count else { return }
        line += 1
        if isCounted { counted.append(written[line]) }
    }
}

extension BodyDraft {
    /// To be called before the block's inlines are changed.
    mutating func countLines(of node: MarkdownNode) {
        guard lines?.block != node else { return }
        lines = nil
        guard node.endLine > node.startLine, node.kind == .paragraph || node.mark == 0 else { return }
        let shift = lineShift(of: node)
        let first = node.startLine + shift
        let last = node.kind == .heading ? lastLine(of: node) : node.endLine + shift
        guard last > first, last <= source.lineCount else { return }
        var texts: [Range<Int>] = []
        texts.reserveCapacity(last - first + 1)
        for number in first...last {
            let isFirst = number == first && node.mark == 0
            let start = isFirst ? source.line(number).lowerBound + node.startColumn - 1 : replay.line(number, of: node, in: source).start
            // Pieces of tables have line ends of one byte.
            let end = node.mark == 0 ? source.end(ofLine: number) : source.line(number).upperBound + 1
            texts.append(min(start, end)..<end)
        }
        lines = InlineLines(of: node, texts: texts, in: source)
    }
}
