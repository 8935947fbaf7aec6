internal import Base
package import Diagnostics
package import Markdown

/// Parse result of one content file: a pure function of its bytes and the settings. The body is separate because bodies
/// need most of the memory and few stages read them.
package struct ParsedFile: Sendable {
    package var page: ParsedPage
    package var body: RenderedBody
}

/// One parsed content file, without its body.
package struct ParsedPage: Sendable, Equatable {
    /// Relative to the project's root.
    package var path: String
    package var language: String
    package var collection: String
    /// Path below the collection's folder, without extension: the identity that translations share.
    package var name: String
    package var frontMatter: FrontMatter
    package var diagnostics: [Diagnostic]
    /// Numbers that no record of the register stands behind; only in collections with `facts: required`.
    package var numbersWithoutRecord: [Positioned<String>] = []
    /// Phone numbers of the text that are no link; only in the collection that `crossings` names.
    package var numbersWithoutLink: [Positioned<String>] = []
    /// Phrases that the project's style rules avoid.
    package var styleFindings: [StyleFinding] = []
    /// Hash of the page's meaning (title, summary, fields, sources, body): a change makes translations out of date.
    /// Excludes housekeeping keys (`FrontMatterKey.isHousekeeping`), white space, line breaks and comments.
    package var fingerprint: UInt64

    /// The first 8 hexadecimal digits of the fingerprint: the value of `translation_of_revision`.
    package var revision: String { (fingerprint >> 32).hex(digits: 8) }

    /// Errors of a draft are only warnings in a build without drafts: unfinished pages must not block finished ones.
    package func diagnostics(withDrafts: Bool) -> [Diagnostic] {
        guard frontMatter.isDraft, !withDrafts else { return diagnostics }
        return diagnostics.map { diagnostic in
            var warning = diagnostic
            warning.severity = .warning
            return warning
        }
    }
}
