/// Indexes one document after another: tokens become dictionary entries, entries become postings, postings
/// become bytes. Its memory is reused from page to page.
struct DocumentIndexer: Sendable {
    /// The field of the page that a word is in.
    enum Field: UInt8 {
        case body, heading, title, tag
    }

    private var dictionary: TermDictionary
    private var tokenizer = Tokenizer()
    private var buffer = PostingBuffer()
    private var bodyLengths: [Int] = []
    /// Words of the title without stop words.
    private var titleWords = 0
    /// Gap in positions between two fields, so that no phrase spans them.
    private static let fieldGap = 8
    /// Tokens of one batched lookup.
    private static let batchSize = 64
    /// The last section number; later sections count as part of this one. The client's keys have room for 4,096.
    private static let lastSection = 4094

    init(stopWords: StopWords, terms: SharedTerms) {
        dictionary = TermDictionary(stopWords: stopWords, terms: terms)
    }

    mutating func add(_ text: String, as field: Field, section: Int) {
        var text = text
        text.withUTF8 { add($0, as: field, section: section) }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, as field: Field, section: Int) {
        if text.isEmpty { return }
        let section = min(section, Self.lastSection)
        while bodyLengths.count <= section {
            bodyLengths.append(0)
            tokenizer.position = 0
        }
        let first = tokenizer.position
        let firstOccurrence = buffer.occurrenceCount
        let model = PostingBuffer.Occurrence(section: UInt16(truncatingIfNeeded: section), field: field)
        Self.read(text, model, &tokenizer, &dictionary, &buffer)
        if field == .body { bodyLengths[section] += tokenizer.position - first }
        if field == .title { titleWords = buffer.occurrenceCount - firstOccurrence }
        tokenizer.position += Self.fieldGap
    }

    private static func read(_ text: UnsafeBufferPointer<UInt8>, _ model: PostingBuffer.Occurrence,
                             _ tokenizer: inout Tokenizer, _ dictionary: inout TermDictionary,
                             _ buffer: inout PostingBuffer) {
        withUnsafeTemporaryAllocation(of: TermDictionary.Token.self, capacity: batchSize) { tokens in
            // No text has more words than bytes.
            buffer.write(atMost: text.count) { writer in
                var count = 0
                tokenizer.forEachWord(in: text) { word, hash, position in
                    let token = TermDictionary.Token(word, hash: hash, position: position)
                    let isLong = word.count > TermDictionary.Token.longest
                    if isLong || count == batchSize {
                        write(tokens[..<count], model, &dictionary, &writer)
                        count = 0
                    }
                    if isLong {
                        let index = dictionary.entry(of: token, rest: Array(word[TermDictionary.Token.longest...]))
                        writer.add(token.position, model, of: &dictionary.entries[index], at: index)
                    } else {
                        tokens.initializeElement(at: count, to: token)
                        count += 1
                    }
                }
                write(tokens[..<count], model, &dictionary, &writer)
            }
        }
    }

    private static func write(_ tokens: Slice<UnsafeMutableBufferPointer<TermDictionary.Token>>,
                              _ model: PostingBuffer.Occurrence, _ dictionary: inout TermDictionary,
                              _ writer: inout PostingBuffer.Writer) {
        let tokens = UnsafeMutableBufferPointer(rebasing: tokens)
        dictionary.look(up: tokens)
        for token in tokens {
            let index = dictionary.entry(of: token)
            writer.add(token.position, model, of: &dictionary.entries[index], at: index)
        }
    }

    /// The page's postings, encoded; the indexer is empty afterwards.
    /// - Parameter boost: multiplies every weight.
    mutating func takeEncoded(boost: Double) -> [UInt8] {
        let norms = bodyLengths.map { boost / Weighting.lengthNorm(words: $0) }
        let fields = [Field.body, .heading, .title, .tag].map {
            Weighting.weight(of: $0, titleWords: titleWords) * boost
        }
        let encoded = dictionary.entries.withUnsafeBufferPointer { entries in
            norms.withUnsafeBufferPointer { norms in
                buffer.withContents { words, occurrences in
                    let bound = DocumentPostings.Encoder.bound(words: words.count, occurrences: occurrences.count)
                    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bound) { memory in
                        var encoder = DocumentPostings.Encoder(entries: entries, occurrences: occurrences, norms: norms,
                                                               fields: fields, memory: memory)
                        return encoder.encoded(words)
                    }
                }
            }
        }
        tokenizer.position = 0
        bodyLengths.removeAll(keepingCapacity: true)
        titleWords = 0
        buffer.turnPage()
        dictionary.trim()
        return encoded
    }
}
