internal import Diagnostics
internal import Markdown
internal import Yams

/// Yams' errors in the words of this project, each with what to do.
enum YAMLErrorText {
    static func problem(_ error: YamlError, _ lines: YAMLLines) -> Problem {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
             .composer(let context, let problem, let mark, _):
            if let tab = lines.tabbedIndentation {
                return Problem(rule: "yaml-tab", position: tab, message: "a tab in the indentation", note: "indent with spaces")
            }
            return syntax(problem, context: context?.text ?? "", at: lines.position(place(problem, context, mark)))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let first = lines.position(context.mark)
            return Problem(rule: "duplicate-key", position: lines.secondOccurrence(ofKey: key) ?? first, length: max(1, key.utf8.count),
                               message: "'\(key)' is written twice", note: "the first is in line \(first.line)")
        default:
            return Problem(rule: "yaml-syntax", position: lines.position(nil), message: "not readable as YAML")
        }
    }

    /// Something left open is found at the end of the text, and mended where it was opened.
    private static func place(_ problem: String, _ context: YamlError.Context?, _ mark: Mark) -> Mark {
        if let context, problem.contains("end of stream") || problem.contains("expected ',' or") { return context.mark }
        return mark
    }

    private static func syntax(_ problem: String, context: String, at position: SourcePosition) -> Problem {
        let (message, note) = words(problem, context)
        return Problem(rule: problem.contains("alias") ? "yaml-alias" : "yaml-syntax", position: position, message: message, note: note)
    }

    private static func words(_ problem: String, _ context: String) -> (String, String?) {
        let known: [(part: String, message: String, note: String?)] = [
            ("mapping values are not allowed", "': ' begins a value where none can stand", "put quotes around a text that holds ': '"),
            ("could not find expected ':'", "no ':' after a key", "write 'key: value', or indent the line if it continues the one above"),
            ("expected ',' or ']'", "this list is not closed", "write ']' at its end, and ',' between its elements"),
            ("expected ',' or '}'", "this map is not closed", "write '}' at its end, and ',' between its pairs"),
            ("cannot start any token", "a value cannot begin with this character", "put quotes around the text"),
            ("undefined alias", "YAML aliases ('*name') are not used here", "put quotes around a text that begins with '*'"),
            ("unexpected end of stream", context.contains("quoted") ? "these quotes are not closed" : "this is not closed", nil),
            ("unknown escape", "no such escape after '\\' in double quotes", "write '\\\\' for a backslash, or use single quotes"),
            ("did not find expected key", "this line fits neither the key above nor its value", "check the indentation, and quotes inside quotes"),
            ("did not find expected '-'", "this line fits neither the list above nor its elements", "check the indentation"),
            ("block sequence entries are not allowed", "a list cannot begin on this line", "put '- ' on a line of its own"),
            ("expected alphabetic or numeric", "a name must follow '&' or '*'", "put quotes around a text that begins with '&' or '*'"),
            ("another document", "only one YAML document can stand here", "remove the line of '---' or '...'"),
            ("document start", "only one YAML document can stand here", "remove the line of '---' or '...'"),
            ("did not find expected node content", "no value where one must stand", "remove the ',' or write the value"),
        ]
        if let match = known.first(where: { problem.contains($0.part) }) { return (match.message, match.note) }
        return ("not readable as YAML: " + problem, nil)
    }
}
