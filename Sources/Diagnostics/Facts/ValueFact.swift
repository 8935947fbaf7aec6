/// Problems of a key or a value: in front matter, site.yaml and the other YAML files.
package enum ValueFact: Sendable, Equatable {
    // keys
    case missingKey(String, of: Owner)
    case unknownKey(String, in: Place, Suggestion)
    /// A key without a value in a map of languages: the rest of a text with a comma.
    case commaInText(String, in: Place)
    /// A key of the maps inside `owner`, written without indentation.
    case outdentedKey(String, owner: String)

    // values of any type
    case missingValue(key: String, ExpectedType, isRequired: Bool = false)
    case emptyText(key: String, isRequired: Bool = false)
    case emptyList(key: String, collection: String)
    /// `instead`: the value rewritten as the key expects it.
    case wrongType(key: String, ExpectedType, WrittenValue, instead: String?)
    /// The root of a file of interface strings or synonyms.
    case wrongRoot(ExpectedType, WrittenValue)
    case duplicateElement(String, key: String)
    case outOfBounds(key: String, Measure, Bound)
    case unsafeCharacter(key: String, codePoint: String)

    // single types
    case impossibleDate(String, DateFault)
    case badURL(String, URLFault)
    case badEmail(String)
    case badPhone(String)
    case badRevision(WrittenValue)
    /// `nearest`: an ISO 3166-1 code.
    case unknownCountry(String, nearest: String?)
    case unknownLanguage(String, LanguageFault, nearest: String?)
    case unknownTerm(String, vocabulary: String, Suggestion)

    package var rule: RuleID {
        switch self {
        case .missingKey: .missingKey
        case .unknownKey, .commaInText, .outdentedKey: .unknownKey
        case .missingValue, .emptyText, .emptyList: .missingValue
        case .wrongType, .wrongRoot: .wrongType
        case .duplicateElement: .duplicateElement
        case .outOfBounds: .outOfBounds
        case .unsafeCharacter: .unsafeCharacter
        case .impossibleDate: .impossibleDate
        case .badURL: .badURL
        case .badEmail: .badEmail
        case .badPhone: .badPhone
        case .badRevision: .badRevision
        case .unknownCountry: .unknownCountry
        case .unknownLanguage: .unknownLanguage
        case .unknownTerm: .unknownTerm
        }
    }
}
