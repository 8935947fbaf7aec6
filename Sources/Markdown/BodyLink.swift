package import Diagnostics

/// A link or an image of the text.
package struct BodyLink: Sendable, Equatable {
    /// As written, with escapes and entities undone; not percent-encoded.
    package var destination: String
    package var title: String
    /// A link's text, an image's alternative text: plain.
    package var text: String
    /// Of the `[`, `![` or `<` that opens it.
    package var position: SourcePosition
    package var isImage: Bool
    /// Bytes of the link on its first line.
    package var length: Int

    package init(destination: String, title: String, text: String, position: SourcePosition, isImage: Bool, length: Int = 1) {
        self.destination = destination
        self.title = title
        self.text = text
        self.position = position
        self.isImage = isImage
        self.length = length
    }
}

/// A fence that stands for a block of the theme: "```institution".
package struct BodyEmbed: Sendable, Equatable {
    package var name: String
    /// What stands inside the fence, without white space around it.
    package var argument: String
    /// Of the fence's first line.
    package var position: SourcePosition

    package init(name: String, argument: String, position: SourcePosition) {
        self.name = name
        self.argument = argument
        self.position = position
    }
}

/// A quote that begins with `[!KIND]`.
package struct BodyCallout: Sendable, Equatable {
    /// In lower case.
    package var kind: String
    /// What follows the marker on its line: plain text, empty for the kind's own title. Not part of the HTML.
    package var title: String
    /// Of the marker.
    package var position: SourcePosition

    package init(kind: String, title: String, position: SourcePosition) {
        self.kind = kind
        self.title = title
        self.position = position
    }
}
