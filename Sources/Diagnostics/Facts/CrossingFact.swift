/// Problems of tags at headings, `## España {ES}`, and of the pages that come from them.
package enum CrossingFact: Sendable, Equatable {
    // tags
    /// `vocabulary`: that of the tags; `nil` for countries.
    case unknownTag(String, vocabulary: String?, Suggestion)
    /// In `for` of a source.
    case unknownValue(String, vocabulary: String?, Suggestion)
    /// A second section with the tag; the line of the first.
    case repeatedTag(String, line: Int)
    /// A tag inside the section of another.
    case tagInside(String, outer: String)
    /// A tag in a block quote or a list, where headings begin no section.
    case nestedTag(String)
    /// A tag on a page from which no others come; `field` and `value` would make it one.
    case tagWithoutPages(String, field: String?, value: String?)
    /// `for` of a source, in a site without crossings.
    case valuesWithoutPages

    // opinions
    /// A heading that begins with the name of a value and has no tag.
    case untaggedPart(heading: String, tag: String)
    /// A part that the page has in its own language, not in `path`.
    case untranslatedPart(String, path: String)
    /// A part without a page of its own, and what it lacks.
    case noPage(value: String, [Lack])
    /// Values that have a door and no part.
    case doorsWithoutPart([String])
    /// Next to nothing is left of the text beside its parts; words that are left.
    case nothingBesideParts(words: Int)
    /// An institution without a phone and without an address for its services.
    case contactWithoutDoor(phone: String, online: String?)
    /// A guide that says what to say on the phone, and has no number for a value.
    case scriptWithoutPhone(values: [String])
    /// A phone number that is only text.
    case numberWithoutLink(String)

    /// What a part lacks for a page.
    package enum Lack: Sendable, Equatable {
        case words(count: Int, of: Int, records: Int, ofRecords: Int)
        case door
    }

    package var rule: RuleID {
        switch self {
        case .unknownTag, .unknownValue: .unknownTag
        case .repeatedTag: .duplicateTag
        case .tagInside, .nestedTag, .tagWithoutPages, .valuesWithoutPages: .misplacedTag
        case .untaggedPart: .untaggedPart
        case .untranslatedPart: .untranslatedPart
        case .noPage: .missingCrossing
        case .doorsWithoutPart: .missingPart
        case .nothingBesideParts: .emptyTheme
        case .contactWithoutDoor: .contactWithoutDoor
        case .scriptWithoutPhone: .scriptWithoutPhone
        case .numberWithoutLink: .numberWithoutLink
        }
    }
}
