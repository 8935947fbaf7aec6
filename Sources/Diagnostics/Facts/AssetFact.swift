/// Why a file under `Content/assets/` is not published.
package enum AssetFact: Sendable, Equatable {
    /// A type of file that browsers execute; extension without its dot.
    case forbiddenKind(String)
    case tooLarge(megabytes: Int)
    /// The name has more than `limit` bytes.
    case nameTooLong(limit: Int)
    case activeImage(ActiveContent)

    /// Active content: what makes an SVG file more than an image.
    package enum ActiveContent: Sendable, Equatable {
        case notUTF8
        case otherEncoding(String)
        case element(String)
        case styleSheet
        case entities
        case handler(element: String, attribute: String)
        case reference(element: String, target: String)
        case otherFile(element: String, attribute: String)
        case backslashInStyle
        case otherFileInStyle
    }

    package var rule: RuleID {
        switch self {
        case .forbiddenKind, .tooLarge, .activeImage: .unsafeAsset
        case .nameTooLong: .nameTooLong
        }
    }
}
