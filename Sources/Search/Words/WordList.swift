/// The words of a language, as a set of hashes: the data of `WordFilter`, made by `make-word-filters.py`.
///
/// A word's value is the FNV-1a hash (32 bits) of its folded UTF-8 modulo `universe`, which is 64 times the number of
/// words; so one word in 64 that is none passes for one.
struct WordList: Sendable {
    struct Part: Sendable {
        var count: Int
        /// The differences of the sorted values, less one, as Rice codes.
        var bits: String
        static let parameter = 6

        var values: [Int] {
            var reader = RiceReader(bits)
            var value = -1
            return (0..<count).map { _ in
                value += reader.rice(Self.parameter) + 1
                return value
            }
        }
    }

    var universe: Int
    /// The most frequent words: all that a small site gets.
    var common: Part
    var others: Part

    /// The list of a BCP 47 code, where there is one.
    static func named(_ language: String) -> WordList? {
        switch language.split(separator: "-").first {
        case "es": spanish
        case "en": english
        case "fr": french
        case "pt": portuguese
        case "ar": arabic
        default: nil
        }
    }
}
