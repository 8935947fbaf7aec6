internal import Base
package import Diagnostics

/// Layout of diagnostics: text for people, JSON, or GitHub's workflow commands.
///
///     Content/es/pages/x.md:14:23: error: no page at 'salarioo.md' [broken-link]
///       Vea [salarios](salarioo.md).
///                      ^~~~~~~~~~~
///       note: did you mean 'salario.md'?
package struct DiagnosticFormat: Sendable {
    package enum Style: String, Sendable, CaseIterable { case text, json, github }

    package var style: Style
    package var language: MessageLanguage
    /// Terminal colours; the caller checks `NO_COLOR` and the terminal.
    package var usesColor: Bool
    /// Reads a source line (from 1) of a file, to show it under its diagnostic.
    package var sourceLine: @Sendable (_ path: String, _ line: Int) -> String?

    package init(
        style: Style = .text, language: MessageLanguage = .en, usesColor: Bool = false,
        sourceLine: @escaping @Sendable (_ path: String, _ line: Int) -> String? = { _, _ in nil }
    ) {
        self.style = style
        self.language = language
        self.usesColor = usesColor
        self.sourceLine = sourceLine
    }

    /// All diagnostics in the given order, each with a final line break; a JSON array for `.json`.
    package func format(_ diagnostics: [Diagnostic]) -> String {
        switch style {
        case .text: diagnostics.map(text).joined()
        case .github: diagnostics.map(github).joined()
        case .json:
            diagnostics.isEmpty
                ? "[]\n" : "[\n" + diagnostics.map { "  " + json($0) }.joined(separator: ",\n") + "\n]\n"
        }
    }

    private func text(_ diagnostic: Diagnostic) -> String {
        let sentence = language.words.sentence(diagnostic.fact)
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let severity = colored(diagnostic.severity.rawValue, diagnostic.severity == .error ? "31;1" : "33;1")
        var lines = [
            colored(printable(diagnostic.path) + place, "1") + ": " + severity + ": " + printable(sentence.message)
                + " [\(diagnostic.rule.rawValue)]"
        ]
        if let position = diagnostic.position, let source = sourceLine(diagnostic.path, position.line) {
            lines += excerpt(of: source, at: position.column, length: diagnostic.length)
        }
        if let note = sentence.note { lines.append("  " + language.words.note + ": " + printable(note)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The line, with a caret below the column; a long line is cut around the caret.
    private func excerpt(of source: String, at column: Int, length: Int) -> [String] {
        let excerpt = Excerpt(of: source, at: column, length: length)
        let caret =
            String(repeating: " ", count: excerpt.indent)
            + colored("^" + String(repeating: "~", count: excerpt.width - 1), "32;1")
        return ["  " + excerpt.text, "  " + caret]
    }

    private func colored(_ text: String, _ code: String) -> String {
        usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// Terminal injection: text from files must not control the terminal. Control characters and direction marks become
    /// `�`, tabs become spaces.
    private func printable(_ text: some StringProtocol) -> String { Base.printable(text, tab: " ") }

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
        let sentence = language.words.sentence(diagnostic.fact)
        let place = diagnostic.position.map { ",line=\($0.line),col=\($0.column)" } ?? ""
        let message =
            sentence.message + " [\(diagnostic.rule.rawValue)]"
            + (sentence.note.map { "\n" + language.words.note + ": " + $0 } ?? "")
        return "::\(diagnostic.severity.rawValue) file=\(escaped(diagnostic.path, property: true))\(place)"
            + "::\(escaped(message, property: false))\n"
    }

    private func json(_ diagnostic: Diagnostic) -> String {
        let sentence = language.words.sentence(diagnostic.fact)
        var pairs = [
            ("severity", JSONWriter.quoted(diagnostic.severity.rawValue)),
            ("rule", JSONWriter.quoted(diagnostic.rule.rawValue)), ("path", JSONWriter.quoted(diagnostic.path)),
        ]
        if let position = diagnostic.position {
            pairs += [
                ("line", String(position.line)), ("column", String(position.column)),
                ("length", String(diagnostic.length)),
            ]
        }
        pairs.append(("message", JSONWriter.quoted(sentence.message)))
        if let note = sentence.note { pairs.append(("note", JSONWriter.quoted(note))) }
        return "{" + pairs.map { "\(JSONWriter.quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }
}
