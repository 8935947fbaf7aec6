/// Indexes one document after another: tokens become dictionary entries, entries become postings, postings
/// become bytes. Its memory is reused from page to page.
struct DocumentIndexer: Sendable {
    /// The field of the page that a word is in.
    enum Field: UInt8 {
        case body, heading, title, tag
    }

    private var dictionary: TermDictionary
    private var tokenizer = Tokenizer()
    private var valueTerms: ValueTerms
    private var buffer = PostingBuffer()
    /// Tokens that wait for their batched lookup.
    private var batch = [TermDictionary.Token](repeating: .empty, count: batchSize)
    /// What a page's postings are encoded in.
    private var memory: [UInt8] = []
    private var bodyLengths: [Int] = []
    /// Words of the title without stop words.
    private var titleWords = 0
    /// Gap in positions between two fields, so that no phrase spans them.
    private static let fieldGap = 8
    /// Each block of a text (a line) begins at a multiple of this, so that a longer sentence moves the positions of few
    /// words behind it, and no phrase spans two blocks.
    private static let blockStep = 32
    /// Tokens of one batched lookup.
    private static let batchSize = 64
    /// Bytes of a term: a token's length is one byte.
    private static let longestTerm = 250
    /// The last section number; later sections count as part of this one. The client's keys have room for 4,096.
    static let lastSection = 4094

    init(table: LanguageTable, terms: SharedTerms) {
        dictionary = TermDictionary(stopWords: StopWords(table.stopWords), terms: terms)
        valueTerms = ValueTerms(table: table)
    }

    /// - Parameter terms: more terms of the text, as they are.
    mutating func add(
        _ text: String, as field: Field, section: Int, place: ValueTerms.Place = .name, terms: [[UInt8]] = []
    ) {
        add(text.utf8Span.span, as: field, section: section, place: place, terms: terms)
    }

    /// Adds terms that are no words of a text, as tags.
    mutating func add(_ terms: [[UInt8]], section: Int) {
        let section = min(section, Self.lastSection)
        let model = PostingBuffer.Occurrence(section: UInt16(truncatingIfNeeded: section), field: .tag)
        Self.write(terms, tokenizer.position, model, &dictionary, &buffer)
    }

    mutating func add(
        _ text: Span<UInt8>, as field: Field, section: Int, place: ValueTerms.Place = .text, terms: [[UInt8]] = []
    ) {
        if text.isEmpty { return }
        let section = min(section, Self.lastSection)
        while bodyLengths.count <= section {
            bodyLengths.append(0)
            tokenizer.position = 0
        }
        let firstOccurrence = buffer.occurrenceCount
        let model = PostingBuffer.Occurrence(section: UInt16(truncatingIfNeeded: section), field: field)
        var words = 0
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            if start > 0 || field == .body && section > 0 {
                tokenizer.position = (tokenizer.position + Self.blockStep - 1) / Self.blockStep * Self.blockStep
            }
            let first = tokenizer.position
            Self.read(text.extracting(start..<end), model, &tokenizer, &batch, &dictionary, &buffer)
            words += tokenizer.position - first
            start = end + 1
        }
        if field == .body { bodyLengths[section] += words }
        if field == .title { titleWords = buffer.occurrenceCount - firstOccurrence }
        // Behind the text's words, so that the positions of a word rise.
        let values = valueTerms.words(in: text, as: place).map(\.word)
        Self.write(values + terms, tokenizer.position, model, &dictionary, &buffer)
        tokenizer.position += Self.fieldGap
    }

    private static func read(
        _ text: Span<UInt8>, _ model: PostingBuffer.Occurrence, _ tokenizer: inout Tokenizer,
        _ batch: inout [TermDictionary.Token], _ dictionary: inout TermDictionary,
        _ buffer: inout PostingBuffer
    ) {
        var tokens = batch.mutableSpan
        // No text has more words than bytes.
        buffer.write(atMost: text.count) { writer, occurrences, words in
            var count = 0
            tokenizer.forEachWord(in: text) { token, word in
                let isLong = word.count > TermDictionary.Token.longest
                if isLong || count == batchSize {
                    write(&tokens, count, model, &dictionary, &writer, &occurrences, &words)
                    count = 0
                }
                if isLong {
                    let rest = (TermDictionary.Token.longest..<word.count).map { word[$0] }
                    let index = dictionary.entry(of: token, rest: rest)
                    writer.add(
                        token.position, model, of: &dictionary.entries[index], at: index, to: &occurrences, &words)
                } else {
                    tokens[count] = token
                    count += 1
                }
            }
            write(&tokens, count, model, &dictionary, &writer, &occurrences, &words)
        }
    }

    private static func write(
        _ terms: [[UInt8]], _ position: Int, _ model: PostingBuffer.Occurrence, _ dictionary: inout TermDictionary,
        _ buffer: inout PostingBuffer
    ) {
        if terms.isEmpty { return }
        buffer.write(atMost: terms.count) { writer, occurrences, words in
            for term in terms {
                let term = Array(term.prefix(longestTerm))
                let token = TermDictionary.Token(term, position: position)
                let index = dictionary.entry(of: token, rest: Array(term.dropFirst(TermDictionary.Token.longest)))
                writer.add(token.position, model, of: &dictionary.entries[index], at: index, to: &occurrences, &words)
            }
        }
    }

    private static func write(
        _ tokens: inout MutableSpan<TermDictionary.Token>, _ count: Int,
        _ model: PostingBuffer.Occurrence, _ dictionary: inout TermDictionary,
        _ writer: inout PostingBuffer.Writer,
        _ occurrences: inout MutableSpan<PostingBuffer.Occurrence>,
        _ words: inout MutableSpan<UInt32>
    ) {
        dictionary.look(up: &tokens, count: count)
        for number in 0..<count {
            let token = tokens[number]
            let index = dictionary.entry(of: token)
            writer.add(token.position, model, of: &dictionary.entries[index], at: index, to: &occurrences, &words)
        }
    }

    /// The page's postings, encoded; the indexer is empty afterwards.
    /// - Parameter boost: multiplies every weight.
    mutating func takeEncoded(boost: Double) -> [UInt8] {
        let norms = bodyLengths.map { boost / Weighting.lengthNorm(words: $0) }
        let fields = [Field.body, .heading, .title, .tag].map {
            Weighting.weight(of: $0, titleWords: titleWords) * boost
        }
        let bound = DocumentPostings.Encoder.bound(words: buffer.pageWords.count, occurrences: buffer.occurrenceCount)
        if memory.count < bound { memory = [UInt8](repeating: 0, count: bound + bound / 2) }
        var encoder = DocumentPostings.Encoder(
            entries: dictionary.entries, occurrences: buffer.occurrences, norms: norms,
            fields: fields)
        let encoded = encoder.encoded(buffer.pageWords, in: &memory)
        tokenizer.position = 0
        bodyLengths.removeAll(keepingCapacity: true)
        titleWords = 0
        buffer.turnPage()
        dictionary.trim()
        return encoded
    }
}
