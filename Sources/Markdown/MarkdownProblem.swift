/// Something in a text that is wrong or cannot be rendered as meant. Which of them are errors is for others to say.
package struct MarkdownProblem: Sendable, Equatable {
    /// The raw value of a `MarkdownRule`.
    package var rule: String
    package var position: SourcePosition
    /// Bytes to underline, at least 1, never past the end of the line.
    package var length: Int
    /// Lower case, no full stop, names the thing in quotes.
    package var message: String
    /// What to write instead.
    package var note: String?

    package init(rule: MarkdownRule, position: SourcePosition, length: Int, message: String, note: String? = nil) {
        self.rule = rule.rawValue
        self.position = position
        self.length = length
        self.message = message
        self.note = note
    }
}

/// The ids of all problems that a Markdown text can have.
package enum MarkdownRule: String, Sendable, CaseIterable, Hashable {
    case badAnchor = "bad-anchor"
    case documentTooComplex = "document-too-complex"
    case documentTooLarge = "document-too-large"
    case duplicateAnchor = "duplicate-anchor"
    case duplicateFootnote = "duplicate-footnote"
    case emptyEmbed = "empty-embed"
    case headingLevel = "heading-level"
    case invalidBytes = "invalid-bytes"
    case misplacedFootnote = "misplaced-footnote"
    case rawHTML = "raw-html"
    case tableEnd = "table-end"
    case tableTooLarge = "table-too-large"
    case tooManyFootnotes = "too-many-footnotes"
    case undefinedFootnote = "undefined-footnote"
    case unknownCallout = "unknown-callout"
    case unsafeLink = "unsafe-link"
    case unusedFootnote = "unused-footnote"
}
