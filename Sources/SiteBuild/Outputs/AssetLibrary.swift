package import SiteModel

/// The files that pages refer to: those under `Content/assets/` and those of the theme, with their fingerprinted names and sizes.
package struct AssetLibrary: Sendable {
    /// One file to write. Its bytes are the theme's, or are read again from the source when it is written.
    struct File: Sendable {
        var outputPath: String
        var source: String?
        var bytes: [UInt8]
    }

    /// What resolving sees: paths, addresses, sizes of images.
    package private(set) var content: [ContentAsset] = []
    package private(set) var theme: [AssetView] = []
    private(set) var files: [File] = []
    package private(set) var diagnostics: [Diagnostic] = []

    static let themeFolder = "theme"
    static let contentFolder = "assets"
    private static let sourceFolder = "Content/assets/"

    /// `paths`: of all files under `Content/assets/`, relative to the project's root.
    package init(_ paths: [String], in tree: borrowing SourceTree, theme: Theme, base: BaseURL, jobs: Int) throws(WorldFault) {
        for asset in theme.assets {
            let path = asset.isAtRoot ? asset.name : AssetLibrary.themeFolder + "/" + AssetLibrary.named(asset.name, Fingerprint(asset.bytes))
            files.append(File(outputPath: path, source: nil, bytes: asset.bytes))
            self.theme.append(AssetView(name: asset.name, url: Permalink.url(path, base: base)))
        }
        let looked = try parallelChunks(paths.count, jobs: jobs, chunk: 8, state: { 0 }) { range, _ throws(WorldFault) in
            var found: [(ContentAsset?, File?, Diagnostic?)] = []
            for index in range { found.append(try AssetLibrary.look(at: paths[index], in: tree, base: base)) }
            return found
        }
        for (asset, file, diagnostic) in looked.joined() {
            if let asset { content.append(asset) }
            if let file { files.append(file) }
            if let diagnostic { diagnostics.append(diagnostic) }
        }
    }

    private static let longestName = 240

    private static func look(at path: String, in tree: borrowing SourceTree, base: BaseURL) throws(WorldFault) -> (ContentAsset?, File?, Diagnostic?) {
        let name = String(path.dropFirst(sourceFolder.count))
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        func refused(_ message: String, _ note: String) -> (ContentAsset?, File?, Diagnostic?) {
            // It stays known to links, so that one fault is not reported twice.
            (ContentAsset(path: name, url: ""), nil, Diagnostic(.error, "unsafe-asset", path: path, message, note: note))
        }
        if ActiveContent.forbiddenEndings.contains(ending) {
            return refused("files of the kind '.\(ending)' are not published", "a browser would run it as a part of the site; take it out of 'Content/assets/'")
        }
        // The published name has a fingerprint before its ending, and a packed copy '.gz' behind it.
        guard (name.utf8.split(separator: UInt8(ascii: "/")).last?.count ?? 0) <= longestName else {
            return (ContentAsset(path: name, url: ""), nil, Diagnostic(.error, "name-too-long", path: path, "the file's name has more than \(longestName) bytes", note: "give it a shorter one"))
        }
        guard let bytes = try tree.asset(path) else {
            return refused("the file is longer than \(SourceTree.longestAsset >> 20) MB, or cannot be read", "make it smaller, or link to where it is kept")
        }
        if ending == "svg", let problem = ActiveContent.problem(inSVG: bytes) {
            return refused("the image is not only an image: \(problem)", "save it as a plain SVG, without scripts and links")
        }
        let output = contentFolder + "/" + named(name, Fingerprint(bytes))
        let size = ImageSize(bytes, ending: ending)
        let asset = ContentAsset(path: name, url: Permalink.url(output, base: base), width: size?.width, height: size?.height)
        return (asset, File(outputPath: output, source: path, bytes: []), nil)
    }

    /// `img/map.png` as `img/map.0123456789.png`.
    private static func named(_ name: String, _ fingerprint: Fingerprint) -> String {
        let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        guard let dot = name[slash...].lastIndex(of: "."), dot > slash else { return name + "." + fingerprint.short }
        return name[..<dot] + "." + fingerprint.short + name[dot...]
    }
}
