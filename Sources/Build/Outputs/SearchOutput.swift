internal import Base
internal import Content
internal import Search
internal import Site

/// Search index of every language, and the client's scripts, which read it.
struct SearchOutput: Sendable {
    let site: Site
    let synonyms: IDMap<Language, [Content.SynonymGroup]>
    let places: IDMap<Language, [PlaceWords]>
    let helpWords: IDMap<Language, [HelpWords]>
    let jobs: Int

    /// Stages the files of one language after the other: each already uses all threads.
    func stage(
        _ documents: consuming IDMap<Language, [AnalyzedDocument]>, to stager: borrowing Stager
    ) throws(EnvironmentError) -> [OutputFile] {
        var batch = Stager.Batch()
        let counts = site.languages.ids.map { ($0, documents[$0].count) }
        for language in site.languages.ids {
            var settings = settings(language)
            settings.otherLanguages = counts.filter { $0.0 != language }.map {
                SearchLanguage(code: site.languages[$0.0].language.code, pages: $0.1)
            }
            let files = buildSearchIndex(documents[language], settings: settings)
            // Freed before the index of the next language is built.
            documents[language] = []
            for file in files {
                try stager.add(
                    GeneratedFile(
                        site.permalinks.searchFile(file.path), file.bytes, order: file.isEntry ? .entry : .shard),
                    to: &batch)
            }
        }
        for script in searchScripts {
            try stager.add(
                GeneratedFile(site.permalinks.searchFile(script.path), script.bytes, order: .entry), to: &batch)
        }
        return batch.files
    }

    private func settings(_ id: ID<Language>) -> SearchIndexSettings {
        let language = site.languages[id]
        let facets = zip(site.settings.taxonomies, language.taxonomies.values).map { declared, taxonomy in
            SearchFacet(
                key: taxonomy.id, name: taxonomy.name,
                values: taxonomy.terms.map { SearchFacet.Value(value: $0.id, label: $0.name) },
                isOfPlaces: PlacesOfPages.areTerms(of: declared, site.settings))
        }
        let groups = synonyms[id].map { Search.SynonymGroup(term: $0.term, words: $0.words) }
        let fallback = id == site.defaultLanguage ? nil : site.settings.languages[site.defaultLanguage].code
        return SearchIndexSettings(
            language: language.language.code, fallbackLanguage: fallback, synonyms: groups,
            help: SearchHelp(helpWords[id], in: id, of: site), facets: facets,
            places: searchPlaces(language, places[id], of: site), jobs: jobs)
    }
}
