/// Kinds of files that a site may publish, by their ending, and how their first bytes prove it.
struct AssetKind: Sendable {
    /// How a file of the kind begins.
    enum Sign: Sendable {
        /// One of these, at this place.
        case bytes([[UInt8]], at: Int)
        /// Text: no byte 0, and no markup at its beginning.
        case text
        /// SVG is judged by `SVGContent`.
        case svg
    }

    let sign: Sign
    var isPhoto = false

    private static let zip = Sign.bytes([[0x50, 0x4B, 0x03, 0x04]], at: 0)
    private static let isoMedia = Sign.bytes([Array("ftyp".utf8)], at: 4)
    private static let webM = Sign.bytes([[0x1A, 0x45, 0xDF, 0xA3]], at: 0)

    /// By their ending, in lower case.
    static let all: [String: AssetKind] = [
        "png": AssetKind(sign: .bytes([[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]], at: 0), isPhoto: true),
        "jpg": jpeg, "jpeg": jpeg,
        "gif": AssetKind(sign: .bytes([Array("GIF87a".utf8), Array("GIF89a".utf8)], at: 0)),
        "webp": AssetKind(sign: .bytes([Array("WEBP".utf8)], at: 8), isPhoto: true),
        "avif": AssetKind(sign: .bytes([Array("ftypavif".utf8), Array("ftypavis".utf8)], at: 4), isPhoto: true),
        "ico": AssetKind(sign: .bytes([[0, 0, 1, 0]], at: 0)),
        "svg": AssetKind(sign: .svg),
        "pdf": AssetKind(sign: .bytes([Array("%PDF-".utf8)], at: 0)),
        "docx": office, "xlsx": office, "pptx": office, "odt": office, "ods": office, "odp": office, "epub": office,
        "zip": AssetKind(sign: zip),
        "mp3": AssetKind(
            sign: .bytes([Array("ID3".utf8), [0xFF, 0xFB], [0xFF, 0xF3], [0xFF, 0xF2], [0xFF, 0xFA]], at: 0)),
        "m4a": AssetKind(sign: isoMedia), "mp4": AssetKind(sign: isoMedia),
        "ogg": ogg, "oga": ogg, "opus": ogg,
        "wav": AssetKind(sign: .bytes([Array("WAVE".utf8)], at: 8)),
        "webm": AssetKind(sign: webM),
        "txt": plain, "csv": plain, "tsv": plain, "json": plain, "vtt": plain, "ics": plain, "vcf": plain,
    ]

    private static let jpeg = AssetKind(sign: .bytes([[0xFF, 0xD8, 0xFF]], at: 0), isPhoto: true)
    private static let office = AssetKind(sign: zip)
    private static let ogg = AssetKind(sign: .bytes([Array("OggS".utf8)], at: 0))
    private static let plain = AssetKind(sign: .text)

    /// Whether the bytes are of this kind; of SVG only that it is text.
    func isProved(by bytes: [UInt8]) -> Bool {
        switch sign {
        case .bytes(let signs, let at): signs.contains { bytes.dropFirst(at).starts(with: $0) }
        case .text:
            !bytes.contains(0) && bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } != UInt8(ascii: "<")
        case .svg: true
        }
    }
}
