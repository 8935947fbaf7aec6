internal import Base
internal import Diagnostics

/// Fast path for the part of YAML that front matter uses: one pass, about 20 µs per page; libyaml's own parser takes
/// 31–37 µs.
///
/// Gives a result only if Yams surely gives the same (a property test compares them), else `nil`: for tabs, anchors,
/// tags, quoted keys, scalars over several lines outside `|` and `>`, rare escapes, and every mistake.
struct YAMLFastPath {
    /// Yams must read the text.
    struct Unsupported: Error {}

    let bytes: ArraySlice<UInt8>
    /// The next byte to read.
    var index: Int
    var line: Int
    var lineStart: Int

    /// The entries of the top-level map; empty if the text has no content; `nil` if Yams must read it.
    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> [YAMLEntry]? {
        // Tabs have special rules; 0xEF begins byte-order marks and characters that libyaml rejects.
        for byte in bytes where byte == 0x09 || byte == 0xEF { return nil }
        var reader = YAMLFastPath(bytes: bytes, index: bytes.startIndex, line: firstLine, lineStart: bytes.startIndex)
        guard let indent = reader.skipToContent() else { return [] }
        guard indent == 0, let entries = try? reader.mapping(indent: 0, depth: 0), reader.skipToContent() == nil else {
            return nil
        }
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

    /// From the start of a line, skips blank lines and comments. Returns the indentation of the next content; `nil` at
    /// the end of the text.
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

    /// Requires that the rest of the line is empty or a comment, and goes to the next line.
    mutating func endLine() throws(Unsupported) {
        let start = index
        skipSpaces()
        guard isLineEnd(index) || (bytes[index] == UInt8(ascii: "#") && index > start) else { throw Unsupported() }
        nextLine()
    }

    /// Entries with their keys at indentation `indent`; the first one begins at `index`.
    mutating func mapping(indent: Int, depth: Int) throws(Unsupported) -> [YAMLEntry] {
        guard depth < 16 else { throw Unsupported() }
        var entries: [YAMLEntry] = []
        while true {
            entries.append(try entry(indent: indent, depth: depth))
            guard let next = skipToContent(), next >= indent else { return entries }
            guard next == indent else { throw Unsupported() }
            // `sequence` reads a list at the indentation of its own key; here a dash is a mistake.
            if isDash(index) { throw Unsupported() }
        }
    }

    private mutating func entry(indent: Int, depth: Int) throws(Unsupported) -> YAMLEntry {
        let start = index
        let length = keyLength(at: start)
        guard length > 0, byte(start + length) == UInt8(ascii: ":"), isSpaceOrEnd(start + length + 1) else {
            throw Unsupported()
        }
        let key = text(start..<(start + length))
        let position = position(start)
        index = start + length + 1
        let value = try value(parentIndent: indent, depth: depth)
        return YAMLEntry(key: key, position: position, value: value, keyLength: length)
    }

    /// Length of a key: letters, digits, `_` and `-`, first a letter. 0 if there is none, or if it has over 128 bytes.
    private func keyLength(at start: Int) -> Int {
        guard let first = byte(start), ASCII.isLetter(first) else { return 0 }
        var end = start + 1
        while let next = byte(end), ASCII.isLetter(next) || ASCII.isDigit(next) || next == 0x5F || next == 0x2D {
            end += 1
        }
        return end - start <= 128 ? end - start : 0
    }

    /// The value after `key:`. Stops at the start of a line.
    private mutating func value(parentIndent: Int, depth: Int) throws(Unsupported) -> YAMLNode {
        let afterColon = position(index)
        skipSpaces()
        guard isLineEnd(index) || bytes[index] == UInt8(ascii: "#") else {
            return try inlineValue(parentIndent: parentIndent, depth: depth)
        }
        nextLine()
        let null = YAMLNode(content: .scalar("", .plain), position: afterColon, length: 1)
        guard let indent = skipToContent() else { return null }
        if isDash(index), indent >= parentIndent { return try sequence(indent: indent, depth: depth + 1) }
        guard indent > parentIndent else { return null }
        let start = position(index)
        return YAMLNode(content: .mapping(try mapping(indent: indent, depth: depth + 1)), position: start, length: 1)
    }

    /// A value that begins on this line: a scalar, a block scalar, or a list or map in brackets. Reads all of the line.
    private mutating func inlineValue(parentIndent: Int, depth: Int) throws(Unsupported) -> YAMLNode {
        guard let first = byte(index) else { throw Unsupported() }
        if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
            return try blockScalar(parentIndent: parentIndent)
        }
        let node =
            first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
            ? try flow(parentIndent: parentIndent, depth: depth) : try scalar()
        try endLine()
        // A more-indented line would continue a plain scalar, or is a mistake.
        if let next = skipToContent() {
            guard next <= parentIndent else { throw Unsupported() }
            index = lineStart
        }
        return node
    }

    private func isDash(_ index: Int) -> Bool { byte(index) == UInt8(ascii: "-") && isSpaceOrEnd(index + 1) }

    private mutating func sequence(indent: Int, depth: Int) throws(Unsupported) -> YAMLNode {
        let start = position(index)
        var elements: [YAMLNode] = []
        repeat {
            index += 1
            skipSpaces()
            if isLineEnd(index) || isDash(index) { throw Unsupported() }
            let length = keyLength(at: index)
            if length > 0, byte(index + length) == UInt8(ascii: ":"), isSpaceOrEnd(index + length + 1) {
                let position = position(index)
                elements.append(
                    YAMLNode(
                        content: .mapping(try mapping(indent: index - lineStart, depth: depth + 1)),
                        position: position, length: 1))
            } else {
                elements.append(try inlineValue(parentIndent: indent, depth: depth))
            }
            guard let next = skipToContent() else { break }
            guard next <= indent else { throw Unsupported() }
            if next < indent { break }
        } while isDash(index)
        return YAMLNode(content: .sequence(elements), position: start, length: 1)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
