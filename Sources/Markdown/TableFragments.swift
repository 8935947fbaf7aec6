internal import Algorithms

/// The text of all cells, each a paragraph of its own, for libcmark to parse in one go; beside them the lines before and
/// after a table that its paragraph held. What libcmark makes of a line of this text belongs to the fragment on that line.
///
/// A cell's paragraph begins with a byte that is no UTF-8 and that libcmark takes for text: so nothing in a cell can begin
/// a list, a quote or a definition, and its first character stands, as the rule for `*` has it, behind a line's start.
struct TableFragments {
    static let guardByte: UInt8 = 0xFF
    /// Keeps a further line of a paragraph from beginning another block.
    static let continuation = "    "

    struct Cell {
        /// Place in the source.
        let line: Int
        let offset: Int
    }

    private(set) var text = SourceText([])
    private(set) var cells: [Cell] = []
    /// For each fragment, in order, the line of the text on which it begins.
    private var firstLines: [Int] = []
    private var bytes: [UInt8] = []
    private var lineCount = 0

    var isEmpty: Bool { firstLines.isEmpty }
    var count: Int { firstLines.count }

    mutating func addCell(_ range: Range<Int>, line: Int, of source: SourceText) {
        firstLines.append(lineCount + 1)
        cells.append(Cell(line: line, offset: range.lowerBound))
        bytes.append(Self.guardByte)
        var index = range.lowerBound
        while index < range.upperBound {
            let isPipe = source.bytes[index] == ascii("\\") && index + 1 < range.upperBound && source.bytes[index + 1] == ascii("|")
            if isPipe { index += 1 }
            bytes.append(source.bytes[index])
            index += 1
        }
        endFragment()
    }

    /// - Parameter lines: each line's bytes in the source, with what to put in front of it.
    /// - Returns: what to add to a line of the fragment to get its line in the source, when its first is `firstLine`.
    mutating func addBlock(_ lines: [(prefix: String, range: Range<Int>)], firstLine: Int, of source: SourceText) -> Int {
        let shift = firstLine - (lineCount + 1)
        firstLines.append(lineCount + 1)
        for (index, line) in lines.enumerated() {
            if index > 0 {
                bytes.append(ascii("\n"))
                lineCount += 1
            }
            bytes.append(contentsOf: line.prefix.utf8)
            bytes.append(contentsOf: source.bytes[line.range])
        }
        endFragment()
        return shift
    }

    private mutating func endFragment() {
        bytes.append(ascii("\n"))
        bytes.append(ascii("\n"))
        lineCount += 2
    }

    /// Ends the collection. Links in cells may name definitions of the document, which then has to be parsed once more,
    /// behind the fragments; appending its definitions alone would mean to find them, which only libcmark can.
    mutating func finish(before document: SourceText) {
        if mayReferToDefinitions, document.bytes.withView({ $0.contains("]", then: ":") }) {
            let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
            bytes.append(contentsOf: document.bytes.dropFirst(document.bytes.starts(with: byteOrderMark) ? 3 : 0))
        }
        text = SourceText(bytes)
        bytes = []
    }

    private var mayReferToDefinitions: Bool {
        bytes.withView { bytes in
            var offset = 0
            while let close = bytes.index(of: "]", from: offset) {
                if close + 1 >= bytes.count || bytes[close + 1] != ascii("(") { return true }
                offset = close + 1
            }
            return false
        }
    }

    /// The fragment to which a block on a line of the text belongs; nil past the last.
    func fragment(atLine line: Int) -> Int? {
        guard line <= lineCount else { return nil }
        let next = firstLines.partitioningIndex { $0 > line }
        return next > 0 ? next - 1 : nil
    }
}
