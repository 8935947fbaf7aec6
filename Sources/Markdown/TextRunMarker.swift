/// The last pass: finds the text in the finished tree and puts a sentinel before each run of it. `cut` makes a
/// `TextRun` of each.
extension TreeRewriter {
    mutating func markTextRuns(in document: MarkdownNode) {
        var marker = TextRunMarker(allowsRawHTML: options.allowsRawHTML)
        document.walk(enter: { marker.enter($0) }, leave: { marker.leave($0) })
        textRunCount = marker.count
    }
}

extension MarkdownNode {
    /// What a custom inline replaces, if that matters for the text in it. Cells have no role: they are annotated with a
    /// number.
    enum Role: Int { case link = -1, heading = -2, quote = -3 }

    var role: Role? {
        get { Role(rawValue: annotation) }
        nonmutating set { annotation = newValue?.rawValue ?? 0 }
    }
}

private struct TextRunMarker {
    let allowsRawHTML: Bool
    /// How many sentinels there are so far.
    private(set) var count = 0
    /// The kind of the next run, as far as it is known.
    private var kind = TextRun.Kind()
    /// Whether there was no tag since the last text, so that text that follows belongs to the same run.
    private var isInRun = false
    private var linkDepth = 0
    /// How many headings and cells contain the node.
    private var otherThanProse = 0

    init(allowsRawHTML: Bool) { self.allowsRawHTML = allowsRawHTML }

    mutating func enter(_ node: MarkdownNode) {
        switch node.kind {
        case .text:
            // libcmark leaves empty texts where it has trimmed a line's end.
            guard !isInRun, !node.literal.isEmpty else { return }
            begin(node)
            isInRun = true
        case .softBreak: if !isInRun { kind.gap = max(kind.gap, .space) }
        case .lineBreak: endRun(.line)
        case .code:
            endRun(.none)
            begin(node, isProse: false)
        case .codeBlock:
            endRun(.line)
            begin(node, isProse: false)
        case .htmlInline: endRun(allowsRawHTML && node.literal.has("<br", at: 0) ? .line : .none)
        case .htmlBlock:
            endRun(.line)
            if allowsRawHTML { markText(ofHTML: node) }
        case .emphasis, .strong: endRun(.none)
        // A quote has no tag, so its words belong to the run around it.
        case .customInline where node.role == .quote: break
        case .customInline:
            let isCell = node.annotation > 0
            endRun(isCell ? .line : .none)
            if node.role == .link { linkDepth += 1 }
            if node.role == .heading || isCell { otherThanProse += 1 }
        default: endRun(.line)
        }
    }

    mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .emphasis, .strong: endRun(.none)
        case .customInline where node.role == .quote: break
        case .customInline:
            endRun(.none)
            if node.role == .link { linkDepth -= 1 }
            if node.role == .heading || node.annotation > 0 { otherThanProse -= 1 }
        default: break
        }
    }

    private mutating func endRun(_ gap: TextRun.Gap) {
        isInRun = false
        kind.gap = max(kind.gap, gap)
    }

    private mutating func begin(_ node: MarkdownNode, isProse: Bool = true) {
        kind.isInLink = linkDepth > 0
        kind.isProse = isProse && otherThanProse == 0
        node.prependToLiteral(TreeRewriter.sentinelByte, takeCode())
    }

    /// Raw HTML is opaque to libcmark. What follows a `>` counts as its text, except in scripts, styles and comments.
    /// It is no prose.
    private mutating func markText(ofHTML node: MarkdownNode) {
        let html = node.literal
        guard !["<script", "<style", "<!", "<?"].contains(where: { html.has($0, at: 0) }) else { return }
        var marked: [UInt8] = []
        for byte in html {
            marked.append(byte)
            guard byte == ascii(">") else { continue }
            kind.isProse = false
            marked.append(TreeRewriter.sentinelByte)
            marked.append(takeCode())
            kind.gap = .space
        }
        node.setLiteral(marked[...])
    }

    /// The second byte of the next run's sentinel.
    private mutating func takeCode() -> UInt8 {
        defer { kind = TextRun.Kind() }
        count += 1
        return TreeRewriter.textCode(kind)
    }
}
