/// What could be better on a site that is right.
package enum OpinionFact: Sendable, Equatable {
    case missingSummary

    package var rule: RuleID {
        switch self {
        case .missingSummary: .missingSummary
        }
    }
}
