internal import Base
internal import Diagnostics

/// A line that the parser rejects: turns the parser's error into a suggestion of what to write.
struct RejectedLine {
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
        case .colonInText:
            return Problem(
                .yaml(.colonInText(instead: pair.flatMap { quoted($0.key, withoutCurlyQuotes($0.value)) })),
                at: position)
        case .unclosedQuotes: return Problem(.yaml(.unclosedQuotes(instead: closed)), at: position)
        case .strayLine:
            guard let (key, value) = pair, let quote = value.first, quote == "\"" || quote == "'" else { break }
            let isClosed = value.count > 1 && value.last == quote
            return Problem(
                .yaml(.textAfterQuotes(instead: isClosed ? quoted(key, String(value.dropFirst().dropLast())) : nil)),
                at: position)
        default: break
        }
        return Problem(.yaml(fact), at: position)
    }

    /// Splits `key: value` at the first colon that is followed by a space.
    private var pair: (key: String, value: String)? {
        guard let colon = content.firstRange(of: ": "), RejectedLine.isKey(content[..<colon.lowerBound]) else {
            return nil
        }
        let value = content[colon.upperBound...].drop { $0 == " " }
        return value.isEmpty ? nil : (String(content[..<colon.lowerBound]), String(value))
    }

    private func noColon(at position: SourcePosition) -> Problem {
        for sign in ["\u{2022}", "\u{B7}", "\u{2013}", "\u{2014}", "-", "*"] where content.hasPrefix(sign) {
            let text = content.dropFirst(sign.count).drop { $0 == " " || $0 == "\t" }
            guard let instead = short("- " + text), !text.isEmpty else { break }
            return Problem(
                .yaml(.notAListSign(sign, instead: instead)),
                at: SourcePosition(line: position.line, column: indent + 1), length: sign.utf8.count)
        }
        for sign in ["=", " :"] {
            guard let found = content.firstRange(of: sign) else { continue }
            let key = content[..<found.lowerBound].reversed().drop { $0 == " " }.reversed()
            let value = content[found.upperBound...].drop { $0 == " " }
            guard RejectedLine.isKey(key), !value.isEmpty, !value.contains(": ") else { continue }
            return Problem(.yaml(.noColon(instead: short("\(String(key)): \(value)"))), at: position, length: key.count)
        }
        return Problem(.yaml(.noColon()), at: position)
    }

    /// The line with correct quotes, if the closing one is missing or a word processor made it curly.
    private var closed: String? {
        guard let (key, value) = pair, let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return quoted(key, withoutCurlyQuotes(String(value.dropFirst())))
    }

    /// `key: "text"`; single quotes if the text has double quotes or a backslash.
    private func quoted(_ key: String, _ text: String) -> String? {
        if !text.contains("\""), !text.contains("\\") { return short("\(key): \"\(text)\"") }
        return text.contains("'") ? nil : short("\(key): '\(text)'")
    }

    private static func isKey(_ text: some Collection<Character>) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }

    /// Only a text that an editor can retype from a message: at most 120 bytes.
    private func short(_ text: String) -> String? { text.utf8.count <= 120 ? text : nil }
}
