internal import Diagnostics

/// Parses Markdown with libcmark, rewrites its tree for the extensions, and prints it with libcmark.
///
/// - Parameters:
///   - text: UTF-8. Invalid bytes are replaced and reported.
///   - firstLine: the line of the file on which `text` begins; positions count from the start of the file.
/// - Returns: a value for any input; its problems say what cannot be rendered.
///
/// Syntax: https://spec.commonmark.org/0.30/, and of the extensions https://github.github.com/gfm/.
package func renderMarkdown(_ text: ArraySlice<UInt8>, firstLine: Int = 1, options: MarkdownOptions) -> RenderedBody {
    renderMarkdown(text, firstLine: firstLine, options: options, inArena: text.count <= MarkdownArena.maximalSource)
}

/// - Parameter inArena: whether libcmark takes its memory from an arena; the result is the same.
func renderMarkdown(
    _ text: ArraySlice<UInt8>, firstLine: Int = 1, options: MarkdownOptions, inArena: Bool
)
    -> RenderedBody
{
    text.withView { bytes in
        func render() -> RenderedBody {
            options.extensions ? renderExtended(bytes, firstLine: firstLine, options) : renderPlain(bytes, options)
        }
        return inArena ? MarkdownArena.withArena(render) : render()
    }
}

private func renderPlain(_ bytes: ByteView, _ options: MarkdownOptions) -> RenderedBody {
    var body = RenderedBody()
    guard let document = MarkdownNode.parse(bytes) else { return body }
    defer { document.free() }
    body.html = document.withHTML(unsafe: options.printsHTML) { $0.copy }
    body.sections = [BodySection(heading: nil, anchor: nil, range: 0..<body.html.count)]
    return body
}

private func renderExtended(_ bytes: ByteView, firstLine: Int, _ options: MarkdownOptions) -> RenderedBody {
    if let problem = limitProblem(bytes, firstLine: firstLine) {
        var body = RenderedBody()
        body.problems = [problem]
        return body
    }
    var problems: [Problem] = []
    let text = withoutInvalidBytes(bytes, firstLine: firstLine, &problems)
    guard let (document, unwalked) = parse(SourceText(text), firstLine: firstLine, options) else { return .empty }
    var rewriter = unwalked
    defer { document.free() }
    if let problem = depthProblem(document, size: text.count, firstLine: firstLine) {
        rewriter.body.problems = problems + [problem]
        return rewriter.body
    }
    rewriter.takeTitle(of: document)
    rewriter.rewriteTables(in: document)
    rewriter.rewrite(document)
    rewriter.reportOpenRun()
    rewriter.finishPassages()
    let ids = rewriter.finishFootnotes(in: document)
    rewriter.assignAnchors(reserved: ids.union(rewriter.htmlAnchors))
    rewriter.markTextRuns(in: document)
    document.withHTML(unsafe: options.printsHTML) { rewriter.cut($0) }
    for node in rewriter.discarded { node.free() }
    problems.append(contentsOf: rewriter.body.problems)
    problems.sort { $0.position < $1.position }
    rewriter.body.problems = problems
    return rewriter.body
}

/// Parses a text in which footnote definitions are rewritten as list items. If a line only looks like a definition (it
/// is code, for example), the text is parsed again with that line as it is. At most three passes; only adversarial
/// input needs more.
private func parse(_ source: SourceText, firstLine: Int, _ options: MarkdownOptions) -> (MarkdownNode, TreeRewriter)? {
    let plain = TreeRewriter(source: source, firstLine: firstLine, options: options)
    var definitions = plain.hasFootnotes ? footnoteDefinitions(in: source) : []
    for _ in 1...3 where !definitions.isEmpty {
        var rewriter = TreeRewriter(
            source: SourceText(rewriting(definitions, in: source)), firstLine: firstLine, options: options)
        rewriter.setDefinitions(definitions, in: source)
        guard let document = rewriter.source.bytes.withView(MarkdownNode.parse) else { return nil }
        let wrong = rewriter.confirmDefinitions(in: document)
        if wrong.isEmpty { return (document, rewriter) }
        document.free()
        definitions.removeAll { wrong.contains($0.line) }
    }
    guard let document = source.bytes.withView(MarkdownNode.parse) else { return nil }
    return (document, plain)
}

/// Removes the byte with which sentinels begin. It is never part of UTF-8, so a text that has it is repaired as a
/// whole: each invalid byte becomes U+FFFD.
private func withoutInvalidBytes(
    _ bytes: ByteView, firstLine: Int, _ problems: inout [Problem]
) -> [UInt8] {
    guard let place = bytes.index(ofByte: TreeRewriter.sentinelByte) else { return bytes.copy }
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: ascii("\n")).map { $0 + 1 } ?? 0
    problems.append(
        Problem(
            .markdown(.notUTF8),
            at: SourcePosition(line: firstLine + before.count { $0 == ascii("\n") }, column: place - lineStart + 1)))
    return Array(bytes.string.utf8)
}

extension TreeRewriter {
    /// Takes the sentinels out of the HTML and notes what is where they were.
    fileprivate mutating func cut(_ html: ByteView) {
        // Exact sizes: bodies are most of what a build holds in memory.
        body.html.reserveCapacity(
            html.count - sentinels.count * Self.sentinelLength - textRunCount * Self.textSentinelLength)
        body.slots.reserveCapacity(sentinels.count { if case .slot = $0 { true } else { false } })
        body.sections.reserveCapacity(1 + headings.count)
        body.textRuns.reserveCapacity(textRunCount)
        var start = 0
        while let found = html.index(ofByte: Self.sentinelByte, from: start), found + 1 < html.count {
            html.append(start..<found, to: &body.html)
            let code = html[found + 1]
            if code < 0x80 {
                start = found + Self.textSentinelLength
                body.textRuns.append(TextRun(TextRun.Kind(bits: Int(code)), start: body.html.count))
            } else {
                start = min(html.count, found + Self.sentinelLength)
                let index = html[(found + 1)..<start].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
                if sentinels.indices.contains(index) { apply(sentinels[index]) }
            }
        }
        html.append(start..<html.count, to: &body.html)
        endSection()
    }

    private mutating func apply(_ sentinel: Sentinel) {
        let offset = body.html.count
        switch sentinel {
        case .slot(let kind): body.slots.append(BodySlot(offset: offset, kind: kind))
        case .heading: endSection()
        case .section(let heading):
            body.sections.append(
                BodySection(heading: heading, anchor: body.outline[heading].anchor, range: offset..<offset))
        case .footnotesStart:
            endSection()
            body.footnotes = offset..<offset
        case .footnotesEnd: body.footnotes = body.footnotes.lowerBound..<offset
        }
    }

    private mutating func endSection() {
        let last = body.sections.count - 1
        guard body.footnotes.isEmpty else { return }
        body.sections[last].range = body.sections[last].range.lowerBound..<body.html.count
    }
}
