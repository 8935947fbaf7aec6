/// What is wrong with how pages hang together: links, addresses, references.
package enum SiteFact: Sendable, Equatable {
    case emptyLink

    package var rule: RuleID {
        switch self {
        case .emptyLink: .brokenLink
        }
    }
}
