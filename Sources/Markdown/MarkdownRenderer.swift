internal import Diagnostics
import Glibc

/// Parses Markdown with libcmark, rewrites its tree for the extensions, and lets libcmark print it.
///
/// - Parameters:
///   - text: UTF-8. Bytes that are no UTF-8 are replaced and reported.
///   - firstLine: the line of the file on which `text` begins; positions count from the file's start.
/// - Returns: a value for any input; what cannot be rendered is among its problems.
///
/// Syntax: https://spec.commonmark.org/0.30/, and of the extensions https://github.github.com/gfm/.
package func renderMarkdown(_ text: ArraySlice<UInt8>, firstLine: Int = 1, options: MarkdownOptions) -> RenderedBody {
    text.withUnsafeBufferPointer { bytes in
        MarkdownArena.withArena(forSource: bytes.count) {
            options.extensions ? renderExtended(bytes, firstLine: firstLine, options) : renderPlain(bytes, options)
        }
    }
}

private func renderPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions) -> RenderedBody {
    var body = RenderedBody()
    guard let document = MarkdownNode.parse(bytes) else { return body }
    defer { document.free() }
    body.html = document.withHTML(unsafe: options.allowsRawHTML) { $0.copy }
    body.sections = [BodySection(heading: nil, anchor: nil, range: 0..<body.html.count)]
    return body
}

private func renderExtended(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, _ options: MarkdownOptions) -> RenderedBody {
    if let problem = limitProblem(bytes, firstLine: firstLine) {
        var body = RenderedBody()
        body.problems = [problem]
        return body
    }
    var problems: [Problem] = []
    let text = withoutInvalidBytes(bytes, firstLine: firstLine, &problems)
    guard let (document, unwalked) = parse(SourceText(text), firstLine: firstLine, options) else { return .empty }
    var draft = unwalked
    defer { document.free() }
    if let problem = depthProblem(document, size: text.count, firstLine: firstLine) {
        draft.body.problems = problems + [problem]
        return draft.body
    }
    draft.rewriteTables(in: document)
    draft.rewrite(document)
    let ids = draft.finishFootnotes(in: document)
    draft.assignAnchors(reserved: ids)
    document.withHTML(unsafe: options.allowsRawHTML) { draft.cut($0) }
    for node in draft.discarded { node.free() }
    problems.append(contentsOf: draft.body.problems)
    problems.sort { $0.position < $1.position }
    draft.body.problems = problems
    return draft.body
}

/// Parses a text, its footnotes' definitions made list items. A line that only looked like a definition (code, say) is
/// left as it is the next time; three times are enough for all but texts made to be contrary.
private func parse(_ source: SourceText, firstLine: Int, _ options: MarkdownOptions) -> (MarkdownNode, BodyDraft)? {
    let plain = BodyDraft(source: source, firstLine: firstLine, options: options)
    var definitions = plain.hasFootnotes ? footnoteDefinitions(in: source) : []
    for _ in 1...3 where !definitions.isEmpty {
        var draft = BodyDraft(source: SourceText(rewriting(definitions, in: source)), firstLine: firstLine, options: options)
        draft.setDefinitions(definitions, in: source)
        guard let document = draft.source.bytes.withUnsafeBufferPointer({ MarkdownNode.parse($0) }) else { return nil }
        let wrong = draft.confirmDefinitions(in: document)
        if wrong.isEmpty { return (document, draft) }
        document.free()
        definitions.removeAll { wrong.contains($0.line) }
    }
    guard let document = source.bytes.withUnsafeBufferPointer({ MarkdownNode.parse($0) }) else { return nil }
    return (document, plain)
}

/// The byte with which marks begin stands in no UTF-8: with it the whole text is repaired, as libcmark does for NUL.
private func withoutInvalidBytes(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, _ problems: inout [Problem]
) -> [UInt8] {
    guard let place = bytes.index(ofByte: BodyDraft.markByte) else { return bytes.copy }
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: ascii("\n")).map { $0 + 1 } ?? 0
    problems.append(
        Problem(
            .markdown(.notUTF8),
            at: SourcePosition(line: firstLine + before.count { $0 == ascii("\n") }, column: place - lineStart + 1)))
    return Array(bytes.string.utf8)
}

extension BodyDraft {
    /// Takes the marks out of the HTML and notes what stood where.
    fileprivate mutating func cut(_ html: UnsafeBufferPointer<UInt8>) {
        // No more than it takes: bodies are most of what a build holds.
        body.html.reserveCapacity(html.count - marks.count * Self.markLength)
        body.slots.reserveCapacity(marks.count { if case .slot = $0 { true } else { false } })
        body.sections.reserveCapacity(1 + headings.count)
        var start = 0
        while let mark = html.index(ofByte: Self.markByte, from: start), mark + Self.markLength <= html.count {
            body.html.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<mark]))
            start = mark + Self.markLength
            let index = html[(mark + 1)..<start].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
            if marks.indices.contains(index) { apply(marks[index]) }
        }
        body.html.append(contentsOf: UnsafeBufferPointer(rebasing: html[start...]))
        endSection()
    }

    private mutating func apply(_ mark: Mark) {
        let offset = body.html.count
        switch mark {
        case .slot(let kind): body.slots.append(BodySlot(offset: offset, kind: kind))
        case .heading: endSection()
        case .section(let heading):
            body.sections.append(BodySection(heading: heading, anchor: body.outline[heading].anchor, range: offset..<offset))
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
