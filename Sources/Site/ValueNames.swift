package import Content

/// Display names of values in one language: countries and languages from CLDR, terms from their vocabulary, booleans
/// from interface strings, dates by pattern. Also the order in which values are listed.
package struct ValueNames: Sendable {
    package let language: String
    package let dates: DateWords
    private let regions: RegionNames
    private let strings: InterfaceStrings
    private let vocabularies: [String: Terms]
    private let placeType: RegisterSettings.PlaceType?
    private let regionNames: [String: String]

    private struct Terms: Sendable {
        var names: [String: String] = [:]
        var ranks: [String: Int] = [:]
    }

    init(
        language: String, settings: SiteSettings, strings: InterfaceStrings, items: [Item], register: SiteRegister,
        crossings: SiteCrossings
    ) {
        self.language = language
        self.strings = strings
        dates = DateWords(language: language)
        placeType = settings.register?.place
        regionNames = Dictionary(
            (settings.register?.regions ?? []).map { ($0.code, $0.name.text(in: language)) }
        ) { first, _ in first }
        regions = RegionNames(
            settings: settings, language: language, items: items, register: register, crossings: crossings)
        var vocabularies: [String: Terms] = [:]
        for vocabulary in settings.vocabularies where vocabularies[vocabulary.id] == nil {
            var terms = Terms()
            for (rank, term) in vocabulary.terms.enumerated() where terms.ranks[term.id] == nil {
                terms.names[term.id] = term.name.text(in: language)
                terms.ranks[term.id] = rank
            }
            vocabularies[vocabulary.id] = terms
        }
        self.vocabularies = vocabularies
    }

    /// Id → name, for the values or list elements of a type; empty for types that are shown as written.
    package func all(_ type: FieldType) -> [String: String] {
        switch type.element {
        case .country: regions.countries
        case .language: regions.languages
        case .choice(let vocabulary): vocabularies[vocabulary]?.names ?? [:]
        case .boolean: ["true": boolean(true), "false": boolean(false)]
        default: [:]
        }
    }

    /// - Parameter id: one of `FieldValue.termIDs`.
    package func name(of id: String, _ type: FieldType) -> String { all(type)[id] ?? id }

    package func country(_ code: String) -> String { regions.countries[code] ?? code }
    /// A country, a region, or a term: the place of a record of the register.
    package func place(_ code: String) -> String {
        switch placeType {
        case .term(let vocabulary): vocabularies[vocabulary]?.names[code] ?? code
        case .country, .countryOrRegion, nil: regionNames[code] ?? regionName(code)
        }
    }

    /// `Estados Unidos (CA)` for a region without a name of its own.
    private func regionName(_ code: String) -> String {
        let country = PlaceCode.country(of: code)
        return country == code ? self.country(code) : "\(self.country(country)) (\(code.dropFirst(3)))"
    }

    package func boolean(_ isTrue: Bool) -> String { strings[isTrue ? "yes" : "no"] }
    package func number(_ number: Int) -> String { String(number) }
    package func number(_ number: Double) -> String { String(number) }

    /// Terms in the order of their vocabulary, other values by name.
    package func ordered<Value>(
        _ values: [Value], _ type: FieldType, id: (Value) -> String,
        name: (Value) -> String
    ) -> [Value] {
        let byName = TextOrder.sorted(values.sorted { id($0) < id($1) }, language: language, by: name)
        guard case .choice(let key) = type.element, let ranks = vocabularies[key]?.ranks else { return byName }
        return byName.sorted { ranks[id($0)] ?? .max < ranks[id($1)] ?? .max }
    }
}
