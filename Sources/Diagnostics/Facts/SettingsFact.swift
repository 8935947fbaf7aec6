/// Problems in site.yaml, strings and synonyms, beyond keys and types.
package enum SettingsFact: Sendable, Equatable {
    // the site
    case empty
    case noBaseURL
    case placeholderURL(String)
    case badBaseURL(String, BaseURLFault)
    case noLanguage, noDefaultLanguage
    /// Two codes that differ in case alone are one language.
    case sameLanguage(String, as: String)
    case defaultLanguages(Int)
    /// Texts of site.yaml in a language that the site does not declare.
    case undeclaredLanguage(String, texts: Int)
    case unknownRule(String, Suggestion)
    case fixedRule(String)
    /// A key that did something once.
    case outdatedKey(String)

    // names and paths
    case badName(String, of: NamedThing, SlugFault)
    case reservedFolder(String)
    case badPath(String, SlugFault)
    case duplicatePath(String, language: String, owner: String, other: String)
    case emptyVocabulary(String)

    // collections
    case unknownTemplate(String, Suggestion)
    case unknownListing(String, Suggestion)
    /// A type of schema.org that the template cannot describe.
    case unknownSchema(String, template: String, Suggestion)
    case unknownOutput(String, Suggestion)
    case duplicateEmbed(String)
    case unknownOrder(String, Suggestion)
    case noSuchField(String, Suggestion)
    case noSuchFieldOf(collection: String, String, Suggestion)
    case undrawable(field: String, type: String, template: String, drawn: [String])

    // fields
    case reservedKey(String)
    case noType(field: String)
    case ofWithoutList
    case listWithoutOf(field: String)
    /// A choice without `vocabulary`, a reference without `to`.
    case noTarget(type: String, field: String, key: String)
    case unknownType(String, Suggestion, all: [String])
    case unknownVocabulary(String, Suggestion)
    case unknownCollection(String, Suggestion)
    case unknownTaxonomy(String, Suggestion)
    case minAboveMax
    case notAFacet(type: String)

    // taxonomies, corridors, menus, home
    case taxonomyIsCollection(String)
    case taxonomyWithoutFrom(String)
    case notAFieldPath(WrittenValue)
    case noPagesOfValues(path: String, type: String)
    case noCountries(path: String, type: String)
    case oneFieldAndValues
    /// `where` and the like, by their key.
    case oneFieldAndValue(key: String)
    case unknownMenuEntry(String, menu: String, Suggestion)
    case homePathNowhere
    case unknownSign(String, Suggestion)

    // crossings
    /// A field whose values cannot be tags of headings.
    case noTags(path: String, type: String)
    /// A term that is the tag of shared sections.
    case termIsTag(String, vocabulary: String)
    /// A placeholder that the pattern of a title needs.
    case titleLacks(String)
    case wrongFieldType(path: String, type: String, expected: [String])

    // interface strings
    case noWords(language: String)
    case unknownWord(String, Suggestion)
    case missingWord(String, english: String)
    case missingPlural(String, form: String, language: String, forms: [String])
    case unknownPlaceholder(String, Suggestion)
    case missingPlaceholder(String, english: String)
    /// A word that becomes part of addresses.
    case addressWordTooLong(String, bytes: Int, limit: Int)

    // synonyms
    case duplicateTerm(String)

    // what people call places
    case duplicatePlace(String)
    case unknownPlace(String, Suggestion)

    package var rule: RuleID {
        switch self {
        case .empty: .settingsEmpty
        case .noBaseURL, .placeholderURL: .placeholderURL
        case .badBaseURL: .badURL
        case .noLanguage, .noDefaultLanguage, .defaultLanguages: .defaultLanguage
        case .undeclaredLanguage: .unknownKey
        case .unknownRule: .unknownRule
        case .fixedRule: .fixedRule
        case .outdatedKey: .outdatedKey
        case .badName, .reservedFolder: .badName
        case .badPath: .badPath
        case .duplicatePath: .duplicatePath
        case .emptyVocabulary: .missingValue
        case .unknownTemplate: .unknownTemplate
        case .unknownListing: .unknownListing
        case .unknownSchema: .unknownType
        case .unknownOutput: .unknownOutput
        case .duplicateEmbed: .duplicateElement
        case .unknownOrder, .noSuchField, .noSuchFieldOf: .unknownField
        case .undrawable: .fieldType
        case .reservedKey: .reservedKey
        case .noType, .listWithoutOf, .noTarget, .taxonomyWithoutFrom, .homePathNowhere: .missingKey
        case .ofWithoutList: .unknownKey
        case .unknownType: .unknownType
        case .unknownVocabulary: .unknownVocabulary
        case .unknownCollection: .unknownCollection
        case .unknownTaxonomy: .unknownTaxonomy
        case .minAboveMax: .outOfBounds
        case .notAFacet, .notAFieldPath, .noPagesOfValues, .noCountries, .oneFieldAndValues, .oneFieldAndValue, .noTags,
            .wrongFieldType:
            .wrongType
        case .sameLanguage, .taxonomyIsCollection, .duplicateTerm, .duplicatePlace: .duplicateKey
        case .unknownPlace: .unknownCountry
        case .termIsTag: .badName
        case .titleLacks: .placeholderMismatch
        case .unknownMenuEntry: .unknownMenuEntry
        case .unknownSign: .unknownSign
        case .noWords, .missingWord, .missingPlural: .missingWord
        case .unknownWord: .unknownWord
        case .unknownPlaceholder, .missingPlaceholder: .placeholderMismatch
        case .addressWordTooLong: .nameTooLong
        }
    }
}
