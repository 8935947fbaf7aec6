internal import Diagnostics

/// Callouts: block quotes that begin with `[!KIND]`. The theme chooses their element (`aside`, `details`), so the HTML
/// has slots in place of its tags: ⟨calloutOpen⟩ blocks ⟨calloutClose⟩.
extension TreeRewriter {
    /// Kinds that every site has.
    static let builtInCallouts: Set<String> = ["note", "tip", "important", "warning", "caution"]

    mutating func enterBlockQuote(_ quote: MarkdownNode) {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
            let first = paragraph.firstChild, first.kind == .text
        else { return }
        let text = first.literal
        guard text.has("[!", at: 0), let close = text.firstIndex(of: ascii("]")), close > 2 else { return }
        guard text[2..<close].allSatisfy(isKindByte) else {
            return reportSpacedCallout(text[2..<close], in: paragraph, length: close + 1)
        }
        block = paragraph
        countLines(of: paragraph)
        guard isWritten(first, 0..<(close + 1)) else { return }
        let kind = String(decoding: text[2..<close], as: UTF8.self).lowercased()
        let position = position(line: paragraph.startLine, column: paragraph.startColumn)
        guard Self.builtInCallouts.contains(kind) || options.calloutKinds.contains(kind) else {
            reportUnknownCallout(kind, at: position, length: close + 1)
            return
        }
        noteOrigin(of: first, close + 1, in: first)
        first.dropLiteralPrefix(close + 1)
        brackets = OpenBrackets()
        passages.begin()
        let isExempt = options.exemptCallouts.contains(kind)
        if isExempt { passages.exempt(true) }
        let firstQuote = body.links.count
        dropHTML(in: paragraph, toLineEnd: true)
        let title = takeFirstLine(of: paragraph)
        if isExempt { passages.exempt(false) }
        if paragraph.firstChild == nil {
            paragraph.unlink()
            paragraph.free()
            lines = nil
        }
        body.callouts.append(
            BodyCallout(
                kind: kind, title: String(decoding: title.trimmed, as: UTF8.self), position: position,
                quotes: firstQuote == body.links.count ? 0..<0 : firstQuote..<body.links.count))
        quote.annotation = body.callouts.count
    }

    mutating func rewriteBlockQuote(_ quote: MarkdownNode) {
        guard quote.annotation > 0, let callout = MarkdownNode(new: .customBlock) else { return }
        var open: [UInt8] = []
        appendSlot(.calloutOpen(quote.annotation - 1), to: &open)
        callout.setOnEnter(open)
        var close: [UInt8] = []
        appendSlot(.calloutClose(quote.annotation - 1), to: &close)
        callout.setOnExit(close)
        quote.moveChildren(to: callout)
        quote.replace(with: callout)
    }

    /// Removes the inlines of the first line of a paragraph, with its line break, and returns their text.
    private mutating func takeFirstLine(of paragraph: MarkdownNode) -> [UInt8] {
        var text: [UInt8] = []
        while let inline = paragraph.firstChild {
            let isLineEnd = inline.kind == .softBreak || inline.kind == .lineBreak
            if !isLineEnd { readTitle(inline) }
            text.append(contentsOf: inline.literal)
            text.append(contentsOf: plainText(below: inline))
            inline.unlink()
            inline.free()
            if isLineEnd { break }
        }
        return text
    }

    /// The title is plain text, but what it quotes is checked like all else, and it is a passage.
    private mutating func readTitle(_ inline: MarkdownNode) {
        var imageDepth = 0
        func enter(_ node: MarkdownNode) {
            switch node.kind {
            case .image:
                if imageDepth == 0 {
                    reportQuotes(inImage: node)
                    passages.add(between: Passage.gap)
                }
                imageDepth += 1
            case _ where imageDepth > 0: break
            case .text:
                readBrackets(of: node)
                collect(node)
            case .softBreak, .lineBreak: passages.add(between: Passage.space)
            case .code: passages.add(between: Passage.gap)
            case .link:
                passages.enter(node, isHidden: isHidden(node))
                guard isQuote(node), record(node, isImage: false) != nil else { return }
                body.links[body.links.count - 1].text = plainString(below: node)
                brackets.lastQuote = body.links.count - 1
            default: break
            }
        }
        func leave(_ node: MarkdownNode) {
            if node.kind == .image { imageDepth -= 1 }
            if node.kind == .link { passages.leave(node) }
        }
        enter(inline)
        inline.walk(enter: enter, leave: leave)
        leave(inline)
    }

    /// `[! note]`: a kind with spaces around it.
    private mutating func reportSpacedCallout(_ written: Slice<ByteView>, in paragraph: MarkdownNode, length: Int) {
        let kind = String(decoding: Array(written).trimmed, as: UTF8.self)
        guard Self.builtInCallouts.contains(kind.lowercased()) || options.calloutKinds.contains(kind.lowercased())
        else { return }
        let place = position(line: paragraph.startLine, column: paragraph.startColumn)
        report(
            .unknownCallout(kind: String(decoding: written, as: UTF8.self), .nearest(kind.lowercased())), at: place,
            length: length)
    }

    private mutating func reportUnknownCallout(_ kind: String, at position: SourcePosition, length: Int) {
        let known = Self.builtInCallouts.union(options.calloutKinds).sorted()
        let suggestion = suggestsWords ? Suggestion(nearestTo: kind, in: known) : .none
        report(
            .unknownCallout(kind: kind, suggestion == .none ? .oneOf(known) : suggestion), at: position, length: length)
    }
}

private func isKindByte(_ byte: UInt8) -> Bool {
    byte == ascii("_") || byte == ascii("-") || (byte > 0x20 && !isPunctuation(byte))
}
