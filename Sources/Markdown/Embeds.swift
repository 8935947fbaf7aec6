internal import Diagnostics

/// Fences whose info string names a block of the theme.
extension BodyDraft {
    mutating func rewriteEmbed(_ node: MarkdownNode) {
        guard !options.embedNames.isEmpty else { return }
        let info = node.fenceInfo
        guard !info.isEmpty else { return }
        let name = String(decoding: info.prefix { !isSpace($0) }, as: UTF8.self)
        guard options.embedNames.contains(name), let embed = MarkdownNode(new: .customBlock) else { return }
        let position = position(ofBlock: node)
        let argument = String(decoding: Array(node.literal).trimmed, as: UTF8.self)
        if argument.isEmpty {
            report(.emptyEmbed(name: name), at: position, length: name.utf8.count + 3)
        }
        var text: [UInt8] = []
        appendSlot(.embed(body.embeds.count), to: &text)
        body.embeds.append(BodyEmbed(name: name, argument: argument, position: position))
        embed.setOnEnter(text)
        node.replace(with: embed)
    }
}
