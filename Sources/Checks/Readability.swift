internal import Markdown

/// How hard a text is to read, from its syllables, words and sentences: 100 is easy, 0 is hard.
///
/// - Spanish: F. Szigriszt Pazos, *Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad* (1993):
///   206.835 − 62.3 × syllables/words − words/sentences. On the INFLESZ scale (Barrio-Cantalejo et al., 2008) 55–65 is normal, 65–80
///   fairly easy.
/// - English: R. Flesch, "A new readability yardstick" (1948): 206.835 − 84.6 × syllables/words − 1.015 × words/sentences.
///
/// As Flesch has it, a sentence is what a full stop, question mark, exclamation mark, colon or semicolon ends; here also the end of a
/// paragraph or list item. Headings, tables and code are no prose and do not count.
enum Readability {
    /// Shorter texts say nothing.
    static let fewestWords = 100

    static func score(of body: RenderedBody, language: String) -> Double? {
        guard let counter = SyllableCounter(language: language) else { return nil }
        let counts = ProseCounts(html: body.html, counter)
        guard counts.words >= fewestWords else { return nil }
        let syllables = Double(counts.syllables) / Double(counts.words)
        let words = Double(counts.words) / Double(max(1, counts.sentences))
        return switch counter {
        case .spanish: 206.835 - 62.3 * syllables - words
        case .english: 206.835 - 84.6 * syllables - 1.015 * words
        }
    }

    static func tenths(_ score: Double) -> Int { Int((score * 10).rounded()) }
}

/// What a rendered body's prose counts: one pass over the bytes of the HTML.
struct ProseCounts: Equatable {
    private(set) var words = 0
    private(set) var syllables = 0
    private(set) var sentences = 0
    private var wordsInSentence = 0
    private var word: [UInt8] = []

    init(html: [UInt8], _ counter: SyllableCounter) {
        word.reserveCapacity(32)
        var skipped: UInt64?
        var index = 0
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: "<") {
                let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
                tag(html[(index + 1)..<end], &skipped, counter)
                index = end + 1
            } else if skipped != nil {
                index += 1
            } else if byte == UInt8(ascii: "&") {
                endWord(counter)
                index = (html[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")) ?? index) + 1
            } else {
                index += text(html, index, counter)
            }
        }
        endSentence(counter)
    }

    /// Names of elements as numbers: their first eight bytes.
    private static func number(_ name: some Sequence<UInt8>) -> UInt64 { name.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
    private static let skippedBlocks = Set(["table", "pre", "h1", "h2", "h3", "h4", "h5", "h6"].map { number($0.utf8) })
    private static let skippedSpans = Set(["code", "sup"].map { number($0.utf8) })
    private static let spans = Set(["a", "em", "strong", "del", "img", "span", "input", "abbr"].map { number($0.utf8) })

    private mutating func tag(_ tag: ArraySlice<UInt8>, _ skipped: inout UInt64?, _ counter: SyllableCounter) {
        let isClosing = tag.first == UInt8(ascii: "/")
        let name = ProseCounts.number((isClosing ? tag.dropFirst() : tag).prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") })
        if let open = skipped {
            if isClosing, name == open { skipped = nil }
        } else if ProseCounts.skippedSpans.contains(name) {
            endWord(counter)
            skipped = name
        } else if !ProseCounts.spans.contains(name) {
            endSentence(counter)
            if !isClosing, ProseCounts.skippedBlocks.contains(name) { skipped = name }
        }
    }

    /// Takes one character of text; the number of its bytes.
    private mutating func text(_ html: [UInt8], _ index: Int, _ counter: SyllableCounter) -> Int {
        let byte = html[index]
        if byte < 0x80 {
            let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            if isLetter || (byte >= 0x30 && byte <= 0x39) {
                word.append(byte | (isLetter ? 0x20 : 0))
            } else if byte == UInt8(ascii: "'"), !word.isEmpty {
                // `doesn't` is one word.
            } else {
                let next = index + 1 < html.count ? html[index + 1] : 0x20
                let isInNumber = (byte == 0x2E || byte == 0x2C || byte == 0x3A) && next >= 0x30 && next <= 0x39 && word.last.map { $0 >= 0x30 && $0 <= 0x39 } == true
                if isInNumber { return 1 }
                switch byte {
                case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"): endSentence(counter)
                default: endWord(counter)
                }
            }
            return 1
        }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let isPunctuation = byte == 0xC2 || (byte == 0xE2 && index + 1 < html.count && html[index + 1] == 0x80)
        if isPunctuation {
            if byte == 0xE2, index + 2 < html.count, html[index + 2] == 0xA6 { endSentence(counter) } else { endWord(counter) }
        } else {
            word += html[index..<min(html.count, index + length)]
        }
        return length
    }

    private mutating func endWord(_ counter: SyllableCounter) {
        guard !word.isEmpty else { return }
        words += 1
        wordsInSentence += 1
        syllables += counter.syllables(in: word)
        word.removeAll(keepingCapacity: true)
    }

    private mutating func endSentence(_ counter: SyllableCounter) {
        endWord(counter)
        if wordsInSentence > 0 { sentences += 1 }
        wordsInSentence = 0
    }
}
