/// How one language shows a field of a collection: looked up once, not for each item.
struct FieldShape: Sendable {
    let key: String
    let label: String
    let isFacet: Bool
    let onCard: Bool
    let defaultValue: FieldValue?
    /// Index of the collection that references lead to.
    let target: Int?
    /// Id → what is shown, for countries, languages and terms of a vocabulary.
    private let terms: [String: FieldDisplay]

    init(_ spec: FieldSpec, taxonomy: Taxonomy?, in edition: EditionNames, settings: SiteSettings) {
        key = spec.key
        label = spec.label.text(in: edition.language)
        isFacet = spec.isFacet
        onCard = spec.onCard
        defaultValue = spec.defaultValue
        var type = spec.type
        if case .list(let element) = type { type = element }
        let names: [String: String]
        var target: Int?
        switch type {
        case .country: names = edition.regions.countries
        case .language: names = edition.regions.languages
        case .choice(let id):
            let terms = settings.vocabularies.first { $0.id == id }?.terms ?? []
            names = Dictionary(terms.map { ($0.id, $0.name.text(in: edition.language)) }, uniquingKeysWith: { first, _ in first })
        case .reference(let id):
            names = [:]
            target = settings.collections.firstIndex { $0.id == id }
        default: names = [:]
        }
        self.target = target
        terms = Dictionary(uniqueKeysWithValues: names.map { id, name in (id, .term(id: id, name: name, url: taxonomy?.url(of: id))) })
    }

    func term(_ id: String) -> FieldDisplay { terms[id] ?? .term(id: id, name: id, url: nil) }
}

extension Taxonomy {
    /// Of a term's page, when it has one.
    func url(of id: String) -> String? { termByID[id].map { terms[$0].url } }
}
