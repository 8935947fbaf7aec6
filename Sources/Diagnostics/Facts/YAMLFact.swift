/// Why a text is not the YAML that Faro reads.
package enum YAMLFact: Sendable, Equatable {
    case tabInIndentation

    package var rule: RuleID {
        switch self {
        case .tabInIndentation: .yamlTab
        }
    }
}
