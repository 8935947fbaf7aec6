package import Base
package import Diagnostics
internal import Glibc

/// The paths under `Content/`; reads one file at a time.
package struct SourceTree: ~Copyable, Sendable {
    /// Longer texts are rejected before they are read.
    package static let longestText = 2 << 20
    package static let longestAsset = 256 << 20

    private let root: Folder
    /// Relative to the project's root, e.g. `Content/es/pages/about.md`; sorted by their bytes.
    package let paths: [String]
    /// On file names that are not allowed, and on links to targets outside `Content/`.
    package let diagnostics: [Diagnostic]

    /// Walks `Content/` in the project's folder.
    package init(root path: String) throws(EnvironmentError) {
        let folder = try Folder(opening: path)
        let walk = try SourceWalk(of: folder, rootPath: path)
        paths = walk.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        diagnostics = walk.diagnostics
        root = folder
    }

    /// `nil` when it is longer than `longestText`.
    package func text(_ path: String) throws(EnvironmentError) -> [UInt8]? {
        var bytes: [UInt8] = []
        return try root.read(path, into: &bytes, limit: SourceTree.longestText, followingLink: true) ? bytes : nil
    }

    /// `nil` when it is longer than `longestAsset`.
    func asset(_ path: String) throws(EnvironmentError) -> [UInt8]? {
        var bytes: [UInt8] = []
        return try root.read(path, into: &bytes, limit: SourceTree.longestAsset, followingLink: true) ? bytes : nil
    }

    /// The lines of a source without line ends, shown under diagnostics; empty when it cannot be read.
    package static func lines(of path: String, root: String) -> [ArraySlice<UInt8>] {
        guard let folder = try? Folder(opening: root) else { return [] }
        var bytes: [UInt8] = []
        guard (try? folder.read(path, into: &bytes, limit: longestText, followingLink: true)) == true else { return [] }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            $0.last == 0x0D ? $0.dropLast() : $0
        }
    }
}
