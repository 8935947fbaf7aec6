/// What a text may ask of libcmark 0.30.2, whose time and memory are bounded by no option.
enum MarkdownLimits {
    /// Bytes of a text.
    static let size = 2 << 20
}

/// The problem of a text that is not parsed at all, or nil.
func limitProblem(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> MarkdownProblem? {
    if bytes.count > MarkdownLimits.size {
        return MarkdownProblem(
            rule: .documentTooLarge, position: SourcePosition(line: firstLine, column: 1), length: 1,
            message: "a text may have \(MarkdownLimits.size) bytes, not \(bytes.count)", note: "divide it into several pages")
    }
    return nil
}
