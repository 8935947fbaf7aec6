internal import Diagnostics
internal import Markdown

/// A page's text cut into front matter (between two lines of `---`) and body.
struct FrontMatterSplit {
    /// Without the `---` lines; begins on line 2 of the file.
    var frontMatter: ArraySlice<UInt8>
    var body: ArraySlice<UInt8>
    /// First line of the body, counted in the file.
    var bodyLine: Int

    /// - Parameter isOptional: whether a text without front matter is all body.
    static func split(_ bytes: [UInt8], isOptional: Bool = false) -> Result<FrontMatterSplit, Problem> {
        let opening = SourcePosition(line: 1, column: 1)
        let firstLine = bytes[...].prefix { $0 != 0x0A }
        guard isFence(firstLine) else {
            if isFence(firstLine, of: UInt8(ascii: "+")) {
                return .failure(Problem(.foreign(.tomlFrontMatter), at: opening, length: 3))
            }
            let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
            if isOptional, !isBlank {
                return .success(FrontMatterSplit(frontMatter: bytes[0..<0], body: bytes[...], bodyLine: 1))
            }
            return .failure(Problem(.yaml(isBlank ? .emptyFile : .noFrontMatter), at: opening))
        }
        var line = 1
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            start = end + 1
            line += 1
            let next = bytes[start...].prefix { $0 != 0x0A }
            guard isFence(next) else { continue }
            let opened = (bytes.firstIndex(of: 0x0A) ?? -1) + 1
            return .success(
                FrontMatterSplit(
                    frontMatter: bytes[opened..<start], body: bytes[min(next.endIndex + 1, bytes.count)...],
                    bodyLine: line + 1))
        }
        return .failure(Problem(.yaml(.unclosedFrontMatter), at: opening, length: 3))
    }

    /// `---`, then only spaces and tabs.
    private static func isFence(_ line: ArraySlice<UInt8>, of sign: UInt8 = 0x2D) -> Bool {
        line.starts(with: [sign, sign, sign]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
