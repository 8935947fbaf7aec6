/// What is known and collected while one document's tree is rewritten. The passes are its extensions, one file each.
///
/// A gap in the HTML is a mark: five bytes in a custom node's text, which libcmark prints as they are and at which
/// `MarkdownRenderer` cuts the HTML afterwards. The first of them, 0xFF, stands in no UTF-8 and is taken out of the source,
/// and no entity makes it, so that no text can forge a mark.
struct BodyDraft {
    let options: MarkdownOptions
    let source: SourceText
    /// Line of the file that is the source's line 1.
    let firstLine: Int

    var body = RenderedBody()
    var marks: [Mark] = []
    /// Custom nodes that wait for their anchor, one per heading of the outline.
    var headings: [HeadingNode] = []
    /// The paragraph or heading whose inlines are being walked: their columns are relative to it.
    var block: MarkdownNode?

    enum Mark: Equatable {
        case slot(BodySlot.Kind)
        /// Start of a heading at the top level, where the section before it ends.
        case heading
        /// End of that heading, where its section starts; index into the outline.
        case section(Int)
        case footnotesStart
        case footnotesEnd
    }

    static let markByte: UInt8 = 0xFF
    static let markLength = 5

    init(source: SourceText, firstLine: Int, options: MarkdownOptions) {
        self.source = source
        self.firstLine = firstLine
        self.options = options
    }

    /// Registers a mark and appends its bytes: 0xFF, then its index in four digits to the base 128, none of them zero.
    mutating func appendMark(_ mark: Mark, to text: inout [UInt8]) {
        let index = marks.count
        marks.append(mark)
        text.append(Self.markByte)
        for shift in [21, 14, 7, 0] { text.append(0x80 | UInt8(truncatingIfNeeded: (index >> shift) & 0x7F)) }
    }

    mutating func appendSlot(_ kind: BodySlot.Kind, to text: inout [UInt8]) { appendMark(.slot(kind), to: &text) }

    mutating func report(
        _ rule: MarkdownRule, at position: SourcePosition, length: Int, _ message: String, note: String? = nil
    ) {
        body.problems.append(
            MarkdownProblem(rule: rule, position: position, length: max(1, length), message: message, note: note))
    }

    // MARK: Places

    func position(line: Int, column: Int) -> SourcePosition {
        SourcePosition(line: line + firstLine - 1, column: max(1, column))
    }

    func position(ofBlock node: MarkdownNode) -> SourcePosition { position(line: node.startLine, column: node.startColumn) }

    func position(of inline: MarkdownNode) -> SourcePosition {
        position(line: inline.startLine, column: inline.startColumn)
    }
}
