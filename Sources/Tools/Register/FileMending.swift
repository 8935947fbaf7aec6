internal import Build
internal import Content
internal import Diagnostics
internal import Markdown

/// The differing quotes of one file, and the file's new bytes.
struct FileMending {
    private let quotes: [DifferingQuote]
    /// Parallel to `quotes`.
    private(set) var places: [QuoteMending.Place]
    private(set) var replacement: SourceReplacement?

    private struct Edit {
        /// Index of the quote.
        var quote: Int
        var range: Range<Int>
        var bytes: [UInt8]
        var isInFrontMatter: Bool
    }

    init(_ quotes: [DifferingQuote]) {
        self.quotes = quotes
        places = quotes.map { quote in
            let outcome: QuoteMending.Outcome =
                switch quote.right {
                case .success(let right): .mended(right)
                case .failure(let fault): .left(fault)
                }
            return QuoteMending.Place(
                path: quote.path, position: quote.position, words: quote.words, record: quote.record, outcome: outcome)
        }
    }

    /// Whether a quote can be mended, as far as one knows without the file.
    var needsBytes: Bool { quotes.contains { (try? $0.right.get()) != nil } }

    mutating func leaveAll(because fault: MendFault) {
        for index in quotes.indices where (try? quotes[index].right.get()) != nil {
            places[index].outcome = .left(fault)
        }
    }

    // MARK: Mending

    /// Makes the new bytes. All but the words of the mended quotes stays as it is.
    mutating func mend(_ bytes: [UInt8], of page: ParsedPage, settings: SiteSettings) {
        var edits = edits(in: QuoteBytes(bytes)).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let parse = { (bytes: [UInt8]) in PageReading(bytes, of: page, settings: settings) }
        guard !edits.isEmpty, let before = parse(bytes) else { return leave(edits) }
        let right = Dictionary(
            edits.map { edit in (quotes[edit.quote].target, (try? quotes[edit.quote].right.get()) ?? "") }
        ) { first, _ in first }.mapValues(QuoteSpelling.init)
        func isMended(_ edits: [Edit]) -> [UInt8]? {
            let new = FileMending.apply(edits, to: bytes)
            return parse(new)?.differs(from: before, onlyIn: edits.count, by: right) == true ? new : nil
        }
        var new = isMended(edits)
        if new == nil {
            // YAML is the likely reason.
            leave(edits.filter(\.isInFrontMatter))
            edits.removeAll(where: \.isInFrontMatter)
            new = isMended(edits)
        }
        guard let new, !edits.isEmpty else { return leave(edits) }
        replacement = SourceReplacement(path: page.path, old: bytes, new: new)
    }

    private mutating func leave(_ edits: [Edit]) {
        for edit in edits { places[edit.quote].outcome = .left(.readOtherwise) }
    }

    private mutating func edits(in file: QuoteBytes) -> [Edit] {
        var file = file
        var edits: [Edit] = []
        for (index, quote) in quotes.enumerated() {
            guard case .success(let right) = quote.right else { continue }
            switch file.find(quote.target, words: quote.words, at: quote.position) {
            case .failure(let fault): places[index].outcome = .left(fault)
            case .success(let found):
                let isInFrontMatter = file.isInFrontMatter(found.offset)
                let words = QuoteWords(file.bytes[found.words])
                let core = quote.isInTextField ? right : QuoteWords.escaped(right)
                places[index].position = file.position(of: found.offset)
                places[index].words = words.before + words.core + words.after
                places[index].outcome = .mended(words.before + core + words.after)
                places[index].sentence = sentence(
                    around: found.words, in: file.bytes, saying: words.before + core + words.after)
                if isInFrontMatter, !FileMending.isPlain(core) {
                    places[index].outcome = .left(.yamlCharacter)
                    continue
                }
                edits.append(
                    Edit(
                        quote: index, range: found.words, bytes: Array((words.before + core + words.after).utf8),
                        isInFrontMatter: isInFrontMatter))
            }
        }
        return edits
    }

    /// Whether the text is the same in all styles of YAML, and between the brackets of a text field.
    private static func isPlain(_ text: String) -> Bool {
        !text.utf8.contains { "\"\\[]\n".utf8.contains($0) } && !text.contains(": ") && !text.contains(" #")
    }

    /// - Parameter edits: in order; no two overlap.
    private static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.count * 8)
        var end = 0
        for edit in edits {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.bytes
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }
}

/// What a page says, for the comparison of a file before and after.
private struct PageReading {
    /// Of links and quotes: the target and the words.
    private var links: [(target: String, words: String)]
    /// Numbers of all else.
    private var shape: [Int]

    /// `nil` if the page cannot be read.
    init?(_ bytes: [UInt8], of page: ParsedPage, settings: SiteSettings) {
        let parsed = page.parsedAgain(from: bytes, settings: settings)
        let frontMatter = parsed.page.frontMatter
        guard !frontMatter.isUnreadable else { return nil }
        var bodies = [parsed.body]
        for field in frontMatter.fields {
            if case .markdown(let body) = field.value { bodies.append(body) }
        }
        links =
            bodies.flatMap { $0.links.map { ($0.destination, $0.text) } }
            + frontMatter.quotes.map { (BodyLink.quoteScheme + $0.target, $0.words) }
        shape =
            [frontMatter.keys.count, frontMatter.fields.count, frontMatter.invalidKeys.count]
            + bodies.flatMap { [$0.slots.count, $0.outline.count, $0.callouts.count, $0.embeds.count] }
    }

    /// Whether exactly so many quotes have other words, each the right ones of its record.
    func differs(
        from before: PageReading, onlyIn count: Int, by right: [String: QuoteSpelling]
    ) -> Bool {
        guard shape == before.shape, links.count == before.links.count else { return false }
        var changed = 0
        for (new, old) in zip(links, before.links) {
            guard new.target == old.target else { return false }
            if new.words.utf8.elementsEqual(old.words.utf8) { continue }
            guard new.target.hasPrefix(BodyLink.quoteScheme),
                right[String(new.target.dropFirst(BodyLink.quoteScheme.count))] == QuoteSpelling(new.words)
            else { return false }
            changed += 1
        }
        return changed == count
    }
}
