internal import Base
internal import Diagnostics

/// Embeds: fenced blocks whose info string names a block of the theme.
extension TreeRewriter {
    mutating func rewriteEmbed(_ node: MarkdownNode) {
        guard !options.embedNames.isEmpty || !options.tableEmbeds.isEmpty else { return }
        let info = node.fenceInfo
        guard !info.isEmpty else { return }
        let name = String(decoding: info.prefix { !isSpace($0) }, as: UTF8.self)
        if options.tableEmbeds.contains(name) { return replace(node, with: tableEmbed(name, node)) }
        guard options.embedNames.contains(name) else { return reportNearEmbed(name, node) }
        let lines = EmbedLines(node.literal)
        if lines.first.isEmpty {
            report(.emptyEmbed(name: name), at: position(ofBlock: node), length: name.utf8.count + 3)
        }
        if let second = lines.second {
            let position = position(ofLine: second.number, in: node)
            report(.secondEmbed(name: name, second.text), at: position, length: second.text.utf8.count)
        }
        let position = position(ofLine: lines.firstNumber, in: node)
        replace(node, with: BodyEmbed(name: name, argument: lines.first, position: position))
    }

    private mutating func replace(_ node: MarkdownNode, with embed: BodyEmbed) {
        guard let block = MarkdownNode(new: .customBlock) else { return }
        var text: [UInt8] = []
        appendSlot(.embed(body.embeds.count), to: &text)
        body.embeds.append(embed)
        block.setOnEnter(text)
        node.replace(with: block)
    }

    /// The position of a line inside a fence, lines counted from 0.
    private func position(ofLine line: Int, in node: MarkdownNode) -> SourcePosition {
        let fence = position(ofBlock: node)
        return SourcePosition(line: fence.line + 1 + line, column: fence.column)
    }

    // MARK: Filters

    private mutating func tableEmbed(_ name: String, _ node: MarkdownNode) -> BodyEmbed {
        var embed = BodyEmbed(name: name, argument: "", position: position(ofLine: 0, in: node))
        var isEmpty = true
        for (number, line) in fenceLines(node.literal).enumerated() {
            let text = Array(line).trimmed
            if text.isEmpty { continue }
            let position = position(of: text.startIndex, inLine: number, line.count, in: node)
            if isEmpty { embed.position = position }
            isEmpty = false
            if let (key, value) = filter(text) {
                let written = value.startIndex - text.startIndex
                embed.filters.append(
                    BodyEmbedFilter(
                        key: String(decoding: key, as: UTF8.self), value: String(decoding: value, as: UTF8.self),
                        position: position,
                        valuePosition: SourcePosition(line: position.line, column: position.column + written)))
            } else {
                report(
                    .lineWithoutFilter(name: name, String(decoding: text, as: UTF8.self)), at: position,
                    length: text.count)
            }
        }
        if isEmpty {
            report(.embedWithoutFilter(name: name), at: self.position(ofBlock: node), length: name.utf8.count + 3)
        }
        return embed
    }

    private func filter(_ line: ArraySlice<UInt8>) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        guard let colon = line.firstIndex(of: ascii(":")) else { return nil }
        let key = line[..<colon].trimmed, value = line[(colon + 1)...].trimmed
        return key.isEmpty || value.isEmpty ? nil : (key, value)
    }

    /// The position of a byte of a line inside a fence, lines counted from 0. libcmark takes from a line the container
    /// prefix and the indent of the fence, which may be shorter than that of its first line.
    private func position(of index: Int, inLine line: Int, _ length: Int, in node: MarkdownNode) -> SourcePosition {
        let number = node.startLine + 1 + line
        return position(line: number, column: source.line(number).count - length + index + 1)
    }

    // MARK: Misspelt embeds

    /// The info string is almost the word of an embed, and the fence has one line that can be a name, or only filters.
    private mutating func reportNearEmbed(_ word: String, _ node: MarkdownNode) {
        guard suggestsWords, let near = nearestMatch(to: word, in: embeds(thatFit: node)) else { return }
        report(.unknownEmbedWord(word, near: near), at: position(ofBlock: node), length: word.utf8.count + 3)
    }

    /// Names of the embeds that may hold the lines of a fence.
    private func embeds(thatFit node: MarkdownNode) -> [String] {
        if !options.tableEmbeds.isEmpty, hasFiltersOnly(node.literal) { return options.tableEmbeds.sorted() }
        let lines = EmbedLines(node.literal)
        let isName =
            !lines.first.isEmpty
            && lines.first.utf8.allSatisfy { $0 == ascii("-") || $0 >= 0x80 || ($0 > 0x20 && !isPunctuation($0)) }
        return isName && lines.second == nil ? options.embedNames.sorted() : []
    }

    private func hasFiltersOnly(_ literal: ByteView) -> Bool {
        var isEmpty = true
        for line in fenceLines(literal) {
            let text = Array(line).trimmed
            if text.isEmpty { continue }
            guard let (key, _) = filter(text), key.allSatisfy({ $0 > 0x20 && !isPunctuation($0) }) else { return false }
            isEmpty = false
        }
        return !isEmpty
    }
}

/// The lines inside a fence, without their ends.
private func fenceLines(_ literal: ByteView) -> [Slice<ByteView>] {
    literal.split(separator: ascii("\n"), omittingEmptySubsequences: false).map {
        $0.last == ascii("\r") ? $0.dropLast() : $0
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
