internal import Base
internal import Content
internal import Search
internal import Site

/// Search index of every language, and the client script that reads it.
struct SearchOutput: Sendable {
    let site: Site
    let synonyms: IDMap<Language, [Content.SynonymGroup]>
    let jobs: Int

    /// Stages the files of one language after the other: each already uses all threads.
    func stage(
        _ documents: consuming IDMap<Language, [AnalyzedDocument]>, to stager: borrowing Stager
    ) throws(EnvironmentError) -> [OutputFile] {
        var batch = Stager.Batch()
        for language in site.languages.ids {
            let files = buildSearchIndex(documents[language], settings: settings(language))
            // Freed before the index of the next language is built.
            documents[language] = []
            for file in files {
                try stager.add(
                    GeneratedFile(
                        site.permalinks.searchFile(file.path), file.bytes, order: file.isEntry ? .entry : .shard),
                    to: &batch)
            }
        }
        try stager.add(GeneratedFile(site.permalinks.searchClient, searchClient, order: .entry), to: &batch)
        return batch.files
    }

    private func settings(_ id: ID<Language>) -> SearchIndexSettings {
        let language = site.languages[id]
        let facets = language.taxonomies.values.map { taxonomy in
            SearchFacet(
                key: taxonomy.id, name: taxonomy.name,
                values: taxonomy.terms.map { SearchFacet.Value(value: $0.id, label: $0.name) })
        }
        let groups = synonyms[id].map { Search.SynonymGroup(term: $0.term, words: $0.words) }
        let fallback = id == site.defaultLanguage ? nil : site.settings.languages[site.defaultLanguage].code
        return SearchIndexSettings(
            language: language.language.code, fallbackLanguage: fallback, synonyms: groups, facets: facets, jobs: jobs)
    }
}
