internal import Base
internal import Content
internal import Diagnostics
internal import Site
internal import Views

/// A checked file of `Content/assets/`. Its bytes are read again for copying: all assets together may not fit in
/// memory.
struct LoadedAsset: Sendable {
    static let folder = "Content/assets/"

    /// Relative to the project's root.
    let path: String
    let fingerprint: Fingerprint
    let size: ImageSize?
    /// Why it is not published.
    let fault: AssetFact?

    /// Longest file name in bytes. The published name also has a fingerprint, and its gzip copy `.gz`.
    private static let longestName = 240
    /// Of a picture, in kilobytes: on slow and paid data more is no picture.
    private static let heaviestPicture = 1024

    /// - Parameter bytes: `nil` for a file over the size limit.
    init(_ path: String, read: () throws(EnvironmentError) -> [UInt8]?) throws(EnvironmentError) {
        self.path = path
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
        let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        if let fault = LoadedAsset.fault(ofName: name, ending) {
            (self.fault, fingerprint, size) = (fault, Fingerprint([]), nil)
            return
        }
        guard let bytes = try read(), let kind = AssetKind.all[ending] else {
            (fault, fingerprint, size) = (.tooLarge(megabytes: SourceTree.longestAsset >> 20), Fingerprint([]), nil)
            return
        }
        fingerprint = Fingerprint(bytes)
        if case .svg = kind.sign {
            let image = SVGFile(bytes)
            size = image.size
            fault = image.problem.map { .image($0) }
        } else {
            size = ImageSize(bytes, ending: ending)
            fault = LoadedAsset.fault(of: bytes, ending, kind)
        }
    }

    private static func fault(ofName name: String, _ ending: String) -> AssetFact? {
        if ["heic", "heif"].contains(ending) { return .heic }
        if AssetKind.all[ending] == nil { return .otherKind(ending) }
        if let other = otherEnding(of: name) { return .severalEndings(first: other, last: ending) }
        return name.utf8.count > longestName ? .nameTooLong(limit: longestName) : nil
    }

    /// An ending before the last: `php` of `a.php.jpg`. What begins with a digit is none: `ley-4.5.pdf`.
    private static func otherEnding(of name: String) -> String? {
        name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().dropLast().first {
            $0.first?.isLetter == true
        }
        .map { $0.lowercased() }
    }

    private static func fault(of bytes: [UInt8], _ ending: String, _ kind: AssetKind) -> AssetFact? {
        if !kind.isProved(by: bytes) { return .notOfItsKind(ending) }
        guard kind.isPhoto else { return nil }
        if PhotoNotes.areIn(bytes, ending: ending) { return .photoNotes }
        let kilobytes = bytes.count / 1024
        return kilobytes > heaviestPicture ? .heavyPicture(kilobytes: kilobytes, limit: heaviestPicture) : nil
    }
}

/// The files that pages refer to, of `Content/assets/` and of the theme, with their fingerprinted names and image
/// sizes.
struct AssetLibrary: Sendable {
    /// One file to write.
    struct File: Sendable {
        enum Source: Sendable {
            /// Relative to the project's root.
            case content(String)
            case theme([UInt8])
        }
        var permalink: Permalink
        /// At the site's root under its own name, without a fingerprint.
        var isAtRoot = false
        var source: Source
    }

    /// For the resolver: paths, URLs, sizes of images.
    private(set) var content: [ContentAsset] = []
    private(set) var theme: [AssetView] = []
    private(set) var files: [File] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The theme's files, with their bytes.
    var themeFiles: [(permalink: Permalink, isAtRoot: Bool, bytes: [UInt8])] {
        files.compactMap { file in
            if case .theme(let bytes) = file.source { (file.permalink, file.isAtRoot, bytes) } else { nil }
        }
    }

    /// Leaves out the files beside pages that no page links to.
    /// - Returns: their diagnostics.
    mutating func leaveUnlinked(_ linked: Set<ID<ContentAsset>>) -> [Diagnostic] {
        let unlinked = Set(
            content.identified.filter { $1.isBeside && !linked.contains($0) && !$1.url.isEmpty }.map(\.1.path))
        guard !unlinked.isEmpty else { return [] }
        files.removeAll { file in
            if case .content(let path) = file.source { unlinked.contains(path) } else { false }
        }
        return unlinked.sorted().map(ContentPath.unlinked)
    }

    init(_ assets: [LoadedAsset], theme: Theme, base: BaseURL) {
        let permalinks = AssetPermalinks(base: base)
        for asset in theme.assets {
            let permalink =
                asset.isAtRoot
                ? permalinks.atRoot(asset.name)
                : permalinks.theme(asset.name, fingerprint: Fingerprint(asset.bytes).short)
            files.append(File(permalink: permalink, isAtRoot: asset.isAtRoot, source: .theme(asset.bytes)))
            self.theme.append(AssetView(name: asset.name, url: permalink.url))
        }
        var paths: Set<String> = []
        for asset in assets {
            let isBeside = !asset.path.hasPrefix(LoadedAsset.folder)
            let name = String(asset.path.dropFirst((isBeside ? "Content/" : LoadedAsset.folder).utf8.count))
            let path = isBeside ? asset.path : name
            if let fault = asset.fault {
                diagnostics.append(Diagnostic(.asset(fault), path: asset.path, at: Self.place(of: fault)))
                // Links still find it, so that one fault is reported once.
                content.append(ContentAsset(path: path, url: "", isBeside: isBeside))
                continue
            }
            let permalink = permalinks.content(name, fingerprint: asset.fingerprint.short)
            content.append(
                ContentAsset(
                    path: path, url: permalink.url, width: asset.size?.width, height: asset.size?.height,
                    isBeside: isBeside))
            // The same file may lie in both places.
            guard paths.insert(permalink.outputPath).inserted else { continue }
            files.append(File(permalink: permalink, source: .content(asset.path)))
        }
    }

    private static func place(of fault: AssetFact) -> SourcePosition? {
        if case .image(let image) = fault { SourcePosition(line: image.line, column: 1) } else { nil }
    }
}
