internal import Base

/// Builds one language's index. The order of `documents` does not matter: a page's number depends on its URL.
///
/// Works on `settings.jobs` threads; the files do not depend on their number. The manifest comes
/// last: a site written in this order never names a file that is not there yet.
package func buildSearchIndex(_ documents: [AnalyzedDocument], settings: SearchIndexSettings) -> [SearchFile] {
    let documents = documents.sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
    let layout = IndexLayout(language: settings.language, documents: documents)
    let table = LanguageTable.named(settings.language)
    let synonyms = SynonymTable(groups: settings.synonyms, table: table)
    let places = PlaceFiles(documents: documents, places: settings.places, layout: layout)
    let gazetteer = Gazetteer(settings.places, known: places.known, table: table)

    let numbered = layout.numbers.order.map { documents[$0] }
    let terms = parallelMap(TermPartition.count, jobs: settings.jobs) {
        TermShards(
            partition: $0, documents: numbered, layout: layout, table: table, synonyms: synonyms,
            gazetteer: gazetteer)
    }
    var endings = [[(word: [UInt8], count: Int)]](repeating: [], count: TermPartition.count)
    for entry in terms.lazy.flatMap(\.corrections) {
        endings[Int(TermPartition.of(ReversedTerms.reversed(entry.word)))].append(entry)
    }
    let sorted = endings
    let reversed = parallelMap(TermPartition.count, jobs: settings.jobs) {
        ReversedTerms(words: sorted[$0], layout: layout)
    }
    let records = RecordShards(documents: documents, layout: layout)
    let facets = FacetFile(documents: documents, settings: settings, layout: layout)
    let help = HelpFile(
        settings.help, documents: documents, layout: layout, table: table,
        uses: Dictionary(terms.lazy.flatMap(\.corrections).map { ($0.word, $0.count) }, uniquingKeysWith: max))
    let phrases = PhraseShards(
        documents: documents, settings: settings, layout: layout, table: table,
        words: terms.lazy.flatMap(\.corrections).map(\.word))

    let termShards = terms.flatMap(\.shards)
    let reversedShards = reversed.flatMap(\.shards)
    var files = termShards.map(\.file) + reversedShards.map(\.file)
    files += records.files + places.files
    files += [facets.file, help.file].compactMap { $0 } + phrases.files
    let filter = WordFilter(language: settings.language, pages: layout.pages)
    files += filter?.files ?? []
    let isMapped = termShards.count > IndexLayout.mostRanges
    var positions = PositionShards(language: settings.language)
    let termList: ShardDirectory
    if isMapped {
        let maps = ShardDirectory.maps(of: termShards.map(\.range.bound), language: settings.language) {
            positions.directory(of: termShards[$0])
        }
        files += maps.files
        termList = maps.list
    } else {
        termList = positions.directory(of: termShards[...])
    }
    files += positions.files
    let manifest = IndexManifest(
        settings: settings, layout: layout, table: table, terms: termList, isMapped: isMapped,
        words: ShardDirectory(ranges: reversedShards.map(\.range)), records: records, facets: facets,
        places: places, help: help, phrases: phrases, filter: filter)
    return files + [SearchFile(path: settings.language + "/index.json", bytes: manifest.json, isEntry: true)]
}

/// The client as shipped, bundled and minified by `Sources/minify`: the modules that `search.js` imports on demand, by
/// their names beside it, and then `search.js` itself.
package var searchScripts: [SearchFile] {
    [
        ("spelling.js", PackageResources.spelling_js), ("suggest.js", PackageResources.suggest_js),
        ("places.js", PackageResources.places_js), ("values.js", PackageResources.values_js),
        ("phrases.js", PackageResources.phrases_js),
        ("search.js", PackageResources.search_js),
    ].map {
        SearchFile(path: $0.0, bytes: $0.1, isEntry: true)
    }
}
