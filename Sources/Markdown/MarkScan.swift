internal import Diagnostics

/// One scan over a text node for marks that made no markup.
struct MarkScan {
    let node: MarkdownNode
    let text: ByteView
    /// What follows the node, which may have parts of it behind it already.
    let next: MarkdownNode?
    /// Up to here all is read: nothing begins before it again.
    var done = 0
    /// Of the text; made when it is needed, since it takes time in proportion to the text.
    var escapes: EscapeMap?
}

extension TreeRewriter {
    /// Reports what a text has that the author meant as markup and readers see as signs. Code, HTML and the targets of
    /// links are no texts, and what is written with a backslash or as an entity is meant so.
    mutating func reportMarks(in node: MarkdownNode, before next: MarkdownNode?) {
        let text = node.literal
        guard suggestsWords, !text.isEmpty, linkDepth == 0 || !isInAutolink(node) else { return }
        var scan = MarkScan(node: node, text: text, next: next)
        if isLineMark(text[0]), startsLine(node) { reportLineMark(&scan) }
        var index = scan.done
        while index < text.count {
            switch text[index] {
            case ascii("]"), ascii(")"): index = readLostLink(at: index, in: &scan)
            case ascii("["): index = readWikiLink(at: index, in: &scan)
            case ascii("*"), ascii("_"): index = readDelimiters(at: index, in: &scan)
            case ascii("{"): index = readBraces(at: index, in: &scan)
            case ascii(":"): index = readEmoji(at: index, in: &scan)
            case ascii("="): index = readHighlight(at: index, in: &scan)
            default:
                index += 1
                continue
            }
            guard suggestsWords else { return }
        }
    }

    mutating func report(_ fact: MarkFact, at position: SourcePosition, length: Int) {
        report(.mark(fact), at: position, length: length)
    }

    /// The place of a part of the text; nil if the author wrote it otherwise, with a backslash or as an entity.
    ///
    /// - Parameter all: whether each byte counts; if not, only the first and the last.
    mutating func place(of range: Range<Int>, in scan: inout MarkScan, all: Bool) -> SourcePosition? {
        let escapes = scan.escapes ?? escapeMap(of: scan.node)
        scan.escapes = escapes
        let isWritten =
            all
            ? range.allSatisfy(escapes.isLiteral)
            : escapes.isLiteral(range.lowerBound) && escapes.isLiteral(range.upperBound - 1)
        guard isWritten else { return nil }
        scan.done = range.upperBound
        return place(of: scan.node, range.lowerBound, escapes)
    }

    /// Its text is an address, whatever signs it has.
    private func isInAutolink(_ text: MarkdownNode) -> Bool {
        guard let link = text.parent, link.kind == .link else { return false }
        return isHidden(link)
    }

    private func startsLine(_ node: MarkdownNode) -> Bool {
        guard let previous = node.previous else { return node.parent == block }
        return previous.kind == .softBreak || previous.kind == .lineBreak
    }

    func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
}

/// Whether a text has a letter of any script.
func hasLetter(_ bytes: some Sequence<UInt8>) -> Bool {
    String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
}

/// ASCII letters, and all bytes of other characters.
@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
