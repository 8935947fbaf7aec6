internal import Markdown

/// The one layout of diagnostics: as text for people, as JSON, or as GitHub's workflow commands.
///
///     Content/es/pages/x.md:14:23: error: no page at 'salarioo.md' [broken-link]
///       Vea [salarios](salarioo.md).
///                      ^~~~~~~~~~~
///       note: did you mean 'salario.md'?
package struct DiagnosticFormat: Sendable {
    package enum Style: String, Sendable, CaseIterable { case text, json, github }

    package var style: Style
    /// Terminal colours; the caller looks at `NO_COLOR` and the terminal.
    package var usesColor: Bool
    /// The source line (from 1) of a file, to show under its diagnostic.
    package var sourceLine: @Sendable (_ path: String, _ line: Int) -> String?

    package init(style: Style = .text, usesColor: Bool = false,
                 sourceLine: @escaping @Sendable (_ path: String, _ line: Int) -> String? = { _, _ in nil }) {
        self.style = style
        self.usesColor = usesColor
        self.sourceLine = sourceLine
    }

    /// All of them, in the order given, each ending in a line break; a JSON array with `.json`.
    package func format(_ diagnostics: [Diagnostic]) -> String {
        switch style {
        case .text: diagnostics.map(text).joined()
        case .github: diagnostics.map(github).joined()
        case .json: diagnostics.isEmpty ? "[]\n" : "[\n" + diagnostics.map { "  " + json($0) }.joined(separator: ",\n") + "\n]\n"
        }
    }

    /// What stands in place of those that are not shown: `and 49,800 more: 49,799 errors, 1 warning`.
    package static func rest(_ hidden: [Diagnostic]) -> String { "and \(grouped(hidden.count)) more: \(summary(hidden))" }

    /// `49,800`
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { index, digit in
            (index > 0 && (digits.count - index).isMultiple(of: 3) ? "," : "") + String(digit)
        }.joined()
    }

    /// `2 errors, 1 warning`, or `no problems`.
    package static func summary(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    private func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let severity = colored(diagnostic.severity.rawValue, diagnostic.severity == .error ? "31;1" : "33;1")
        var lines = [colored(printable(diagnostic.path) + place, "1") + ": " + severity + ": " + printable(diagnostic.message) + " [\(diagnostic.rule)]"]
        if let position = diagnostic.position, let source = sourceLine(diagnostic.path, position.line) {
            lines += excerpt(of: source, at: position.column, length: diagnostic.length)
        }
        if let note = diagnostic.note { lines.append("  note: " + printable(note)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The line and a caret below the column; of a long line, the part around it.
    private func excerpt(of source: String, at column: Int, length: Int) -> [String] {
        let bytes = source.utf8
        let target = bytes.index(bytes.startIndex, offsetBy: max(0, column - 1), limitedBy: bytes.endIndex) ?? bytes.endIndex
        let end = bytes.index(target, offsetBy: length, limitedBy: bytes.endIndex) ?? bytes.endIndex
        // Lines can have megabytes: only what is near is looked at, four bytes for each character that may be shown.
        let before = String(decoding: bytes[..<target].suffix(404).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
        let marked = String(decoding: bytes[target..<end].prefix(404), as: UTF8.self)
        let after = String(decoding: bytes[end...].prefix(404), as: UTF8.self)
        let isCut = before.count > 100
        let head = isCut ? "…" + before.suffix(80) : before[...]
        let width = max(1, min(marked.count, 100))
        let tail = after.count > 60 ? after.prefix(60) + "…" : after[...]
        let shown = printable(head + marked.prefix(100) + (marked.count > 100 ? "…" : "") + (marked.count > 100 ? "" : tail))
        let caret = String(repeating: " ", count: head.count) + colored("^" + String(repeating: "~", count: width - 1), "32;1")
        return ["  " + shown, "  " + caret]
    }

    private func colored(_ text: String, _ code: String) -> String { usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

    /// What comes from files must not steer the terminal: controls and direction marks are shown as `�`, tabs as a space.
    private func printable(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: result.append(scalar == "\t" ? " " : "\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// https://docs.github.com/actions/reference/workflow-commands-for-github-actions, "Setting an error message".
    private func github(_ diagnostic: Diagnostic) -> String {
        func escaped(_ text: String, property: Bool) -> String {
            text.map { character -> String in
                switch character {
                case "%": "%25"
                case "\r": "%0D"
                case "\n": "%0A"
                case ":" where property: "%3A"
                case "," where property: "%2C"
                default: String(character)
                }
            }.joined()
        }
        let place = diagnostic.position.map { ",line=\($0.line),col=\($0.column)" } ?? ""
        let message = diagnostic.message + " [\(diagnostic.rule)]" + (diagnostic.note.map { "\nnote: " + $0 } ?? "")
        return "::\(diagnostic.severity.rawValue) file=\(escaped(diagnostic.path, property: true))\(place)::\(escaped(message, property: false))\n"
    }

    private func json(_ diagnostic: Diagnostic) -> String {
        var pairs = [("severity", quoted(diagnostic.severity.rawValue)), ("rule", quoted(diagnostic.rule)), ("path", quoted(diagnostic.path))]
        if let position = diagnostic.position {
            pairs += [("line", String(position.line)), ("column", String(position.column)), ("length", String(diagnostic.length))]
        }
        pairs.append(("message", quoted(diagnostic.message)))
        if let note = diagnostic.note { pairs.append(("note", quoted(note))) }
        return "{" + pairs.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// A string of RFC 8259 §7.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
