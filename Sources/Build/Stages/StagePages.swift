internal import Base
internal import Content
internal import Markdown
internal import Search
internal import Site
internal import Synchronization

/// Buffers that a worker reuses for each page.
private struct Worker: Sendable {
    var analyzers: IDMap<Language, SearchAnalyzer>
    var batch = Stager.Batch()
    var html: [UInt8] = []
}

private struct Chunk: Sendable {
    var files: [OutputFile]
    var documents: [(language: ID<Language>, document: AnalyzedDocument)]
}

/// Renders all pages on all cores. Each page is staged at once, so that memory never contains all of them.
/// - Returns: the staged files, and each language's words for search.
func stagePages(
    _ renderer: PageRenderer, _ bodies: consuming [RenderedBody], to stager: borrowing Stager, jobs: Int,
    progress: BuildProgress
) throws(EnvironmentError)
    -> (files: [OutputFile], documents: IDMap<Language, [AnalyzedDocument]>)
{
    let site = renderer.site
    let analyzers = IDMap<Language, SearchAnalyzer>(site.settings.languages.map { SearchAnalyzer(language: $0.code) })
    let pool = Mutex(RenderedBodyPool(bodies, of: site))
    let total = site.pages.count
    let chunks = try parallelMap(total, jobs: jobs, chunk: 32, state: { Worker(analyzers: analyzers) }) {
        range, worker throws(EnvironmentError) in
        worker.batch.files.removeAll(keepingCapacity: true)
        var documents: [(language: ID<Language>, document: AnalyzedDocument)] = []
        for page in site.pages[range] {
            let body = site.item(shownOn: page).map { item in pool.withLock { $0.take(site.items[item].body) } }
            let view = try renderer.render(page, body: body, with: &worker.html) { file throws(EnvironmentError) in
                try stager.add(file, to: &worker.batch)
            }
            if let document = SearchDocument(page, view, of: site) {
                documents.append((page.language, worker.analyzers[page.language].analyze(document)))
            }
        }
        progress.advance(range.count, total)
        return Chunk(files: worker.batch.files, documents: documents)
    }
    var files: [OutputFile] = []
    var documents = IDMap<Language, [AnalyzedDocument]>([], for: site.languages.ids)
    for chunk in chunks {
        files += chunk.files
        for (language, document) in chunk.documents { documents[language].append(document) }
    }
    return (files, documents)
}
