internal import Base
internal import Diagnostics

/// Strikethrough (`~~struck~~`) and references to footnotes (`[^1]`): libcmark leaves them as text. They are searched
/// among the direct children of one inline container, such as a paragraph, a cell or a `strong`.
extension TreeRewriter {
    mutating func rewriteText(of container: MarkdownNode) {
        guard hasTildes || hasFootnotes else { return }
        var delimiters: [TildeDelimiter] = []
        var child = container.firstChild
        while let node = child {
            // A reference may remove the nodes behind it, so the next node is read afterwards.
            if node.kind == .text { child = split(node, &delimiters) } else { child = node.next }
        }
        if !delimiters.isEmpty { strikeThrough(delimiters) }
    }

    /// Splits a text at its tildes and references; returns the node to continue with.
    private mutating func split(_ node: MarkdownNode, _ delimiters: inout [TildeDelimiter]) -> MarkdownNode? {
        let text = node.literal.copy
        guard (hasTildes && text.contains(ascii("~"))) || (hasFootnotes && text.contains(ascii("^"))) else {
            return node.next
        }
        let escapes = escapeMap(of: node)
        let follower = node.next
        var next = follower
        var done = 0
        var index = 0
        var previous = node
        func insert(_ part: MarkdownNode) {
            previous.insertAfter(part)
            previous = part
        }
        func insertText(_ bytes: ArraySlice<UInt8>) {
            guard !bytes.isEmpty, let part = MarkdownNode(new: .text) else { return }
            part.setLiteral(bytes)
            noteOrigin(of: part, bytes.startIndex, in: node, escapes)
            insert(part)
        }
        while index < text.count {
            if hasTildes, text[index] == ascii("~"), escapes.isLiteral(index) {
                var end = index
                while end < text.count, text[end] == ascii("~"), escapes.isLiteral(end) { end += 1 }
                let (opens, closes) = flanking(
                    text, index..<end, between: node.previous, follower, in: node.parent, escapes)
                if opens || closes, end - index <= 2, let part = MarkdownNode(new: .text) {
                    insertText(text[done..<index])
                    part.setLiteral(text[index..<end])
                    noteOrigin(of: part, index, in: node, escapes)
                    insert(part)
                    let position = opens && end == index + 1 ? place(of: node, index, escapes) : nil
                    delimiters.append(
                        TildeDelimiter(
                            node: part, length: end - index, opens: opens, closes: closes, position: position))
                    done = end
                }
                index = end
            } else if hasFootnotes, linkDepth == 0, text[index] == ascii("["),
                let label = label(text, from: index, in: node, escapes),
                let reference = footnoteReference(label.bytes, in: node, at: index, escapes)
            {
                insertText(text[done..<index])
                insert(reference)
                if let last = label.last {
                    // The label ends in a later node.
                    next = cutLabel(from: reference, to: last)
                    done = text.count
                } else {
                    done = index + label.bytes.count + 3
                }
                index = done
            } else {
                index += 1
            }
        }
        guard previous != node else { return next }
        // Its parts have no place of their own.
        reportMarks(in: node, before: follower)
        insertText(text[done...])
        node.unlink()
        node.free()
        return next
    }

    /// The position of a byte of a text; that of its block, if the text was split off another.
    ///
    /// - Parameter escapes: of the text, from callers that need many positions: making it takes time in proportion to
    ///   the text.
    mutating func place(of node: MarkdownNode, _ index: Int, _ escapes: EscapeMap? = nil) -> SourcePosition {
        if node.startLine == 0, let block { return position(ofBlock: block) }
        let skipped = (escapes ?? escapeMap(of: node)).offset(of: index) + (node == taskText ? Self.checkBox : 0)
        return position(of: node, skipping: skipped)
    }

    /// Whether a part of a text is in the source as it is, without escapes and entities.
    mutating func isWritten(_ node: MarkdownNode, _ range: Range<Int>) -> Bool {
        let escapes = escapeMap(of: node)
        return range.allSatisfy(escapes.isLiteral)
    }

    mutating func escapeMap(of node: MarkdownNode) -> EscapeMap {
        guard let origin = origin(of: node) else { return EscapeMap() }
        return EscapeMap(of: node.literal, in: origin.text, at: origin.offset) { MarkdownNode.decodedEntity($0) }
    }

    /// Control characters, from entities such as `&#1;`: CommonMark allows them, but HTML, XML and JSON do not.
    mutating func replaceControls(in node: MarkdownNode) {
        guard let index = node.literal.firstIndex(where: isControl) else { return }
        let name = Unicode.Scalar(node.literal[index]).codePointName
        report(.entityForControl(codePoint: name), at: place(of: node, index), length: 1)
        let replacement = Array("\u{FFFD}".utf8)
        node.setLiteral(node.literal.flatMap { isControl($0) ? replacement : [$0] }[...])
    }

    // MARK: Labels of footnotes

    /// The label of `[^label]`, and the node in which it ends if that is a later one. A label has no white space, so
    /// the only nodes that libcmark can have made of it are text and HTML.
    private func label(
        _ text: [UInt8], from open: Int, in node: MarkdownNode, _ escapes: EscapeMap
    ) -> (bytes: [UInt8], last: MarkdownNode?)? {
        guard open + 2 < text.count, text[open + 1] == ascii("^"), escapes.isLiteral(open), escapes.isLiteral(open + 1)
        else { return nil }
        var label: [UInt8] = []
        var part = text[(open + 2)...]
        var current = node
        while true {
            let bytes = part.prefix(FootnoteDefinition.maximalLabel).prefix(while: FootnoteDefinition.isLabelByte)
            label.append(contentsOf: bytes)
            guard label.count <= FootnoteDefinition.maximalLabel else { return nil }
            if bytes.endIndex < part.endIndex {
                guard part[bytes.endIndex] == ascii("]"), !label.isEmpty else { return nil }
                return (label, current == node ? nil : current)
            }
            guard let next = current.next, next.kind == .text || next.kind == .htmlInline else { return nil }
            current = next
            part = next.literal.copy[...]
        }
    }

    /// Removes the nodes behind a reference that are part of its label, and of the last one the text up to `]`.
    private mutating func cutLabel(from reference: MarkdownNode, to last: MarkdownNode) -> MarkdownNode? {
        while let node = reference.next {
            if node == last {
                let rest = Array(node.literal.drop { $0 != ascii("]") }.dropFirst())
                noteOrigin(of: node, node.literal.count - rest.count, in: node)
                node.setLiteral(rest[...])
                return node
            }
            node.unlink()
            node.free()
        }
        return nil
    }

    // MARK: Neighbours of a delimiter

    enum Neighbour { case space, punctuation, other }

    /// Left- and right-flanking delimiter runs (CommonMark 0.30, section 6.2): GFM's rule for `~` is that for `*`.
    private func flanking(
        _ text: [UInt8], _ run: Range<Int>, between previous: MarkdownNode?, _ next: MarkdownNode?,
        in container: MarkdownNode?,
        _ escapes: EscapeMap
    ) -> (opens: Bool, closes: Bool) {
        let before = before(text, run.lowerBound, escapes) ?? neighbour(previous, in: container)
        let after = after(text, run.upperBound, escapes) ?? neighbour(next, in: container)
        let opens = after != .space && (after != .punctuation || before != .other)
        let closes = before != .space && (before != .punctuation || after != .other)
        return (opens, closes)
    }

    private func before(_ text: [UInt8], _ index: Int, _ escapes: EscapeMap) -> Neighbour? {
        guard index > 0 else { return nil }
        guard escapes.isLiteral(index - 1) else { return .punctuation }
        return neighbour(String(decoding: text[max(0, index - 4)..<index], as: UTF8.self).unicodeScalars.last)
    }

    private func after(_ text: [UInt8], _ index: Int, _ escapes: EscapeMap) -> Neighbour? {
        guard index < text.count else { return nil }
        guard escapes.isLiteral(index) else { return .punctuation }
        return neighbour(String(decoding: text[index..<min(text.count, index + 4)], as: UTF8.self).unicodeScalars.first)
    }

    /// What is beside a text: a line break, the markup of another inline, or that of the container.
    func neighbour(_ node: MarkdownNode?, in container: MarkdownNode?) -> Neighbour {
        if let node { return node.kind == .softBreak || node.kind == .lineBreak ? .space : .punctuation }
        switch container?.kind {
        case .emphasis, .strong, .link, .image: return .punctuation
        default: return .space
        }
    }

    func neighbour(_ scalar: Unicode.Scalar?) -> Neighbour {
        guard let scalar else { return .space }
        if scalar.isASCII {
            let byte = ascii(scalar)
            return isSpace(byte) ? .space : isPunctuation(byte) ? .punctuation : .other
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation,
            .otherPunctuation:
            return .punctuation
        default: return .other
        }
    }
}

/// Control characters, without tab and line ends.
private func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && !isSpace(byte)) || byte == 0x7F || byte == 0x0B || byte == 0x0C
}
