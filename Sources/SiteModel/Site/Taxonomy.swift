/// A taxonomy in one language: a page for all terms, and one per term.
package struct Taxonomy: Sendable {
    package let id: String
    package let name: String
    package let outputPath: String
    package let url: String
    package let terms: [TaxonomyTerm]
    let termByID: [String: Int]
    /// Terms are codes of countries.
    let isCountries: Bool

    init(_ settings: TaxonomySettings, language: String, entries: [Entry?], lists: [[Int]], items: [Item], settings site: SiteSettings,
         names: RegionNames) {
        id = settings.id
        name = settings.name.text(in: language)
        let folder = Permalink.slug(settings.path.text(in: language), fallback: settings.id)
        outputPath = Permalink.outputPath([language, folder])
        url = Permalink.url(outputPath, base: site.baseURL)

        var nodesByTerm: [String: [Int]] = [:]
        for (collection, list) in lists.enumerated() {
            let fields = settings.from.filter { $0.collection == site.collections[collection].id }.map(\.field)
            guard !fields.isEmpty else { continue }
            for node in list {
                guard let entry = entries[node] else { continue }
                var seen: Set<String> = []
                for key in fields {
                    guard let value = items[entry.item].page.frontMatter.value(of: key) else { continue }
                    for term in Taxonomy.terms(of: value) where seen.insert(term).inserted { nodesByTerm[term, default: []].append(node) }
                }
            }
        }
        let kind = Taxonomy.elementType(settings, site)
        isCountries = kind == .country
        let named = nodesByTerm.map { (id: $0.key, name: Taxonomy.name(of: $0.key, kind, site, language, names), nodes: $0.value) }
        terms = Taxonomy.ordered(named, kind, site, language).map { term in
            let output = Permalink.outputPath([language, folder, Permalink.slug(term.name, fallback: Permalink.slug(term.id, fallback: "term"))])
            return TaxonomyTerm(id: term.id, name: term.name, outputPath: output, url: Permalink.url(output, base: site.baseURL), nodes: term.nodes)
        }
        termByID = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1.id, $0) })
    }

    /// The term ids that a field's value stands for.
    static func terms(of value: FieldValue) -> [String] {
        switch value {
        case .text(let id), .country(let id), .language(let id), .choice(let id): [id]
        case .boolean(let isTrue): [isTrue ? "true" : "false"]
        case .integer(let number): [String(number)]
        case .list(let values): values.flatMap(terms)
        default: []
        }
    }

    static func elementType(_ settings: TaxonomySettings, _ site: SiteSettings) -> FieldType {
        for path in settings.from {
            guard let type = site.collections.first(where: { $0.id == path.collection })?.fields.first(where: { $0.key == path.field })?.type else { continue }
            if case .list(let element) = type { return element }
            return type
        }
        return .text
    }

    static func name(of id: String, _ type: FieldType, _ site: SiteSettings, _ language: String, _ names: RegionNames) -> String {
        switch type {
        case .country: names.countries[id] ?? id
        case .language: names.languages[id] ?? id
        case .choice(let vocabulary):
            site.vocabularies.first { $0.id == vocabulary }?.terms.first { $0.id == id }?.name.text(in: language) ?? id
        case .list(let element): name(of: id, element, site, language, names)
        default: id
        }
    }

    private typealias Named = (id: String, name: String, nodes: [Int])

    /// A vocabulary's terms in its own order, all others by name.
    private static func ordered(_ terms: [Named], _ type: FieldType, _ site: SiteSettings, _ language: String) -> [Named] {
        let byName = TextOrder.sorted(terms.sorted { $0.id < $1.id }, language: language) { $0.name }
        guard case .choice(let id) = type, let vocabulary = site.vocabularies.first(where: { $0.id == id }) else { return byName }
        let ranks = Dictionary(vocabulary.terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        return byName.sorted { ranks[$0.id] ?? .max < ranks[$1.id] ?? .max }
    }
}

/// A term that at least one item bears, in one language.
package struct TaxonomyTerm: Sendable {
    package let id: String
    package let name: String
    package let outputPath: String
    package let url: String
    /// In order of collection, then of its list.
    package let nodes: [Int]
}
