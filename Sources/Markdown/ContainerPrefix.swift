/// The container prefix of a line: the markers and indents of the block quotes and list items around it (CommonMark
/// 0.30, section 5). libcmark finds it while it parses but does not keep it in the tree, so it is computed again here.
struct ContainerPrefix {
    struct Line {
        /// Offset of the first byte after the prefix.
        var end: Int
        /// Offset of the first byte after the prefix that is not white space.
        var start: Int
        /// Columns of white space between the prefix and `start`.
        var indent: Int
        /// Lazy continuation line: a line of a paragraph without the marker of some container around it.
        var isLazy: Bool
    }

    /// Containers that are nested deeper are ignored: only columns in diagnostics depend on them.
    private static let maximalDepth = 100

    private var itemWidths: [MarkdownNode: Int] = [:]
    /// Cache of the last answer: mostly the same line is asked for again.
    private var last: (number: Int, node: MarkdownNode, line: Line)?

    /// - Parameter node: the block to which the line belongs; its ancestors are the containers.
    mutating func line(_ number: Int, of node: MarkdownNode, in source: SourceText) -> Line {
        if let last, last.number == number, last.node == node { return last.line }
        let containers = containers(of: node)
        for (index, container) in containers.enumerated() where container.kind == .item && itemWidths[container] == nil
        {
            var cursor = LineCursor(source, line: container.startLine)
            _ = match(containers[..<index], line: container.startLine, &cursor)
            itemWidths[container] = cursor.openItem()
        }
        var cursor = LineCursor(source, line: number)
        let isLazy = !match(containers[...], line: number, &cursor)
        let line = Line(end: cursor.offset, start: cursor.textStart, indent: cursor.indent, isLazy: isLazy)
        last = (number, node, line)
        return line
    }

    private func containers(of node: MarkdownNode) -> [MarkdownNode] {
        var containers: [MarkdownNode] = []
        var ancestor = node.parent
        while let container = ancestor, containers.count < Self.maximalDepth {
            if container.kind == .blockQuote || container.kind == .item { containers.append(container) }
            ancestor = container.parent
        }
        return containers.reversed()
    }

    private func match(_ containers: ArraySlice<MarkdownNode>, line: Int, _ cursor: inout LineCursor) -> Bool {
        for container in containers {
            if container.kind == .blockQuote {
                guard cursor.skipQuoteMarker() else { return false }
            } else if container.startLine == line {
                _ = cursor.openItem()
            } else {
                guard cursor.skipIndent(itemWidths[container] ?? 0) else { return false }
            }
        }
        return true
    }
}

/// A position in a line, in bytes and in columns: of a tab, a prefix may take only some columns.
private struct LineCursor {
    private let source: SourceText
    private let end: Int
    private(set) var offset: Int
    private var column = 0

    init(_ source: SourceText, line: Int) {
        let range = source.line(line)
        self.source = source
        offset = range.lowerBound
        end = range.upperBound
    }

    private var byte: UInt8? { offset < end ? source.bytes[offset] : nil }

    var textStart: Int {
        var place = offset
        while place < end, isBlank(source.bytes[place]) { place += 1 }
        return place
    }

    /// Columns of white space from this position on.
    var indent: Int {
        var columns = column
        for place in offset..<textStart { columns += source.bytes[place] == ascii("\t") ? 4 - columns % 4 : 1 }
        return columns - column
    }

    private mutating func advance(columns count: Int) {
        var rest = count
        while rest > 0, let byte {
            let width = byte == ascii("\t") ? 4 - column % 4 : 1
            let step = min(rest, width)
            column += step
            rest -= step
            if step == width { offset += 1 }
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == ascii(" ") || byte == ascii("\t") }

    mutating func skipQuoteMarker() -> Bool {
        let indent = indent, start = textStart
        guard indent <= 3, start < end, source.bytes[start] == ascii(">") else { return false }
        advance(columns: indent + 1)
        if let byte, isBlank(byte) { advance(columns: 1) }
        return true
    }

    mutating func skipIndent(_ width: Int) -> Bool {
        let indent = indent
        if indent >= width {
            advance(columns: width)
        } else if textStart == end {
            advance(columns: indent)
        } else {
            return false
        }
        return true
    }

    /// Moves behind a list marker and returns the columns by which the other lines of the item are indented.
    mutating func openItem() -> Int {
        let indent = indent
        advance(columns: indent)
        var width = 1
        if let byte, byte >= ascii("0"), byte <= ascii("9") {
            while offset + width - 1 < end, (ascii("0")...ascii("9")).contains(source.bytes[offset + width - 1]) {
                width += 1
            }
        }
        advance(columns: width)
        let spaces = self.indent
        if spaces >= 1, spaces < 5, textStart < end {
            advance(columns: spaces)
            return indent + width + spaces
        }
        if spaces > 0 { advance(columns: 1) }
        return indent + width + 1
    }
}
