internal import Base
internal import Diagnostics
internal import Yams

/// All of YAML 1.1 through Yams, except what Faro rejects: anchors, aliases, tags, keys that are not scalars, several
/// documents. Converts Yams' columns (in Unicode scalars) to bytes.
enum YamsParser {
    /// Maximum nesting: libyaml and Yams recurse, and only an attack nests deeper.
    static let maximumDepth = 32

    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) throws(Problem) -> YAMLNode? {
        var lines = YAMLLines(bytes, firstLine: firstLine)
        try refuseDepth(bytes, lines)
        try refuseAliases(bytes, lines)
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let root = try parser.singleRoot() else { return nil }
            // The parser owns the anchors that nodes refer to.
            defer { withExtendedLifetime(parser) {} }
            return try convert(root, &lines)
        } catch let problem as Problem {
            throw problem
        } catch let error as YamlError {
            throw YAMLErrors.problem(error, &lines)
        } catch {
            throw Problem(.yaml(.unreadable(nil)), at: SourcePosition(line: firstLine, column: 1))
        }
    }

    private static func convert(_ node: Yams.Node, _ lines: inout YAMLLines) throws -> YAMLNode {
        let position = lines.position(node.mark)
        if node.anchor != nil { throw refusal(position, .anchors) }
        switch node {
        case .scalar(let scalar):
            try refuseTag(scalar.tag, position)
            let style: YAMLStyle =
                switch scalar.style {
                case .singleQuoted, .doubleQuoted: .quoted
                case .literal: .literal(indent: lines.indentation(after: position))
                case .folded: .folded(indent: lines.indentation(after: position))
                default: .plain
                }
            return YAMLNode(
                content: .scalar(scalar.string, style), position: position,
                length: lines.scalarLength(at: position, style, scalar.string))
        case .sequence(let sequence):
            try refuseTag(sequence.tag, position)
            return YAMLNode(
                content: .sequence(try sequence.map { try convert($0, &lines) }), position: position, length: 1)
        case .mapping(let mapping):
            try refuseTag(mapping.tag, position)
            return YAMLNode(
                content: .mapping(try mapping.map { try entry($0.key, $0.value, &lines) }), position: position,
                length: 1)
        case .alias:
            throw refusal(position, .aliases)
        }
    }

    private static func entry(_ key: Yams.Node, _ value: Yams.Node, _ lines: inout YAMLLines) throws -> YAMLEntry {
        let key = try convert(key, &lines)
        guard let word = key.text else {
            throw Problem(.yaml(.keyNotWord(key.written)), at: key.position)
        }
        return YAMLEntry(key: word, position: key.position, value: try convert(value, &lines), keyLength: key.length)
    }

    /// With `Resolver.basic`, a node without a tag is a string, a list or a map.
    private static func refuseTag(_ tag: Tag, _ position: SourcePosition) throws {
        let untagged = ["", "!", Tag.Name.str.rawValue, Tag.Name.seq.rawValue, Tag.Name.map.rawValue]
        if !untagged.contains(tag.description) { throw refusal(position, .tags) }
    }

    private static func refusal(_ position: SourcePosition, _ what: YAMLFact.Unused) -> Problem {
        Problem(.yaml(.unused(what)), at: position)
    }

    /// Alias expansion ("billion laughs") can need more than all memory, so aliases are rejected before composing.
    /// Prose may have `*word*` or `R & D`: only a name that follows both signs can expand.
    private static func refuseAliases(_ bytes: ArraySlice<UInt8>, _ lines: YAMLLines) throws(Problem) {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty else { return }
        for (name, offset) in names(after: UInt8(ascii: "*"), in: bytes) where anchors.contains(name) {
            throw refusal(lines.position(ofOffset: offset), .aliases)
        }
    }

    private static func names(
        after sign: UInt8, in bytes: ArraySlice<UInt8>
    ) -> [(name: ArraySlice<UInt8>, offset: Int)] {
        var found: [(ArraySlice<UInt8>, Int)] = []
        var previous: UInt8 = 0x0A
        for (index, byte) in zip(bytes.indices, bytes) {
            if byte == sign,
                previous == 0x20 || previous == 0x0A || previous == 0x5B || previous == 0x7B || previous == 0x2C
            {
                let name = bytes[(index + 1)...].prefix {
                    ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F
                }
                if !name.isEmpty { found.append((name, index)) }
            }
            previous = byte
        }
        return found
    }

    /// Limits nesting. Counts all brackets, also those inside text, so the count is never below YAML's depth; also
    /// counts `- - -` on one line.
    private static func refuseDepth(_ bytes: ArraySlice<UInt8>, _ lines: YAMLLines) throws(Problem) {
        var depth = 0
        var dashes = 0
        for (index, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
            case 0x20: break
            default: dashes = 0
            }
            guard depth > maximumDepth || dashes > 200 else { continue }
            throw Problem(.yaml(.tooDeep(limit: maximumDepth)), at: lines.position(ofOffset: index))
        }
    }
}
