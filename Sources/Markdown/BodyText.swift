internal import Algorithms

/// The text of a body, or of a part of it, as readers see it: without markup, alternative texts and numbers of
/// footnotes.
package struct BodyText: Sendable, Equatable {
    /// UTF-8. White space is collapsed; blocks, cells and items are on lines of their own.
    package fileprivate(set) var bytes: [UInt8] = []
    /// Bytes that are not white space.
    package fileprivate(set) var letterCount = 0
    /// Those of them that are in links.
    package fileprivate(set) var linkLetterCount = 0

    package var wordCount: Int { bytes.split { $0 == ascii(" ") || $0 == ascii("\n") }.count }
}

extension RenderedBody {
    package var text: BodyText { text(in: 0..<html.count) }

    /// - Parameter range: bytes of `html` that begin and end between two elements, as those of a section do.
    package func text(in range: Range<Int>) -> BodyText { text(in: range, proseOnly: false) }

    /// The text without headings, tables and code: its lines are paragraphs and items.
    package var prose: [UInt8] { text(in: 0..<html.count, proseOnly: true).bytes }

    private func text(in range: Range<Int>, proseOnly: Bool) -> BodyText {
        var text = BodyText()
        // Text is never longer than its HTML.
        text.bytes.reserveCapacity(range.count)
        var gap = TextRun.Gap.none
        let first = textRuns.partitioningIndex { $0.start >= range.lowerBound }
        for index in first..<textRuns.count {
            let run = textRuns[index]
            guard run.start < range.upperBound else { break }
            let end = index + 1 < textRuns.count ? textRuns[index + 1].start : html.count
            let kind = run.kind
            gap = max(gap, kind.gap)
            if proseOnly, !kind.isProse {
                gap = max(gap, .space)
                continue
            }
            let lettersBefore = text.letterCount
            text.append(html[run.start..<end], &gap)
            if kind.isInLink { text.linkLetterCount += text.letterCount - lettersBefore }
        }
        return text
    }
}

extension BodyText {
    /// Appends one run. A gap is remembered and written only before the next letter, so that no text ends with one.
    fileprivate mutating func append(_ html: ArraySlice<UInt8>, _ gap: inout TextRun.Gap) {
        var index = html.startIndex
        while index < html.endIndex, html[index] != ascii("<") {
            if isSpace(html[index]) {
                gap = max(gap, .space)
                index += 1
                continue
            }
            if gap != .none, !bytes.isEmpty { bytes.append(gap == .line ? ascii("\n") : ascii(" ")) }
            gap = .none
            let character = html[index] == ascii("&") ? reference(in: html, at: index) : (byte: html[index], length: 1)
            bytes.append(character.byte)
            letterCount += 1
            index += character.length
        }
    }
}

/// Decodes the character references that libcmark writes: it writes no others.
private func reference(in html: ArraySlice<UInt8>, at start: Int) -> (byte: UInt8, length: Int) {
    let rest = html[start...].prefix(6)
    if rest.starts(with: "&quot;".utf8) { return (ascii("\""), 6) }
    if rest.starts(with: "&amp;".utf8) { return (ascii("&"), 5) }
    if rest.starts(with: "&lt;".utf8) { return (ascii("<"), 4) }
    if rest.starts(with: "&gt;".utf8) { return (ascii(">"), 4) }
    return (ascii("&"), 1)
}
