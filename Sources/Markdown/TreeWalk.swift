extension TreeRewriter {
    /// Walks the tree once, in the order of the text, and calls the pass for each node: on leaving it if its children
    /// have to be rewritten first, otherwise on entering it. Not recursive, because authors can nest without limit.
    mutating func rewrite(_ document: MarkdownNode) {
        var current = document
        while true {
            if enter(current), let child = current.firstChild {
                current = child
                continue
            }
            var leaving = current
            while true {
                // A pass may replace the node, so its neighbours are read before.
                let next = leaving.next
                let parent = leaving.parent
                if leaving == document { return }
                leave(leaving)
                if let next {
                    current = next
                    break
                }
                guard let parent else { return }
                leaving = parent
            }
        }
    }

    /// Returns whether to walk the children too.
    private mutating func enter(_ node: MarkdownNode) -> Bool {
        switch node.kind {
        case .text:
            if hasNumericEntities { replaceControls(in: node) }
            // What was split off another text was scanned before.
            if node.startLine > 0 { reportMarks(in: node, before: node.next) }
            readBrackets(of: node)
            linkAddresses(in: node)
            collect(node)
            return false
        case .softBreak: return pass(leaving: Passage.space)
        case .lineBreak: return pass(leaving: Passage.lineFeed)
        case .code, .image: return pass(leaving: Passage.gap)
        case .thematicBreak: return false
        case .document: rewriteHTML(blocksOf: node)
        case .paragraph:
            begin(node)
            countLines(of: node)
            let task = taskState(of: node)
            rewriteText(of: node)
            rewriteHTML(in: node)
            if let task { putCheckBox(in: node, done: task) }
        case .emphasis:
            reportSlantedNumber(node)
            rewriteText(of: node)
            rewriteHTML(in: node)
        case .strong:
            rewriteText(of: node)
            rewriteHTML(in: node)
        case .customInline: enterCustom(node)
        case .customBlock: if let role = node.role { enterHTMLBlock(node, role) }
        case .item:
            rewriteHTML(blocksOf: node)
            if node.annotation > 0 { enclosingDefinitions.append(node.annotation - 1) }
            if isExempt(node) { passages.exempt(true) } else if isStep(node) { passages.step(true) }
        case .heading:
            begin(node)
            countLines(of: node)
            enterHeading(node)
            rewriteHTML(in: node)
        case .blockQuote:
            enterBlockQuote(node)
            rewriteHTML(blocksOf: node)
            if isExempt(node) { passages.exempt(true) }
        case .link:
            passages.enter(node, isHidden: isHidden(node))
            enterLink(node)
            rewriteHTML(in: node)
        default: break
        }
        return true
    }

    /// An inline whose text is no part of a passage.
    private mutating func pass(leaving bytes: [UInt8]) -> Bool {
        passages.add(between: bytes)
        return false
    }

    /// Begins a block whose inlines are walked next.
    private mutating func begin(_ node: MarkdownNode) {
        reportOpenRun()
        block = node
        brackets = OpenBrackets()
        passages.begin()
    }

    private mutating func enterCustom(_ node: MarkdownNode) {
        guard node.annotation > 0 else {
            if let role = node.role, role.isHTML { enterHTML(role) }
            return rewriteHTML(in: node)
        }
        cell = node.annotation - 1
        begin(node)
        rewriteText(of: node)
        rewriteHTML(in: node, isCell: true)
    }

    private mutating func enterHTML(_ role: MarkdownNode.Role) {
        htmlDepth += 1
        if role == .htmlCode {
            codeDepth += 1
            passages.code(true)
        }
        if cell != nil, role.isBlock { passages.add(between: Passage.lineFeed) }
    }

    private mutating func enterHTMLBlock(_ node: MarkdownNode, _ role: MarkdownNode.Role) {
        begin(node)
        if role.isHTML { enterHTML(role) }
    }

    private mutating func leaveHTML(_ node: MarkdownNode) {
        guard let role = node.role, role.isHTML else { return }
        htmlDepth -= 1
        guard role == .htmlCode else { return }
        codeDepth -= 1
        passages.code(false)
    }

    private mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .customInline:
            if node.annotation > 0 { cell = nil } else { leaveHTML(node) }
        case .customBlock: leaveHTML(node)
        case .item:
            if isExempt(node) { passages.exempt(false) } else if isStep(node) { passages.step(false) }
            if node.annotation > 0 { enclosingDefinitions.removeLast() }
        case .link:
            passages.leave(node)
            rewriteLink(node)
        case .image: rewriteImage(node)
        case .paragraph: rewriteDefinitions(node)
        case .heading: rewriteHeading(node)
        case .blockQuote:
            if isExempt(node) { passages.exempt(false) }
            rewriteBlockQuote(node)
        case .codeBlock:
            reportIndentedHTML(node)
            rewriteEmbed(node)
        case .htmlBlock, .htmlInline: removeComment(node)
        default: break
        }
    }
}

/// A node and all blocks below it in the order of the text.
func blocks(in root: MarkdownNode) -> [MarkdownNode] {
    var found: [MarkdownNode] = []
    var current = root
    while true {
        found.append(current)
        switch current.kind {
        case .document, .blockQuote, .list, .item:
            if let child = current.firstChild {
                current = child
                continue
            }
        default: break
        }
        while current != root, current.next == nil, let parent = current.parent { current = parent }
        guard current != root, let next = current.next else { return found }
        current = next
    }
}

/// `plainText(below:)` without white space around it. Fast path for one text node, which is the usual case.
func plainString(below root: MarkdownNode) -> String {
    if let child = root.firstChild, child.kind == .text, child.next == nil {
        return String(decoding: child.literal.trimmed, as: UTF8.self)
    }
    return String(decoding: plainText(below: root).trimmed, as: UTF8.self)
}

/// The text of all inlines below a node, as libcmark prints it in the `alt` of an image: no markup, line breaks as
/// spaces.
///
/// - Parameter skipsQuotes: whether to leave out the words of quotes, which are already rewritten.
func plainText(below root: MarkdownNode, skipsQuotes: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    var current = root.firstChild
    while let node = current {
        switch node.kind {
        case .text, .code, .htmlInline: text.append(contentsOf: node.literal)
        case .softBreak, .lineBreak: text.append(ascii(" "))
        default: break
        }
        if let child = node.firstChild, !(skipsQuotes && node.role == .quote) {
            current = child
            continue
        }
        var leaving = node
        while leaving != root, leaving.next == nil, let parent = leaving.parent { leaving = parent }
        current = leaving == root ? nil : leaving.next
    }
    return text
}
