internal import Diagnostics

/// What a table loses, and what kept lines from being one.
extension TreeRewriter {
    /// Cells behind the last column are not shown. An empty one loses nothing.
    mutating func reportLongRow(_ number: Int, _ range: Range<Int>, columns: Int) {
        let cells = TableRow.cells(source.bytes, range)
        guard let first = cells.dropFirst(columns).first(where: { !$0.isEmpty }), let last = cells.last else { return }
        let lost = first.lowerBound..<max(first.upperBound, last.upperBound)
        let before = first.lowerBound - range.lowerBound
        report(
            .longRow(
                cells: cells.count, columns: columns,
                barsInCode(range, cells: cells.count, columns: columns, bytesBefore: before)),
            at: position(line: number, column: first.lowerBound - source.line(number).lowerBound + 1),
            length: lost.count)
    }

    /// The row with `\|` for each bar between back quotes: certain, if that makes it as wide as its table.
    private func barsInCode(_ range: Range<Int>, cells: Int, columns: Int, bytesBefore: Int) -> Correction? {
        var instead: [UInt8] = []
        var isCode = false
        var bars = 0
        for index in range {
            let byte = source.bytes[index]
            if byte == ascii("`") { isCode.toggle() }
            if byte == ascii("|"), isCode, source.bytes[index - 1] != ascii("\\") {
                instead.append(ascii("\\"))
                bars += 1
            }
            instead.append(byte)
        }
        guard !isCode, bars > 0 else { return nil }
        return Correction(
            String(decoding: source.bytes[range], as: UTF8.self), instead: String(decoding: instead, as: UTF8.self),
            isCertain: bars == cells - columns, bytesBefore: bytesBefore)
    }

    /// Lines that would be a table if the second had as many parts as the first.
    mutating func reportWidth(
        of cells: Int, _ parts: Int, header: Range<Int>, delimiter: Int, in node: MarkdownNode
    ) {
        let line = source.line(delimiter)
        guard source.bytes[header].contains(ascii("|")), source.bytes[line].contains(ascii("|")),
            let first = source.bytes[line].firstIndex(where: { "|-:".utf8.contains($0) }),
            unreadTables.insert(node).inserted
        else { return }
        report(
            .tableOfOtherWidth(columns: cells, parts: parts),
            at: position(line: delimiter, column: first - line.lowerBound + 1), length: line.upperBound - first)
    }
}
