/// What is wrong with a file or folder, before or beside what is written in it.
package enum FileFact: Sendable, Equatable {
    case missingSettings

    package var rule: RuleID {
        switch self {
        case .missingSettings: .missingSettings
        }
    }
}
