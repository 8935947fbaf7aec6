internal import Diagnostics

/// From libcmark's lines and columns to places in the file.
///
/// libcmark counts an inline's column within its paragraph's own text, as if all lines began where the first one does.
/// Inlines of a table's cell, and of text cut off from a table, have lines and columns of the text of pieces that
/// `Tables.swift` parses apart.
extension BodyDraft {
    func position(line: Int, column: Int) -> SourcePosition {
        var column = max(1, column)
        if let shift = columnShifts[line], column >= shift.from { column += shift.by }
        return SourcePosition(line: line + firstLine - 1, column: column)
    }

    func position(ofBlock node: MarkdownNode) -> SourcePosition {
        if node.kind != .blockQuote, node.mark != 0 { return position(line: node.startLine + lineShift(of: node), column: 1) }
        return position(line: node.startLine, column: node.startColumn)
    }

    mutating func position(of inline: MarkdownNode) -> SourcePosition {
        if let cell {
            let place = pieces.cells[cell]
            var offset = place.offset
            let end = source.line(place.line).upperBound
            let column = inline.startColumn - 2
            // A cell's text begins behind the byte that guards it, and lacks the backslash of each `\|`. Nobody counts far.
            for _ in 0..<(1...2_000 ~= column ? column : 0) where offset < end {
                offset += offset + 1 < end && source.bytes[offset] == ascii("\\") && source.bytes[offset + 1] == ascii("|") ? 2 : 1
            }
            return position(line: place.line, column: offset - source.line(place.line).lowerBound + 1)
        }
        guard let block else { return position(line: inline.startLine, column: inline.startColumn) }
        let line = firstLine(of: inline) + lineShift(of: block)
        let offset = offset(ofColumn: inline.startColumn, line: line, in: block)
        return position(line: line, column: offset - source.line(line).lowerBound + 1)
    }

    /// Bytes of a link on its first line, of which `position` is the start.
    func length(of inline: MarkdownNode, at position: SourcePosition) -> Int {
        let line = source.line(position.line - firstLine + 1)
        let shift = columnShifts[position.line - firstLine + 1].map { position.column >= $0.from + $0.by ? $0.by : 0 } ?? 0
        let rest = line.count - (position.column - shift) + 1
        let isWhole = firstLine(of: inline) == inline.startLine
        return max(1, isWhole ? min(rest, inline.endColumn - inline.startColumn + 1) : rest)
    }

    /// A link that spans lines has its end's line and its start's column; its first text knows better.
    private func firstLine(of inline: MarkdownNode) -> Int {
        var node = inline
        while let child = node.firstChild { node = child }
        return node.startLine > 0 ? min(node.startLine, inline.startLine) : inline.startLine
    }

    private mutating func offset(ofColumn column: Int, line: Int, in block: MarkdownNode) -> Int {
        if line == block.startLine, block.mark == 0 { return source.line(line).lowerBound + column - 1 }
        return replay.line(line, of: block, in: source).start + column - block.startColumn
    }

    /// Lines by which a block of the pieces stands before its place in the source; 0 for all other blocks.
    private func lineShift(of block: MarkdownNode) -> Int { block.mark == 0 ? 0 : block.mark >> 1 }

    /// Where a text node begins, and in which text: the source, or the pieces of tables. nil when it is not there.
    mutating func origin(of text: MarkdownNode) -> (text: SourceText, offset: Int)? {
        guard let block, text.startLine > 0 else { return nil }
        let origin: SourceText
        let offset: Int
        if cell != nil || block.mark != 0 {
            origin = pieces.text
            let line = origin.line(text.startLine)
            let indent = text.startLine > block.startLine ? TablePieces.continuation.count : 0
            offset = line.lowerBound + indent + text.startColumn - 1
        } else {
            origin = source
            offset = self.offset(ofColumn: text.startColumn, line: text.startLine, in: block)
        }
        return offset >= 0 && offset <= origin.bytes.count ? (origin, offset) : nil
    }
}
