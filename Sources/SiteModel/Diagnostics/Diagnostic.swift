package import Markdown

/// One problem at one place, as a value: what is wrong and what to write instead.
///
/// It carries facts; `DiagnosticFormat` is the only place that lays them out as text.
package struct Diagnostic: Sendable, Equatable {
    package enum Severity: String, Sendable, Equatable { case error, warning }

    package var severity: Severity
    /// The id of the rule, e.g. `broken-link`; `faro explain` knows each.
    package var rule: String
    /// Path relative to the project's root, with forward slashes, e.g. `Content/es/pages/about.md`.
    package var path: String
    /// `nil` when the problem is the file as a whole.
    package var position: SourcePosition?
    /// How many bytes of the line the caret underlines; at least 1.
    package var length: Int
    /// Lower case, no full stop, names the thing in quotes.
    package var message: String
    /// What to do, e.g. `did you mean 'wages'?`.
    package var note: String?

    package init(_ severity: Severity = .error, _ rule: String, path: String, at position: SourcePosition? = nil, length: Int = 1,
                 _ message: String, note: String? = nil) {
        self.severity = severity
        self.rule = rule
        self.path = path
        self.position = position
        self.length = max(1, length)
        self.message = message
        self.note = note
    }
}
