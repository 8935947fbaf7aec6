package import Base
internal import Diagnostics
internal import Site
package import Views

/// All stages from `Content/` to the output folder: `load → parse → resolve → check → render → emit`.
///
/// All faults of the content are found before the first write; after an error nothing is written.
/// - Throws: a failure of the environment. The output is then unchanged, or a mixture of whole files that the next
///   build completes.
package func buildSite(
    _ options: BuildOptions, theme: Theme, progress: BuildProgress = BuildProgress()
) throws(EnvironmentError) -> BuildOutcome {
    if let refusal = OutputPlace.refusal(of: options.output, root: options.root) {
        throw EnvironmentError.outputRefused(output: options.output, refusal)
    }
    let tree = try SourceTree(root: options.root)
    let (project, bodies) = try checkProject(in: tree, options, theme: theme)
    guard !project.hasErrors, let content = project.content else {
        return BuildOutcome(diagnostics: project.diagnostics, published: nil, stages: project.stages)
    }
    if options.isClean { try deleteKeptFiles(root: options.root) }
    let stager = Stager(
        publisher: try Publisher(output: options.output, syncs: options.syncs, rewritesAll: options.isClean),
        compresses: options.compresses)
    var clock = StageClock()
    let renderer = PageRenderer(site: content.site, theme: theme, assets: content.assets)
    let (pages, documents) = try stagePages(
        renderer, consume bodies, to: stager, jobs: options.jobs, progress: progress)
    var files = pages
    returnFreedHeap()
    clock.end(.render)

    let search = SearchOutput(
        site: content.site, synonyms: content.synonyms, places: content.places, helpWords: content.helpWords,
        jobs: options.jobs)
    files += try search.stage(consume documents, to: stager)
    clock.end(.search)

    files += try stageAssets(content.assets, from: tree, to: stager)
    let context = OutputContext(
        site: content.site, views: renderer.views, theme: theme, assets: content.assets, staged: files)
    files += try stageOutputs(context, to: stager, jobs: options.jobs)
    clock.end(.outputs)

    let (written, removed) = try stager.publisher.publish(
        files, base: content.site.permalinks.absolute(content.site.permalinks.root))
    clock.end(.emit)
    let published = BuildOutcome.Published(
        pages: content.site.pages.count, files: files, written: written, removed: removed)
    return BuildOutcome(diagnostics: project.diagnostics, published: published, stages: project.stages + clock.stages)
}

/// `.faro/` contains only caches.
private func deleteKeptFiles(root: String) throws(EnvironmentError) {
    let folder = try Folder(opening: root)
    try folder.removeTree(".faro")
}
