internal import Markdown

/// What a diagnostic's id stands for: `faro explain` prints it.
package struct Rule: Sendable, Equatable {
    package var id: String
    package var severity: Diagnostic.Severity
    /// One line, lower case, no full stop.
    package var summary: String
    /// Why it matters and what to do.
    package var explanation: String
    package var wrong: String
    package var right: String
    /// Opinions on a right site can be switched off or set to another severity under `rules`; facts that make a site wrong cannot.
    package var canBeSwitchedOff: Bool

    /// A fact: the site is wrong.
    init(_ id: String, _ summary: String, _ explanation: String, wrong: String, right: String, severity: Diagnostic.Severity = .error) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.explanation = explanation
        self.wrong = wrong
        self.right = right
        canBeSwitchedOff = false
    }

    /// An opinion: a warning unless `site.yaml` says otherwise.
    static func opinion(_ id: String, _ summary: String, _ explanation: String, wrong: String, right: String) -> Rule {
        var rule = Rule(id, summary, explanation, wrong: wrong, right: right, severity: .warning)
        rule.canBeSwitchedOff = true
        return rule
    }
}

/// Every rule there is, by stage and then by id. A test holds the list to the ids that the sources use.
package enum Rules {
    package static let all: [Rule] = files + frontMatter + values + markdown + settings + strings + site + opinions

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    package static func rule(_ id: String) -> Rule? { byID[id] }

    /// An error where the rule is unknown: a problem is better seen than lost.
    package static func severity(_ id: String) -> Diagnostic.Severity { byID[id]?.severity ?? .error }
}

extension [Diagnostic] {
    /// As `site.yaml` wants them: opinions switched off are left out, severities changed; facts stay as they are.
    package func applying(_ settings: [RuleSetting]) -> [Diagnostic] {
        guard !settings.isEmpty else { return self }
        return compactMap { diagnostic in
            guard let setting = settings.first(where: { $0.rule == diagnostic.rule }),
                  Rules.rule(diagnostic.rule)?.canBeSwitchedOff == true else { return diagnostic }
            guard let severity = setting.severity else { return nil }
            var changed = diagnostic
            changed.severity = severity
            return changed
        }
    }

    /// By file, line, column, then rule and message, so that a report never depends on who ran first.
    package func inOrder() -> [Diagnostic] {
        sorted { a, b in
            if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
            let origin = SourcePosition(line: 0, column: 0)
            let (first, second) = (a.position ?? origin, b.position ?? origin)
            return first != second ? first < second : (a.rule, a.message) < (b.rule, b.message)
        }
    }
}
