internal import Diagnostics

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
    /// Whether the source has `~` and `[^` at all: else nobody looks for them.
    let hasTildes: Bool
    let hasFootnotes: Bool
    /// Whether it has `&#`, of which control characters can be made.
    let hasNumericEntities: Bool

    var replay = ContainerReplay()
    var pieces = TablePieces()
    var tableNumber = 0
    var definitions: [FootnoteDefinition] = []
    var definitionsByKey: [String: Int] = [:]
    /// By index into `definitions`.
    var definitionItems: [Int: MarkdownNode] = [:]
    var references: [FootnoteReference] = []
    /// Keys of definitions that a misspelt reference means: not unused, too.
    var meantDefinitions: Set<String> = []
    /// Names of the tags of HTML that were reported, so that their ends are not.
    var reportedTags: Set<[UInt8]> = []
    /// Nodes that are no longer in the tree, and that a heading may still point into; freed at the end.
    var discarded: [MarkdownNode] = []
    /// By how much the texts of definitions moved to the left, by line.
    var columnShifts: [Int: (from: Int, by: Int)] = [:]

    // Where the walk is.
    /// The paragraph or heading whose inlines are being walked: their columns are relative to it.
    var block: MarkdownNode?
    /// Of a block whose text spans lines, the one that was entered last.
    var lines: InlineLines?
    /// Index into the cells of `pieces`.
    var cell: Int?
    /// Indices into `definitions`.
    var enclosingDefinitions: [Int] = []
    var linkDepth = 0

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

    /// A file full of mistakes is not a reason to fill the memory.
    private static let maximalProblems = 1_000
    private var reportedOnce: Set<RuleID> = []

    init(source: SourceText, firstLine: Int, options: MarkdownOptions) {
        self.source = source
        (hasTildes, hasFootnotes, hasNumericEntities) = source.bytes.withUnsafeBufferPointer {
            ($0.index(of: "~") != nil, $0.contains("[", then: "^"), $0.contains("&", then: "#"))
        }
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

    mutating func report(_ fact: MarkdownFact, at position: SourcePosition, length: Int) {
        guard body.problems.count < Self.maximalProblems else { return }
        body.problems.append(Problem(.markdown(fact), at: position, length: length))
    }

    /// Reports what holds for the text as a whole, or for all that follows.
    mutating func reportOnce(_ fact: MarkdownFact, at position: SourcePosition, length: Int) {
        guard reportedOnce.insert(fact.rule).inserted else { return }
        report(fact, at: position, length: length)
    }

    /// Looking for the nearest word costs a step for each that there is: the first faults of a text get it.
    var suggestsWords: Bool { body.problems.count < 100 }
}
