internal import Diagnostics
internal import Yams

/// Converts Yams' errors into facts, at the position where an editor must fix them.
enum YAMLErrors {
    static func problem(_ error: YamlError, _ lines: inout YAMLLines) -> Problem {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if let tab = lines.tabbedIndentation { return Problem(.yaml(.tabInIndentation), at: tab) }
            let position = lines.position(place(problem, context, mark))
            if let mistake = lines.spacingMistake(upTo: position.line) { return mistake }
            return RejectedLine(lines.text(ofLine: position.line)).problem(
                fact(problem, context?.text ?? ""), at: position)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let first = lines.position(context.mark)
            return Problem(
                .yaml(.duplicateKey(key, firstLine: first.line)), at: lines.secondOccurrence(ofKey: key) ?? first,
                length: key.utf8.count)
        default:
            return Problem(.yaml(.unreadable(nil)), at: lines.position(nil))
        }
    }

    /// The parser finds an unclosed bracket at the end of the text, and a missing colon one line below: the position is
    /// moved to where they begin.
    private static func place(_ problem: String, _ context: YamlError.Context?, _ mark: Mark) -> Mark {
        let isOpened = [
            "end of stream", "expected ',' or", "could not find expected ':'", "expected alphabetic or numeric",
        ].contains { problem.contains($0) }
        if let context, isOpened { return context.mark }
        return mark
    }

    private static func fact(_ problem: String, _ context: String) -> YAMLFact {
        let known: [(part: String, fact: YAMLFact)] = [
            ("mapping values are not allowed", .colonInText()),
            ("could not find expected ':'", .noColon()),
            ("expected ',' or ']'", .unclosedList),
            ("expected ',' or '}'", .unclosedMap),
            ("cannot start any token", .badFirstCharacter),
            ("undefined alias", .unused(.aliases)),
            ("unexpected end of stream", context.contains("quoted") ? .unclosedQuotes() : .unclosed),
            ("unknown escape", .unknownEscape),
            ("did not find expected key", .strayLine),
            ("did not find expected '-'", .strayListLine),
            ("block sequence entries are not allowed", .listOnKeyLine),
            ("expected alphabetic or numeric", .noNameAfterSign),
            ("another document", .secondDocument),
            ("document start", .secondDocument),
            ("did not find expected node content", .missingElement),
        ]
        return known.first { problem.contains($0.part) }?.fact ?? .unreadable(problem)
    }
}
