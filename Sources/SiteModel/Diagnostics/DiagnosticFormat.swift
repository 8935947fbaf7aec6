/// The one layout of diagnostics: as text for people, as JSON, or as GitHub's workflow commands.
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
        ""
    }
}
