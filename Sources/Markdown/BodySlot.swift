/// A slot: a place in the HTML that the theme fills in. HTML with empty slots is well-formed too.
package struct BodySlot: Sendable, Equatable {
    package enum Kind: Sendable, Equatable, Hashable {
        /// A link's URL, inside `href="…"`. The number is an index into `links`.
        case link(Int)
        /// More attributes of the `a` element, each with a space before it: ` hreflang="en"`. Usually none.
        /// Index into `links`.
        case linkAttributes(Int)
        /// A whole image. Index into `links`, where its alternative text and title are.
        case image(Int)
        /// Where a quote begins and ends. Its words stand between the two. Index into `links`.
        case quoteOpen(Int)
        case quoteClose(Int)
        /// A block of the theme that replaces a fence. Index into `embeds`.
        case embed(Int)
        /// The start tag of a callout (`aside`, `details`) and its title. Index into `callouts`.
        case calloutOpen(Int)
        /// The end tag of a callout.
        case calloutClose(Int)
        /// A text of the interface, in the reader's language.
        case label(BodyLabel)
    }

    /// Offset into `RenderedBody.html`.
    package var offset: Int
    package var kind: Kind

    package init(offset: Int, kind: Kind) {
        self.offset = offset
        self.kind = kind
    }
}

/// Texts of the interface that the HTML needs.
package enum BodyLabel: Sendable, Equatable, Hashable {
    /// The heading above the footnotes.
    case footnotes
    /// `aria-label` of the link from a footnote back to its reference in the text. The value is the number of the
    /// footnote.
    case backToText(Int)
    /// `aria-label` of the box in which a wide table scrolls. The value is the number of the table, from 1.
    case table(Int)
}
