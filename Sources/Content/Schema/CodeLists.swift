internal import Base
internal import Diagnostics
internal import Foundation

/// Countries and languages as CLDR knows them, through Foundation; never a list made by hand.
package enum CodeLists {
    /// ISO 3166-1 alpha-2, upper case, sorted. Regions that are no countries (`001`, `EU`, `QO` …) are left out.
    package static let countries: [String] = {
        let groupings: Set<String> = ["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"]
        return Locale.Region.isoRegions.map(\.identifier).filter { code in
            code.utf8.count == 2 && code.utf8.allSatisfy(ASCII.isUpper) && !groupings.contains(code)
        }.sorted()
    }()

    static let countrySet = Set(countries)

    /// ISO 639 codes that CLDR has, lower case.
    static let languageSet = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))

    /// The countries' names in a language, for suggestions.
    static func countryNames(_ language: String) -> [(code: String, name: String)] {
        let locale = Locale(identifier: language)
        return countries.compactMap { code in locale.localizedString(forRegionCode: code).map { (code, $0) } }
    }

    /// `nil` when `tag` has the shape of a BCP 47 tag (RFC 5646 §2.1: language, script, region, variants) whose language exists;
    /// else what is wrong with it.
    static func languageFault(_ tag: String) -> LanguageFault? {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(ASCII.isLower) else {
            return .malformed
        }
        let code = String(decoding: language, as: UTF8.self)
        guard languageSet.contains(code) else { return .unknown(code) }
        var rest = parts.dropFirst()
        if let script = rest.first, script.count == 4, script.allSatisfy(ASCII.isLetter) { rest = rest.dropFirst() }
        if let region = rest.first, (region.count == 2 && region.allSatisfy(ASCII.isUpper)) || (region.count == 3 && region.allSatisfy(ASCII.isDigit)) {
            rest = rest.dropFirst()
        }
        let areVariants = rest.allSatisfy { part in
            (4...8).contains(part.count) && part.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) } && (part.count > 4 || part.first.map(ASCII.isDigit) == true)
        }
        return areVariants ? nil : .malformed
    }

    /// The direction of the script that the tag names, else of the language's usual one.
    static func direction(of tag: String) -> Language.Direction {
        let scripts = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]
        if let script = tag.split(separator: "-").dropFirst().first(where: { $0.utf8.count == 4 }) {
            return scripts.contains(String(script)) ? .rightToLeft : .leftToRight
        }
        return Locale.Language(identifier: tag).characterDirection == .rightToLeft ? .rightToLeft : .leftToRight
    }
}
