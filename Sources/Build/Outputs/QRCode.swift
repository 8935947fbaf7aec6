internal import CQRCode

/// A QR code (ISO/IEC 18004) as an SVG image: one path of black modules on white, with the required quiet zone of four
/// modules.
///
/// Unsafe, because libqrencode returns a pointer to `width` × `width` modules.
enum QRCode {
    /// `nil` when the text is longer than a QR code can hold at error correction level M.
    static func svg(_ text: String) -> [UInt8]? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        let quiet = 4
        let size = width + 2 * quiet
        var path = ""
        for y in 0..<width {
            var x = 0
            while x < width {
                let start = x
                while x < width, modules[y * width + x] & 1 == 1 { x += 1 }
                if x > start {
                    path += "M\(start + quiet) \(y + quiet)h\(x - start)v1H\(start + quiet)z"
                } else {
                    x += 1
                }
            }
        }
        return Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path d="\(path)"/></svg>

            """.utf8)
    }
}
