internal import Base
internal import Diagnostics
internal import YAML

/// Comments behind values in front matter: in a text, ` #` is seldom meant to begin one.
struct TrailingComments {
    private let bytes: ArraySlice<UInt8>
    /// Index into `bytes` of each line's first byte.
    private let lines: [Int]
    private let firstLine: Int

    /// `nil` if there are none, which is usual.
    init?(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
        let sign = UInt8(ascii: "#")
        guard zip(bytes, bytes.dropFirst()).contains(where: { $1 == sign && ($0 == 0x20 || $0 == 0x09) }) else {
            return nil
        }
        self.bytes = bytes
        self.firstLine = firstLine
        lines = [bytes.startIndex] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The comment behind a plain value: its place, and the value with its words.
    func comment(behind node: YAMLNode) -> (position: SourcePosition, length: Int, correction: Correction)? {
        guard case .scalar(let text, .plain) = node.content, text.utf8.count == node.length,
            lines.indices.contains(node.position.line - firstLine)
        else { return nil }
        let start = lines[node.position.line - firstLine] + node.position.column - 1
        let end = start + node.length
        guard start < bytes.endIndex, end < bytes.endIndex else { return nil }
        let rest = bytes[end...].prefix { $0 != 0x0A }
        let comment = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard comment.startIndex > end, comment.first == UInt8(ascii: "#") else { return nil }
        let lineEnd = comment.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? comment.endIndex
        let written = String(decoding: bytes[start..<lineEnd], as: UTF8.self)
        let next = comment.dropFirst().first
        let correction = Correction(
            written, instead: TrailingComments.quoted(written),
            // `# words` may be a comment: only its author knows.
            isCertain: next.map { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "#") } ?? false,
            bytesBefore: comment.startIndex - start)
        return (
            SourcePosition(
                line: node.position.line, column: node.position.column + (comment.startIndex - start)),
            lineEnd - comment.startIndex, correction
        )
    }

    private static func quoted(_ text: String) -> String {
        text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
            ? "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
            : "\"" + text + "\""
    }
}

extension YAMLDecoder {
    /// Reports what ` #` cuts off a value that is words for readers.
    mutating func reportCut(_ node: YAMLNode, _ key: String) {
        guard let found = comments?.comment(behind: node) else { return }
        report(.mark(.cutValue(key: key, found.correction)), at: found.position, length: found.length)
    }
}
