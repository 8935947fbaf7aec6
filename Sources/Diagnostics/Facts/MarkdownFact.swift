/// Problems in a Markdown text, and markup that cannot be rendered as meant.
package enum MarkdownFact: Sendable, Equatable {
    // headings
    case headingOfLevelOne
    case badAnchor(String)
    case duplicateAnchor(String)
    /// Attributes of other tools at the end of a heading, with their braces.
    case headingAttributes(String)

    // footnotes; labels without `[^` and `]`
    case undefinedFootnote(label: String, Suggestion)
    case duplicateFootnote(label: String)
    case unusedFootnote(label: String)
    /// Brackets that look like a footnote reference but are a link; the text includes `^`.
    case footnoteIsLink(text: String)
    case tooManyReferences(limit: Int)

    // links, callouts, embeds
    /// A URL scheme with executable or embedded content: `javascript`.
    case activeScheme(String)
    case unknownCallout(kind: String, Suggestion)
    case emptyEmbed(name: String)
    /// A second line in an embed, which has room for one name only.
    case secondEmbed(name: String, String)
    /// An embed that draws a table, without a line that says which.
    case embedWithoutFilter(name: String)
    /// A line of such an embed that is no `key: value`.
    case lineWithoutFilter(name: String, String)
    /// A fenced block that contains a name or filters, and whose first word is almost that of an embed.
    case unknownEmbedWord(String, near: String)

    /// A link to a record of the register where none can be.
    case misplacedQuote(QuotePlace)

    // tables
    case tableTooWide(columns: Int, limit: Int)
    case tooManyCells(limit: Int)
    case rowWithoutBar
    case lineAfterTable

    // characters
    case unclosedComment
    /// An entity such as `&#1;`; the character's name, `U+0001`.
    case entityForControl(codePoint: String)
    case notUTF8

    // limits on time and memory
    case textTooLong(bytes: Int, limit: Int)
    case tooManyOpenImages(count: Int)
    case listsTooDeep(depth: Int)
    case nestedTooDeep(limit: Int)

    package var rule: RuleID {
        switch self {
        case .headingOfLevelOne: .headingLevel
        case .badAnchor: .badAnchor
        case .duplicateAnchor: .duplicateAnchor
        case .headingAttributes: .strayMarkup
        case .undefinedFootnote: .undefinedFootnote
        case .duplicateFootnote: .duplicateFootnote
        case .unusedFootnote: .unusedFootnote
        case .footnoteIsLink: .misplacedFootnote
        case .tooManyReferences: .tooManyFootnotes
        case .activeScheme: .unsafeLink
        case .unknownCallout: .unknownCallout
        case .misplacedQuote: .misplacedQuote
        case .emptyEmbed, .embedWithoutFilter: .emptyEmbed
        case .secondEmbed, .unknownEmbedWord, .lineWithoutFilter: .unknownEmbed
        case .tableTooWide, .tooManyCells: .tableTooLarge
        case .rowWithoutBar, .lineAfterTable: .tableEnd
        case .unclosedComment: .unclosedComment
        case .entityForControl, .notUTF8: .invalidBytes
        case .textTooLong: .documentTooLarge
        case .tooManyOpenImages, .listsTooDeep, .nestedTooDeep: .documentTooComplex
        }
    }
}

/// Where a quote cannot be.
package enum QuotePlace: Sendable, Equatable {
    case imageDescription
    case linkText
    /// A heading without an anchor of its own; the anchor to propose.
    case heading(anchor: String)
}
