internal import Base
internal import Diagnostics
internal import Foundation

/// Suggestions for unknown words: `nearestMatch`, but without regard to case and accents, and with names shown to
/// readers as well as keys and codes.
package enum Hints {
    /// Lower case, without accents and without the curly quotes of word processors.
    package static func folded(_ text: String) -> String {
        withoutCurlyQuotes(text).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    /// The candidate that is equal after folding, else the nearest.
    static func nearest(to word: String, in candidates: [String]) -> String? {
        let target = folded(word)
        return candidates.first { folded($0) == target } ?? nearestMatch(to: target, in: candidates)
    }

    /// - Parameters:
    ///   - names: labels of keys in any language, e.g. of a field.
    ///   - listsAll: suggest all keys if none is near and they are few.
    static func key(
        _ written: String, known: [String], names: [(name: String, key: String)] = [], listsAll: Bool
    ) -> Suggestion {
        let target = folded(written)
        if let same = known.first(where: { folded($0) == target }) { return .nearest(same) }
        let usable = names.filter { known.contains($0.key) }
        if let named = usable.first(where: { folded($0.name) == target }) { return .nearest(named.key) }
        if let near = nearestMatch(to: target, in: known) { return .nearest(near) }
        if let near = nearestMatch(to: target, in: usable.map { folded($0.name) }),
            let named = usable.first(where: { folded($0.name) == near })
        {
            return .nearest(named.key)
        }
        return listsAll ? Suggestion(for: written, in: known) : .none
    }

    /// Tries in order: exact name in any language, nearest id, nearest name, prefix of a name (`Salario` for `Salarios
    /// y pagos`) or nearest word of one (`reclamo` for `Plazo para reclamar`). Several that fit so are all told.
    static func term(_ written: String, in terms: [VocabularyTerm]) -> Suggestion {
        let target = folded(written)
        let names = terms.flatMap { term in term.name.texts.map { (name: folded($0.text), id: term.id) } }
        if let named = names.first(where: { $0.name == target }) { return .nearest(named.id) }
        if let near = nearest(to: written, in: terms.map(\.id)) { return .nearest(near) }
        if let near = nearestMatch(to: target, in: names.map(\.name)),
            let named = names.first(where: { $0.name == near })
        {
            return .nearest(named.id)
        }
        let fitting = Set(names.filter { isPart(target, of: $0.name) }.map(\.id))
        if fitting.count == 1, let only = fitting.first { return .nearest(only) }
        if (2...6).contains(fitting.count) { return .oneOf(fitting.sorted()) }
        return Suggestion(for: written, in: terms.map(\.id))
    }

    private static func isPart(_ target: String, of name: String) -> Bool {
        let shortest = 5
        if target.utf8.count >= shortest - 1, name.hasPrefix(target) { return true }
        guard target.utf8.count >= shortest else { return false }
        let words = name.split { !$0.isLetter }.map(String.init).filter { $0.utf8.count >= shortest }
        return nearestMatch(to: target, in: words) != nil
    }

    /// The ISO 3166-1 alpha-2 code for a country written in lower case, in three letters, by name, or by initials.
    /// - Parameter languages: the site's; names are tried in English and Spanish too.
    static func country(_ written: String, languages: [String]) -> String? {
        let code = withoutCurlyQuotes(written).uppercased().filter { $0.isLetter }
        if CodeLists.countrySet.contains(code) { return code }
        // ICU maps ISO 3166-1 alpha-3 to alpha-2.
        if code.utf8.count == 3, let two = Locale(identifier: "en_" + code).region?.identifier,
            CodeLists.countrySet.contains(two)
        {
            return two
        }
        let target = folded(written)
        let lists = (["en", "es"] + languages.filter { $0 != "en" && $0 != "es" }).map(CodeLists.countryNames)
        for names in lists { if let same = names.first(where: { folded($0.name) == target }) { return same.code } }
        for names in lists {
            let found = Set(names.filter { abbreviations(of: $0.name).contains(code) }.map(\.code))
            if found.count == 1, let only = found.first { return only }
        }
        for names in lists {
            if let near = nearestMatch(to: target, in: names.map { folded($0.name) }) {
                return names.first { folded($0.name) == near }?.code
            }
        }
        return nil
    }

    /// Initials of the capitalised words: `EU` and `EEUU` for `Estados Unidos` (Spanish doubles the initials of
    /// plurals).
    private static func abbreviations(of name: String) -> [String] {
        let words = name.split(separator: " ").filter { $0.first?.isUppercase == true }
        guard words.count > 1 else { return [] }
        let initials = words.map { folded(String($0.prefix(1))).uppercased() }
        let doubled = zip(words, initials).map { $0.hasSuffix("s") ? $1 + $1 : $1 }
        return [initials.joined(), doubled.joined()]
    }

    /// The code of a language written in capitals, with `_`, or by name.
    static func language(_ written: String, languages: [String]) -> String? {
        let parts = written.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        if let first = parts.first {
            let respelt = ([first.lowercased()] + parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : $0 })
                .joined(separator: "-")
            if respelt != written, CodeLists.languageFault(respelt) == nil { return respelt }
        }
        let target = folded(written)
        for locale in (["en", "es"] + languages).map(Locale.init(identifier:)) {
            if let code = CodeLists.languageSet.filter({ $0.utf8.count == 2 }).sorted().first(where: {
                locale.localizedString(forLanguageCode: $0).map(folded) == target
            }) {
                return code
            }
        }
        return nil
    }
}
