internal import Diagnostics

/// Callouts: block quotes that begin with `[!KIND]`. The theme chooses their element (`aside`, `details`), so the HTML
/// has slots in place of its tags: ⟨calloutOpen⟩ blocks ⟨calloutClose⟩.
extension TreeRewriter {
    static let builtInCallouts: Set<String> = ["note", "tip", "important", "warning", "caution"]

    mutating func enterQuote(_ quote: MarkdownNode) {
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
        first.dropLiteralPrefix(close + 1)
        let title = takeFirstLine(of: paragraph)
        if paragraph.firstChild == nil {
            paragraph.unlink()
            paragraph.free()
            lines = nil
        }
        body.callouts.append(
            BodyCallout(kind: kind, title: String(decoding: title.trimmed, as: UTF8.self), position: position))
        quote.annotation = body.callouts.count
    }

    mutating func rewriteQuote(_ quote: MarkdownNode) {
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
    private func takeFirstLine(of paragraph: MarkdownNode) -> [UInt8] {
        var text: [UInt8] = []
        while let inline = paragraph.firstChild {
            let isLineEnd = inline.kind == .softBreak || inline.kind == .lineBreak
            text.append(contentsOf: inline.literal)
            text.append(contentsOf: plainText(below: inline))
            inline.unlink()
            inline.free()
            if isLineEnd { break }
        }
        return text
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
