/// Why a file under `Content/assets/` is not published.
package enum AssetFact: Sendable, Equatable {
    /// A kind of file that is not on the list of kinds; extension without its dot, empty for a name without one.
    case otherKind(String)
    /// A photo as iPhones keep it, which most browsers do not show.
    case heic
    /// `a.php.jpg`: some servers go by the first ending.
    case severalEndings(first: String, last: String)
    /// The bytes are of another kind than the name says; extension without its dot.
    case notOfItsKind(String)
    case tooLarge(megabytes: Int)
    /// A picture of more than `limit` kilobytes.
    case heavyPicture(kilobytes: Int, limit: Int)
    /// The name has more than `limit` bytes.
    case nameTooLong(limit: Int)
    /// A photo that tells where, when and with what it was taken.
    case photoNotes
    case image(Image)

    /// What makes an SVG file more than an image, and in which line.
    package struct Image: Sendable, Equatable {
        package var content: ActiveContent
        package var line: Int

        package init(_ content: ActiveContent, line: Int) {
            self.content = content
            self.line = line
        }
    }

    package enum ActiveContent: Sendable, Equatable {
        case notUTF8
        /// Not well-formed XML.
        case malformed
        case otherEncoding(String)
        case element(String)
        case attribute(element: String, attribute: String)
        /// `<?name …?>`.
        case instruction(String)
        case entities
        case reference(element: String, target: String)
        case otherFile(element: String, attribute: String)
        case backslashInStyle
        case otherFileInStyle
    }

    package var rule: RuleID {
        switch self {
        case .nameTooLong: .nameTooLong
        case .photoNotes: .photoNotes
        case .heavyPicture: .heavyPicture
        case .otherKind, .heic, .severalEndings, .notOfItsKind, .tooLarge, .image: .unsafeAsset
        }
    }
}
