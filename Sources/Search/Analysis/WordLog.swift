/// The words of one page while it is analysed. Its memory serves page after page.
struct WordLog: Sendable {
    /// Which field of the page a word stands in.
    enum Field: UInt8 {
        case body, heading, title, tag
    }

    private var cache: WordCache
    private var tokenizer = Tokenizer()
    private var places = PlaceLog()
    private var bodyLengths: [Int] = []
    /// Words of the title without stop words.
    private var titleWords = 0
    /// Positions between two fields, so that a phrase never spans them.
    private static let fieldGap = 8
    private static let tokensAtOnce = 64
    /// Sections after this one count as part of it.
    private static let lastSection = 4094

    init(stopWords: StopWords, vocabulary: Vocabulary) {
        cache = WordCache(stopWords: stopWords, vocabulary: vocabulary)
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
        let firstPlace = places.placeCount
        let model = PlaceLog.Place(section: UInt16(truncatingIfNeeded: section), field: field)
        Self.read(text, model, &tokenizer, &cache, &places)
        if field == .body { bodyLengths[section] += tokenizer.position - first }
        if field == .title { titleWords = places.placeCount - firstPlace }
        tokenizer.position += Self.fieldGap
    }

    private static func read(_ text: UnsafeBufferPointer<UInt8>, _ model: PlaceLog.Place, _ tokenizer: inout Tokenizer,
                             _ cache: inout WordCache, _ places: inout PlaceLog) {
        withUnsafeTemporaryAllocation(of: WordCache.Token.self, capacity: tokensAtOnce) { tokens in
            // No text has more words than bytes.
            places.write(atMost: text.count) { writer in
                var count = 0
                tokenizer.forEachWord(in: text) { word, hash, position in
                    let token = WordCache.Token(word, hash: hash, position: position)
                    let isLong = word.count > WordCache.Token.longest
                    if isLong || count == tokensAtOnce {
                        write(tokens[..<count], model, &cache, &writer)
                        count = 0
                    }
                    if isLong {
                        let index = cache.entry(of: token, rest: Array(word[WordCache.Token.longest...]))
                        writer.add(token.position, model, of: &cache.entries[index], at: index)
                    } else {
                        tokens.initializeElement(at: count, to: token)
                        count += 1
                    }
                }
                write(tokens[..<count], model, &cache, &writer)
            }
        }
    }

    private static func write(_ tokens: Slice<UnsafeMutableBufferPointer<WordCache.Token>>, _ model: PlaceLog.Place,
                              _ cache: inout WordCache, _ writer: inout PlaceLog.Writer) {
        let tokens = UnsafeMutableBufferPointer(rebasing: tokens)
        cache.look(up: tokens)
        for token in tokens {
            let index = cache.entry(of: token)
            writer.add(token.position, model, of: &cache.entries[index], at: index)
        }
    }

    /// The page's words as `PageEncoder` writes them; the log is empty afterwards.
    /// - Parameter boost: multiplies every weight.
    mutating func takeEncoded(boost: Double) -> [UInt8] {
        let norms = bodyLengths.map { boost / Weighting.lengthNorm(words: $0) }
        let fields = [Field.body, .heading, .title, .tag].map { Weighting.weight(of: $0, titleWords: titleWords) * boost }
        let encoded = cache.entries.withUnsafeBufferPointer { entries in
            norms.withUnsafeBufferPointer { norms in
                places.withContents { words, places in
                    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PageEncoder.bound(words: words.count, places: places.count)) { memory in
                        var encoder = PageEncoder(entries: entries, places: places, norms: norms, fields: fields, memory: memory)
                        return encoder.encoded(words)
                    }
                }
            }
        }
        tokenizer.position = 0
        bodyLengths.removeAll(keepingCapacity: true)
        titleWords = 0
        places.turnPage()
        cache.trim()
        return encoded
    }
}
