internal import Base
internal import Diagnostics

/// Web addresses, e-mail addresses and phone numbers in a text become links, as GFM has it for the first two. Not in
/// links, quotes and code.
extension TreeRewriter {
    mutating func linkAddresses(in node: MarkdownNode) {
        guard hasAddresses, linkDepth == 0, codeDepth == 0 else { return }
        guard AddressScanner.mayHaveAddress(node.literal, hasPlans: !options.phonePlans.isEmpty) else { return }
        let bytes = node.literal.copy
        let scanner = AddressScanner(bytes, plans: options.phonePlans, isAtBoundary: isAtBoundary(node))
        let found = scanner.addresses()
        guard !found.isEmpty else { return }
        let escapes = escapeMap(of: node)
        let addresses = found.filter { $0.range.allSatisfy(escapes.isLiteral) }
        guard let first = addresses.first else { return }
        var previous = node
        var done = first.range.lowerBound
        for address in addresses {
            guard let link = MarkdownNode(new: .link), let words = MarkdownNode(new: .text) else { return }
            previous = insertText(bytes[done..<address.range.lowerBound], of: node, escapes, after: previous)
            words.setLiteral(bytes[address.range])
            noteOrigin(of: words, address.range.lowerBound, in: node, escapes)
            link.setURL(Array(address.destination.utf8))
            madePlaces[link] = HTMLPlace(
                position: place(of: node, address.range.lowerBound, escapes), length: address.range.count)
            link.append(words)
            previous.insertAfter(link)
            previous = link
            done = address.range.upperBound
        }
        _ = insertText(bytes[done...], of: node, escapes, after: previous)
        node.setLiteral(bytes[..<first.range.lowerBound])
    }

    private mutating func insertText(
        _ bytes: ArraySlice<UInt8>, of node: MarkdownNode, _ escapes: EscapeMap, after previous: MarkdownNode
    ) -> MarkdownNode {
        guard !bytes.isEmpty, let part = MarkdownNode(new: .text) else { return previous }
        part.setLiteral(bytes)
        noteOrigin(of: part, bytes.startIndex, in: node, escapes)
        previous.insertAfter(part)
        return part
    }

    /// Whether an address may stand at the beginning of a text.
    private func isAtBoundary(_ node: MarkdownNode) -> Bool {
        switch node.previous?.kind {
        case nil, .softBreak, .lineBreak, .customInline, .emphasis, .strong: node.previous?.role != .link
        default: false
        }
    }
}
