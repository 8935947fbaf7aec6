/// A file per facet: its values, in the order given, each with the pages that bear it.
struct FacetFiles {
    struct Facet {
        var key: String
        var name: String
        var file: SearchFile
        var fingerprint: [UInt8]
    }

    private(set) var facets: [Facet] = []

    init(documents: [AnalyzedDocument], settings: SearchIndexSettings) {
        for facet in Self.described(documents, settings) {
            var labels = facet.values
            var known: [String: Int] = [:]
            for (index, value) in labels.enumerated() where known[value.value] == nil { known[value.value] = index }
            var pages = [[Int]](repeating: [], count: labels.count)
            for (page, document) in documents.enumerated() {
                for value in document.facets.filter({ $0.key == facet.key }).flatMap(\.values) {
                    let index = known[value] ?? labels.count
                    if index == labels.count {
                        known[value] = index
                        labels.append(SearchFacet.Value(value: value, label: value))
                        pages.append([])
                    }
                    if pages[index].last != page { pages[index].append(page) }
                }
            }
            facets.append(Self.encode(facet, labels: labels, pages: pages, language: settings.language))
        }
    }

    /// The facets of the settings, then those that only pages name, by key.
    private static func described(_ documents: [AnalyzedDocument], _ settings: SearchIndexSettings) -> [SearchFacet] {
        let named = Set(settings.facets.map(\.key))
        let used = Set(documents.flatMap { $0.facets.map(\.key) })
        return settings.facets.filter { used.contains($0.key) }
            + used.subtracting(named).sorted().map { SearchFacet(key: $0, name: $0, values: []) }
    }

    private static func encode(_ facet: SearchFacet, labels: [SearchFacet.Value], pages: [[Int]],
                               language: String) -> Facet {
        var items: [JSONValue] = []
        for (label, pages) in zip(labels, pages) where !pages.isEmpty {
            var previous = 0
            let differences = pages.map { page in
                defer { previous = page }
                return JSONValue.number(page - previous)
            }
            items.append(.array([.string(label.value), .string(label.label), .array(differences)]))
        }
        let body = JSONValue.array([.number(IndexFile.format), .array(items)]).text
        let fingerprint = Fingerprint.name(of: body)
        let path = language + "/" + IndexFile.name("f", key: Array(facet.key.utf8), fingerprint: fingerprint)
        return Facet(key: facet.key, name: facet.name, file: SearchFile(path: path, bytes: body, isEntry: false),
                     fingerprint: fingerprint)
    }
}
