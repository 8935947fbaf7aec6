internal import Base
internal import Diagnostics
internal import Markup

/// An SVG file, read once: its size, and why it must not be published.
struct SVGFile {
    /// `nil` when it gives none.
    private(set) var size: ImageSize?
    /// `nil` when it only draws.
    private(set) var problem: AssetFact.Image?

    init(_ bytes: [UInt8]) {
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            problem = AssetFact.Image(.notUTF8, line: 1)
            return
        }
        do throws(MarkupParser.Malformed) {
            let events = try MarkupParser.xml(bytes)
            problem = SVGContent.problem(in: events, bytes: bytes)
            size = events.lazy.compactMap { if case .open(let root) = $0 { ImageSize(svg: root) } else { nil } }.first
        } catch {
            problem = AssetFact.Image(.malformed, line: error.line)
        }
    }
}
