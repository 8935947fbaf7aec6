internal import Base
internal import Diagnostics

/// A line that could not be read, as its editor meant it: what the parser says of it becomes what to write instead.
struct WrittenLine {
    private let indent: Int
    private let content: String

    init(_ line: ArraySlice<UInt8>) {
        let content = line.drop { $0 == 0x20 }
        indent = line.count - content.count
        var text = String(decoding: content, as: UTF8.self)
        while text.utf8.last == 0x20 || text.utf8.last == 0x0D { text.removeLast() }
        self.content = text
    }

    func problem(_ fact: YAMLFact, at position: SourcePosition) -> Problem {
        switch fact {
        case .noColon: return noColon(at: position)
        case .colonInText: return Problem(.yaml(.colonInText(instead: pair.flatMap { quoted($0.key, WrittenLine.bare($0.value)) })), at: position)
        case .unclosedQuotes: return Problem(.yaml(.unclosedQuotes(instead: closed)), at: position)
        case .strayLine:
            guard let (key, value) = pair, let quote = value.first, quote == "\"" || quote == "'" else { break }
            let isClosed = value.count > 1 && value.last == quote
            return Problem(.yaml(.textAfterQuotes(instead: isClosed ? quoted(key, String(value.dropFirst().dropLast())) : nil)), at: position)
        default: break
        }
        return Problem(.yaml(fact), at: position)
    }

    /// `key: value`, at the first colon that a space follows.
    private var pair: (key: String, value: String)? {
        guard let colon = content.firstRange(of: ": "), WrittenLine.isKey(content[..<colon.lowerBound]) else { return nil }
        let value = content[colon.upperBound...].drop { $0 == " " }
        return value.isEmpty ? nil : (String(content[..<colon.lowerBound]), String(value))
    }

    private func noColon(at position: SourcePosition) -> Problem {
        for sign in ["\u{2022}", "\u{B7}", "\u{2013}", "\u{2014}", "-", "*"] where content.hasPrefix(sign) {
            let text = content.dropFirst(sign.count).drop { $0 == " " || $0 == "\t" }
            guard let instead = short("- " + text), !text.isEmpty else { break }
            return Problem(.yaml(.notAListSign(sign, instead: instead)), at: SourcePosition(line: position.line, column: indent + 1), length: sign.utf8.count)
        }
        for sign in ["=", " :"] {
            guard let found = content.firstRange(of: sign) else { continue }
            let key = content[..<found.lowerBound].reversed().drop { $0 == " " }.reversed()
            let value = content[found.upperBound...].drop { $0 == " " }
            guard WrittenLine.isKey(key), !value.isEmpty, !value.contains(": ") else { continue }
            return Problem(.yaml(.noColon(instead: short("\(String(key)): \(value)"))), at: position, length: key.count)
        }
        return Problem(.yaml(.noColon()), at: position)
    }

    /// With the quote that it lacks, or that a word processor bent.
    private var closed: String? {
        guard let (key, value) = pair, let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return quoted(key, WrittenLine.bare(String(value.dropFirst())))
    }

    /// `key: "text"`, with single quotes where the text holds double ones.
    private func quoted(_ key: String, _ text: String) -> String? {
        if !text.contains("\""), !text.contains("\\") { return short("\(key): \"\(text)\"") }
        return text.contains("'") ? nil : short("\(key): '\(text)'")
    }

    /// Without curly quotes at its ends.
    private static func bare(_ text: String) -> String { withoutCurlyQuotes(text) }

    private static func isKey(_ text: some Collection<Character>) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }

    /// What can be typed from a message.
    private func short(_ text: String) -> String? { text.utf8.count <= 120 ? text : nil }
}
