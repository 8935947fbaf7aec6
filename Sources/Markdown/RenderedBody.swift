package import Diagnostics

/// A Markdown text as HTML, with everything that the site has to know about it.
///
/// The HTML is safe to be part of a page: text is escaped, and all tags are written by this module, also those that
/// stand for an author's own. Where something is needed that only the site knows, the HTML has a slot:
///
///     html   … <a href="">Salario</a> …
///     slots            ╰ offset of the slot, .link(0): the URL of links[0], as `Escaping.appendURLAttribute` writes it
package struct RenderedBody: Sendable, Equatable {
    /// UTF-8. Slots take no bytes in it.
    package var html: [UInt8] = []
    /// Ordered by offset. Several may have the same offset; they are filled in this order.
    package var slots: [BodySlot] = []
    /// Every heading, in the order of the text.
    package var outline: [BodyHeading] = []
    /// Anchors of the author's own HTML: `id` and `name` of elements. Those of headings are in the outline.
    package var anchors: [String] = []
    /// The parts of the HTML between headings at the top level. The first is the text before any heading, even if it is
    /// empty.
    package var sections = [BodySection(heading: nil, anchor: nil, range: 0..<0)]
    /// The text of `html`, run by run: see `text(in:)`.
    var textRuns: [TextRun] = []
    /// Links and images in the order of the HTML, without links that have an active scheme. Quotes in the title of a
    /// callout are among them, although no slot names them.
    package var links: [BodyLink] = []
    package var callouts: [BodyCallout] = []
    package var embeds: [BodyEmbed] = []
    /// In the order of the source. Empty without `MarkdownOptions.keepsPassages`.
    package var passages: [Passage] = []
    /// Ordered by position.
    package var problems: [Problem] = []
    /// The list of footnotes: bytes of `html`, which belong to no section. Empty if there is none.
    package var footnotes: Range<Int> = 0..<0
    /// The heading that left the text to be the page's title.
    package var title: BodyTitle?

    package init() {}

    /// The body of a page without text, or of one that could not be read.
    package static let empty = RenderedBody()
}

/// A heading. `text` is plain text; `anchor` is the `id` of its element.
package struct BodyHeading: Sendable, Equatable {
    /// 1 to 6.
    package var level: Int
    package var anchor: String
    package var text: String
    package var position: SourcePosition
    /// Whether it is in a block quote, list or callout. Such a heading begins no section.
    package var isNested: Bool
    /// Tag: the word that `{ES}` or `{#anchor ES}` at its end gives, for those who read the section's meaning.
    package var tag: Positioned<String>?

    package init(
        level: Int, anchor: String, text: String, position: SourcePosition, isNested: Bool,
        tag: Positioned<String>? = nil
    ) {
        self.level = level
        self.anchor = anchor
        self.text = text
        self.position = position
        self.isNested = isNested
        self.tag = tag
    }
}

/// A section: the HTML from one heading at the top level to the next.
package struct BodySection: Sendable, Equatable {
    /// Index into `RenderedBody.outline`; nil for the text before the first heading.
    package var heading: Int?
    package var anchor: String?
    /// Bytes of `RenderedBody.html`, without the heading itself.
    package var range: Range<Int>

    package init(heading: Int?, anchor: String?, range: Range<Int>) {
        self.heading = heading
        self.anchor = anchor
        self.range = range
    }
}
