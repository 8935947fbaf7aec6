internal import Base
internal import SiteModel

/// What the files beside the pages are made from: the resolved site, its assets, and the files that are staged already.
struct OutputContext: Sendable {
    let site: Site
    let assets: AssetLibrary
    /// Bytes of each file that is staged already, by its path.
    let sizes: [String: Int]

    init(site: Site, assets: AssetLibrary, pages: [OutputFile]) {
        self.site = site
        self.assets = assets
        sizes = Dictionary(pages.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    var settings: SiteSettings { site.settings }
    var permalinks: Permalinks { site.permalinks }
}

/// A file that an output makes in one piece.
struct MadeFile: Sendable {
    var path: String
    var bytes: [UInt8]
    var rank: OutputFile.Rank

    init(_ permalink: Permalink, _ bytes: [UInt8], rank: OutputFile.Rank = .page) {
        path = permalink.outputPath
        self.bytes = bytes
        self.rank = rank
    }
}

/// An output beside the pages. A new one is a file in this folder and a line here.
private let outputs: [@Sendable (OutputContext) -> [MadeFile]] = [
    sitemap, robots, feeds, dataFiles, catalogue, webManifest, offlineLists, serverFiles,
]

/// Makes and stages all of them, on all cores.
func stageOutputs(_ context: OutputContext, _ stager: borrowing Stager, jobs: Int) throws(EnvironmentError) -> [OutputFile] {
    let staged = try parallelMap(outputs.count, jobs: jobs, chunk: 1, state: { Stager.Batch() }) { range, batch throws(EnvironmentError) in
        batch.files.removeAll()
        for output in outputs[range] {
            for file in output(context) { try stager.add(file.bytes, at: file.path, rank: file.rank, to: &batch) }
        }
        return batch.files
    }
    return staged.flatMap { $0 }
}
