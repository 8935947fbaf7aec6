/// Why a text is not the YAML that Faro reads, or not front matter.
package enum YAMLFact: Sendable, Equatable {
    package enum Unused: Sendable, Equatable { case anchors, aliases, tags }

    // front matter as a whole
    case emptyFile, noFrontMatter, unclosedFrontMatter, emptyFrontMatter
    case frontMatterTooLarge(bytes: Int, limit: Int)
    case notKeys(WrittenValue)

    // spaces
    case tabInIndentation
    /// A space that looks like one and is none to YAML, e.g. `U+00A0`; in the indentation or behind a colon.
    case foreignSpace(codePoint: String)
    /// `title:Pago`; the value is what follows.
    case noSpaceAfterColon(key: String, value: String)
    /// The line is further in than the key above, which has its value already.
    case indentedKey(String, above: String)
    /// The line begins further in than one level and less far than the next.
    case oddIndentation(spaces: Int, levels: [Int])
    /// The first key is not at the line's beginning.
    case indentedStart(spaces: Int)

    case duplicateKey(String, firstLine: Int)
    case unused(Unused)
    case tooDeep(limit: Int)
    case keyNotWord(WrittenValue)

    // what the parser says; `instead`: the line as it would be right, where that can be told
    case colonInText(instead: String? = nil), noColon(instead: String? = nil), unclosedQuotes(instead: String? = nil)
    /// `title: "The "first" one"`.
    case textAfterQuotes(instead: String? = nil)
    /// A bullet, a long dash, or a hyphen without space, where an entry of a list begins.
    case notAListSign(String, instead: String)
    case unclosedList, unclosedMap, badFirstCharacter, unclosed, unknownEscape, strayLine, strayListLine
    case listOnKeyLine, noNameAfterSign, secondDocument, missingElement
    /// With the parser's own words, which are English, when it has some.
    case unreadable(String?)

    package var rule: RuleID {
        switch self {
        case .emptyFile, .noFrontMatter: .frontMatterMissing
        case .unclosedFrontMatter: .frontMatterUnclosed
        case .emptyFrontMatter: .frontMatterEmpty
        case .frontMatterTooLarge: .frontMatterTooLarge
        case .notKeys: .frontMatterKeys
        case .tabInIndentation: .yamlTab
        case .duplicateKey: .duplicateKey
        case .unused: .yamlAlias
        case .foreignSpace, .noSpaceAfterColon, .indentedKey, .oddIndentation, .indentedStart, .tooDeep, .keyNotWord, .colonInText, .noColon,
             .unclosedList, .unclosedMap, .badFirstCharacter, .unclosedQuotes, .unclosed, .unknownEscape, .strayLine, .strayListLine,
             .listOnKeyLine, .noNameAfterSign, .secondDocument, .missingElement, .textAfterQuotes, .notAListSign, .unreadable: .yamlSyntax
        }
    }
}
