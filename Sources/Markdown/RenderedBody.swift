/// A Markdown text, rendered: HTML with slots, and what the rest of the program wants to know of it.
package struct RenderedBody: Sendable, Equatable {
    /// HTML in which a slot takes no bytes: something is inserted at each slot's offset.
    package var html: [UInt8]
    /// By ascending offset.
    package var slots: [BodySlot]
    package var outline: [BodyHeading]
    /// Section 0 is the text before the first heading; then one per heading.
    package var sections: [BodySection]
    /// Links and images in the order of their slots' indices.
    package var links: [BodyLink]
    package var embeds: [BodyEmbed]
    package var callouts: [BodyCallout]
    package var problems: [MarkdownProblem]
}

package struct BodySlot: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// The URL of `links[index]`, inside a quoted attribute.
        case link(Int)
        /// The URL of the image `links[index]`, inside a quoted attribute.
        case image(Int)
        /// `embeds[index]`, between blocks.
        case embed(Int)
        /// What opens and closes `callouts[index]`, around blocks.
        case calloutOpen(Int)
        case calloutClose(Int)
        /// A word of the interface, e.g. the footnotes' heading.
        case label(BodyLabel)
    }
    package var offset: Int
    package var kind: Kind
}

/// Words that only the interface's language knows.
package enum BodyLabel: Sendable, Equatable {
    case footnotes
    /// Name of the link from a note back to the text; the note's number.
    case backToText(Int)
}

package struct BodyHeading: Sendable, Equatable {
    package var level: Int
    package var anchor: String
    package var text: String
    package var position: SourcePosition
}

package struct BodySection: Sendable, Equatable {
    /// Index into `outline`; `nil` for the text before the first heading.
    package var heading: Int?
    /// Byte range of `html`, the heading itself left out.
    package var range: Range<Int>
}

package struct BodyLink: Sendable, Equatable {
    /// As libcmark cleaned it: entities and escapes resolved.
    package var destination: String
    package var title: String
    package var text: String
    package var position: SourcePosition
    package var isImage: Bool
}

package struct BodyEmbed: Sendable, Equatable {
    package var name: String
    package var argument: String
    package var position: SourcePosition
}

package struct BodyCallout: Sendable, Equatable {
    /// Lower case, e.g. `deadline`.
    package var kind: String
    /// The words after the marker, plain; empty for the kind's own title.
    package var title: String
    package var position: SourcePosition
}

package struct MarkdownProblem: Sendable, Equatable {
    /// Id of the rule, e.g. `raw-html`.
    package var rule: String
    package var position: SourcePosition
    /// Bytes of the line the caret underlines.
    package var length: Int
    package var message: String
    package var note: String?
}
