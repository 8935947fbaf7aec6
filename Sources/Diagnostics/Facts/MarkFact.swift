/// What an author wrote and no reader sees, or sees as the signs that were to make markup.
package enum MarkFact: Sendable, Equatable {
    // marks of Markdown that made nothing
    case headingWithoutSpace(Correction)
    /// A heading's or a list's mark before a space that is none to Markdown, `U+00A0`.
    case foreignSpace(mark: String, codePoint: String, Correction?)
    /// Brackets and parentheses that look like a link but are not one.
    case linkNotRead(LinkFault, Correction?)
    /// `[text][label]` without `[label]: …`.
    case undefinedReference(label: String)
    /// The asterisks or underscores.
    case emphasisNotRead(String, EmphasisFault, Correction?)
    case tableWithoutDelimiter
    /// The second line of a table has another number of parts than the first.
    case tableOfOtherWidth(columns: Int, parts: Int)
    /// HTML behind a blank line and an indent: Markdown reads it as code.
    case htmlAsCode

    // markup of other tools
    case foreignMark(ForeignMark, written: String)
    /// `<<<<<<<`, which git leaves.
    case mergeMark

    // text that is lost, or marked against its sense
    /// A row with more cells than the table has columns: the extra cells are not shown.
    case longRow(cells: Int, columns: Int, Correction?)
    /// Single tildes that strike an amount.
    case struckAmount(Correction?)
    /// Asterisks between digits.
    case slantedNumber(Correction)
    /// A value that YAML ends at ` #`.
    case cutValue(key: String, Correction)

    package var rule: RuleID {
        switch self {
        case .headingWithoutSpace, .foreignSpace, .linkNotRead, .undefinedReference, .emphasisNotRead,
            .tableWithoutDelimiter, .tableOfOtherWidth, .htmlAsCode:
            .lostMarkup
        case .foreignMark, .mergeMark: .strayMarkup
        case .longRow: .tableRow
        case .struckAmount, .slantedNumber, .cutValue: .lostText
        }
    }

    package var correction: Correction? {
        switch self {
        case .headingWithoutSpace(let correction), .slantedNumber(let correction), .cutValue(_, let correction):
            correction
        case .foreignSpace(_, _, let correction), .linkNotRead(_, let correction),
            .emphasisNotRead(_, _, let correction), .longRow(_, _, let correction), .struckAmount(let correction):
            correction
        case .undefinedReference, .tableWithoutDelimiter, .tableOfOtherWidth, .htmlAsCode, .foreignMark, .mergeMark:
            nil
        }
    }
}

/// Why brackets made no link.
package enum LinkFault: Sendable, Equatable, CaseIterable {
    /// `[a] (b.md)`
    case spaceBetween
    /// `[a](b c.md)`
    case spaceInTarget
    /// `(a)[b.md]`
    case swapped
    /// `[a](b.md`
    case notClosed
}

/// Why asterisks or underscores stayed.
package enum EmphasisFault: Sendable, Equatable, CaseIterable {
    /// `** a**`, `**a **`
    case spaceInside
    /// `**a:**b`, `a**«b»**`
    case punctuationAtWord
    case notClosed
}

/// A piece of markup that another tool reads.
package enum ForeignMark: Sendable, Equatable, CaseIterable {
    /// `{{< x >}}`, `{{% x %}}`, `{% x %}`, `{{ x }}`
    case template
    /// `!!! note`, `:::note`
    case admonition
    /// `=== "Tab"`
    case tab
    /// `{: .x}`, `{.x}`
    case attributes
    /// `[TOC]`
    case contents
    /// `:smile:`
    case emoji
    /// `==x==`
    case highlight
    /// `[[x]]`
    case wikiLink
    /// `*[ILO]: …`
    case abbreviation
}
