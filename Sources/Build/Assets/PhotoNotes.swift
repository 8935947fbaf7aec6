/// What a camera writes into a photo beside the picture: Exif (place, time, device) and XMP. Readers' and witnesses'
/// places do not belong on the site, so such photos are refused.
///
/// Formats: JPEG (Exif 2.32 §4.7.2: APP1), PNG (PNG 3 §11.3.4.5: `eXIf`, and the older `Raw profile type exif`), WebP
/// (RFC 9649 §2.7.1.5), AVIF (ISO/IEC 23008-12 Annex A: an item of type `Exif`).
enum PhotoNotes {
    static func areIn(_ bytes: [UInt8], ending: String) -> Bool {
        switch ending {
        case "jpg", "jpeg": inJPEG(bytes)
        case "png": inPNG(bytes)
        case "webp": inWebP(bytes)
        // The list of items stands in the first kilobytes.
        case "avif": has("Exif", in: bytes.prefix(8192))
        default: false
        }
    }

    private static func inJPEG(_ bytes: [UInt8]) -> Bool {
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            if marker == 0xFF { at += 1; continue }
            // Start of the picture itself.
            if marker == 0xDA || marker == 0xD9 { return false }
            let length = number(bytes, at + 2, 2)
            let body = bytes[min(at + 4, bytes.count)...]
            if marker == 0xE1, body.starts(with: "Exif".utf8) || body.starts(with: "http://ns.adobe.com/xap".utf8) {
                return true
            }
            at += 2 + max(2, length)
        }
        return false
    }

    private static func inPNG(_ bytes: [UInt8]) -> Bool {
        var at = 8
        while at + 8 <= bytes.count {
            let length = number(bytes, at, 4)
            let kind = bytes[at + 4..<at + 8]
            if kind.elementsEqual("eXIf".utf8) { return true }
            if ["tEXt", "zTXt", "iTXt"].contains(where: { kind.elementsEqual($0.utf8) }) {
                let body = bytes[(at + 8)...]
                if body.starts(with: "Raw profile type exif".utf8) || body.starts(with: "XML:com.adobe.xmp".utf8) {
                    return true
                }
            }
            at += 12 + length
        }
        return false
    }

    private static func inWebP(_ bytes: [UInt8]) -> Bool {
        var at = 12
        while at + 8 <= bytes.count {
            let kind = bytes[at..<at + 4]
            if kind.elementsEqual("EXIF".utf8) || kind.elementsEqual("XMP ".utf8) { return true }
            let length = bytes[at + 4..<at + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
            at += 8 + length + length % 2
        }
        return false
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func has(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: word) }
    }
}
