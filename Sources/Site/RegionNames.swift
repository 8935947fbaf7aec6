internal import Content
internal import Foundation

/// Names of countries and languages in one language, from CLDR (Foundation).
struct RegionNames: Sendable {
    let countries: [String: String]
    let languages: [String: String]

    /// Looks up every code that the settings or the items use.
    init(
        settings: SiteSettings, language: String, items: [Item], register: SiteRegister, crossings: SiteCrossings
    ) {
        var countryCodes = Set(settings.corridors.map { $0.origins + $0.destinations } ?? [])
        countryCodes.formUnion(register.register.records.compactMap(\.subject.place).map(PlaceCode.country))
        if settings.crossings?.type == .country { countryCodes.formUnion(crossings.all.map(\.value)) }
        var languageCodes = Set(settings.languages.map(\.code))
        func collect(_ value: FieldValue) {
            switch value {
            case .country(let code): countryCodes.insert(code)
            case .language(let code): languageCodes.insert(code)
            case .list(let values): values.forEach(collect)
            case .object(let entries): for entry in entries { collect(entry.value) }
            default: break
            }
        }
        for item in items { for field in item.page.frontMatter.fields { collect(field.value) } }
        let locale = Locale(identifier: language)
        countries = Dictionary(
            uniqueKeysWithValues: countryCodes.map { ($0, locale.localizedString(forRegionCode: $0) ?? $0) })
        languages = Dictionary(
            uniqueKeysWithValues: languageCodes.map { ($0, locale.localizedString(forIdentifier: $0) ?? $0) })
    }
}
