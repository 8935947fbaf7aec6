/// Selects the diagnostics to show when there are too many. Errors come before warnings, and a limit per file leaves
/// room for other files.
package struct DiagnosticSelection: Sendable {
    /// In input order.
    package private(set) var shown: [Diagnostic]
    package private(set) var hidden: [Diagnostic]

    package static let most = 200
    private static let mostOfAFile = 20

    package init(_ diagnostics: [Diagnostic], most: Int = DiagnosticSelection.most) {
        (shown, hidden) = (diagnostics, [])
        guard diagnostics.count > most else { return }
        var isShown = Array(repeating: false, count: diagnostics.count)
        var left = most
        for (severity, mostOfAFile) in [
            (Severity.error, DiagnosticSelection.mostOfAFile), (.error, .max),
            (.warning, DiagnosticSelection.mostOfAFile), (.warning, .max),
        ] {
            var ofFile: [String: Int] = [:]
            for (index, diagnostic) in diagnostics.enumerated()
            where left > 0 && diagnostic.severity == severity && !isShown[index] {
                guard ofFile[diagnostic.path, default: 0] < mostOfAFile else { continue }
                ofFile[diagnostic.path, default: 0] += 1
                isShown[index] = true
                left -= 1
            }
        }
        shown = diagnostics.indices.filter { isShown[$0] }.map { diagnostics[$0] }
        hidden = diagnostics.indices.filter { !isShown[$0] }.map { diagnostics[$0] }
    }
}
