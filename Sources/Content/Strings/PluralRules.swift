internal import Diagnostics

/// Cardinal plural categories for whole numbers, after Unicode CLDR's plural rules (UTS #35 part 3, "Language Plural
/// Rules").
package enum PluralRules {
    /// One of `zero`, `one`, `two`, `few`, `many`, `other`. Unlisted languages follow English.
    package static func category(of count: Int, in language: String) -> String {
        let n = count.magnitude
        switch language.prefix(2) {
        case "ja", "zh", "ko", "vi", "th", "id", "ms": return "other"
        case "fr", "pt": return n <= 1 ? "one" : (n != 0 && n % 1_000_000 == 0 ? "many" : "other")
        case "es", "it": return n == 1 ? "one" : (n != 0 && n % 1_000_000 == 0 ? "many" : "other")
        case "ar": return arabic(n)
        case "ru", "uk": return slavic(n)
        case "pl": return n == 1 ? "one" : (slavic(n) == "few" ? "few" : "many")
        case "he": return n == 1 ? "one" : (n == 2 ? "two" : "other")
        case "fa", "hi": return n <= 1 ? "one" : "other"
        default: return n == 1 ? "one" : "other"
        }
    }

    private static func arabic(_ n: UInt) -> String {
        switch (n, n % 100) {
        case (0, _): "zero"
        case (1, _): "one"
        case (2, _): "two"
        case (_, 3...10): "few"
        case (_, 11...99): "many"
        default: "other"
        }
    }

    private static func slavic(_ n: UInt) -> String {
        switch (n % 10, n % 100) {
        case (1, let h) where h != 11: "one"
        case (2...4, let h) where !(12...14).contains(h): "few"
        default: "many"
        }
    }
}

extension PluralRules {
    /// The categories that `category(of:in:)` can return for the language, in CLDR's order.
    package static func categories(of language: String) -> [String] {
        switch language.prefix(2) {
        case "ja", "zh", "ko", "vi", "th", "id", "ms": ["other"]
        case "fr", "pt", "es", "it": ["one", "many", "other"]
        case "ar": ["zero", "one", "two", "few", "many", "other"]
        case "ru", "uk", "pl": ["one", "few", "many"]
        case "he": ["one", "two", "other"]
        default: ["one", "other"]
        }
    }
}
