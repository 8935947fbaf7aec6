/// Counts syllables by the spelling of a word in lower-case UTF-8. A number has one syllable per digit, as an
/// approximation.
enum SyllableCounter: Sendable {
    case spanish, english

    init?(language: String) {
        switch language.prefix(2) {
        case "es": self = .spanish
        case "en": self = .english
        default: return nil
        }
    }

    func syllables(in word: [UInt8]) -> Int {
        let digits = word.count { $0 >= 0x30 && $0 <= 0x39 }
        if digits > 0 { return digits }
        return switch self {
        case .spanish: max(1, SyllableCounter.spanish(word))
        case .english: max(1, SyllableCounter.english(word))
        }
    }

    /// Adjacent vowels are one syllable (diphthong), but each strong vowel (a, e, o) and each accented one (í, ú) has
    /// its own: ciu-dad, pa-ís, a-é-re-o. A final y is a weak vowel.
    private static func spanish(_ word: [UInt8]) -> Int {
        var count = 0
        var inGroup = false
        var hasNucleus = false
        var index = 0
        func isWeak(_ byte: UInt8, last: Bool) -> Bool {
            byte == UInt8(ascii: "i") || byte == UInt8(ascii: "u") || (byte == UInt8(ascii: "y") && last)
        }
        while index < word.count {
            let byte = word[index]
            var strong = byte == UInt8(ascii: "a") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "o")
            var weak = isWeak(byte, last: index == word.count - 1)
            var length = 1
            if byte == 0xC3, index + 1 < word.count {
                length = 2
                // á é í ó ú in either case; ü is weak.
                switch word[index + 1] | 0x20 {
                case 0xA1, 0xA9, 0xAD, 0xB3, 0xBA: strong = true
                case 0xBC: weak = true
                default: break
                }
            }
            if strong {
                count += 1
                (inGroup, hasNucleus) = (true, true)
            } else if weak {
                inGroup = true
            } else {
                if inGroup, !hasNucleus { count += 1 }
                (inGroup, hasNucleus) = (false, false)
            }
            index += length
        }
        if inGroup, !hasNucleus { count += 1 }
        return count
    }

    /// Counts groups of vowels (y before a vowel is a consonant: em-plo-yer), without the silent e at the end and in
    /// most of -es and -ed.
    private static func english(_ word: [UInt8]) -> Int {
        func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
        var count = 0
        var previous = false
        for (index, byte) in word.enumerated() {
            let isConsonantY =
                byte == UInt8(ascii: "y") && (index == 0 || (index + 1 < word.count && isVowel(word[index + 1])))
            let vowel = isVowel(byte) && !isConsonantY
            if vowel, !previous { count += 1 }
            previous = vowel
        }
        guard count > 1, word.count > 2 else { return count }
        let last = word[word.count - 1]
        let before = word[word.count - 2]
        let third = word[word.count - 3]
        if last == UInt8(ascii: "e"), !isVowel(before), !(before == UInt8(ascii: "l") && !isVowel(third)) {
            return count - 1
        }
        if before == UInt8(ascii: "e"), !isVowel(third) {
            if last == UInt8(ascii: "d"), third != UInt8(ascii: "t"), third != UInt8(ascii: "d") { return count - 1 }
            if last == UInt8(ascii: "s"), !"sxzcgh".utf8.contains(third) { return count - 1 }
        }
        return count
    }
}
