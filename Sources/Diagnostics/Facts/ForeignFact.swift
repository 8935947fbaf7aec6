/// Problems of content that was written for another tool, and of the settings that let it in.
package enum ForeignFact: Sendable, Equatable {
    // settings of a collection's front matter
    /// A key that is kept, a field and another name at once, or two of the three.
    case keyWithTwoMeanings(String)
    /// A value of `names` that is neither a built-in key nor a field.
    case unknownMeaning(String, Suggestion)

    // front matter
    /// Two keys of a page that mean the same.
    case sameMeaning(String, other: String, meaning: String)
    case tomlFrontMatter

    // files
    /// An image beside pages that no page shows.
    case unlinkedFile(String)

    // fields of type object
    case objectWithoutFields(field: String)
    case fieldsWithoutObject
    /// A type of field that the maps of an object cannot hold.
    case notInObjects(type: String)
    case objectTooDeep(limit: Int)

    package var rule: RuleID {
        switch self {
        case .keyWithTwoMeanings, .sameMeaning: .duplicateKey
        case .unknownMeaning, .fieldsWithoutObject: .unknownKey
        case .unlinkedFile: .misplacedFile
        case .tomlFrontMatter: .frontMatterMissing
        case .objectWithoutFields: .missingKey
        case .notInObjects, .objectTooDeep: .unknownType
        }
    }
}
