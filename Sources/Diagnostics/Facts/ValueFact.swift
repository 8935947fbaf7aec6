/// What is wrong with a key or a value: in front matter, and in what site.yaml and the other YAML files have in common with it.
package enum ValueFact: Sendable, Equatable {
    case unsafeCharacter(key: String, codePoint: String)

    package var rule: RuleID {
        switch self {
        case .unsafeCharacter: .unsafeCharacter
        }
    }
}
