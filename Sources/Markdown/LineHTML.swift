internal import Base
internal import Diagnostics

/// HTML within a paragraph, heading, cell or the like. libcmark makes a node of each tag; here two of them become an
/// element around what stands between. They pair only among siblings: `*a <b>c* d</b>` is no element.
extension TreeRewriter {
    private struct Unit {
        let node: MarkdownNode
        /// nil: no HTML.
        let content: HTMLPiece.Content?
    }

    mutating func rewriteHTML(in container: MarkdownNode, isCell: Bool = false) {
        guard hasTags, !options.printsHTML else { return }
        var first = container.firstChild
        while let node = first, node.kind != .htmlInline { first = node.next }
        guard let first else { return }
        let units = units(from: first)
        var pairing = HTMLPairing(isCell ? .cell : .line, isInLink: linkDepth > 0, depth: htmlDepth)
        let elements = pair(units, &pairing)
        for fault in pairing.faults { report(fault, of: units[fault.index].node, units[fault.index].content) }
        build(units, elements, pairing)
    }

    private func units(from first: MarkdownNode) -> [Unit] {
        var units: [Unit] = []
        var child: MarkdownNode? = first
        while let node = child {
            child = node.next
            guard node.kind == .htmlInline else {
                units.append(Unit(node: node, content: nil))
                continue
            }
            var reader = HTMLReader(node.literal.copy)
            units.append(Unit(node: node, content: reader.pieces().first?.content ?? .other))
        }
        return withoutScripts(units)
    }

    /// The text of scripts and styles is no text of the page.
    private func withoutScripts(_ units: [Unit]) -> [Unit] {
        var lastEnds: [String: Int] = [:]
        for (index, unit) in units.enumerated() {
            if case .tag(let tag)? = unit.content, tag.isEnd, HTMLElement.hasRawText(tag.name) {
                lastEnds[tag.name] = index
            }
        }
        guard !lastEnds.isEmpty else { return units }
        var kept: [Unit] = []
        var script: String?
        for (index, unit) in units.enumerated() {
            if let open = script {
                if case .tag(let tag)? = unit.content, tag.isEnd, tag.name == open {
                    script = nil
                } else {
                    unit.node.unlink()
                    unit.node.free()
                    continue
                }
            } else if case .tag(let tag)? = unit.content, !tag.isEnd, let end = lastEnds[tag.name], end > index {
                script = tag.name
            }
            kept.append(unit)
        }
        return kept
    }

    private mutating func pair(_ units: [Unit], _ pairing: inout HTMLPairing) -> [HTMLElement?] {
        var elements = [HTMLElement?](repeating: nil, count: units.count)
        for (index, unit) in units.enumerated() {
            switch unit.content {
            case .tag(let tag)?:
                if tag.isEnd, tag.name != "br" {
                    pairing.close(index, tag.name)
                } else if let element = isPlain(tag)
                    ? HTMLElement(rawValue: tag.name) : element(of: tag, at: place(ofTag: unit.node))
                {
                    elements[index] = element
                    pairing.open(
                        index, element, isEmpty: tag.isSelfClosing, isLink: element == .a && tag.value("href") != nil)
                } else {
                    pairing.leaveOut(tag.name)
                }
            case .openComment?:
                let place = place(ofTag: unit.node)
                report(.unclosedComment, at: place.position, length: place.length)
            case .other?, .text?:
                report(.noElement(abridged(string(unit.node.literal.prefix(200)), to: 40)), at: place(ofTag: unit.node))
            case .comment?: break
            case nil: if pairing.isInLinkOfItsOwn, holdsLink(unit.node) { pairing.link() }
            }
        }
        pairing.finish(units.count)
        return elements
    }

    private mutating func report(_ fault: HTMLPairing.Fault, of node: MarkdownNode, _ content: HTMLPiece.Content?) {
        guard case .tag(let tag)? = content, hasRoom else { return }
        report(.tag(tag.name, isEnd: tag.isEnd, fault.kind), at: place(ofTag: node))
    }

    private mutating func build(_ units: [Unit], _ elements: [HTMLElement?], _ pairing: HTMLPairing) {
        var open: [(node: MarkdownNode, end: Int)] = []
        for (index, unit) in units.enumerated() {
            while open.last?.end == index { open.removeLast() }
            guard unit.content != nil else {
                open.last?.node.append(unit.node)
                continue
            }
            func put(_ node: MarkdownNode) {
                if let top = open.last?.node { top.append(node) } else { unit.node.insertBefore(node) }
            }
            if case .tag(let tag)? = unit.content, let element = elements[index], let end = pairing.ends[index],
                let node = lineNode(element, tag, at: placeIfNeeded(of: unit.node, tag), put: put)
            {
                put(node)
                if end != index { open.append((node, end)) }
            }
            unit.node.unlink()
            unit.node.free()
        }
    }

    private func holdsLink(_ node: MarkdownNode) -> Bool {
        var isFound = node.kind == .link || node.role == .reference
        node.walk(enter: { if $0.kind == .link || $0.role == .reference { isFound = true } }, leave: { _ in })
        return isFound
    }

    // MARK: Places

    private mutating func placeIfNeeded(of node: MarkdownNode, _ tag: HTMLTag) -> HTMLPlace {
        tag.attributes.isEmpty
            ? HTMLPlace(position: SourcePosition(line: firstLine, column: 1), length: 1) : place(ofTag: node)
    }

    private mutating func place(ofTag node: MarkdownNode) -> HTMLPlace {
        let length = node.literal.firstIndex { $0 == ascii("\n") || $0 == ascii("\r") } ?? node.literal.count
        return HTMLPlace(position: position(of: node), length: length)
    }

    // MARK: Where only text can stand

    /// Leaves out the tags in a description of an image or the title of a callout, which have text alone.
    mutating func dropHTML(in container: MarkdownNode, toLineEnd: Bool = false) {
        guard hasTags, !options.printsHTML else { return }
        var tags: [MarkdownNode] = []
        var child = container.firstChild
        while let node = child, !toLineEnd || (node.kind != .softBreak && node.kind != .lineBreak) {
            if node.kind == .htmlInline { tags.append(node) }
            node.walk(enter: { if $0.kind == .htmlInline { tags.append($0) } }, leave: { _ in })
            child = node.next
        }
        for node in tags {
            var reader = HTMLReader(node.literal.copy)
            if case .tag(let tag)? = reader.pieces().first?.content, !tag.isEnd, !isPlain(tag), hasRoom {
                _ = element(of: tag, at: place(ofTag: node))
            }
            node.setLiteral([])
        }
    }
}
