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
    var clock = StageClock()
    let tree = try SourceTree(root: options.root)
    let sources = try load(tree, jobs: options.jobs)
    let key = BuildKey(sources, options)
    if let kept = try unchanged(key, options) {
        clock.end(.load)
        return BuildOutcome(diagnostics: [], unchanged: kept, stages: clock.stages)
    }
    clock.end(.load)
    let (project, bodies) = try checkProject(consume sources, options, theme: theme, clock)
    guard !project.hasErrors, let content = project.content else {
        return BuildOutcome(diagnostics: project.diagnostics, stages: project.stages)
    }
    if options.isClean { try deleteKeptFiles(root: options.root) }
    let stager = Stager(
        publisher: try Publisher(output: options.output, syncs: options.syncs, rewritesAll: options.isClean),
        compresses: options.compresses)
    clock = StageClock()
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

    let manifest = Manifest(files, base: content.site.permalinks.absolute(content.site.permalinks.root))
    let (written, removed) = try stager.publisher.publish(files, manifest)
    clock.end(.emit)
    let published = BuildOutcome.Published(
        pages: content.site.pages.count, files: files, written: written, removed: removed,
        manifest: manifest.fingerprint)
    return BuildOutcome(
        key: key, diagnostics: project.diagnostics, published: published, stages: project.stages + clock.stages)
}

/// The last build, when it had the same inputs and every output stands as it was written.
private func unchanged(_ key: BuildKey?, _ options: BuildOptions) throws(EnvironmentError) -> KeptBuild? {
    guard let key, !options.isClean, !options.syncs, let kept = KeptBuild(root: options.root), kept.key == key else {
        return nil
    }
    let publisher = try Publisher(output: options.output, syncs: false)
    return try publisher.holds(kept.manifest, jobs: options.jobs) ? kept : nil
}

/// `.faro/` contains only caches.
private func deleteKeptFiles(root: String) throws(EnvironmentError) {
    let folder = try Folder(opening: root)
    try folder.removeTree(".faro")
}
