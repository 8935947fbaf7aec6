package import Base
internal import Diagnostics
package import SiteModel

/// The whole way from `Content/` to the output folder: `load → parse → resolve → check → render → emit`.
///
/// Nothing is written before everything that the content can get wrong is known; with an error in it, nothing is written at all.
/// - Throws: when the world fails; the output is then as it was, or a mixture of whole files that the next build completes.
package func buildSite(_ options: BuildOptions, theme: Theme, progress: BuildProgress = BuildProgress()) throws(EnvironmentError) -> BuildOutcome {
    if let refusal = OutputPlace.refusal(of: options.output, root: options.root) { throw EnvironmentError.outputRefused(output: options.output, refusal) }
    let tree = try SourceTree(root: options.root)
    var loaded = try loadSite(from: tree, options, theme: theme)
    guard !loaded.hasErrors, var site = loaded.site, let assets = loaded.assets else {
        return BuildOutcome(diagnostics: loaded.diagnostics, published: nil, stages: loaded.stages)
    }
    loaded.site = nil
    if options.isClean { try deleteKeptFiles(root: options.root) }
    let publisher = try Publisher(output: options.output, syncs: options.syncs, rewritesAll: options.isClean)
    let stager = Stager(publisher: publisher, compresses: options.compresses)
    var clock = StageClock()
    let bodies = site.takeBodies()
    var rendered = try PagePass(site: site, theme: theme).run(bodies, with: stager, jobs: options.jobs, progress: progress)
    var files = rendered.files
    site.dropOutlines()
    giveBackMemory()
    clock.end(.render)

    files += try SearchOutput(site: site, synonyms: loaded.synonyms, jobs: options.jobs).stage(rendered.takeDocuments(), with: stager)
    clock.end(.search)

    files += try stageAssets(assets, tree, stager)
    let context = OutputContext(site: site, assets: assets, pages: files)
    files += try stageOutputs(context, stager, jobs: options.jobs)
    clock.end(.outputs)

    let base = site.settings.baseURL.origin + site.settings.baseURL.path
    let (written, removed) = try stager.publisher.publish(files, base: base)
    clock.end(.emit)
    let published = BuildOutcome.Published(pages: site.pages.count, files: files, written: written, removed: removed)
    return BuildOutcome(diagnostics: loaded.diagnostics, published: published, stages: loaded.stages + clock.stages)
}

/// `.faro/` holds what may be made again at any time.
private func deleteKeptFiles(root: String) throws(EnvironmentError) {
    let folder = try Folder(opening: root)
    try folder.removeTree(".faro")
}

private func stageAssets(_ assets: AssetLibrary, _ tree: borrowing SourceTree, _ stager: borrowing Stager) throws(EnvironmentError) -> [OutputFile] {
    var batch = Stager.Batch()
    for file in assets.files {
        let bytes = if let source = file.source { try tree.asset(source) ?? [] } else { file.bytes }
        try stager.add(bytes, at: file.permalink.outputPath, rank: .asset, source: file.source, to: &batch)
    }
    return batch.files
}
