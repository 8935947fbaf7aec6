internal import Base
package import Diagnostics
package import Markdown

/// What one content file gives: a pure function of its bytes and the settings. Bodies are most of what a site holds and few
/// stages look at them, so they are kept apart from the pages.
package struct ParsedFile: Sendable {
    package var page: ParsedPage
    package var body: RenderedBody
}

/// One content file, parsed, without its body.
package struct ParsedPage: Sendable, Equatable {
    /// Relative to the project's root.
    package var path: String
    package var language: String
    package var collection: String
    /// The file's name without its ending: the identity that translations share.
    package var name: String
    package var frontMatter: FrontMatter
    package var diagnostics: [Diagnostic]
    /// Of what the page says (title, summary, fields, sources, body), not of how it is kept (`FrontMatterKey.isHousekeeping`) nor of white
    /// space, line breaks and comments: what makes a translation out of date.
    package var fingerprint: UInt64

    /// The first 8 hexadecimal digits of the fingerprint: what `translation_of_revision` holds.
    package var revision: String { (fingerprint >> 32).hex(digits: 8) }

    /// Faults of a draft are warnings while it is no part of the site: unfinished work must not hold up what is finished.
    package func diagnostics(withDrafts: Bool) -> [Diagnostic] {
        guard frontMatter.isDraft, !withDrafts else { return diagnostics }
        return diagnostics.map { diagnostic in
            var warning = diagnostic
            warning.severity = .warning
            return warning
        }
    }
}
