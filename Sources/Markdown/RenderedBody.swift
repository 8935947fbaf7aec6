package import Diagnostics

/// A Markdown text as HTML, with all that a site must know of it. Knows no paths and no site.
///
/// The HTML is safe to put into a page as it is: text is escaped, and without `MarkdownOptions.allowsRawHTML` there are
/// no tags but those that this module writes. What only the site can know is missing from it, and each gap is a slot:
///
///     html   … <a href="">Salario</a> …
///     slots            ╰ offset of the gap, .link(0): the URL of links[0], escaped by whoever fills it (`Escaping.appendURLAttribute`)
package struct RenderedBody: Sendable, Equatable {
    /// UTF-8. Slots take no bytes in it.
    package var html: [UInt8] = []
    /// In ascending order of their offsets. Several may share one offset; they are filled in this order.
    package var slots: [BodySlot] = []
    /// Every heading, in the order of the text.
    package var outline: [BodyHeading] = []
    /// The parts that headings at the top level cut the HTML into. The first is the text before any heading, even if empty.
    package var sections = [BodySection(heading: nil, anchor: nil, range: 0..<0)]
    /// The text of `html`, run by run: see `text(in:)`.
    var textRuns: [TextRun] = []
    /// Links and images, in the order in which they stand in the HTML. Links with active schemes are not among them.
    package var links: [BodyLink] = []
    package var callouts: [BodyCallout] = []
    package var embeds: [BodyEmbed] = []
    /// Ordered by position.
    package var problems: [Problem] = []
    /// The bytes of `html` that hold the list of footnotes; empty when there is none. No section covers them.
    package var footnotes: Range<Int> = 0..<0

    package init() {}

    /// The body of a page without text, or whose text could not be read.
    package static let empty = RenderedBody()
}

/// A heading of the text. `text` is plain (no markup, not escaped); `anchor` is the `id` of its element.
package struct BodyHeading: Sendable, Equatable {
    /// 1 to 6.
    package var level: Int
    package var anchor: String
    package var text: String
    package var position: SourcePosition
    /// Inside a quote, list or callout: such a heading starts no section.
    package var isNested: Bool

    package init(level: Int, anchor: String, text: String, position: SourcePosition, isNested: Bool) {
        self.level = level
        self.anchor = anchor
        self.text = text
        self.position = position
        self.isNested = isNested
    }
}

/// A part of the HTML from one heading at the top level to the next.
package struct BodySection: Sendable, Equatable {
    /// Index into `RenderedBody.outline`; nil for the text before the first heading.
    package var heading: Int?
    package var anchor: String?
    /// The bytes of `RenderedBody.html`, the heading's own element left out.
    package var range: Range<Int>

    package init(heading: Int?, anchor: String?, range: Range<Int>) {
        self.heading = heading
        self.anchor = anchor
        self.range = range
    }
}
