internal import Diagnostics

/// Rewrites the tree of one document for the extensions. Each pass is an extension of this type, in a file of its own.
///
/// libcmark and not cmark-gfm parses and prints, because CommonMark as its reference implementation has it is the contract;
/// GFM's extensions are made here, as custom nodes in libcmark's tree.
///
/// Sentinels tell where things are in the HTML. A pass puts one into the text of a node, libcmark prints it as it is, and `cut`
/// takes it out and notes its offset. A sentinel begins with the byte 0xFF, which is never part of UTF-8, is removed from the
/// source, and cannot be written as an entity: so no author can forge one.
struct TreeRewriter {
    let options: MarkdownOptions
    let source: SourceText
    /// Line of the file that is the source's line 1.
    let firstLine: Int

    var body = RenderedBody()
    /// Those with an index. The sentinels of text runs say all by themselves.
    var sentinels: [Sentinel] = []
    /// How many text runs there are, once `markTextRuns` has found them.
    var textRunCount = 0
    /// Custom nodes that wait for their anchor, one per heading of the outline.
    var headings: [HeadingNode] = []
    /// Whether the source has `~` and `[^` at all: else nobody looks for them.
    let hasTildes: Bool
    let hasFootnotes: Bool
    /// Whether it has `&#`, of which control characters can be made.
    let hasNumericEntities: Bool

    var containerPrefix = ContainerPrefix()
    var fragments = TableFragments()
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
    /// Index into the cells of `fragments`.
    var cell: Int?
    /// Indices into `definitions`.
    var enclosingDefinitions: [Int] = []
    var linkDepth = 0

    enum Sentinel: Equatable {
        case slot(BodySlot.Kind)
        /// Start of a heading at the top level, where the section before it ends.
        case heading
        /// End of that heading, where its section starts; index into the outline.
        case section(Int)
        case footnotesStart
        case footnotesEnd
    }

    static let sentinelByte: UInt8 = 0xFF
    static let sentinelLength = 5
    static let textSentinelLength = 2

    /// A file full of mistakes is not a reason to fill the memory.
    private static let maximalProblems = 1_000
    private var reportedOnce: Set<RuleID> = []

    init(source: SourceText, firstLine: Int, options: MarkdownOptions) {
        self.source = source
        (hasTildes, hasFootnotes, hasNumericEntities) = source.bytes.withView {
            ($0.index(of: "~") != nil, $0.contains("[", then: "^"), $0.contains("&", then: "#"))
        }
        self.firstLine = firstLine
        self.options = options
    }

    /// Registers a sentinel and appends its bytes: 0xFF, then its index as four digits to the base 128, each with its highest
    /// bit set.
    mutating func appendSentinel(_ sentinel: Sentinel, to text: inout [UInt8]) {
        let index = sentinels.count
        sentinels.append(sentinel)
        text.append(Self.sentinelByte)
        for shift in [21, 14, 7, 0] { text.append(0x80 | UInt8(truncatingIfNeeded: (index >> shift) & 0x7F)) }
    }

    /// The sentinel of a text run: 0xFF, then the run's kind in a byte that is not zero and whose highest bit is not set.
    static func sentinel(ofText kind: TextRun.Kind) -> [UInt8] { [sentinelByte, 0x40 | UInt8(truncatingIfNeeded: kind.bits)] }

    mutating func appendSlot(_ kind: BodySlot.Kind, to text: inout [UInt8]) { appendSentinel(.slot(kind), to: &text) }

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
