internal import Base

/// One language's analysis as data: the JSON in `Languages/`, which goes into the index for the browser.
///
/// ```json
/// { "stop": "a al algo …", "prefixes": "ال/3", "steps": ["ces/z/2 os as", "a o"], "sounds": "bv csz",
///   "months": [["enero", "ene"], …], "counted": "num no" }
/// ```
/// - `stop`: folded words that are not indexed.
/// - `prefixes`: `prefix/minimum`, the first that fits is cut when at least `minimum` letters remain.
/// - `steps`: in each, the first rule `suffix/replacement/minimum` that fits is applied; none may fit. Left out, the
///   replacement is nothing and the minimum of letters that remain is 3.
/// - `number`: steps that take number and gender; `verbs`: the number of the step that takes the endings of verbs. A
///   synonym's key of one word needs a word that differs in number and gender only, or two forms of a verb.
/// - `sounds`: letters that people write for each other, for corrections.
/// - `months`: the names of each month, folded.
/// - `counted`: words that may stand between a name and its number, folded; only the build needs them.
///
/// Rules see folded words. Words with a digit are left alone. Minimum lengths count UTF-16 units, as JavaScript does.
/// The rules are our wording of light stemmers: J. Savoy, "Light stemming approaches for the French, Portuguese, German
/// and Hungarian languages" (2006) and the same author's Spanish one; S-stemmer of D. Harman (1991) widened for
/// English; light10 of L. Larkey (2007) for Arabic.
struct LanguageTable: Sendable {
    struct SuffixRule: Sendable {
        var suffix: [UInt8]
        var replacement: [UInt8]
        var minimum: Int
    }

    struct PrefixRule: Sendable {
        var prefix: [UInt8]
        var minimum: Int
    }

    /// The table as the index's entry holds it: its stop words sorted and front coded.
    let entry: JSONValue
    let stopWords: Set<[UInt8]>
    let prefixes: [PrefixRule]
    let steps: [[SuffixRule]]
    let number: [[SuffixRule]]
    let verbs: [SuffixRule]
    let sounds: [[Unicode.Scalar]]
    /// The stem of each month's first name, by its names.
    private(set) var months: [[UInt8]: [UInt8]] = [:]
    let numberWords: Set<[UInt8]>
    private static let usualMinimum = 3

    /// The table for a BCP 47 code; languages without one get an empty table: words as they are.
    static func named(_ language: String) -> LanguageTable {
        let primary = language.split(separator: "-").first.map(String.init) ?? ""
        switch primary {
        case "es": return spanish
        case "en": return english
        case "fr": return french
        case "pt": return portuguese
        case "ar": return arabic
        default: return plain
        }
    }

    private static let spanish = LanguageTable(json: PackageResources.es_json) ?? plain
    private static let english = LanguageTable(json: PackageResources.en_json) ?? plain
    private static let french = LanguageTable(json: PackageResources.fr_json) ?? plain
    private static let portuguese = LanguageTable(json: PackageResources.pt_json) ?? plain
    private static let arabic = LanguageTable(json: PackageResources.ar_json) ?? plain
    private static let plain = LanguageTable(entry: .object([]))

    init?(json: [UInt8]) {
        guard let value = JSONValue(parsing: json) else { return nil }
        self.init(value, stopWords: (value["stop"]?.string ?? "").split(separator: " ").map { Array($0.utf8) })
    }

    /// From the `analysis` of an `index.json`.
    init(entry: JSONValue) {
        self.init(entry, stopWords: FrontCoding.words(in: entry["stop"]?.string ?? "").map { Array($0.utf8) })
    }

    private init(_ value: JSONValue, stopWords words: [[UInt8]]) {
        stopWords = Set(words)
        prefixes = (value["prefixes"]?.string ?? "").split(separator: " ").compactMap { rule in
            let parts = rule.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let minimum = Int(parts[1]) else { return nil }
            return PrefixRule(prefix: Array(parts[0].utf8), minimum: minimum)
        }
        steps = Self.steps(value["steps"])
        number = Self.steps(value["number"])
        verbs = value["verbs"]?.number.flatMap { [steps] in steps.indices.contains($0) ? steps[$0] : nil } ?? []
        sounds = (value["sounds"]?.string ?? "").split(separator: " ").map { Array($0.unicodeScalars) }
        numberWords = Set((value["counted"]?.string ?? "").split(separator: " ").map { Array($0.utf8) })
        entry = Self.entry(value, stopWords: words)
        for names in (value["months"]?.array ?? []).map({ $0.array ?? [] }) {
            let month = stem(Array((names.first?.string ?? "").utf8))
            for name in names { months[Array((name.string ?? "").utf8)] = month }
        }
    }

    private static func steps(_ value: JSONValue?) -> [[SuffixRule]] {
        (value?.array ?? []).map { step in
            (step.string ?? "").split(separator: " ").compactMap { rule in
                let parts = rule.split(separator: "/", omittingEmptySubsequences: false)
                let replacement = parts.count > 1 ? Array(parts[1].utf8) : []
                let minimum = parts.count > 2 ? Int(parts[2]) ?? usualMinimum : usualMinimum
                return SuffixRule(suffix: Array(parts[0].utf8), replacement: replacement, minimum: minimum)
            }
        }
    }

    private static func entry(_ value: JSONValue, stopWords words: [[UInt8]]) -> JSONValue {
        guard case .object(let members) = value else { return .object([]) }
        let stop = FrontCoding.text(of: words.sorted { $0.lexicographicallyPrecedes($1) })
        let read = members.filter { $0.key != "counted" }
        return .object(read.map { $0.key == "stop" ? ($0.key, .string(String(decoding: stop, as: UTF8.self))) : $0 })
    }

    func isStop(_ folded: [UInt8]) -> Bool { folded.isEmpty || stopWords.contains(folded) }

    /// The stem of a folded word.
    func stem(_ folded: [UInt8]) -> [UInt8] {
        if folded.contains(where: { (0x30...0x39).contains($0) }) { return folded }
        var word = folded[...]
        for rule in prefixes
        where word.starts(with: rule.prefix)
            && UTF8Text.utf16Count(word.dropFirst(rule.prefix.count)) >= rule.minimum
        {
            word = word.dropFirst(rule.prefix.count)
            break
        }
        return Array(Self.apply(steps, to: word))
    }

    /// Whether two words of one stem differ by number and gender only, or are both forms of a verb. Without rules for
    /// that: always.
    func areAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        if number.isEmpty || Self.apply(number, to: one[...]) == Self.apply(number, to: other[...]) { return true }
        return [one, other].allSatisfy { word in verbs.contains { Self.fits($0, word[...]) } }
    }

    private static func apply(_ steps: [[SuffixRule]], to word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var word = word
        for step in steps {
            guard let rule = step.first(where: { fits($0, word) }) else { continue }
            word = word.dropLast(rule.suffix.count)
            if !rule.replacement.isEmpty { word = (Array(word) + rule.replacement)[...] }
        }
        return word
    }

    private static func fits(_ rule: SuffixRule, _ word: ArraySlice<UInt8>) -> Bool {
        ends(word, with: rule.suffix) && UTF8Text.utf16Count(word.dropLast(rule.suffix.count)) >= rule.minimum
    }

    private static func ends(_ word: ArraySlice<UInt8>, with suffix: [UInt8]) -> Bool {
        guard word.count >= suffix.count, let last = suffix.last, word.last == last else { return false }
        return word.suffix(suffix.count).elementsEqual(suffix)
    }
}
