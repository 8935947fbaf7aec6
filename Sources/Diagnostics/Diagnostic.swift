/// Diagnostic: one problem at one place, as a value without words. `Messages` has the texts, one file per language, and
/// the layout.
package struct Diagnostic: Sendable, Equatable {
    package var severity: Severity
    package let fact: Fact
    /// Path relative to the project's root, with forward slashes, e.g. `Content/es/pages/about.md`.
    package var path: String
    /// `nil` if the problem is the file as a whole.
    package var position: SourcePosition?
    /// Bytes of the line to underline; at least 1.
    package var length: Int

    package var rule: RuleID { fact.rule }

    /// - Parameter severity: `nil` means the rule's own.
    package init(
        _ fact: Fact, severity: Severity? = nil, path: String, at position: SourcePosition? = nil, length: Int = 1
    ) {
        self.severity = severity ?? fact.rule.severity
        self.fact = fact
        self.path = path
        self.position = position
        self.length = max(1, length)
    }
}

/// A problem in a text whose file is unknown here; `Markdown` and the YAML reader return these.
package struct Problem: Error, Sendable, Equatable {
    package var fact: Fact
    package var position: SourcePosition
    /// Bytes to underline, at least 1, never past the end of the line.
    package var length: Int

    package init(_ fact: Fact, at position: SourcePosition, length: Int = 1) {
        self.fact = fact
        self.position = position
        self.length = max(1, length)
    }

    package var rule: RuleID { fact.rule }

    package func diagnostic(path: String) -> Diagnostic { Diagnostic(fact, path: path, at: position, length: length) }
}

extension [Diagnostic] {
    /// Applies the `rules` of `site.yaml` to opinions: removes those switched off and changes severities. Other
    /// diagnostics stay unchanged.
    package func applying(_ settings: [RuleSetting]) -> [Diagnostic] {
        guard !settings.isEmpty else { return self }
        return compactMap { diagnostic in
            guard let setting = settings.first(where: { $0.rule == diagnostic.rule }), diagnostic.rule.canBeSwitchedOff
            else {
                return diagnostic
            }
            guard let severity = setting.severity else { return nil }
            var changed = diagnostic
            changed.severity = severity
            return changed
        }
    }

    /// Sorts by file, line, column, rule, then by the Swift description of the fact, e.g. `site(…missingPage("b.md",
    /// …))`: the order depends neither on threads nor on the language of the messages.
    package func inOrder() -> [Diagnostic] {
        sorted { a, b in
            if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
            let origin = SourcePosition(line: 0, column: 0)
            let (first, second) = (a.position ?? origin, b.position ?? origin)
            if first != second { return first < second }
            if a.rule != b.rule { return a.rule < b.rule }
            return String(describing: a.fact) < String(describing: b.fact)
        }
    }
}

/// Setting of one rule under `rules` in `site.yaml`.
package struct RuleSetting: Sendable, Equatable {
    package var rule: RuleID
    /// `nil`: switched off.
    package var severity: Severity?

    package init(rule: RuleID, severity: Severity?) {
        self.rule = rule
        self.severity = severity
    }
}
