internal import Diagnostics

/// Rewrites the tree of one document for the extensions. Each pass is an extension of this type, in a file of its own.
///
/// libcmark and not cmark-gfm parses and prints, because CommonMark as its reference implementation has it is the
/// contract; GFM's extensions are made here, as custom nodes in libcmark's tree.
///
/// Sentinels tell where things are in the HTML. A pass puts one into the text of a node, libcmark prints it as it is,
/// and `cut` takes it out and notes its offset. A sentinel begins with the byte 0xFF, which is never part of UTF-8, is
/// removed from the source, and cannot be written as an entity: so no author can forge one.
struct TreeRewriter {
    let options: MarkdownOptions
    let source: SourceText
    /// The line of the file on which the source begins.
    let firstLine: Int

    var body = RenderedBody()
    /// By the index in their bytes. The sentinels of text runs have none: their bytes say everything.
    var sentinels: [Sentinel] = []
    /// How many text runs there are, once `markTextRuns` has found them.
    var textRunCount = 0
    /// Custom nodes that still need their anchor, one for each heading of the outline.
    var headings: [HeadingNode] = []
    /// Whether the source has `~` and `[^`: if not, the search for strikethrough and footnotes is skipped.
    let hasTildes: Bool
    let hasFootnotes: Bool
    /// Whether it has `&#`: only numeric entities can make control characters.
    let hasNumericEntities: Bool
    /// Whether it has `fact:`: if not, the search for brackets around quotes is skipped.
    let hasQuotes: Bool
    /// Whether it has `<`: if not, there is no HTML.
    let hasTags: Bool
    /// Whether it may have addresses that become links.
    let hasAddresses: Bool
    /// Whether a line begins with `:`, which may define the line above it.
    let hasDefinitions: Bool

    var containerPrefix = ContainerPrefix()
    var fragments = TableFragments()
    var tableNumber = 0
    var definitions: [FootnoteDefinition] = []
    var definitionsByKey: [String: Int] = [:]
    /// By index into `definitions`.
    var definitionItems: [Int: MarkdownNode] = [:]
    var references: [FootnoteReference] = []
    /// Keys of definitions that a misspelt reference probably means: these are not reported as unused as well.
    var meantDefinitions: Set<String> = []
    /// Places of nodes that were made of an author's HTML, or of a part of a text.
    var madePlaces: [MarkdownNode: HTMLPlace] = [:]
    var htmlAnchors: Set<String> = []
    /// Nodes that were removed from the tree but are still in use by `headings`; freed at the end.
    var discarded: [MarkdownNode] = []
    /// For each line of a footnote definition: from which column on the text moved to the left, and by how much.
    var columnShifts: [Int: (from: Int, by: Int)] = [:]

    // State of the walk.
    /// The paragraph, heading or cell whose inlines are walked: their columns are relative to it.
    var block: MarkdownNode?
    /// The lines of the last block that has several.
    var lines: InlineLines?
    /// Index into the cells of `fragments`.
    var cell: Int?
    /// Indices into `definitions`.
    var enclosingDefinitions: [Int] = []
    var linkDepth = 0
    /// How many elements of an author's HTML are around the node.
    var htmlDepth = 0
    /// How many of them hold code.
    var codeDepth = 0
    var brackets = OpenBrackets()
    /// Asterisks or underscores without a partner, in the block that is walked.
    var openRun: OpenRun?
    /// Paragraphs whose tables have another width than their second line: reported already.
    var unreadTables: Set<MarkdownNode> = []
    /// A text whose first bytes became a check box, which takes `TreeRewriter.checkBox` bytes.
    var taskText: MarkdownNode?
    var passages: PassageCollector

    enum Sentinel: Equatable {
        case slot(BodySlot.Kind)
        /// Start of a heading at the top level: end of the section before it.
        case heading
        /// End of that heading: start of its section. Index into the outline.
        case section(Int)
        case footnotesStart
        case footnotesEnd
    }

    static let sentinelByte: UInt8 = 0xFF
    static let sentinelLength = 5
    static let textSentinelLength = 2
    /// Bytes of `[x]`.
    static let checkBox = 3

    /// Limits the memory for a file that is full of mistakes.
    private static let maximalProblems = 1_000
    private var reportedOnce: Set<RuleID> = []

    init(source: SourceText, firstLine: Int, options: MarkdownOptions) {
        self.source = source
        (hasTildes, hasFootnotes, hasNumericEntities, hasQuotes, hasTags) = source.bytes.withView {
            (
                $0.index(of: "~") != nil, $0.contains("[", then: "^"), $0.contains("&", then: "#"),
                $0.contains("fact:", endingIn: ":"), $0.index(of: "<") != nil
            )
        }
        hasAddresses =
            options.autolinks
            && source.bytes.withView {
                AddressScanner.mayHaveAddress($0, hasPlans: !options.phonePlans.isEmpty)
            }
        hasDefinitions = options.definitionLists && source.bytes.withView(Self.mayHaveDefinition)
        self.firstLine = firstLine
        self.options = options
        passages = PassageCollector(isOn: options.keepsPassages, keepsExempt: options.keepsExempt)
    }

    /// Registers a sentinel and appends its bytes: 0xFF, then its index as four digits to the base 128, each with its
    /// highest bit set.
    mutating func appendSentinel(_ sentinel: Sentinel, to text: inout [UInt8]) {
        let index = sentinels.count
        sentinels.append(sentinel)
        text.append(Self.sentinelByte)
        for shift in [21, 14, 7, 0] { text.append(0x80 | UInt8(truncatingIfNeeded: (index >> shift) & 0x7F)) }
    }

    /// The sentinel of a text run is two bytes: 0xFF, then the kind of the run in a byte that is not zero and whose
    /// highest bit is not set.
    static func textCode(_ kind: TextRun.Kind) -> UInt8 { 0x40 | UInt8(truncatingIfNeeded: kind.bits) }

    mutating func appendSlot(_ kind: BodySlot.Kind, to text: inout [UInt8]) { appendSentinel(.slot(kind), to: &text) }

    /// Whether a problem more is kept.
    var hasRoom: Bool { body.problems.count < Self.maximalProblems }

    mutating func report(_ fact: MarkdownFact, at position: SourcePosition, length: Int) {
        report(.markdown(fact), at: position, length: length)
    }

    mutating func report(_ fact: Fact, at position: SourcePosition, length: Int) {
        guard hasRoom else { return }
        body.problems.append(Problem(fact, at: position, length: length))
    }

    /// Reports a fact of which one report in a text is enough.
    mutating func reportOnce(_ fact: MarkdownFact, at position: SourcePosition, length: Int) {
        guard reportedOnce.insert(fact.rule).inserted else { return }
        report(fact, at: position, length: length)
    }

    /// The search for the nearest word is slow, so only the first problems of a text get a suggestion.
    var suggestsWords: Bool { body.problems.count < 100 }
}
