internal import Base
internal import Diagnostics
internal import Foundation

/// Country and language codes of CLDR, through Foundation: no list is maintained by hand.
package enum CodeLists {
    /// ISO 3166-1 alpha-2 codes, upper case, sorted. Without regions that are not countries (`001`, `EU`, `QO` …).
    package static let countries: [String] = {
        let groupings: Set<String> = ["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"]
        return Locale.Region.isoRegions.map(\.identifier).filter { code in
            code.utf8.count == 2 && code.utf8.allSatisfy(ASCII.isUpper) && !groupings.contains(code)
        }.sorted()
    }()

    package static let countrySet = Set(countries)

    /// An ISO 3166-2 code: a country, a hyphen, one to three capitals or digits, e.g. `US-CA`.
    static func isRegion(_ code: String) -> Bool {
        let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, countrySet.contains(String(decoding: parts[0], as: UTF8.self)) else { return false }
        return (1...3).contains(parts[1].count) && parts[1].allSatisfy { ASCII.isUpper($0) || ASCII.isDigit($0) }
    }

    /// ISO 639 codes known to CLDR, lower case.
    static let languageSet = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))

    /// Country names in a language, for suggestions.
    static func countryNames(_ language: String) -> [(code: String, name: String)] {
        let locale = Locale(identifier: language)
        return countries.compactMap { code in locale.localizedString(forRegionCode: code).map { (code, $0) } }
    }

    /// BCP 47 check (RFC 5646 §2.1: language, extended language, script, region, variants, extensions, private use, in
    /// any case but the language itself): `nil` for a well-formed tag of a known language, else the fault.
    static func languageFault(_ tag: String) -> LanguageFault? {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(ASCII.isLower) else {
            return .malformed
        }
        let code = String(decoding: language, as: UTF8.self)
        guard languageSet.contains(code) else { return .unknown(code) }
        var rest = parts.dropFirst()
        var extended = 0
        while extended < 3, let part = rest.first, part.count == 3, part.allSatisfy(ASCII.isLetter) {
            rest = rest.dropFirst()
            extended += 1
        }
        if let script = rest.first, script.count == 4, script.allSatisfy(ASCII.isLetter) { rest = rest.dropFirst() }
        if let region = rest.first,
            (region.count == 2 && region.allSatisfy(ASCII.isLetter))
                || (region.count == 3 && region.allSatisfy(ASCII.isDigit))
        {
            rest = rest.dropFirst()
        }
        func isWord(_ part: Substring.UTF8View, _ lengths: ClosedRange<Int>) -> Bool {
            lengths.contains(part.count) && part.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
        }
        while let part = rest.first, isWord(part, 4...8), part.count > 4 || part.first.map(ASCII.isDigit) == true {
            rest = rest.dropFirst()
        }
        // `u-ca-buddhist`, `x-own`: a letter or digit alone, and what it introduces.
        while let sign = rest.first, isWord(sign, 1...1) {
            let isPrivate = sign.first.map { $0 | 0x20 } == UInt8(ascii: "x")
            let own = rest.dropFirst().prefix { isWord($0, isPrivate ? 1...8 : 2...8) }
            guard !own.isEmpty else { return .malformed }
            rest = rest.dropFirst(1 + own.count)
            if isPrivate { break }
        }
        return rest.isEmpty ? nil : .malformed
    }

    /// Writing direction of the script in the tag, else of the language's usual script.
    static func direction(of tag: String) -> Language.Direction {
        let scripts = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]
        if let script = tag.split(separator: "-").dropFirst().first(where: { $0.utf8.count == 4 }) {
            return scripts.contains(script.prefix(1).uppercased() + script.dropFirst().lowercased())
                ? .rightToLeft : .leftToRight
        }
        return Locale.Language(identifier: tag).characterDirection == .rightToLeft ? .rightToLeft : .leftToRight
    }
}
