/// A row of a table, divided into cells by GFM's rules. Ranges are offsets into the source, without white space around
/// a cell.
///
/// https://github.github.com/gfm/#tables-extension-
enum TableRow {
    enum Alignment: Equatable { case none, left, center, right }

    /// Empty if the line cannot be a row. A `|` after a backslash does not divide cells.
    static func cells(_ bytes: [UInt8], _ line: Range<Int>, limit: Int = .max) -> [Range<Int>] {
        let line = trim(bytes, line)
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        if start < line.upperBound, bytes[start] == ascii("|") { start += 1 }
        while start < line.upperBound, cells.count < limit {
            var end = start
            while end < line.upperBound, bytes[end] != ascii("|") || (end > start && bytes[end - 1] == ascii("\\")) {
                end += 1
            }
            cells.append(trim(bytes, start..<end))
            start = end + 1
        }
        return cells
    }

    /// The alignments of a delimiter row, `| --- | :-: |`; nil if the line is none.
    static func alignments(_ bytes: [UInt8], _ line: Range<Int>) -> [Alignment]? {
        let cells = cells(bytes, line)
        guard !cells.isEmpty else { return nil }
        var alignments: [Alignment] = []
        alignments.reserveCapacity(cells.count)
        for cell in cells {
            var dashes = cell
            let left = !dashes.isEmpty && bytes[dashes.lowerBound] == ascii(":")
            if left { dashes = (dashes.lowerBound + 1)..<dashes.upperBound }
            let right = !dashes.isEmpty && bytes[dashes.upperBound - 1] == ascii(":")
            if right { dashes = dashes.lowerBound..<(dashes.upperBound - 1) }
            guard !dashes.isEmpty, bytes[dashes].allSatisfy({ $0 == ascii("-") }) else { return nil }
            alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
        }
        return alignments
    }

    /// Fast first test: false only if the line, with its container prefix, cannot be a delimiter row.
    static func mayBeDelimiter(_ bytes: ByteView, _ line: Range<Int>) -> Bool {
        var divides = false, dashes = false
        for index in line {
            switch bytes[index] {
            case ascii("-"): dashes = true
            case ascii("|"), ascii(":"): divides = true
            case ascii(" "), ascii("\t"), ascii(">"), ascii("*"), ascii("+"), ascii("."), ascii(")"),
                ascii("0")...ascii("9"):
                break
            default: return false
            }
        }
        return divides && dashes
    }

    private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound, end = range.upperBound
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
