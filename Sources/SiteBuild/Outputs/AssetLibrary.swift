package import Base
package import Diagnostics
package import SiteModel

/// The files that pages refer to: those under `Content/assets/` and those of the theme, with their fingerprinted names and sizes.
package struct AssetLibrary: Sendable {
    /// One file to write. Its bytes are the theme's, or are read again from the source when it is written.
    struct File: Sendable {
        var permalink: Permalink
        /// Asked for by its own name, which has no fingerprint.
        var isAtRoot = false
        var source: String?
        var bytes: [UInt8]
    }

    /// What resolving sees: paths, addresses, sizes of images.
    package private(set) var content: [ContentAsset] = []
    package private(set) var theme: [AssetView] = []
    private(set) var files: [File] = []
    package private(set) var diagnostics: [Diagnostic] = []

    private static let sourceFolder = "Content/assets/"

    /// `paths`: of all files under `Content/assets/`, relative to the project's root.
    package init(_ paths: [String], in tree: borrowing SourceTree, theme: Theme, base: BaseURL, jobs: Int) throws(EnvironmentError) {
        let permalinks = AssetPermalinks(base: base)
        for asset in theme.assets {
            let permalink = asset.isAtRoot ? permalinks.atRoot(asset.name) : permalinks.theme(asset.name, fingerprint: Fingerprint(asset.bytes).short)
            files.append(File(permalink: permalink, isAtRoot: asset.isAtRoot, source: nil, bytes: asset.bytes))
            self.theme.append(AssetView(name: asset.name, url: permalink.url))
        }
        let looked = try parallelMap(paths.count, jobs: jobs, chunk: 8, state: { 0 }) { range, _ throws(EnvironmentError) in
            var found: [(ContentAsset?, File?, Diagnostic?)] = []
            for index in range { found.append(try AssetLibrary.look(at: paths[index], in: tree, permalinks)) }
            return found
        }
        for (asset, file, diagnostic) in looked.joined() {
            if let asset { content.append(asset) }
            if let file { files.append(file) }
            if let diagnostic { diagnostics.append(diagnostic) }
        }
    }

    /// Bytes of a file's name. The published one has a fingerprint before its ending, and a packed copy '.gz' behind it.
    private static let longestName = 240

    private static func look(at path: String, in tree: borrowing SourceTree, _ permalinks: AssetPermalinks) throws(EnvironmentError) -> (ContentAsset?, File?, Diagnostic?) {
        let name = String(path.dropFirst(sourceFolder.count))
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        func refused(_ fact: AssetFact) -> (ContentAsset?, File?, Diagnostic?) {
            // It stays known to links, so that one fault is not reported twice.
            (ContentAsset(path: name, url: ""), nil, Diagnostic(.asset(fact), path: path))
        }
        if ActiveContent.forbiddenEndings.contains(ending) { return refused(.forbiddenKind(ending)) }
        guard (name.utf8.split(separator: UInt8(ascii: "/")).last?.count ?? 0) <= longestName else { return refused(.nameTooLong(limit: longestName)) }
        guard let bytes = try tree.asset(path) else { return refused(.tooLarge(megabytes: SourceTree.longestAsset >> 20)) }
        if ending == "svg", let problem = ActiveContent.problem(inSVG: bytes) { return refused(.activeImage(problem)) }
        let permalink = permalinks.content(name, fingerprint: Fingerprint(bytes).short)
        let size = ImageSize(bytes, ending: ending)
        let asset = ContentAsset(path: name, url: permalink.url, width: size?.width, height: size?.height)
        return (asset, File(permalink: permalink, source: path, bytes: []), nil)
    }
}
