internal import Diagnostics

/// Limits against texts that take libcmark 0.30.2 or a pass too much time or memory. They are far above what a page
/// needs. Within them, the worst known text takes some tenths of a second, and memory of a few hundred times its size.
enum MarkdownLimits {
    /// Bytes of a text.
    static let size = 1 << 20
    /// Levels of nested containers and emphasis: to move a node, libcmark visits each level above it.
    static let depth = 1_000

    /// Bytes; shorter texts cannot do harm, so they are not examined.
    fileprivate static let harmless = 8 << 10
    /// Steps for `![` that is never closed: each link searches all of them (CVE-2023-22486).
    fileprivate static let imageSteps = 50_000_000
    /// Steps for blank lines in nested lists: for each blank line, libcmark visits all of the lists.
    fileprivate static let blankLineSteps = 10_000_000
}

/// Why a text is too large to be parsed, or nil.
func limitProblem(_ bytes: ByteView, firstLine: Int) -> Problem? {
    if bytes.count > MarkdownLimits.size {
        return limitProblem(.textTooLong(bytes: bytes.count, limit: MarkdownLimits.size), firstLine)
    }
    guard bytes.count > MarkdownLimits.harmless else { return nil }
    var imageCount = 0
    var offset = 0
    while let bang = bytes.index(of: "!", from: offset) {
        if bytes.has("![", at: bang) { imageCount += 1 }
        offset = bang + 1
    }
    if imageCount > 0 {
        var closes = 0
        for byte in bytes { closes &+= byte == ascii("]") ? 1 : 0 }
        if imageCount * closes > MarkdownLimits.imageSteps {
            return limitProblem(.tooManyOpenImages(count: imageCount), firstLine)
        }
    }
    let (depth, blankLines) = listDepth(bytes)
    if depth * blankLines > MarkdownLimits.blankLineSteps {
        return limitProblem(.listsTooDeep(depth: depth), firstLine)
    }
    return nil
}

/// Why a tree is too deep to be rewritten, or nil.
func depthProblem(_ document: MarkdownNode, size: Int, firstLine: Int) -> Problem? {
    guard size > MarkdownLimits.harmless else { return nil }
    var depth = 0
    var node = document
    while true {
        if let child = node.firstChild {
            depth += 1
            if depth > MarkdownLimits.depth {
                return limitProblem(.nestedTooDeep(limit: MarkdownLimits.depth), firstLine)
            }
            node = child
            continue
        }
        while node != document, node.next == nil, let parent = node.parent {
            node = parent
            depth -= 1
        }
        guard node != document, let next = node.next else { return nil }
        node = next
    }
}

private func limitProblem(_ fact: MarkdownFact, _ firstLine: Int) -> Problem {
    Problem(.markdown(fact), at: SourcePosition(line: firstLine, column: 1))
}

/// An upper bound of the depth of lists in the text, and the number of its blank lines.
private func listDepth(_ bytes: ByteView) -> (depth: Int, blankLines: Int) {
    var depth = 0, blankLines = 0
    var start = 0
    while start < bytes.count {
        let end = bytes.index(of: "\n", from: start) ?? bytes.count
        var markers = 0, spaces = 0
        var offset = start
        prefix: while offset < end {
            switch bytes[offset] {
            case ascii(" "), ascii("\r"): spaces += 1
            case ascii("\t"): spaces += 4
            case ascii("-"), ascii("+"), ascii("*"), ascii("."), ascii(")"), ascii(">"): markers += 1
            case ascii("0")...ascii("9"): break
            default: break prefix
            }
            offset += 1
        }
        if offset == end, markers == 0 { blankLines += 1 }
        // On this line there is a marker for each list, or at least two columns of indent.
        if markers > 0 { depth = max(depth, markers + spaces / 2) }
        start = end + 1
    }
    return (depth, blankLines)
}
