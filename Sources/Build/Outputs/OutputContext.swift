internal import Base
internal import Content
internal import Site
internal import Views

/// Input of the outputs: the resolved site, its views and assets, and the sizes of the files staged so far.
struct OutputContext: Sendable {
    let site: Site
    let views: IDMap<Language, ViewBuilder>
    let theme: Theme
    let assets: AssetLibrary
    /// Size in bytes of each staged file, by path.
    let sizes: [String: Int]

    init(site: Site, views: IDMap<Language, ViewBuilder>, theme: Theme, assets: AssetLibrary, staged: [OutputFile]) {
        self.site = site
        self.views = views
        self.theme = theme
        self.assets = assets
        sizes = Dictionary(staged.map { ($0.path, $0.bytes) }) { first, _ in first }
    }

    var settings: SiteSettings { site.settings }
    var permalinks: Permalinks { site.permalinks }
}

/// The outputs beside the pages. For a new one, add a file in this folder and a line here.
private let outputs: [@Sendable (OutputContext) -> [GeneratedFile]] = [
    sitemap, robots, feeds, calendars, directories, dataFiles, registerFiles, catalogue, webManifest, offlineLists,
    serverFiles,
]

/// Makes and stages all of them, on all cores.
func stageOutputs(
    _ context: OutputContext, to stager: borrowing Stager, jobs: Int
) throws(EnvironmentError) -> [OutputFile] {
    let staged = try parallelMap(outputs.count, jobs: jobs, chunk: 1, state: { Stager.Batch() }) {
        range, batch throws(EnvironmentError) in
        batch.files.removeAll()
        for output in outputs[range] {
            for file in output(context) { try stager.add(file, to: &batch) }
        }
        return batch.files
    }
    return staged.flatMap { $0 }
}
