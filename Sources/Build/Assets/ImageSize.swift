internal import Markup

/// Width and height of an image in pixels, from the first bytes of its file.
///
/// Formats: PNG (W3C PNG §11.2.2), GIF (89a §18), JPEG (ITU T.81 §B.2.2), WebP (RFC 9649 §2.5–2.7), SVG (`width` and
/// `height`, else `viewBox`).
struct ImageSize: Sendable, Equatable {
    var width: Int
    var height: Int

    /// `nil` when the ending is of no image format or the bytes contain no size.
    init?(_ bytes: [UInt8], ending: String) {
        let found: (Int, Int)? =
            switch ending {
            case "png": ImageSize.png(bytes)
            case "gif": ImageSize.gif(bytes)
            case "jpg", "jpeg": ImageSize.jpeg(bytes)
            case "webp": ImageSize.webP(bytes)
            default: nil
            }
        guard let (width, height) = found, width > 0, height > 0 else { return nil }
        self.width = width
        self.height = height
    }

    /// - Parameter root: the outermost element of an SVG file.
    init?(svg root: MarkupElement) {
        func value(_ name: String) -> String? { root.attributes.first { $0.name == name }?.value }
        func pixels(_ text: String) -> Int? {
            let number = text.prefix { $0.isNumber || $0 == "." }
            let unit = text.dropFirst(number.count)
            return unit.isEmpty || unit == "px" ? Double(number).flatMap { $0 < 1e6 ? Int($0.rounded()) : nil } : nil
        }
        let box = value("viewBox")?.split { $0 == " " || $0 == "," }.map(String.init) ?? []
        let found = [value("width"), value("height")].compactMap { $0.flatMap(pixels) }
        let size = found.count == 2 ? found : box.count == 4 ? box.suffix(2).compactMap(pixels) : []
        guard size.count == 2, size.allSatisfy({ $0 > 0 }) else { return nil }
        (width, height) = (size[0], size[1])
    }

    private static func png(_ b: [UInt8]) -> (Int, Int)? {
        guard b.count >= 24, b.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
        return (big(b, 16, 4), big(b, 20, 4))
    }

    private static func gif(_ b: [UInt8]) -> (Int, Int)? {
        guard b.count >= 10, b.starts(with: Array("GIF8".utf8)) else { return nil }
        return (little(b, 6, 2), little(b, 8, 2))
    }

    private static func jpeg(_ b: [UInt8]) -> (Int, Int)? {
        guard b.count >= 4, b[0] == 0xFF, b[1] == 0xD8 else { return nil }
        var at = 2
        while at + 9 < b.count {
            guard b[at] == 0xFF else { return nil }
            let marker = b[at + 1]
            if marker == 0xFF { at += 1; continue }
            // Start of frame, any coding; 0xC4, 0xC8 and 0xCC are other segments.
            if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
                return (big(b, at + 7, 2), big(b, at + 5, 2))
            }
            let length = big(b, at + 2, 2)
            guard length >= 2 else { return nil }
            at += 2 + length
        }
        return nil
    }

    private static func webP(_ b: [UInt8]) -> (Int, Int)? {
        guard b.count >= 30, b.starts(with: Array("RIFF".utf8)), b[8..<12].elementsEqual("WEBP".utf8) else {
            return nil
        }
        switch String(decoding: b[12..<16], as: UTF8.self) {
        case "VP8X": return (little(b, 24, 3) + 1, little(b, 27, 3) + 1)
        case "VP8 ": return (little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = little(b, 21, 4)
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        default: return nil
        }
    }

    private static func big(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
        b[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
    private static func little(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
        b[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
