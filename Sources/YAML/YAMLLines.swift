internal import Diagnostics
internal import Yams

/// Converts Yams' marks (line of the text, column in Unicode scalars) to positions in the file (columns in bytes).
struct YAMLLines {
    private let bytes: ArraySlice<UInt8>
    private let firstLine: Int
    /// Index into `bytes` of each line's first byte.
    private let starts: [Int]
    /// Cache of the last position: the next one is usually just after it, and a line can have a hundred thousand.
    private var last = (line: 0, scalars: 0, offset: 0)

    init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
        self.bytes = bytes
        self.firstLine = firstLine
        var starts = [bytes.startIndex]
        for (index, byte) in zip(bytes.indices, bytes) where byte == 0x0A { starts.append(index + 1) }
        self.starts = starts
    }

    mutating func position(_ mark: Mark?) -> SourcePosition {
        guard let mark, let start = start(ofLine: mark.line) else {
            return SourcePosition(line: firstLine + max(0, starts.count - 1), column: 1)
        }
        let isBehind = last.line == mark.line && last.scalars < mark.column
        var (scalars, offset) = isBehind ? (last.scalars, last.offset) : (0, start)
        while offset < bytes.endIndex, bytes[offset] != 0x0A {
            if bytes[offset] & 0xC0 != 0x80 {
                if scalars == mark.column - 1 { break }
                scalars += 1
            }
            offset += 1
        }
        last = (mark.line, scalars, offset)
        return SourcePosition(line: firstLine + mark.line - 1, column: offset - start + 1)
    }

    func position(ofOffset offset: Int) -> SourcePosition {
        let index = max(0, (starts.firstIndex { $0 > offset } ?? starts.count) - 1)
        return SourcePosition(line: firstLine + index, column: offset - starts[index] + 1)
    }

    /// Bytes of a line of the file.
    func text(ofLine line: Int) -> ArraySlice<UInt8> {
        start(ofLine: line - firstLine + 1).map { bytes[$0...].prefix { $0 != 0x0A } } ?? []
    }

    /// Length in bytes of the scalar on its first line, including quotes.
    func scalarLength(at position: SourcePosition, _ style: YAMLStyle, _ text: String) -> Int {
        guard let start = start(ofLine: position.line - firstLine + 1) else { return 1 }
        let rest = bytes[min(start + position.column - 1, bytes.endIndex)...]
        switch style {
        case .literal, .folded: return 1
        case .quoted: return YAMLLines.quotedLength(rest)
        case .plain: return max(1, rest.prefix(text.utf8.count).prefix { $0 != 0x0A }.count)
        }
    }

    /// Indentation of the first line with text after `position`.
    func indentation(after position: SourcePosition) -> Int {
        var line = position.line - firstLine + 2
        while let start = start(ofLine: line) {
            let content = bytes[start...].drop { $0 == 0x20 }
            if let first = content.first, first != 0x0A { return content.startIndex - start }
            line += 1
        }
        return 0
    }

    /// Length in bytes of the quoted scalar at the start of `text`, up to its closing quote or the end of the line.
    /// Reads no byte after that.
    static func quotedLength(_ text: ArraySlice<UInt8>) -> Int {
        guard let quote = text.first, quote != 0x0A else { return 1 }
        var index = text.startIndex + 1
        while index < text.endIndex, text[index] != 0x0A {
            if text[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += index + 1 < text.endIndex && text[index + 1] == 0x0A ? 1 : 2
            } else if text[index] == quote {
                if quote == UInt8(ascii: "'"), index + 1 < text.endIndex, text[index + 1] == quote {
                    index += 2; continue
                }
                return index - text.startIndex + 1
            } else {
                index += 1
            }
        }
        return min(index, text.endIndex) - text.startIndex
    }

    /// Position of the first tab in an indentation.
    var tabbedIndentation: SourcePosition? {
        for (index, start) in starts.enumerated() {
            let indentation = bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }
            guard let tab = indentation.firstIndex(of: 0x09) else { continue }
            return SourcePosition(line: firstLine + index, column: tab - start + 1)
        }
        return nil
    }

    /// Position of the second line that begins with `key:`, at any indentation.
    func secondOccurrence(ofKey key: String) -> SourcePosition? {
        let pattern = Array((key + ":").utf8)
        var found: [SourcePosition] = []
        for (index, start) in starts.enumerated() {
            let content = bytes[start...].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
            if content.starts(with: pattern) {
                found.append(SourcePosition(line: firstLine + index, column: content.startIndex - start + 1))
            }
        }
        return found.count > 1 ? found[1] : nil
    }

    /// `last`: a line of the file.
    func spacingMistake(upTo last: Int) -> Problem? {
        var mistakes = SpacingMistakes(bytes)
        return mistakes.first(upTo: last, firstLine: firstLine)
    }

    private func start(ofLine line: Int) -> Int? { line >= 1 && line <= starts.count ? starts[line - 1] : nil }
}
