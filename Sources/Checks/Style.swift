internal import Content
internal import Diagnostics
internal import Site

extension Check {
    /// A phrase that the project's own list says to avoid. The parser finds them, where a language has such a list.
    static let style = Check(
        rule: .style,
        scope: .page { item, _ in
            item.page.styleFindings.map { finding in
                Diagnostic(
                    .opinion(.style(finding.words.value, prefer: finding.prefer)), path: item.page.path,
                    at: finding.words.position, length: finding.words.length)
            }
        })
}
