internal import Algorithms
package import Diagnostics

/// The text of one paragraph, heading, cell of a table or title of a callout, for checks that read prose. Text that
/// markup divides is joined: `**1** año` is "1 año".
///
/// A passage has no text of quotes, code, descriptions of images and autolinks; nor are there passages of
/// code blocks, of items of ordered lists without `MarkdownOptions.keepsSteps`, and of
/// `MarkdownOptions.exemptCallouts`.
package struct Passage: Sendable, Equatable {
    /// Where a piece of the text begins, in it and in the source.
    package struct Mark: Sendable, Equatable {
        package var offset: Int
        package var position: SourcePosition

        package init(offset: Int, position: SourcePosition) {
            self.offset = offset
            self.position = position
        }
    }

    /// UTF-8. U+FFFC stands where a quote, code or an image was left out. A line break is a space if the author only
    /// wrapped the line, and a line feed if it shows.
    package private(set) var text: [UInt8] = []
    /// Ascending; never empty.
    package private(set) var marks: [Mark] = []
    /// The parts of `text` that are in links; ascending.
    package private(set) var links: [Range<Int>] = []
    /// Whether it is in an item of an ordered list.
    package private(set) var isStep = false
    /// Whether only `MarkdownOptions.keepsExempt` keeps it.
    package private(set) var isExempt = false

    /// What stands for something that was left out, so that the words around it do not join.
    package static let gap = Array("\u{FFFC}".utf8)
    static let space = [ascii(" ")], lineFeed = [ascii("\n")]

    /// The place of a byte of `text` in the source. Exact in a piece without escapes and entities that does
    /// not begin with `*` or `_`.
    package func position(of offset: Int) -> SourcePosition {
        let next = marks.partitioningIndex { $0.offset > offset }
        let mark = marks[max(0, next - 1)]
        return SourcePosition(line: mark.position.line, column: mark.position.column + max(0, offset - mark.offset))
    }

    /// Whether a part of `text` is in a link, or holds some of one.
    package func isLinked(_ range: Range<Int>) -> Bool { links.contains { $0.overlaps(range) } }

    mutating func append(
        _ piece: ByteView, at position: SourcePosition, isLinked: Bool, isStep: Bool, isExempt: Bool
    ) {
        if isLinked { links.append(text.count..<(text.count + piece.count)) }
        (self.isStep, self.isExempt) = (isStep, isExempt)
        marks.append(Mark(offset: text.count, position: position))
        piece.append(0..<piece.count, to: &text)
    }

    mutating func append(between bytes: [UInt8]) { text.append(contentsOf: bytes) }
}
