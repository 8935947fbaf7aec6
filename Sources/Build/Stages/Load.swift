internal import Base
internal import Content
internal import Diagnostics

/// `load`: reads every source once. Later only `emit` reads sources, to copy assets.
struct ProjectFiles: Sendable {
    /// Pages, settings and the like, in the order of their paths.
    var texts: [LoadedText]
    /// The files under `Content/assets/` and beside pages, in the order of their paths.
    var assets: [LoadedAsset]
    /// Of all files, also of those that do not belong to a site.
    var paths: [String]
    var diagnostics: [Diagnostic]
}

/// A text under `Content/`.
struct LoadedText: Sendable {
    var path: String
    /// `nil` when the text is too long.
    var bytes: [UInt8]?
}

func load(_ tree: borrowing SourceTree, jobs: Int) throws(EnvironmentError) -> ProjectFiles {
    let isAsset = { (path: String) in path.hasPrefix(LoadedAsset.folder) || ContentPath.mayBeBeside(path) }
    let isText = { (path: String) in !isAsset(path) && (path.hasSuffix(".md") || path.hasSuffix(".yaml")) }
    let textPaths = tree.paths.filter(isText)
    let assetPaths = tree.paths.filter(isAsset)
    let texts = try parallelMap(textPaths.count, jobs: jobs, chunk: 64, state: { 0 }) {
        range, _ throws(EnvironmentError) in
        var texts: [LoadedText] = []
        for path in textPaths[range] { texts.append(LoadedText(path: path, bytes: try tree.text(path))) }
        return texts
    }
    let assets = try parallelMap(assetPaths.count, jobs: jobs, chunk: 8, state: { 0 }) {
        range, _ throws(EnvironmentError) in
        var assets: [LoadedAsset] = []
        for path in assetPaths[range] {
            assets.append(try LoadedAsset(path) { () throws(EnvironmentError) in try tree.asset(path) })
        }
        return assets
    }
    return ProjectFiles(
        texts: texts.flatMap { $0 }, assets: assets.flatMap { $0 }, paths: tree.paths,
        diagnostics: tree.diagnostics)
}
