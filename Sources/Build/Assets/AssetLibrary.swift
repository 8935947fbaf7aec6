internal import Base
internal import Content
internal import Diagnostics
internal import Site
internal import Views

/// A file under `Content/assets/`, looked at. Its bytes are read again when it is copied: together they may not fit in memory.
struct LoadedAsset: Sendable {
    static let folder = "Content/assets/"

    /// Relative to the project's root.
    let path: String
    let fingerprint: Fingerprint
    let size: ImageSize?
    /// Why it is not published.
    let fault: AssetFact?

    /// Bytes of a file's name. The published one has a fingerprint before its ending, and a packed copy '.gz' behind it.
    private static let longestName = 240

    /// `read` gives the file's bytes; `nil` for one that is too large. It is asked only where the name is right.
    init(_ path: String, read: () throws(EnvironmentError) -> [UInt8]?) throws(EnvironmentError) {
        self.path = path
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
        let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        if let fault = LoadedAsset.fault(ofName: name, ending) {
            (self.fault, fingerprint, size) = (fault, Fingerprint([]), nil)
            return
        }
        let bytes = try read()
        fingerprint = Fingerprint(bytes ?? [])
        size = ImageSize(bytes ?? [], ending: ending)
        fault = LoadedAsset.fault(of: bytes, ending)
    }

    private static func fault(ofName name: String, _ ending: String) -> AssetFact? {
        if ActiveContent.forbiddenEndings.contains(ending) { return .forbiddenKind(ending) }
        return name.utf8.count > longestName ? .nameTooLong(limit: longestName) : nil
    }

    private static func fault(of bytes: [UInt8]?, _ ending: String) -> AssetFact? {
        guard let bytes else { return .tooLarge(megabytes: SourceTree.longestAsset >> 20) }
        return ending == "svg" ? ActiveContent.problem(inSVG: bytes).map { .activeImage($0) } : nil
    }
}

/// The files that pages refer to: those under `Content/assets/` and those of the theme, with their fingerprinted names and sizes.
struct AssetLibrary: Sendable {
    /// One file to write.
    struct File: Sendable {
        enum Source: Sendable {
            /// Relative to the project's root.
            case content(String)
            case theme([UInt8])
        }
        var permalink: Permalink
        /// Asked for by its own name, which has no fingerprint.
        var isAtRoot = false
        var source: Source
    }

    /// What resolving sees: paths, addresses, sizes of images.
    private(set) var content: [ContentAsset] = []
    private(set) var theme: [AssetView] = []
    private(set) var files: [File] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Those that the theme brings, with their bytes.
    var themeFiles: [(permalink: Permalink, isAtRoot: Bool, bytes: [UInt8])] {
        files.compactMap { file in
            if case .theme(let bytes) = file.source { (file.permalink, file.isAtRoot, bytes) } else { nil }
        }
    }

    init(_ assets: [LoadedAsset], theme: Theme, base: BaseURL) {
        let permalinks = AssetPermalinks(base: base)
        for asset in theme.assets {
            let permalink = asset.isAtRoot ? permalinks.atRoot(asset.name)
                : permalinks.theme(asset.name, fingerprint: Fingerprint(asset.bytes).short)
            files.append(File(permalink: permalink, isAtRoot: asset.isAtRoot, source: .theme(asset.bytes)))
            self.theme.append(AssetView(name: asset.name, url: permalink.url))
        }
        for asset in assets {
            let name = String(asset.path.dropFirst(LoadedAsset.folder.count))
            if let fault = asset.fault {
                diagnostics.append(Diagnostic(.asset(fault), path: asset.path))
                // It stays known to links, so that one fault is not reported twice.
                content.append(ContentAsset(path: name, url: ""))
                continue
            }
            let permalink = permalinks.content(name, fingerprint: asset.fingerprint.short)
            content.append(ContentAsset(path: name, url: permalink.url, width: asset.size?.width, height: asset.size?.height))
            files.append(File(permalink: permalink, source: .content(asset.path)))
        }
    }
}
