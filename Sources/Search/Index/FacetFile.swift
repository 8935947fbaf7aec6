internal import Base

/// The file of all facets: their values, in the order given, each with the pages that have it.
struct FacetFile {
    /// `nil` when no page has a value.
    private(set) var file: SearchFile?
    private(set) var fingerprint: [UInt8] = []

    init(documents: [AnalyzedDocument], settings: SearchIndexSettings, layout: IndexLayout) {
        var bits = RiceWriter()
        var facets: [JSONValue] = []
        let described = Self.described(documents, settings)
        let bearing = zip(layout.numbers.byAddress, documents).filter { !$1.facets.isEmpty }.map(\.0).sorted()
        if !described.isEmpty { bits.appendPages(bearing, of: layout.space) }
        let places = Dictionary(uniqueKeysWithValues: bearing.enumerated().map { ($1, $0) })
        for facet in described {
            var values: [JSONValue] = []
            for (value, pages) in Self.pages(bearing: facet, documents, layout.numbers.byAddress) {
                values += [.string(value.value), .string(value.label)]
                bits.appendPages(pages.compactMap { places[$0] }.sorted(), of: layout.space)
            }
            facets.append(.array([.string(facet.key), .string(facet.name), .array(values)]))
        }
        if facets.isEmpty { return }
        let body = JSONValue.array([
            .number(IndexFile.format), .array(facets), .string(String(decoding: bits.text(), as: UTF8.self)),
        ]).text
        fingerprint = ShardFingerprint.name(of: body)
        let path = settings.language + "/" + IndexFile.name("f", key: [UInt8(ascii: "0")], fingerprint: fingerprint)
        file = SearchFile(path: path, bytes: body, isEntry: false)
    }

    /// The facets of the settings, then those that only pages name, by key.
    private static func described(_ documents: [AnalyzedDocument], _ settings: SearchIndexSettings) -> [SearchFacet] {
        let named = Set(settings.facets.map(\.key))
        let used = Set(documents.flatMap { $0.facets.map(\.key) })
        return settings.facets.filter { used.contains($0.key) }
            + used.subtracting(named).sorted().map { SearchFacet(key: $0, name: $0, values: []) }
    }

    /// The values that pages have, with the pages' numbers: those of the settings, then those that only pages name, in
    /// order of first appearance.
    private static func pages(
        bearing facet: SearchFacet, _ documents: [AnalyzedDocument], _ numbers: [Int]
    ) -> [(SearchFacet.Value, pages: [Int])] {
        var values = facet.values
        var known: [String: Int] = [:]
        for (index, value) in values.enumerated() where known[value.value] == nil { known[value.value] = index }
        var pages = [[Int]](repeating: [], count: values.count)
        for (page, document) in zip(numbers, documents) {
            for value in document.facets.filter({ $0.key == facet.key }).flatMap(\.values) {
                let index = known[value] ?? values.count
                if index == values.count {
                    known[value] = index
                    values.append(SearchFacet.Value(value: value, label: value))
                    pages.append([])
                }
                if pages[index].last != page { pages[index].append(page) }
            }
        }
        return zip(values, pages).filter { !$0.1.isEmpty }.map { ($0, pages: $1) }
    }
}
