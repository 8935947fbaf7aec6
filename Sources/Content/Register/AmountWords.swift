import Base

/// The words of one language by which amounts are known. A word may be of several kinds.
struct AmountWords: Sendable {
    struct Kind: OptionSet, Sendable {
        let rawValue: UInt32

        /// A number above one, or a part of one: `two`, `hundred`.
        static let number = Kind(rawValue: 1 << 0)
        /// Means one where a long unit follows: `un mes`, `a year`.
        static let article = Kind(rawValue: 1 << 1)
        /// `half a year`.
        static let half = Kind(rawValue: 1 << 2)
        /// Joins words to one number: `treinta y un`.
        static let and = Kind(rawValue: 1 << 3)
        /// Joins two numbers: `6 a 12`.
        static let range = Kind(rawValue: 1 << 4)
        static let unit = Kind(rawValue: 1 << 5)
        /// A unit that an article counts: not `un día`, `una hora`, which are often any day, any hour.
        static let longUnit = Kind(rawValue: 1 << 6)
        static let hour = Kind(rawValue: 1 << 7)
        static let day = Kind(rawValue: 1 << 8)
        /// Between number and unit: `working days`.
        static let before = Kind(rawValue: 1 << 9)
        /// Behind the unit, a part of it: `días hábiles`.
        static let after = Kind(rawValue: 1 << 10)
        static let currency = Kind(rawValue: 1 << 11)
        /// Multiplies: `million`.
        static let scale = Kind(rawValue: 1 << 12)
        /// `millones de pesos`.
        static let of = Kind(rawValue: 1 << 13)
        /// All of `percent`, or its two halves.
        static let percent = Kind(rawValue: 1 << 14)
        static let percentFirst = Kind(rawValue: 1 << 15)
        static let percentSecond = Kind(rawValue: 1 << 16)
        /// Soon behind it, few digits are a phone number: `llame`.
        static let calling = Kind(rawValue: 1 << 17)
        /// Stands between the numbers of a list of phones: `911 o al 112`.
        static let list = Kind(rawValue: 1 << 18)
        /// The number behind it is of a law or a file.
        static let law = Kind(rawValue: 1 << 19)
        /// Before an hour of the day: `a las 13 horas`; but not behind one of `within`.
        static let clock = Kind(rawValue: 1 << 20)
        static let within = Kind(rawValue: 1 << 21)
        /// Of `24 hours a day`, which is always.
        static let per = Kind(rawValue: 1 << 22)
        /// May stand before an article that counts, in a language where `a week` also means each week.
        static let introduces = Kind(rawValue: 1 << 23)
        /// Between number and currency: `US dollars`.
        static let origin = Kind(rawValue: 1 << 24)
        /// Right behind it, few digits are a phone number: `policía: 110`.
        static let answering = Kind(rawValue: 1 << 25)
        /// The dot behind it ends no sentence: `tel.`.
        static let abbreviation = Kind(rawValue: 1 << 27)
        /// One, but often some day: `one day`.
        static let one = Kind(rawValue: 1 << 26)
    }

    /// Words by their bytes in lower case, which fit into two machine words: none has more than 16.
    struct Key: Hashable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0
        private(set) var count = 0
        /// Whether the byte before was the first of `É` and its kind, whose second byte alone says the case.
        private var isAfterC3 = false

        /// False if the word is longer than all words of the table.
        mutating func append(_ byte: UInt8) -> Bool {
            if count == 16 { return false }
            let isUpper = isAfterC3 ? (0x80...0x9E).contains(byte) : ASCII.isUpper(byte)
            let folded = UInt64(isUpper ? byte | 0x20 : byte)
            if count < 8 { low |= folded << UInt64(count * 8) } else { high |= folded << UInt64((count - 8) * 8) }
            isAfterC3 = byte == 0xC3
            count += 1
            return true
        }

        /// Nil for a word that is too long.
        init?(_ word: some StringProtocol) {
            for byte in word.utf8 {
                guard append(byte) else { return nil }
            }
        }

        init() {}
    }

    private var kinds: [Key: Kind] = [:]
    /// Whether an article counts only behind a word of `introduces`.
    let articlesNeedIntroduction: Bool
    /// Without words only signs are read.
    let hasWords: Bool

    /// - Parameter table: the words of each kind, with spaces between.
    init(_ table: [(Kind, String)]) {
        for (kind, words) in table {
            for word in words.split(whereSeparator: \.isWhitespace) {
                guard let key = Key(word) else { preconditionFailure("too long for the table: \(word)") }
                kinds[key, default: []].insert(kind)
            }
        }
        articlesNeedIntroduction = table.contains { $0.0 == .introduces }
        hasWords = !table.isEmpty
    }

    func kind(of key: Key) -> Kind { kinds[key] ?? [] }

    /// The table of a language, or one without words.
    static func of(language: String) -> AmountWords {
        switch language.prefix(while: { $0 != "-" }) {
        case "es": spanish
        case "en": english
        case "fr": french
        case "pt": portuguese
        default: none
        }
    }

    private static let none = AmountWords([])
}
