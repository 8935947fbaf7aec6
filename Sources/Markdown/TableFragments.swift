internal import Algorithms

/// Fragments of the source that are parsed apart from it: the cells of all tables, and the lines before and after a
/// table in its paragraph. All are in one text that libcmark parses at once, each cell as a paragraph. The line of a
/// block in this text tells to which fragment it belongs.
///
/// A cell begins with a guard byte, which is not UTF-8 and which libcmark reads as text: so a cell cannot begin a list,
/// a block quote or a definition.
struct TableFragments {
    static let guardByte: UInt8 = 0xFF
    /// Indent for lines of a paragraph after the first: with it, no line can begin another block.
    static let continuation = "    "

    struct Cell {
        /// Line of the source, and offset into it.
        let line: Int
        let offset: Int
    }

    private(set) var text = SourceText([])
    private(set) var cells: [Cell] = []
    /// For each fragment the line of the text on which it begins; ascending.
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
            let isPipe =
                source.bytes[index] == ascii("\\") && index + 1 < range.upperBound
                && source.bytes[index + 1] == ascii("|")
            if isPipe { index += 1 }
            bytes.append(source.bytes[index])
            index += 1
        }
        endFragment()
    }

    /// - Parameter lines: for each line its bytes in the source and a prefix to put before them.
    /// - Returns: what to add to a line of the text to get its line in the source; `firstLine` is that of the first.
    mutating func addBlock(_ lines: [(prefix: String, range: Range<Int>)], firstLine: Int, of source: SourceText) -> Int
    {
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

    /// Ends the text. If a cell may use link reference definitions of the document, the whole document is appended:
    /// only libcmark could tell which of its lines are definitions.
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

    /// The fragment of a block that begins on a line of the text; nil behind the last.
    func fragment(atLine line: Int) -> Int? {
        guard line <= lineCount else { return nil }
        let next = firstLines.partitioningIndex { $0 > line }
        return next > 0 ? next - 1 : nil
    }
}
