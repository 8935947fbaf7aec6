internal import Diagnostics

/// HTML that a blank line and an indent made into code.
extension TreeRewriter {
    mutating func reportIndentedHTML(_ code: MarkdownNode) {
        guard let before = code.previous, before.kind == .htmlBlock, code.literal.first == ascii("<"),
            code.literal.count > 2, isLetter(code.literal[1]) || code.literal[1] == ascii("/"),
            before.literal.count > 1, isLetter(before.literal[1]) || before.literal[1] == ascii("/")
        else { return }
        // Of a fence the source has its first sign here.
        let start = source.line(code.startLine).lowerBound + code.startColumn - 1
        guard source.bytes.indices.contains(start), source.bytes[start] == ascii("<") else { return }
        let line = code.literal.prefix { $0 != ascii("\n") && $0 != ascii("\r") }
        report(.htmlAsCode, at: position(ofBlock: code), length: line.count)
    }
}
