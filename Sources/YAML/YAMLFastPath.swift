internal import Base
internal import Diagnostics

/// The part of YAML that front matter is written in, read in one pass: some microseconds a page where libyaml takes a hundred.
///
/// It answers only where it is certain to agree with Yams (a property test holds the two together) and says `nil` otherwise:
/// tabs, anchors, tags, quoted keys, scalars over several lines outside `|` and `>`, rare escapes, and every mistake.
struct YAMLFastPath {
    /// "Ask Yams."
    struct Unsure: Error {}

    let bytes: ArraySlice<UInt8>
    /// The next byte to read.
    var index: Int
    var line: Int
    var lineStart: Int

    /// The pairs of the map that the text is; empty when it holds none; `nil` when Yams must read it.
    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> [YAMLEntry]? {
        // Tabs have rules of their own; 0xEF begins byte-order marks and what libyaml refuses.
        for byte in bytes where byte == 0x09 || byte == 0xEF { return nil }
        var reader = YAMLFastPath(bytes: bytes, index: bytes.startIndex, line: firstLine, lineStart: bytes.startIndex)
        guard let indent = reader.skipToContent() else { return [] }
        guard indent == 0, let entries = try? reader.mapping(indent: 0, depth: 0), reader.skipToContent() == nil else { return nil }
        return entries
    }

    func position(_ index: Int) -> SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

    func byte(_ index: Int) -> UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    func isLineEnd(_ index: Int) -> Bool { index >= bytes.endIndex || bytes[index] == 0x0A }

    func isSpaceOrEnd(_ index: Int) -> Bool { isLineEnd(index) || bytes[index] == 0x20 }

    mutating func skipSpaces() { while byte(index) == 0x20 { index += 1 } }

    mutating func nextLine() {
        while !isLineEnd(index) { index += 1 }
        guard index < bytes.endIndex else { return }
        index += 1
        line += 1
        lineStart = index
    }

    /// From a line's beginning past blank lines and comments, to the first byte of content. Its indentation, or `nil` at the end.
    mutating func skipToContent() -> Int? {
        while index < bytes.endIndex {
            index = lineStart
            skipSpaces()
            if !isLineEnd(index), bytes[index] != UInt8(ascii: "#") { return index - lineStart }
            nextLine()
        }
        index = bytes.endIndex
        return nil
    }

    /// The rest of the line must be empty or a comment. Goes to the next line.
    mutating func endLine() throws(Unsure) {
        let start = index
        skipSpaces()
        guard isLineEnd(index) || (bytes[index] == UInt8(ascii: "#") && index > start) else { throw Unsure() }
        nextLine()
    }

    /// Pairs whose keys stand at `indent`; the first one begins at `index`.
    mutating func mapping(indent: Int, depth: Int) throws(Unsure) -> [YAMLEntry] {
        guard depth < 16 else { throw Unsure() }
        var entries: [YAMLEntry] = []
        while true {
            entries.append(try entry(indent: indent, depth: depth))
            guard let next = skipToContent(), next >= indent else { return entries }
            guard next == indent else { throw Unsure() }
            // A list at the indentation of its own key is read by `sequence`; here a dash is a mistake.
            if isDash(index) { throw Unsure() }
        }
    }

    private mutating func entry(indent: Int, depth: Int) throws(Unsure) -> YAMLEntry {
        let start = index
        let length = keyLength(at: start)
        guard length > 0, byte(start + length) == UInt8(ascii: ":"), isSpaceOrEnd(start + length + 1) else { throw Unsure() }
        let key = text(start..<(start + length))
        let position = position(start)
        index = start + length + 1
        let value = try value(parentIndent: indent, depth: depth)
        return YAMLEntry(key: key, position: position, value: value, keyLength: length)
    }

    /// A word of letters, digits, `_` and `-` that begins with a letter; 0 when there is none.
    private func keyLength(at start: Int) -> Int {
        guard let first = byte(start), ASCII.isLetter(first) else { return 0 }
        var end = start + 1
        while let next = byte(end), ASCII.isLetter(next) || ASCII.isDigit(next) || next == 0x5F || next == 0x2D { end += 1 }
        return end - start <= 128 ? end - start : 0
    }

    /// What follows `key:`; ends at the beginning of a line.
    private mutating func value(parentIndent: Int, depth: Int) throws(Unsure) -> YAMLNode {
        let afterColon = position(index)
        skipSpaces()
        guard isLineEnd(index) || bytes[index] == UInt8(ascii: "#") else { return try inlineValue(parentIndent: parentIndent, depth: depth) }
        nextLine()
        let null = YAMLNode(content: .scalar("", .plain), position: afterColon, length: 1)
        guard let indent = skipToContent() else { return null }
        if isDash(index), indent >= parentIndent { return try sequence(indent: indent, depth: depth + 1) }
        guard indent > parentIndent else { return null }
        let start = position(index)
        return YAMLNode(content: .mapping(try mapping(indent: indent, depth: depth + 1)), position: start, length: 1)
    }

    /// A scalar or a list or map in brackets that begins on this line, and all of that line.
    private mutating func inlineValue(parentIndent: Int, depth: Int) throws(Unsure) -> YAMLNode {
        guard let first = byte(index) else { throw Unsure() }
        if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") { return try blockScalar(parentIndent: parentIndent) }
        let node = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
            ? try flow(parentIndent: parentIndent, depth: depth) : try scalar()
        try endLine()
        // A line further in would continue a plain scalar, or be a mistake.
        if let next = skipToContent() {
            guard next <= parentIndent else { throw Unsure() }
            index = lineStart
        }
        return node
    }

    private func isDash(_ index: Int) -> Bool { byte(index) == UInt8(ascii: "-") && isSpaceOrEnd(index + 1) }

    private mutating func sequence(indent: Int, depth: Int) throws(Unsure) -> YAMLNode {
        let start = position(index)
        var elements: [YAMLNode] = []
        repeat {
            index += 1
            skipSpaces()
            if isLineEnd(index) || isDash(index) { throw Unsure() }
            let length = keyLength(at: index)
            if length > 0, byte(index + length) == UInt8(ascii: ":"), isSpaceOrEnd(index + length + 1) {
                let position = position(index)
                elements.append(YAMLNode(content: .mapping(try mapping(indent: index - lineStart, depth: depth + 1)),
                                         position: position, length: 1))
            } else {
                elements.append(try inlineValue(parentIndent: indent, depth: depth))
            }
            guard let next = skipToContent() else { break }
            guard next <= indent else { throw Unsure() }
            if next < indent { break }
        } while isDash(index)
        return YAMLNode(content: .sequence(elements), position: start, length: 1)
    }


    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
