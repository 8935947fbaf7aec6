/// A gap in the HTML that whoever prints the page fills in. Leaving it empty still gives well-formed HTML, wrappers of
/// callouts apart.
package struct BodySlot: Sendable, Equatable {
    package enum Kind: Sendable, Equatable, Hashable {
        /// A link's URL, inside `href="…"`. Index into `links`, as for all that follow it.
        case link(Int)
        /// Further attributes of the `a` element, each with a space before it: ` hreflang="en"`. Usually nothing.
        case linkAttributes(Int)
        /// A whole image. Index into `links`, where its alternative text and title are.
        case image(Int)
        /// A block in place of a fence. Index into `embeds`.
        case embed(Int)
        /// A callout's start: its wrapper (`aside`, `details`) and its title. Index into `callouts`.
        case calloutOpen(Int)
        /// The end of a callout: what closes its wrapper.
        case calloutClose(Int)
        /// Words in the reader's language.
        case label(BodyLabel)
    }

    /// Where in `RenderedBody.html` the filling goes.
    package var offset: Int
    package var kind: Kind

    package init(offset: Int, kind: Kind) {
        self.offset = offset
        self.kind = kind
    }
}

/// Words that the HTML needs and that Markdown does not give.
package enum BodyLabel: Sendable, Equatable, Hashable {
    /// Text of the heading over the footnotes.
    case footnotes
    /// `aria-label` of the arrow behind a footnote, back to where the text refers to it; the note's number.
    case backToText(Int)
    /// `aria-label` of the box in which a wide table scrolls, counted from 1.
    case table(Int)
}
