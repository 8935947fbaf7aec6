import Foundation
import TestSupport
import Testing

@testable import Search

/// The small site of `Tests/Fixtures/search/site.json`, with its documents and index.
struct GoldenSite: Decodable {
    struct Edition: Decodable {
        struct Document: Decodable {
            struct Section: Decodable {
                var heading: String
                var anchor: String?
                var text: String
            }

            struct Facet: Decodable {
                var key: String
                var values: [String]
            }

            var url: String
            var title: String
            var collection: String
            var date: String?
            var summary: String
            var tags: [String]
            var facets: [Facet]
            var boost: Double?
            var sections: [Section]
        }

        struct Synonym: Decodable {
            var term: String
            var words: [String]
        }

        struct Facet: Decodable {
            struct Value: Decodable {
                var value: String
                var label: String
            }

            var key: String
            var name: String
            var values: [Value]
        }

        var language: String
        var fallback: String?
        var documents: [Document]
        var synonyms: [Synonym]
        var facets: [Facet]

        var searchDocuments: [SearchDocument] {
            documents.map { document in
                SearchDocument(
                    url: document.url, title: document.title, collection: document.collection, language: language,
                    date: document.date, summary: document.summary, tags: document.tags,
                    facets: document.facets.map { SearchFacetValues(key: $0.key, values: $0.values) },
                    boost: document.boost ?? 1,
                    sections: document.sections.map { section in
                        SearchSection(heading: section.heading, anchor: section.anchor, text: Array(section.text.utf8))
                    })
            }
        }

        var settings: SearchIndexSettings {
            SearchIndexSettings(
                language: language, fallbackLanguage: fallback,
                synonyms: synonyms.map { SynonymGroup(term: $0.term, words: $0.words) },
                facets: facets.map { facet in
                    SearchFacet(
                        key: facet.key, name: facet.name,
                        values: facet.values.map { SearchFacet.Value(value: $0.value, label: $0.label) })
                })
        }

        func index(_ documents: [SearchDocument]) -> [SearchFile] {
            var analyzer = SearchAnalyzer(language: language)
            return buildSearchIndex(documents.map { analyzer.analyze($0) }, settings: settings)
        }
    }

    var editions: [Edition]

    init(from decoder: any Decoder) throws {
        editions = try decoder.singleValueContainer().decode([Edition].self)
    }

    static func read() throws -> GoldenSite {
        let url = packageRoot().appendingPathComponent("Tests/Fixtures/search/site.json")
        return try JSONDecoder().decode(GoldenSite.self, from: Data(contentsOf: url))
    }

    static func edition(_ language: String) throws -> Edition {
        let found = try read().editions.first { $0.language == language }
        return try #require(found)
    }

    /// A reader of the index of one language.
    static func reader(_ language: String = "es") throws -> SearchReader {
        let edition = try edition(language)
        return try SearchTests.reader(of: edition.index(edition.searchDocuments), language: language)
    }
}

func reader(of files: [SearchFile], language: String) throws -> SearchReader {
    let stored = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    return try SearchReader(language: language) { stored[$0] }
}

func temporaryFolder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("faro-search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
}
