/// What is wrong in site.yaml, strings and synonyms, beyond keys and types.
package enum SettingsFact: Sendable, Equatable {
    case fixedRule(String)

    package var rule: RuleID {
        switch self {
        case .fixedRule: .fixedRule
        }
    }
}
