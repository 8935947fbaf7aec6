internal import Diagnostics

/// A delimiter run of one or two tildes (GFM, "Strikethrough").
struct TildeDelimiter {
    let node: MarkdownNode
    let length: Int
    let opens: Bool
    let closes: Bool
    /// Of a single tilde.
    var position: SourcePosition?
}

extension TreeRewriter {
    /// Pairs delimiters as cmark-gfm does: a closer matches the nearest opener that the "multiple of 3" rule allows. If
    /// the two have different lengths, both stay text, and so do the delimiters between them. Where a search found no
    /// opener, later closers do not search again: so the time is linear.
    ///
    /// Only delimiters of the same container are paired: `~~a *b~~ c*` is no strikethrough.
    mutating func strikeThrough(_ delimiters: [TildeDelimiter]) {
        var open: [TildeDelimiter] = []
        // For each kind of closer: how many of the open delimiters are known not to match it.
        var searched = [Int](repeating: 0, count: 4)
        for closer in delimiters {
            var isUsed = false
            if closer.closes {
                let sort = (closer.length - 1) * 2 + (closer.opens ? 1 : 0)
                let bottom = min(searched[sort], open.count)
                if let index = open[bottom...].lastIndex(where: { matches($0, closer) }) {
                    if open[index].length == closer.length {
                        reportStruckAmount(open[index], closer)
                        wrap(from: open[index].node, to: closer.node)
                    }
                    open.removeSubrange(index...)
                    for other in searched.indices { searched[other] = min(searched[other], open.count) }
                    isUsed = true
                } else {
                    searched[sort] = open.count
                }
            }
            if !isUsed, closer.opens { open.append(closer) }
        }
    }

    private func matches(_ opener: TildeDelimiter, _ closer: TildeDelimiter) -> Bool {
        !(closer.opens || opener.closes) || (opener.length + closer.length) % 3 != 0
    }

    private func wrap(from opener: MarkdownNode, to closer: MarkdownNode) {
        guard let deletion = MarkdownNode(new: .customInline) else { return }
        deletion.setOnEnter("<del>")
        deletion.setOnExit("</del>")
        while let node = opener.next, node != closer { deletion.append(node) }
        opener.replace(with: deletion)
        closer.unlink()
        closer.free()
    }
}
