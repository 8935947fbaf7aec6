/// Why a text is not YAML that Faro accepts, or not front matter.
package enum YAMLFact: Sendable, Equatable {
    package enum Unused: Sendable, Equatable { case anchors, aliases, tags }

    // front matter as a whole
    case emptyFile, noFrontMatter, unclosedFrontMatter, emptyFrontMatter
    case frontMatterTooLarge(bytes: Int, limit: Int)
    case notKeys(WrittenValue)

    // spaces
    case tabInIndentation
    /// Foreign space, e.g. `U+00A0`: looks like a space but is not one in YAML; in the indentation or after a colon.
    case foreignSpace(codePoint: String)
    /// `title:Pago`; `value`: the text after the colon.
    case noSpaceAfterColon(key: String, value: String)
    /// The line has more indentation than the key above, which already has a value.
    case indentedKey(String, above: String)
    /// The indentation is between two levels.
    case oddIndentation(spaces: Int, levels: [Int])
    /// The first key is indented.
    case indentedStart(spaces: Int)

    case duplicateKey(String, firstLine: Int)
    case unused(Unused)
    case tooDeep(limit: Int)
    case keyNotWord(WrittenValue)

    // parser errors; `instead`: the corrected line, if known
    case colonInText(instead: String? = nil), noColon(instead: String? = nil), unclosedQuotes(instead: String? = nil)
    /// `title: "The "first" one"`.
    case textAfterQuotes(instead: String? = nil)
    /// A bullet, a long dash, or a hyphen without space, used as a list marker.
    case notAListSign(String, instead: String)
    case unclosedList, unclosedMap, badFirstCharacter, unclosed, unknownEscape, strayLine, strayListLine
    case listOnKeyLine, noNameAfterSign, secondDocument, missingElement
    /// The parser's own message in English, if there is one.
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
        case .foreignSpace, .noSpaceAfterColon, .indentedKey, .oddIndentation, .indentedStart, .tooDeep, .keyNotWord,
            .colonInText, .noColon,
            .unclosedList, .unclosedMap, .badFirstCharacter, .unclosedQuotes, .unclosed, .unknownEscape, .strayLine,
            .strayListLine,
            .listOnKeyLine, .noNameAfterSign, .secondDocument, .missingElement, .textAfterQuotes, .notAListSign,
            .unreadable:
            .yamlSyntax
        }
    }
}
