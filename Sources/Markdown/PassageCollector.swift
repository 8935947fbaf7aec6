internal import Diagnostics

/// Collects the passages while the tree is walked: then footnotes and strikethrough are cut out of the text already,
/// and quotes and callouts are not rewritten yet.
struct PassageCollector {
    let isOn: Bool
    let keepsExempt: Bool
    private(set) var finished: [Passage] = []
    private var current = Passage()
    /// The quote or autolink that contains the node: links do not nest.
    private var hidden: MarkdownNode?
    /// How many items of ordered lists and exempt callouts do.
    private var exemptDepth = 0
    /// The same of items that are kept.
    private var stepDepth = 0
    /// How many elements of HTML whose text is code do.
    private var codeDepth = 0
    /// The link that contains the node and shows its text.
    private var shownLink: MarkdownNode?
    /// Where texts begin that were cut out of others: libcmark knows no place of theirs.
    private(set) var origins: [MarkdownNode: SourcePosition] = [:]

    init(isOn: Bool, keepsExempt: Bool = false) {
        self.isOn = isOn
        self.keepsExempt = keepsExempt
    }

    var isCollecting: Bool { isOn && hidden == nil && codeDepth == 0 && (keepsExempt || exemptDepth == 0) }

    /// Ends the passage before it.
    mutating func begin() {
        guard isOn else { return }
        if !current.marks.isEmpty { finished.append(current) }
        current = Passage()
    }

    mutating func add(_ text: ByteView, at position: SourcePosition) {
        current.append(text, at: position, isLinked: shownLink != nil, isStep: stepDepth > 0, isExempt: exemptDepth > 0)
    }

    mutating func add(between bytes: [UInt8]) { if isCollecting { current.append(between: bytes) } }

    /// Call it where a link begins. Leaves out its text, if it is hidden.
    mutating func enter(_ link: MarkdownNode, isHidden: Bool) {
        if isHidden {
            add(between: Passage.gap)
            hidden = link
        } else {
            shownLink = link
        }
    }

    mutating func leave(_ link: MarkdownNode) {
        if hidden == link { hidden = nil }
        if shownLink == link { shownLink = nil }
    }

    mutating func code(_ begins: Bool) {
        if begins { add(between: Passage.gap) }
        codeDepth += begins ? 1 : -1
    }

    mutating func exempt(_ isExempt: Bool) { exemptDepth += isExempt ? 1 : -1 }

    mutating func step(_ begins: Bool) { stepDepth += begins ? 1 : -1 }

    mutating func setOrigin(of text: MarkdownNode, _ position: SourcePosition) { origins[text] = position }
}

extension TreeRewriter {
    mutating func finishPassages() {
        passages.begin()
        body.passages = passages.finished
    }

    /// Call it for each text, in the order of the document.
    mutating func collect(_ text: MarkdownNode) {
        guard passages.isCollecting, !text.literal.isEmpty else { return }
        let position = origin(ofPart: text)
        passages.add(text.literal, at: position)
    }

    /// The position of the first byte of a text, which may have been cut out of another.
    private mutating func origin(ofPart text: MarkdownNode) -> SourcePosition {
        if let origin = passages.origins[text] { return origin }
        // Only of back quotes is libcmark's column another one: see `EscapeMap`.
        let isPlain = text.startLine > 0 && text.literal.first != ascii("`")
        return isPlain ? position(of: text) : place(of: text, 0)
    }

    /// Notes where a part of a text begins that becomes a text of its own, or loses what is before the part.
    mutating func noteOrigin(
        of part: MarkdownNode, _ index: Int, in text: MarkdownNode, _ escapes: EscapeMap? = nil
    ) {
        guard passages.isOn else { return }
        if let origin = passages.origins[text] {
            passages.setOrigin(of: part, SourcePosition(line: origin.line, column: origin.column + index))
        } else {
            let position = place(of: text, index, escapes)
            passages.setOrigin(of: part, position)
        }
    }

    // MARK: Text that is no part of a passage

    func isExempt(_ node: MarkdownNode) -> Bool {
        switch node.kind {
        case .item: !options.keepsSteps && isStep(node)
        case .blockQuote:
            node.annotation > 0 && options.exemptCallouts.contains(body.callouts[node.annotation - 1].kind)
        default: false
        }
    }

    /// Definitions of footnotes are items too: see `FootnoteDefinition`.
    func isStep(_ item: MarkdownNode) -> Bool { item.annotation == 0 && item.parent?.isOrderedList == true }

    /// Quotes, and autolinks, whose text is a URL.
    func isHidden(_ link: MarkdownNode) -> Bool {
        if isQuote(link) { return true }
        guard let text = link.firstChild, text.kind == .text, text.next == nil else { return false }
        return text.literal.elementsEqual(link.url)
            || link.url.starts(with: "mailto:".utf8)
                && text.literal.elementsEqual(link.url.dropFirst(7))
    }
}
