/// The last pass: finds the text in the finished tree and puts a sentinel before each run of it. `cut` makes a
/// `TextRun` of each.
extension TreeRewriter {
    mutating func markTextRuns(in document: MarkdownNode) {
        var marker = TextRunMarker()
        document.walk(enter: { marker.enter($0) }, leave: { marker.leave($0) })
        textRunCount = marker.count
    }
}

extension MarkdownNode {
    /// What a custom node stands for, if that matters for the text in it. Cells have no role: they are annotated with a
    /// number.
    enum Role: Int {
        case link = -1, heading = -2, quote = -3, reference = -4
        /// Elements of HTML within a line; the text of the second is no prose.
        case html = -5, htmlCode = -6
        /// Blocks of HTML; the text of the second is no prose.
        case htmlBlock = -7, htmlCell = -8
        /// A block without tags around one of HTML, for the line ends.
        case htmlBox = -9
        case definitions = -10

        var isBlock: Bool { self == .htmlBlock || self == .htmlCell || self == .htmlBox }
        var isProse: Bool { self != .heading && self != .htmlCode && self != .htmlCell }
    }

    var role: Role? {
        get { Role(rawValue: annotation) }
        nonmutating set { annotation = newValue?.rawValue ?? 0 }
    }
}

private struct TextRunMarker {
    /// How many sentinels there are so far.
    private(set) var count = 0
    /// The kind of the next run, as far as it is known.
    private var kind = TextRun.Kind()
    /// Whether there was no tag since the last text, so that text that follows belongs to the same run.
    private var isInRun = false
    private var linkDepth = 0
    /// How many headings and cells contain the node.
    private var otherThanProse = 0

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
        case .htmlInline, .emphasis, .strong: endRun(.none)
        // A quote has no tag, so its words belong to the run around it.
        case .customInline where node.role == .quote: break
        case .customInline:
            let role = node.role
            endRun(isCell(node) || role?.isBlock == true ? .line : .none)
            if role == .link { linkDepth += 1 }
            if isOtherThanProse(node) { otherThanProse += 1 }
        case .customBlock:
            endRun(.line)
            if isOtherThanProse(node) { otherThanProse += 1 }
        default: endRun(.line)
        }
    }

    mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .emphasis, .strong: endRun(.none)
        case .customInline where node.role == .quote: break
        case .customInline:
            endRun(node.role?.isBlock == true ? .line : .none)
            if node.role == .link { linkDepth -= 1 }
            if isOtherThanProse(node) { otherThanProse -= 1 }
        case .customBlock:
            // Text can follow a block within an element of HTML.
            endRun(.line)
            if isOtherThanProse(node) { otherThanProse -= 1 }
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

    private func isCell(_ node: MarkdownNode) -> Bool { node.annotation > 0 }

    private func isOtherThanProse(_ node: MarkdownNode) -> Bool {
        node.annotation > 0 && node.kind == .customInline || node.role?.isProse == false
    }

    /// The second byte of the next run's sentinel.
    private mutating func takeCode() -> UInt8 {
        defer { kind = TextRun.Kind() }
        count += 1
        return TreeRewriter.textCode(kind)
    }
}
