internal import Diagnostics

/// Source positions: from the lines and columns that libcmark gives to those of the file.
///
/// libcmark counts the column of an inline within the text of its paragraph, as if all lines began in the column of the
/// first. Inlines in cells of a table, and of text before or behind one, have the lines and columns of
/// `TableFragments`.
extension TreeRewriter {
    func position(line: Int, column: Int) -> SourcePosition {
        var column = max(1, column)
        if let shift = columnShifts[line], column >= shift.from { column += shift.by }
        return SourcePosition(line: line + firstLine - 1, column: column)
    }

    func position(ofBlock node: MarkdownNode) -> SourcePosition {
        if !madePlaces.isEmpty, let place = madePlaces[node] { return place.position }
        if node.kind != .blockQuote, node.annotation != 0 {
            return position(line: node.startLine + lineShift(of: node), column: 1)
        }
        return position(line: node.startLine, column: node.startColumn)
    }

    /// - Parameter bytes: an offset to add, in bytes of the source.
    mutating func position(of inline: MarkdownNode, skipping bytes: Int = 0) -> SourcePosition {
        if let cell {
            let place = fragments.cells[cell]
            var offset = place.offset
            let end = source.line(place.line).upperBound
            let column = max(0, inline.startColumn - 2) + bytes
            // The text of a cell begins behind its guard byte and has no backslash before `|`. Columns over 2,000 are
            // not corrected.
            for _ in 0..<(1...2_000 ~= column ? column : 0) where offset < end {
                let isPipe =
                    offset + 1 < end && source.bytes[offset] == ascii("\\") && source.bytes[offset + 1] == ascii("|")
                offset += isPipe ? 2 : 1
            }
            return position(line: place.line, column: offset - source.line(place.line).lowerBound + 1)
        }
        guard let block else { return position(line: inline.startLine, column: inline.startColumn + bytes) }
        let (line, offset) = place(of: inline, skipping: bytes, in: block)
        return position(line: line, column: offset - source.line(line).lowerBound + 1)
    }

    /// How many bytes of a link are on its first line. `position` is its start.
    func length(of inline: MarkdownNode, at position: SourcePosition) -> Int {
        let line = source.line(position.line - firstLine + 1)
        let shift =
            columnShifts[position.line - firstLine + 1].map { position.column >= $0.from + $0.by ? $0.by : 0 } ?? 0
        let rest = line.count - (position.column - shift) + 1
        let isWhole = lines.map { $0.block != block || $0.isOnOneLine(inline) } ?? true
        return max(1, isWhole ? min(rest, inline.endColumn - inline.startColumn + 1) : rest)
    }

    /// The line on which an inline begins, and its offset in the source.
    private mutating func place(
        of inline: MarkdownNode, skipping bytes: Int, in block: MarkdownNode
    ) -> (line: Int, offset: Int) {
        if let lines, lines.block == block {
            let place = lines.place(of: inline, skipping: bytes)
            return (block.startLine + lineShift(of: block) + place.line, place.offset)
        }
        let line = inline.startLine + lineShift(of: block)
        let isFirst = line == block.startLine && block.annotation == 0
        let start =
            isFirst
            ? source.line(line).lowerBound - 1
            : containerPrefix.line(line, of: block, in: source).start - block.startColumn
        if let text = inline.firstChild.map({ start + $0.startColumn }), isAutolink(inline, textAt: text, in: source) {
            return (line, text - 1 + bytes)
        }
        return (line, start + inline.startColumn + bytes)
    }

    /// What to add to the line of a block of `TableFragments` to get its line in the source; 0 for all other blocks.
    func lineShift(of block: MarkdownNode) -> Int { block.annotation == 0 ? 0 : block.annotation >> 1 }

    /// Where a text node begins, and in which text: the source or the fragments of tables. nil if it is in neither.
    mutating func origin(of text: MarkdownNode) -> (text: SourceText, offset: Int)? {
        guard let block, text.startLine > 0 else { return nil }
        let cut = text == taskText ? Self.checkBox : 0
        if cell != nil {
            // The first text of a cell begins behind its guard byte.
            let offset = fragments.text.line(text.startLine).lowerBound + max(1, text.startColumn - 1)
            return offset <= fragments.text.bytes.count ? (fragments.text, offset) : nil
        }
        let (_, offset) = place(of: text, skipping: cut, in: block)
        guard offset >= 0 && offset <= source.bytes.count else { return nil }
        return (source, offset)
    }
}
