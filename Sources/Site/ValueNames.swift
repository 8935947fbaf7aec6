package import Content

/// What values are called in one language: countries and languages by CLDR, terms by their vocabulary, yes and no by the
/// words of the interface, dates by their pattern; and the order in which values are listed.
package struct ValueNames: Sendable {
    package let language: String
    package let dates: DateWords
    private let regions: RegionNames
    private let strings: InterfaceStrings
    private let vocabularies: [String: Terms]

    private struct Terms: Sendable {
        var names: [String: String] = [:]
        var ranks: [String: Int] = [:]
    }

    init(language: String, settings: SiteSettings, strings: InterfaceStrings, items: [Item]) {
        self.language = language
        self.strings = strings
        dates = DateWords(language: language)
        regions = RegionNames(settings: settings, language: language, items: items)
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

    /// Id → name of the values of a type, or of a list's elements; empty for types whose values speak for themselves.
    package func all(_ type: FieldType) -> [String: String] {
        switch type.element {
        case .country: regions.countries
        case .language: regions.languages
        case .choice(let vocabulary): vocabularies[vocabulary]?.names ?? [:]
        case .boolean: ["true": boolean(true), "false": boolean(false)]
        default: [:]
        }
    }

    /// `id`: as `FieldValue.termIDs` has it.
    package func name(of id: String, _ type: FieldType) -> String { all(type)[id] ?? id }

    package func country(_ code: String) -> String { regions.countries[code] ?? code }
    package func boolean(_ isTrue: Bool) -> String { strings[isTrue ? "yes" : "no"] }
    package func number(_ number: Int) -> String { String(number) }
    package func number(_ number: Double) -> String { String(number) }

    /// A vocabulary's terms in its own order, all others by name.
    func ordered<Value>(_ values: [Value], _ type: FieldType, id: (Value) -> String,
                        name: (Value) -> String) -> [Value] {
        let byName = TextOrder.sorted(values.sorted { id($0) < id($1) }, language: language, by: name)
        guard case .choice(let key) = type.element, let ranks = vocabularies[key]?.ranks else { return byName }
        return byName.sorted { ranks[id($0)] ?? .max < ranks[id($1)] ?? .max }
    }
}
