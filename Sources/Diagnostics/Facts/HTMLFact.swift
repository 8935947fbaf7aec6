/// HTML in a text that pages do not get. Names of elements and attributes without `<` and `>`.
package enum HTMLFact: Sendable, Equatable {
    /// An element that runs, loads or sends something.
    case activeElement(String)
    case activeAttribute(String, element: String)
    /// An element that pages do not have. Its text stays.
    case unknownElement(String)
    /// A tag without its partner, or in a wrong place.
    case tag(String, isEnd: Bool, HTMLFault)
    /// A declaration or an instruction; only its beginning, if it is long.
    case noElement(String)
    case badID(String)
    /// Marks of Markdown in a block of HTML, where they mean nothing.
    case markdownInside(String)

    package var rule: RuleID {
        switch self {
        case .activeElement, .activeAttribute: .activeHTML
        case .unknownElement, .tag, .noElement, .badID: .rawHTML
        case .markdownInside: .strayMarkup
        }
    }
}

/// Why a tag is left out.
package enum HTMLFault: Sendable, Equatable {
    case noEnd, noStart
    /// An element within a line, around a block.
    case holdsBlock
    /// A block within a paragraph or heading.
    case blockInLine
    /// Where none of these elements is around it; none: where text may not stand.
    case misplaced(parents: [String])
    case linkInLink
    case tooDeep(limit: Int)
}
