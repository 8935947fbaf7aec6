package import Diagnostics
package import Markdown

/// One content file, parsed: a pure function of its bytes and the settings.
package struct ParsedPage: Sendable, Equatable {
    /// Relative to the project's root.
    package var path: String
    package var language: String
    package var collection: String
    /// The file's name without its ending: the identity that translations share.
    package var name: String
    package var frontMatter: FrontMatter
    package var body: RenderedBody
    package var diagnostics: [Diagnostic]
    /// Of what the page says (title, summary, fields, sources, changes, body), not of its housekeeping (dates of review, order,
    /// aliases, slug): what makes a translation out of date.
    package var fingerprint: UInt64

    /// The first 8 hexadecimal digits of the fingerprint: what `translation_of_revision` holds.
    package var revision: String {
        let digits = String(fingerprint >> 32, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
