/// What is wrong in a Markdown text, or cannot be rendered as meant.
package enum MarkdownFact: Sendable, Equatable {
    case emptyEmbed(name: String)

    package var rule: RuleID {
        switch self {
        case .emptyEmbed: .emptyEmbed
        }
    }
}
