internal import Algorithms
internal import Base
internal import Diagnostics

/// Blocks of HTML. libcmark cuts one at a blank line, so the start tag and the end tag of an element may be in two of
/// them, with blocks of Markdown between. Here the elements are made of all siblings together.
extension TreeRewriter {
    private enum Content {
        case piece(HTMLPiece)
        /// A block of Markdown.
        case block
        /// A block that is a comment.
        case comment
    }

    private struct Unit {
        let content: Content
        let node: MarkdownNode
        /// Index into the sources, of a piece.
        var source = 0
    }

    mutating func rewriteHTML(blocksOf container: MarkdownNode) {
        guard hasTags, !options.printsHTML else { return }
        var child = container.firstChild
        while let node = child, !isMarkup(node) { child = node.next }
        guard child != nil else { return }
        var sources: [HTMLSource] = []
        let units = units(of: container, &sources)
        for unit in units where unit.node.kind == .codeBlock { reportIndentedHTML(unit.node) }
        var pairing = HTMLPairing(.blocks, depth: htmlDepth)
        let elements = pair(units, sources, isTop: container.kind == .document, &pairing)
        for fault in pairing.faults where hasRoom {
            guard case .piece(let piece) = units[fault.index].content, case .tag(let tag) = piece.content else {
                continue
            }
            report(
                .tag(tag.name, isEnd: tag.isEnd, fault.kind),
                at: place(of: piece, in: sources[units[fault.index].source]))
        }
        var builder = HTMLBuilder(wrapsText: container.kind != .item)
        for (index, unit) in units.enumerated() {
            builder.endElements(at: index)
            switch unit.content {
            case .block, .comment: builder.add(block: unit.node)
            case .piece(let piece):
                builder.anchor = unit.node
                add(piece, elements[index], index, sources[unit.source], pairing, &builder)
            }
        }
        builder.endElements(at: units.count)
        for source in sources {
            source.node.unlink()
            source.node.free()
        }
    }

    /// A block of HTML that is not only a comment.
    private func isMarkup(_ node: MarkdownNode) -> Bool { node.kind == .htmlBlock && !isComment(node.literal) }

    private func units(of container: MarkdownNode, _ sources: inout [HTMLSource]) -> [Unit] {
        var units: [Unit] = []
        var child = container.firstChild
        while let node = child {
            child = node.next
            guard node.kind == .htmlBlock else {
                units.append(Unit(content: .block, node: node))
                continue
            }
            guard isMarkup(node) else {
                units.append(Unit(content: .comment, node: node))
                continue
            }
            let source = HTMLSource(node: node, bytes: node.literal.copy)
            var reader = HTMLReader(source.bytes)
            for piece in reader.pieces() {
                units.append(Unit(content: .piece(piece), node: node, source: sources.count))
            }
            sources.append(source)
        }
        return units
    }

    private mutating func pair(
        _ units: [Unit], _ sources: [HTMLSource], isTop: Bool, _ pairing: inout HTMLPairing
    ) -> [HTMLElement?] {
        var elements = [HTMLElement?](repeating: nil, count: units.count)
        for (index, unit) in units.enumerated() {
            switch unit.content {
            case .comment: break
            case .block: pairing.block(index, isTopHeading: isTop && unit.node.kind == .heading)
            case .piece(let piece):
                let source = sources[unit.source]
                switch piece.content {
                case .tag(let tag):
                    if tag.isEnd, tag.name != "br" {
                        pairing.close(index, tag.name)
                    } else if let element = isPlain(tag)
                        ? HTMLElement(rawValue: tag.name) : element(of: tag, at: place(of: piece, in: source))
                    {
                        elements[index] = element
                        pairing.open(
                            index, element, isEmpty: tag.isSelfClosing,
                            isLink: element == .a && tag.value("href") != nil)
                    } else {
                        pairing.leaveOut(tag.name)
                    }
                case .openComment:
                    let place = place(of: piece, in: source)
                    report(.unclosedComment, at: place.position, length: place.length)
                case .other:
                    report(
                        .noElement(abridged(string(source.bytes[piece.range].prefix(200)), to: 40)),
                        at: place(of: piece, in: source))
                case .text: reportMarkdown(piece, in: source)
                case .comment: break
                }
            }
        }
        pairing.finish(units.count)
        return elements
    }

    /// Markdown is not read within a block of HTML.
    private mutating func reportMarkdown(_ piece: HTMLPiece, in source: HTMLSource) {
        let text = source.bytes[piece.range]
        guard hasRoom,
            let start = text.withView({ text in
                var index = 1
                while let found = text.index(of: "(", from: index) {
                    if text[found - 1] == ascii("]") { return text[..<found].lastIndex(of: ascii("[")) }
                    index = found + 1
                }
                return nil as Int?
            })
        else { return }
        let rest = text[(text.startIndex + start)...]
        let written = rest.prefix { $0 != ascii("\n") && $0 != ascii(")") }
        let whole = HTMLPiece(content: .text, range: written.startIndex..<min(written.endIndex + 1, rest.endIndex))
        report(.markdownInside(abridged(string(source.bytes[whole.range]), to: 40)), at: place(of: whole, in: source))
    }

    // MARK: Building

    private mutating func add(
        _ piece: HTMLPiece, _ element: HTMLElement?, _ index: Int, _ source: HTMLSource, _ pairing: HTMLPairing,
        _ builder: inout HTMLBuilder
    ) {
        switch piece.content {
        case .text: addText(piece.range, of: source, &builder)
        case .tag(let tag):
            guard let element, let end = pairing.ends[index] else {
                if HTMLElement.isUnknownBlock(tag.name) { builder.endRun() }
                return
            }
            let place = place(of: piece, in: source)
            if element.isBlock {
                addBlock(element, tag, at: place, index, end, pairing, &builder)
            } else {
                builder.putSpace()
                guard let target = lineTarget(at: place, &builder),
                    let node = lineNode(element, tag, at: place, put: { target.append($0) })
                else { return }
                target.append(node)
                if element == .br {
                    builder.isAtStart = true
                } else {
                    builder.isAtStart = builder.isAtStart && !element.isVoid
                }
                if end != index { builder.open(node, end: end, takesBlocks: false, element) }
            }
        case .comment, .openComment, .other: break
        }
    }

    private mutating func addBlock(
        _ element: HTMLElement, _ tag: HTMLTag, at place: HTMLPlace, _ index: Int, _ end: Int, _ pairing: HTMLPairing,
        _ builder: inout HTMLBuilder
    ) {
        builder.endRun()
        if pairing.dissolved.contains(index) {
            // Its end ends nothing. An anchor stays where it was.
            if tag.value("id") ?? tag.value("name") != nil, let node = MarkdownNode(new: .customBlock) {
                setTags(
                    .div,
                    HTMLTag(name: tag.name, attributes: tag.attributes.filter { $0.name == "id" || $0.name == "name" }),
                    at: place, of: node)
                builder.put(node)
            }
            return
        }
        guard let box = MarkdownNode(new: .customBlock) else { return }
        madePlaces[box] = place
        if pairing.blockHolders.contains(index) {
            setTags(element, tag, at: place, of: box)
            builder.put(box)
            if end != index { builder.open(box, end: end, takesBlocks: true, element) }
        } else if element == .hr {
            guard let rule = MarkdownNode(new: .thematicBreak) else { return }
            builder.put(rule)
        } else {
            guard let node = MarkdownNode(new: .customInline) else { return }
            box.role = .htmlBox
            setTags(element, tag, at: place, of: node)
            box.append(node)
            builder.put(box)
            if end != index { builder.open(node, end: end, takesBlocks: false, element) }
        }
    }

    /// Where text and elements within a line go: into the element that is open, or into a paragraph of their own.
    private mutating func lineTarget(at place: HTMLPlace, _ builder: inout HTMLBuilder) -> MarkdownNode? {
        if let target = builder.lineTarget { return target }
        guard let box = MarkdownNode(new: .customBlock), let run = MarkdownNode(new: .customInline) else { return nil }
        madePlaces[box] = place
        box.role = .htmlBox
        run.role = .htmlBlock
        if builder.isAtTop, builder.wrapsText {
            run.setOnEnter("<p>")
            run.setOnExit("</p>")
        }
        box.append(run)
        builder.put(box)
        builder.run = run
        return run
    }

    /// White space is collapsed as a browser does, and line ends stay.
    private mutating func addText(_ range: Range<Int>, of source: HTMLSource, _ builder: inout HTMLBuilder) {
        var reader = HTMLReader(source.bytes)
        if builder.keepsSpace {
            addText(
                reader.decoded(builder.isAtStart ? source.withoutFirstLineEnd(range) : range), at: range.lowerBound,
                of: source, &builder)
            return
        }
        var start = range.lowerBound
        while start <= range.upperBound {
            let end = source.bytes[start..<range.upperBound].firstIndex(of: ascii("\n")) ?? range.upperBound
            if start > range.lowerBound { builder.space(isLineEnd: true) }
            let text = source.bytes[start..<end].trimmed
            if text.isEmpty {
                if end > start { builder.space(isLineEnd: false) }
            } else {
                if text.startIndex > start { builder.space(isLineEnd: false) }
                addText(reader.decoded(text.startIndex..<text.endIndex), at: text.startIndex, of: source, &builder)
                if text.endIndex < end { builder.space(isLineEnd: false) }
            }
            start = end + 1
        }
    }

    private mutating func addText(_ text: [UInt8], at offset: Int, of source: HTMLSource, _ builder: inout HTMLBuilder)
    {
        guard !text.isEmpty else { return }
        let place = place(of: HTMLPiece(content: .text, range: offset..<(offset + 1)), in: source)
        builder.putSpace()
        guard let target = lineTarget(at: place, &builder), let node = MarkdownNode(new: .text) else { return }
        node.setLiteral(text[...])
        if passages.isOn { passages.setOrigin(of: node, place.position) }
        target.append(node)
        builder.isAtStart = false
    }

    // MARK: Places

    private func place(of piece: HTMLPiece, in html: HTMLSource) -> HTMLPlace {
        let line = html.line(of: piece.range.lowerBound)
        let text = html.text(ofLine: line)
        let number = html.node.startLine + lineShift(of: html.node) + line
        // libcmark takes the marks of lists and quotes from a line, and nothing from its end.
        let column = source.line(number).count - text.count + piece.range.lowerBound - text.lowerBound + 1
        return HTMLPlace(
            position: position(line: number, column: column),
            length: max(1, min(piece.range.upperBound, text.upperBound) - piece.range.lowerBound))
    }
}

/// The text of one block of HTML.
private struct HTMLSource {
    let node: MarkdownNode
    let bytes: [UInt8]
    private let lineStarts: [Int]

    init(node: MarkdownNode, bytes: [UInt8]) {
        self.node = node
        self.bytes = bytes
        lineStarts = [0] + bytes.indices.filter { bytes[$0] == ascii("\n") }.map { $0 + 1 }
    }

    /// From 0.
    func line(of offset: Int) -> Int { max(0, lineStarts.partitioningIndex { $0 > offset } - 1) }

    func text(ofLine line: Int) -> Range<Int> {
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == ascii("\r") { end -= 1 }
        return start..<end
    }

    /// HTML drops a line end behind the start tag of `pre`.
    func withoutFirstLineEnd(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        if start < range.upperBound, bytes[start] == ascii("\r") { start += 1 }
        if start < range.upperBound, bytes[start] == ascii("\n") { start += 1 }
        return start..<range.upperBound
    }
}

/// Where the next node goes while elements are built.
private struct HTMLBuilder {
    private struct Open {
        let node: MarkdownNode
        let end: Int
        let takesBlocks: Bool
        let isBlock: Bool
        let keepsSpace: Bool
    }

    /// Whether text outside of all elements is a paragraph.
    let wrapsText: Bool
    /// The block of HTML before which new nodes go where no element is open.
    var anchor: MarkdownNode?
    /// The paragraph that is open where no element within a line is.
    var run: MarkdownNode?
    /// Whether no text stands on the line yet, so that white space is left out.
    var isAtStart = true
    private var open: [Open] = []
    /// White space that is written before what follows on the line.
    private var space: MarkdownNode.Kind?

    init(wrapsText: Bool) { self.wrapsText = wrapsText }

    var isAtTop: Bool { open.isEmpty }
    var keepsSpace: Bool { open.last?.keepsSpace ?? false }
    var lineTarget: MarkdownNode? {
        if let top = open.last, !top.takesBlocks { return top.node }
        return run
    }

    /// A block.
    func put(_ node: MarkdownNode) {
        if let top = open.last { top.node.append(node) } else { anchor?.insertBefore(node) }
    }

    mutating func add(block: MarkdownNode) {
        endRun()
        if let top = open.last, top.takesBlocks { top.node.append(block) }
    }

    mutating func open(_ node: MarkdownNode, end: Int, takesBlocks: Bool, _ element: HTMLElement) {
        open.append(
            Open(
                node: node, end: end, takesBlocks: takesBlocks, isBlock: element.isBlock,
                keepsSpace: element == .pre || keepsSpace))
    }

    mutating func endElements(at index: Int) {
        while let top = open.last, top.end == index {
            open.removeLast()
            if top.isBlock { endRun() }
        }
    }

    mutating func endRun() {
        run = nil
        isAtStart = true
        space = nil
    }

    // MARK: White space

    mutating func space(isLineEnd: Bool) {
        guard !isAtStart else { return }
        if isLineEnd { space = .softBreak } else if space == nil { space = .text }
    }

    mutating func putSpace() {
        guard let kind = space, let target = lineTarget, let node = MarkdownNode(new: kind) else { return }
        if kind == .text { node.setLiteral([ascii(" ")]) }
        target.append(node)
        space = nil
    }
}

/// Whether HTML is one comment and white space.
func isComment(_ html: ByteView) -> Bool {
    guard html.has("<!--", at: 0) else { return false }
    var end = 2
    while end < html.count {
        // In HTML `<!-->` and `<!--->` are complete comments too.
        if html.has("-->", at: end) { return html.dropFirst(end + 3).allSatisfy(isSpace) }
        end += 1
    }
    return false
}

extension TreeRewriter {
    /// Comments are no part of a page.
    func removeComment(_ node: MarkdownNode) {
        guard !options.printsHTML, isComment(node.literal) else { return }
        // In a tight list, libcmark prints nothing between two paragraphs: an empty block puts them on separate lines.
        if node.previous?.kind == .paragraph, node.next?.kind == .paragraph,
            let separator = MarkdownNode(new: .customBlock)
        {
            node.replace(with: separator)
        } else {
            node.unlink()
            node.free()
        }
    }
}
