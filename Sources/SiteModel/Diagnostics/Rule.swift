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

    init(_ id: String, _ severity: Diagnostic.Severity = .error, _ summary: String, _ explanation: String, wrong: String, right: String,
         canBeSwitchedOff: Bool = false) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.explanation = explanation
        self.wrong = wrong
        self.right = right
        self.canBeSwitchedOff = canBeSwitchedOff
    }
}

/// Every rule there is, by id. A test holds this list to the ids that the sources use.
package enum Rules {
    package static let all: [Rule] = []

    package static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
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
            let (at, bt) = (a.position?.line ?? 0, b.position?.line ?? 0)
            if at != bt { return at < bt }
            let (ac, bc) = (a.position?.column ?? 0, b.position?.column ?? 0)
            if ac != bc { return ac < bc }
            return (a.rule, a.message) < (b.rule, b.message)
        }
    }
}
