internal import Algorithms
internal import Base
internal import Diagnostics

/// GFM's pipe tables.
///
/// libcmark reads a table as a paragraph (or as a heading, if `---` or `===` follows). Here its lines are divided into
/// rows and cells, the cells are parsed as paragraphs, and their inlines are put into the tree in place of the
/// paragraph.
extension TreeRewriter {
    /// Limits: a wide header above many short rows would make a small text into very much HTML.
    static let maximalColumns = 100
    static let maximalCells = 20_000
    /// Tables with more columns become blocks on a phone, each cell with the name of its column.
    static let mostNarrowColumns = 3
    /// Each row repeats the names of the columns: where that would be much, the table stays a table.
    static let maximalLabels = 50_000

    private struct Table {
        let node: MarkdownNode
        let alignments: [TableRow.Alignment]
        let rowCount: Int
        /// Index of the first fragment.
        let firstFragment: Int
        /// Line shift of the text before the table and of that after it, if there is any.
        let shiftBefore: Int?
        let shiftAfter: Int?
    }

    mutating func rewriteTables(in document: MarkdownNode) {
        let candidates = source.bytes.withView { bytes in
            (1...max(1, source.lineCount)).filter { TableRow.mayBeDelimiter(bytes, source.line($0)) }
        }
        guard !candidates.isEmpty else { return }
        var tables: [Table] = []
        var cellCount = 0
        for node in blocks(in: document) where isText(node) && node.endLine > node.startLine {
            if let table = cutTable(node, delimiters: candidates, &cellCount) { tables.append(table) }
        }
        guard !tables.isEmpty else { return }
        fragments.finish(before: source)
        let parsed = fragments.text.bytes.withView(MarkdownNode.parse)
        guard let parsed else { return }
        defer { parsed.free() }
        var blocks = [[MarkdownNode]](repeating: [], count: fragments.count)
        var child = parsed.firstChild
        while let block = child, let fragment = fragments.fragment(atLine: block.startLine) {
            blocks[fragment].append(block)
            child = block.next
        }
        var cell = 0
        for table in tables { build(table, from: blocks, &cell) }
    }

    /// Looks for a table in a paragraph and registers its fragments.
    private mutating func cutTable(_ node: MarkdownNode, delimiters: [Int], _ cellCount: inout Int) -> Table? {
        let last = lastLine(of: node)
        var index = delimiters.partitioningIndex { $0 > node.startLine }
        while index < delimiters.count, delimiters[index] <= last {
            let delimiter = delimiters[index]
            index += 1
            let line = containerPrefix.line(delimiter, of: node, in: source)
            guard !line.isLazy, line.indent <= 3,
                let alignments = TableRow.alignments(source.bytes, line.start..<source.line(delimiter).upperBound)
            else { continue }
            let header = textRange(ofLine: delimiter - 1, in: node)
            let headerCells = TableRow.cells(source.bytes, header)
            // As in cmark-gfm, the first delimiter row decides for the whole paragraph.
            guard headerCells.count == alignments.count else {
                reportWidth(of: headerCells.count, alignments.count, header: header, delimiter: delimiter, in: node)
                return nil
            }
            guard alignments.count <= Self.maximalColumns else {
                report(
                    .tableTooWide(columns: alignments.count, limit: Self.maximalColumns),
                    at: position(line: delimiter - 1, column: 1), length: 1)
                return nil
            }
            return cutTable(node, header: headerCells, alignments, delimiter: delimiter, last: last, &cellCount)
        }
        return nil
    }

    private mutating func cutTable(
        _ node: MarkdownNode, header: [Range<Int>], _ alignments: [TableRow.Alignment], delimiter: Int, last: Int,
        _ cellCount: inout Int
    ) -> Table? {
        var rows: [[Range<Int>]] = []
        var line = delimiter + 1
        cellCount += alignments.count
        while line <= last, cellCount <= Self.maximalCells, let cells = row(line, of: node, columns: alignments.count) {
            rows.append(cells)
            cellCount += alignments.count
            line += 1
        }
        guard cellCount <= Self.maximalCells else {
            report(.tooManyCells(limit: Self.maximalCells), at: position(line: delimiter - 1, column: 1), length: 1)
            return nil
        }
        let firstFragment = fragments.count
        var shiftBefore: Int?
        if delimiter - 1 > node.startLine {
            let lines = (node.startLine..<(delimiter - 1)).map {
                (
                    prefix: $0 == node.startLine ? "" : TableFragments.continuation,
                    range: textRange(ofLine: $0, in: node)
                )
            }
            shiftBefore = fragments.addBlock(lines, firstLine: node.startLine, of: source)
        }
        for cell in header { fragments.addCell(cell, line: delimiter - 1, of: source) }
        for (index, cells) in rows.enumerated() {
            for cell in cells { fragments.addCell(cell, line: delimiter + 1 + index, of: source) }
        }
        let end = node.kind == .heading ? last + 1 : last
        let shiftAfter = line <= end ? cutRest(line...end, of: node) : nil
        return Table(
            node: node, alignments: alignments, rowCount: rows.count, firstFragment: firstFragment,
            shiftBefore: shiftBefore,
            shiftAfter: shiftAfter)
    }

    /// The cells of a body row, as many as there are columns; nil if the line is no row and the table has ended.
    private mutating func row(_ number: Int, of node: MarkdownNode, columns: Int) -> [Range<Int>]? {
        let line = containerPrefix.line(number, of: node, in: source)
        let range = line.start..<source.line(number).upperBound
        guard !line.isLazy, line.indent <= 3, !beginsList(range) else { return nil }
        var cells = TableRow.cells(source.bytes, range, limit: columns)
        guard !cells.isEmpty else { return nil }
        if !source.bytes[range].contains(ascii("|")) {
            report(.rowWithoutBar, at: position(line: number, column: 1), length: source.line(number).count)
        }
        if cells.count == columns { reportLongRow(number, range, columns: columns) }
        while cells.count < columns { cells.append(range.upperBound..<range.upperBound) }
        return cells
    }

    /// Whether the line begins a list that can end a table although it could not interrupt a paragraph.
    private func beginsList(_ range: Range<Int>) -> Bool {
        let text = source.bytes[range]
        if text.count == 1, let only = text.first { return [ascii("*"), ascii("+"), ascii("-")].contains(only) }
        let rest = text.drop { $0 >= ascii("0") && $0 <= ascii("9") }
        guard (1...9).contains(rest.startIndex - text.startIndex), let delimiter = rest.first,
            delimiter == ascii(".") || delimiter == ascii(")")
        else { return false }
        return rest.dropFirst().first.map(isSpace) ?? true
    }

    /// The lines of a paragraph after its table, which are parsed as blocks of their own. Authors do not expect it:
    /// reported.
    private mutating func cutRest(_ lines: ClosedRange<Int>, of node: MarkdownNode) -> Int {
        report(
            .lineAfterTable, at: position(line: lines.lowerBound, column: 1),
            length: source.line(lines.lowerBound).count)
        let fragments = lines.map { number in
            let line = containerPrefix.line(number, of: node, in: source)
            return (
                prefix: String(repeating: " ", count: min(line.indent, 8)),
                range: line.start..<source.line(number).upperBound
            )
        }
        return self.fragments.addBlock(fragments, firstLine: lines.lowerBound, of: source)
    }

    private mutating func textRange(ofLine number: Int, in node: MarkdownNode) -> Range<Int> {
        containerPrefix.line(number, of: node, in: source).start..<source.line(number).upperBound
    }

    /// The last line of text of a block; of a setext heading, the line before its underline.
    mutating func lastLine(of node: MarkdownNode) -> Int {
        guard node.kind == .heading else { return node.endLine }
        var line = node.startLine + 1
        while line <= source.lineCount {
            let text = source.bytes[textRange(ofLine: line, in: node)].trimmed
            if let first = text.first, first == ascii("=") || first == ascii("-"), text.allSatisfy({ $0 == first }) {
                break
            }
            line += 1
        }
        return line - 1
    }

    // MARK: Building

    private mutating func build(_ table: Table, from blocks: [[MarkdownNode]], _ cell: inout Int) {
        var fragment = table.firstFragment
        if let shift = table.shiftBefore {
            put(blocks[fragment], before: table.node, shift: shift)
            fragment += 1
        }
        guard let element = MarkdownNode(new: .customBlock) else { return }
        tableNumber += 1
        let labels = columnNames(of: table, blocks)
        var open: [UInt8] = []
        appendTableBox(to: &open)
        open.append(contentsOf: (labels.isEmpty ? "<table>" : "<table class=\"stacked\">").utf8)
        element.setOnEnter(open)
        element.setOnExit("</table>\n</div>")
        for row in 0...table.rowCount {
            guard let line = MarkdownNode(new: .customBlock) else { break }
            line.setOnEnter(row == 0 ? "<thead>\n<tr>" : row == 1 ? "<tbody>\n<tr>" : "<tr>")
            line.setOnExit(row == 0 ? "</tr>\n</thead>" : row == table.rowCount ? "</tr>\n</tbody>" : "</tr>")
            element.append(line)
            for (column, alignment) in table.alignments.enumerated() {
                let label = row > 0 && !labels.isEmpty ? labels[column] : nil
                if let node = cellNode(blocks[fragment], alignment, isHeader: row == 0, label: label, number: cell) {
                    line.append(node)
                }
                fragment += 1
                cell += 1
            }
        }
        table.node.insertBefore(element)
        if let shift = table.shiftAfter { put(blocks[fragment], before: table.node, shift: shift) }
        table.node.unlink()
        table.node.free()
    }

    /// The names of the columns, as attributes of the cells; empty if the table has few columns or many rows.
    private func columnNames(of table: Table, _ blocks: [[MarkdownNode]]) -> [[UInt8]] {
        guard table.alignments.count > Self.mostNarrowColumns else { return [] }
        let first = table.firstFragment + (table.shiftBefore == nil ? 0 : 1)
        let names = blocks[first..<(first + table.alignments.count)].map { cell -> [UInt8] in
            var name = cell.first.map { plainText(below: $0) } ?? []
            if name.first == TableFragments.guardByte { name.removeFirst() }
            var attribute: [UInt8] = []
            Escaping.appendHTML(doubleQuoted: name, to: &attribute)
            return attribute
        }
        return names.reduce(0) { $0 + $1.count } * table.rowCount <= Self.maximalLabels ? names : []
    }

    /// A box in which a wide table scrolls.
    mutating func appendTableBox(to text: inout [UInt8]) {
        text.append(contentsOf: "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8)
        appendSlot(.label(.table(tableNumber)), to: &text)
        text.append(contentsOf: "\">\n".utf8)
    }

    /// Cells are custom inlines, because libcmark prints line breaks inside custom blocks.
    private func cellNode(
        _ blocks: [MarkdownNode], _ alignment: TableRow.Alignment, isHeader: Bool, label: [UInt8]?, number: Int
    )
        -> MarkdownNode?
    {
        guard let cell = MarkdownNode(new: .customInline) else { return nil }
        var tag = Array((isHeader ? "<th scope=\"col\"" : "<td").utf8)
        switch alignment {
        case .none: break
        case .left: tag.append(contentsOf: " class=\"align-left\"".utf8)
        case .center: tag.append(contentsOf: " class=\"align-center\"".utf8)
        case .right: tag.append(contentsOf: " class=\"align-right\"".utf8)
        }
        if let label {
            tag.append(contentsOf: " data-label=\"".utf8)
            tag.append(contentsOf: label)
            tag.append(ascii("\""))
        }
        tag.append(ascii(">"))
        cell.setOnEnter(tag)
        cell.setOnExit(isHeader ? "</th>\n" : "</td>\n")
        cell.annotation = number + 1
        guard let paragraph = blocks.first, paragraph.kind == .paragraph else { return cell }
        if let first = paragraph.firstChild, first.kind == .text, first.literal.first == TableFragments.guardByte {
            if first.literal.count > 1 {
                first.dropLiteralPrefix(1)
            } else {
                first.unlink()
                first.free()
            }
        }
        paragraph.moveChildren(to: cell)
        return cell
    }

    private func isText(_ node: MarkdownNode) -> Bool { node.kind == .paragraph || node.kind == .heading }

    private func put(_ parts: [MarkdownNode], before node: MarkdownNode, shift: Int) {
        for block in parts {
            node.insertBefore(block)
            for part in blocks(in: block) where isText(part) || part.kind == .htmlBlock {
                part.annotation = shift << 1 | 1
            }
        }
    }
}
