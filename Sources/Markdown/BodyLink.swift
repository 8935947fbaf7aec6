package import Diagnostics

/// A link or an image of the text.
package struct BodyLink: Sendable, Equatable {
    /// The URL as written, with escapes and entities decoded; not percent-encoded.
    package var destination: String
    package var title: String
    /// Plain text: that of a link, or the alternative text of an image.
    package var text: String
    /// The position of the `[`, `![` or `<` that opens it.
    package var position: SourcePosition
    package var isImage: Bool
    /// How many bytes of the link are on its first line.
    package var length: Int

    /// How the destination of a quote begins.
    package static let quoteScheme = "fact:"

    /// A quote: a link to a record of the register, `[1 año](fact:wages-deadline)`. Its text is plain text to readers;
    /// what follows the scheme names the record.
    package var isQuote: Bool { !isImage && destination.utf8.starts(with: Self.quoteScheme.utf8) }

    package init(
        destination: String, title: String, text: String, position: SourcePosition, isImage: Bool, length: Int = 1
    ) {
        self.destination = destination
        self.title = title
        self.text = text
        self.position = position
        self.isImage = isImage
        self.length = length
    }
}

/// An embed: a fenced block that the theme replaces with a block of its own, such as "```institution".
package struct BodyEmbed: Sendable, Equatable {
    package var name: String
    /// The first line inside the fence that has text, without white space around it. Empty if the embed has filters.
    package var argument: String
    /// The position of that line.
    package var position: SourcePosition
    /// The lines of an embed that draws a table. Lines that are no filters are reported and not among them.
    package var filters: [BodyEmbedFilter]

    package init(name: String, argument: String, position: SourcePosition, filters: [BodyEmbedFilter] = []) {
        self.name = name
        self.argument = argument
        self.position = position
        self.filters = filters
    }
}

/// A line `key: value` of an embed, without white space around the two; neither is empty.
package struct BodyEmbedFilter: Sendable, Equatable {
    package var key: String
    package var value: String
    /// The position of the key.
    package var position: SourcePosition
    package var valuePosition: SourcePosition

    package init(key: String, value: String, position: SourcePosition, valuePosition: SourcePosition) {
        self.key = key
        self.value = value
        self.position = position
        self.valuePosition = valuePosition
    }
}

/// A callout: a block quote that begins with `[!KIND]`.
package struct BodyCallout: Sendable, Equatable {
    /// The kind in lower case.
    package var kind: String
    /// The title: what follows the marker on its line, as plain text; empty if the kind's own name is the title. It is
    /// not part of the HTML.
    package var title: String
    /// The position of the marker.
    package var position: SourcePosition
    /// The quotes of the title: indices into `RenderedBody.links`. No slot names them.
    package var quotes: Range<Int>

    package init(kind: String, title: String, position: SourcePosition, quotes: Range<Int> = 0..<0) {
        self.kind = kind
        self.title = title
        self.position = position
        self.quotes = quotes
    }
}
