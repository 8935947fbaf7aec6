internal import Base
internal import Markdown
internal import Search
internal import SiteModel
internal import Synchronization

/// `render`: a view of each page, drawn by the theme and staged; and each item's words, analysed for search.
struct PagePass: Sendable {
    let site: Site
    let theme: Theme

    /// What the pass leaves behind; the pages themselves are on the disk already.
    struct Result: Sendable {
        var files: [OutputFile] = []
        /// Per language of the settings.
        fileprivate(set) var documents: [[AnalyzedDocument]]

        /// The documents go to the index alone, which lets go of each language's when it is done.
        mutating func takeDocuments() -> [[AnalyzedDocument]] {
            defer { documents = [] }
            return documents
        }
    }

    /// What a worker uses again for each page.
    private struct Worker: Sendable {
        /// Per language of the settings.
        var analyzers: [SearchAnalyzer]
        var batch = Stager.Batch()
        var html: [UInt8] = []
    }

    private struct Chunk: Sendable {
        var files: [OutputFile]
        var documents: [(language: Int, document: AnalyzedDocument)]
    }

    /// `taken`: the items' bodies, which are let go of as they are drawn.
    func run(_ taken: consuming [RenderedBody], with stager: borrowing Stager, jobs: Int, progress: BuildProgress) throws(EnvironmentError) -> Result {
        let analyzers = site.settings.languages.map { SearchAnalyzer(language: $0.code) }
        let makers = site.settings.languages.indices.map { ViewMaker(site: site, language: $0) }
        let bodies = Mutex(BodyStore(taken, of: site))
        let total = site.pages.count
        let chunks = try parallelMap(total, jobs: jobs, chunk: 32, state: { Worker(analyzers: analyzers) }) { range, worker throws(EnvironmentError) in
            worker.batch.files.removeAll(keepingCapacity: true)
            var documents: [(language: Int, document: AnalyzedDocument)] = []
            var maker = makers[site.pages[range.lowerBound].language]
            for index in range {
                let page = site.pages[index]
                if page.language != maker.language { maker = makers[page.language] }
                let body = page.item(in: site).map { item in bodies.withLock { $0.take(item) } }
                let view = try draw(page, maker.view(of: page, body: body), stager, &worker)
                if let document = searchDocument(of: page, view) {
                    documents.append((page.language, worker.analyzers[page.language].analyze(document)))
                }
            }
            progress.advance(range.count, total)
            return Chunk(files: worker.batch.files, documents: documents)
        }
        var result = Result(documents: Array(repeating: [], count: analyzers.count))
        for chunk in chunks {
            result.files += chunk.files
            for (language, document) in chunk.documents { result.documents[language].append(document) }
        }
        return result
    }

    /// The page, and before it the files that it offers, since it tells their sizes.
    private func draw(_ page: SitePage, _ drawn: PageView, _ stager: borrowing Stager, _ worker: inout Worker) throws(EnvironmentError) -> PageView {
        var view = drawn
        let index = page.item(in: site)
        let source = index.map { site.items[$0].page.path }
        let outputs = index.map { site.settings.collections[site.items[$0].collection].outputs } ?? []
        if outputs.contains(.qr) || outputs.contains(.singleFile), case .item(var item) = view.content, !item.isFallback, !item.isWithdrawn {
            if outputs.contains(.qr), let code = QRCode.svg(view.canonical) {
                let permalink = page.permalink.qrCode
                try stager.add(code, at: permalink.outputPath, rank: .asset, source: source, to: &worker.batch)
                item.qr = FileView(url: permalink.url, bytes: code.count)
            }
            if outputs.contains(.singleFile) {
                let permalink = page.permalink.singleFile
                worker.html.removeAll(keepingCapacity: true)
                theme.renderSingleFile(view.selfContained(showing: item), &worker.html)
                try stager.add(worker.html, at: permalink.outputPath, rank: .page, source: source, to: &worker.batch)
                item.singleFile = FileView(url: permalink.url, bytes: worker.html.count)
            }
            view.content = .item(item)
        }
        worker.html.removeAll(keepingCapacity: true)
        theme.render(view, &worker.html)
        try stager.add(worker.html, at: page.outputPath, rank: .page, source: source, to: &worker.batch)
        return view
    }
}
