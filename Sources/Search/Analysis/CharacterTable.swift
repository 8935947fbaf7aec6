/// The tokenizer's class of each code point, its lower case and its folded letter. Made once per process, then
/// immutable.
struct CharacterTable: Sendable {
    static let shared = CharacterTable()

    /// Lower-cased code point of a letter, digit or mark below `limit`; 0: not part of a word.
    let lower: [UInt16]
    /// Base letter of a lower-case code point below `limit`, or the code point itself.
    private let base: [UInt16]
    private static let limit = 0x3000

    /// Letters whose folding is not their canonical decomposition; Arabic letters lose their hamza. `text.js` has the
    /// same table, in part through `normalize`.
    static let special: [UInt32: [UInt8]] = {
        let pairs: [(Unicode.Scalar, String)] = [
            ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("أ", "ا"),
            ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي"),
        ]
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0.value, Array($0.1.utf8)) })
    }()

    /// For each byte that is an ASCII letter or digit its lower case; 0 for all others.
    let ascii: [UInt8]

    private init() {
        var lower = [UInt16](repeating: 0, count: Self.limit)
        var base = (0..<Self.limit).map { UInt16($0) }
        for value in 0x30..<UInt32(Self.limit) {
            guard let scalar = Unicode.Scalar(value), Self.isWordCategory(scalar) else { continue }
            lower[Int(value)] = UInt16(truncatingIfNeeded: Self.lowered(scalar))
        }
        let pairs = Array(foldingPairs.unicodeScalars.filter { !$0.properties.isWhitespace })
        var index = 0
        while index + 1 < pairs.count {
            base[Int(pairs[index].value)] = UInt16(truncatingIfNeeded: pairs[index + 1].value)
            index += 2
        }
        lower[0x130] = 0x69
        // A capital sigma's lower case depends on its place in the word; one letter for all three keeps both sides
        // equal.
        lower[0x3C2] = 0x3C3
        self.lower = lower
        self.base = base
        ascii = (0..<256).map { $0 < 128 ? UInt8(truncatingIfNeeded: lower[$0]) : 0 }
    }

    /// The lower-case code point when `value` is a letter, digit or mark; 0 when it ends a word.
    func wordCharacter(_ value: UInt32) -> UInt32 {
        if value < UInt32(Self.limit) { return UInt32(lower[Int(value)]) }
        guard let scalar = Unicode.Scalar(value), Self.isWordCategory(scalar) else { return 0 }
        return Self.lowered(scalar)
    }

    /// The letter without its accents.
    func baseLetter(_ value: UInt32) -> UInt32 {
        value < UInt32(Self.limit) ? UInt32(base[Int(value)]) : value
    }

    /// Combining marks (accents and Arabic vowel signs) that folding drops.
    static func isDroppedMark(_ value: UInt32) -> Bool {
        (0x300...0x36F).contains(value) || value == 0x640 || (0x64B...0x652).contains(value) || value == 0x670
    }

    /// Scripts written without spaces between words: their text is indexed as pairs of characters.
    static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF: true
        default: false
        }
    }

    private static func isWordCategory(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            true
        default: false
        }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> UInt32 {
        scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
}
