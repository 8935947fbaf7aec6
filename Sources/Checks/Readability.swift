internal import Markdown

/// Readability score, from syllables, words and sentences: 100 is easy, 0 is hard.
///
/// - Spanish: F. Szigriszt Pazos, *Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad*
///   (1993):
///   206.835 − 62.3 × syllables/words − words/sentences. On the INFLESZ scale (Barrio-Cantalejo et al., 2008) 55–65 is
///   normal, 65–80
///   fairly easy.
/// - English: R. Flesch, "A new readability yardstick" (1948): 206.835 − 84.6 × syllables/words − 1.015 ×
///   words/sentences.
///
/// As in Flesch, a sentence ends with a full stop, question mark, exclamation mark, colon or semicolon; here also with
/// a paragraph or list item. Headings, tables and code are not prose and do not count.
enum Readability {
    /// Shorter texts give no reliable score.
    static let fewestWords = 100

    static func score(of body: RenderedBody, language: String) -> Double? {
        guard let counter = SyllableCounter(language: language) else { return nil }
        let counts = ProseCounts(prose: body.prose, counter)
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

/// Words, syllables and sentences of a body's prose: one pass over its UTF-8. Each line is a paragraph or a list item.
struct ProseCounts: Equatable {
    private(set) var words = 0
    private(set) var syllables = 0
    private(set) var sentences = 0
    private var wordsInSentence = 0
    private var word: [UInt8] = []

    init(prose: [UInt8], _ counter: SyllableCounter) {
        word.reserveCapacity(32)
        var index = 0
        while index < prose.count { index += character(prose, index, counter) }
        endSentence(counter)
    }

    /// Reads one character and returns its length in bytes.
    private mutating func character(_ text: [UInt8], _ index: Int, _ counter: SyllableCounter) -> Int {
        let byte = text[index]
        if byte < 0x80 {
            let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            if isLetter || isDigit(byte) {
                word.append(byte | (isLetter ? 0x20 : 0))
            } else if byte == UInt8(ascii: "'"), !word.isEmpty {
                // `doesn't` is one word.
            } else {
                let isInNumber =
                    (byte == 0x2E || byte == 0x2C || byte == 0x3A) && index + 1 < text.count && isDigit(text[index + 1])
                    && word.last.map(isDigit) == true
                if isInNumber { return 1 }
                switch byte {
                case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"),
                    UInt8(ascii: "\n"):
                    endSentence(counter)
                default: endWord(counter)
                }
            }
            return 1
        }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let isPunctuation = byte == 0xC2 || (byte == 0xE2 && index + 1 < text.count && text[index + 1] == 0x80)
        if isPunctuation {
            if byte == 0xE2, index + 2 < text.count, text[index + 2] == 0xA6 {
                endSentence(counter)
            } else {
                endWord(counter)
            }
        } else {
            word += text[index..<min(text.count, index + length)]
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

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
