internal import Base
internal import Diagnostics

/// Embeds: fenced blocks whose info string names a block of the theme.
extension TreeRewriter {
    mutating func rewriteEmbed(_ node: MarkdownNode) {
        guard !options.embedNames.isEmpty else { return }
        let info = node.fenceInfo
        guard !info.isEmpty else { return }
        let name = String(decoding: info.prefix { !isSpace($0) }, as: UTF8.self)
        guard options.embedNames.contains(name) else { return reportNearEmbed(name, node) }
        guard let embed = MarkdownNode(new: .customBlock) else { return }
        let lines = EmbedLines(node.literal)
        if lines.first.isEmpty {
            report(.emptyEmbed(name: name), at: position(ofBlock: node), length: name.utf8.count + 3)
        }
        if let second = lines.second {
            let position = position(ofLine: second.number, in: node)
            report(.secondEmbed(name: name, second.text), at: position, length: second.text.utf8.count)
        }
        var text: [UInt8] = []
        appendSlot(.embed(body.embeds.count), to: &text)
        body.embeds.append(
            BodyEmbed(name: name, argument: lines.first, position: position(ofLine: lines.firstNumber, in: node)))
        embed.setOnEnter(text)
        node.replace(with: embed)
    }

    /// The position of a line inside a fence, lines counted from 0.
    private func position(ofLine line: Int, in node: MarkdownNode) -> SourcePosition {
        let fence = position(ofBlock: node)
        return SourcePosition(line: fence.line + 1 + line, column: fence.column)
    }

    /// Misspelt embed: the info string is almost the word of an embed, and the fence has one line that can be a name.
    private mutating func reportNearEmbed(_ word: String, _ node: MarkdownNode) {
        let lines = EmbedLines(node.literal)
        let isName =
            !lines.first.isEmpty
            && lines.first.utf8.allSatisfy { $0 == ascii("-") || $0 >= 0x80 || ($0 > 0x20 && !isPunctuation($0)) }
        guard isName, lines.second == nil, suggestsWords,
            let near = nearestMatch(to: word, in: options.embedNames.sorted())
        else { return }
        report(.unknownEmbedWord(word, near: near), at: position(ofBlock: node), length: word.utf8.count + 3)
    }
}

/// The first two lines with text of a fence, without white space around them.
private struct EmbedLines {
    var first = ""
    var firstNumber = 0
    var second: (text: String, number: Int)?

    init(_ literal: ByteView) {
        for (number, line) in literal.split(separator: ascii("\n"), omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: Array(line).trimmed, as: UTF8.self)
            if text.isEmpty { continue }
            if first.isEmpty {
                (first, firstNumber) = (text, number)
            } else {
                second = (text, number)
                return
            }
        }
    }
}
