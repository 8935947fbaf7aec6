internal import Base
internal import Diagnostics

/// Spacing mistakes. The parser reports them lines later and as other errors, so unreadable text is searched for them
/// line by line.
struct SpacingMistakes {
    private let bytes: ArraySlice<UInt8>
    /// Stack of indentation levels: columns (from 0) where the keys and dashes of the enclosing lines begin.
    private var levels: [Int] = []
    /// Indentation of the first key, if it is indented.
    private var firstIndent: (spaces: Int, line: Int)?
    /// Key of the previous line, if its value is on the same line.
    private var keyWithValue: String?
    /// Block scalar: lines with more indentation than this belong to it.
    private var blockIndent: Int?
    /// Number of open brackets.
    private var depth = 0

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The first mistake in the lines up to `last`; `last` and `firstLine` are lines of the file.
    mutating func first(upTo last: Int, firstLine: Int) -> Problem? {
        var number = firstLine
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard number <= last else { return nil }
            switch problem(in: line, number: number) {
            case .found(let fact, let column, let length):
                return Problem(
                    .yaml(fact),
                    at: SourcePosition(
                        line: column < 0 ? firstIndent?.line ?? number : number, column: max(0, column) + 1),
                    length: length)
            case .none: break
            case .end: return nil
            }
            number += 1
        }
        return nil
    }

    private enum Finding {
        case found(YAMLFact, column: Int, length: Int)
        case none
        /// Unclosed quotes: the following lines may be text.
        case end
    }

    private mutating func problem(in line: ArraySlice<UInt8>, number: Int) -> Finding {
        var content = line.drop { $0 == 0x20 }
        var indent = line.count - content.count
        guard let first = content.first, first != UInt8(ascii: "#") else { return .none }
        if let parent = blockIndent {
            if indent > parent { return .none }
            blockIndent = nil
        }
        if depth > 0 {
            countBrackets(content)
            return .none
        }
        if let space = ForeignSpace(content) {
            return .found(.foreignSpace(codePoint: space.name), column: indent, length: space.length)
        }
        let isDash = first == UInt8(ascii: "-") && (content.count == 1 || content.dropFirst().first == 0x20)
        if let finding = level(indent, content, isDash: isDash, number) { return finding }
        while content.first == UInt8(ascii: "-"), content.count > 1, content.dropFirst().first == 0x20 {
            content = content.dropFirst().drop { $0 == 0x20 }
            indent = line.count - content.count
            if Key(content) != nil { levels.append(indent) }
        }
        return entry(content, indent)
    }

    /// Compares the line's indentation with the open levels.
    private mutating func level(_ indent: Int, _ content: ArraySlice<UInt8>, isDash: Bool, _ number: Int) -> Finding? {
        guard let top = levels.last else {
            levels = [indent]
            if indent > 0 { firstIndent = (indent, number) }
            return nil
        }
        if indent > top {
            guard let key = Key(content) else {
                if isDash { levels.append(indent) }
                return nil
            }
            if let keyWithValue, key.isFollowedBySpace {
                return .found(.indentedKey(key.name, above: keyWithValue), column: indent, length: key.name.utf8.count)
            }
            if keyWithValue == nil { levels.append(indent) }
            return nil
        }
        while let last = levels.last, last > indent {
            levels.removeLast()
            guard let next = levels.last else {
                guard let firstIndent else { return nil }
                return .found(.indentedStart(spaces: firstIndent.spaces), column: -1, length: firstIndent.spaces)
            }
            if next < indent {
                return .found(.oddIndentation(spaces: indent, levels: [next, last]), column: indent, length: 1)
            }
        }
        return nil
    }

    private mutating func entry(_ content: ArraySlice<UInt8>, _ indent: Int) -> Finding {
        guard let key = Key(content) else {
            keyWithValue = nil
            return content.first == UInt8(ascii: "\"") || content.first == UInt8(ascii: "'") ? quotes(content) : .none
        }
        let rest = content.dropFirst(key.name.utf8.count + 1)
        let column = indent + key.name.utf8.count + 1
        if let space = ForeignSpace(rest.drop { $0 == 0x20 }) {
            return .found(
                .foreignSpace(codePoint: space.name), column: column + rest.prefix { $0 == 0x20 }.count,
                length: space.length)
        }
        if !key.isFollowedBySpace, levels.contains(indent), !rest.starts(with: "//".utf8) {
            let value = String(decoding: rest, as: UTF8.self)
            return .found(
                .noSpaceAfterColon(key: key.name, value: value), column: indent, length: key.name.utf8.count + 1)
        }
        let value = rest.drop { $0 == 0x20 }
        guard let first = value.first, first != UInt8(ascii: "#") else {
            keyWithValue = nil
            return .none
        }
        keyWithValue = key.name
        switch first {
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            blockIndent = indent
            keyWithValue = nil
        case UInt8(ascii: "["), UInt8(ascii: "{"): countBrackets(value)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quotes(value)
        default: break
        }
        return .none
    }

    private func quotes(_ value: ArraySlice<UInt8>) -> Finding {
        let length = YAMLLines.quotedLength(value)
        return length > 1 && value.dropFirst(length - 1).first == value.first ? .none : .end
    }

    private mutating func countBrackets(_ text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            default: break
            }
        }
    }
}

/// Key: a word followed by a colon.
private struct Key {
    let name: String
    let isFollowedBySpace: Bool

    init?(_ content: ArraySlice<UInt8>) {
        let word = content.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x5F || $0 == 0x2D || $0 >= 0x80 }
        guard let first = word.first, ASCII.isLetter(first) || first >= 0x80,
            content.dropFirst(word.count).first == UInt8(ascii: ":")
        else { return nil }
        name = String(decoding: word, as: UTF8.self)
        let next = content.dropFirst(word.count + 1).first
        isFollowedBySpace = next == nil || next == 0x20
    }
}

/// Foreign space: a character that looks like a space (or has no width) but is not one in YAML: all Unicode spaces
/// except U+0020, the zero-width space and the byte-order mark.
package struct ForeignSpace {
    package let name: String
    package let length: Int

    package init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF:
            (name, length) = (scalar.codePointName, UTF8.width(scalar))
        default: return nil
        }
    }

    /// At the beginning of `text`.
    init?(_ text: ArraySlice<UInt8>) {
        guard let first = text.first, first >= 0x80,
            let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first,
            let space = ForeignSpace(scalar)
        else { return nil }
        self = space
    }

    /// The first one in a word, and its offset in bytes.
    package static func first(in word: String) -> (space: ForeignSpace, offset: Int)? {
        var offset = 0
        for scalar in word.unicodeScalars {
            if let space = ForeignSpace(scalar) { return (space, offset) }
            offset += UTF8.width(scalar)
        }
        return nil
    }
}
