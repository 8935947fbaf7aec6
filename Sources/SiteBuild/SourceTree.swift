package import Base
package import Diagnostics
internal import Glibc
package import SiteModel
internal import SystemPackage

/// `load`: what lies under `Content/`, by name. Files are read one at a time by whoever parses them, and let go of again.
package struct SourceTree: Sendable {
    /// A text longer than this is no page: it is refused before it is read.
    package static let longestText = 2 << 20
    package static let longestAsset = 256 << 20

    private let root: Folder
    /// Relative to the project's root, e.g. `Content/es/pages/about.md`; in the order of their bytes.
    package private(set) var paths: [String] = []
    /// Names that no file of a site may have, and links that lead out of `Content/`.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Walks `Content/` in the project's folder.
    package init(root path: String) throws(EnvironmentError) {
        root = try Folder(opening: path)
        guard let content = Folder("Content", in: root) else {
            root.close()
            throw EnvironmentError.noContentFolder(root: path)
        }
        defer { content.close() }
        let inside = realpath(path + "/Content", nil).map { resolved in
            defer { free(resolved) }
            return String(cString: resolved) + "/"
        }
        try walk(content, path: "Content", rootPath: path, inside: inside ?? "", depth: 0)
        paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package func close() { root.close() }

    /// The file's text; a diagnostic when it is too long to be one.
    package func text(_ path: String) throws(EnvironmentError) -> (file: SourceFile, diagnostic: Diagnostic?) {
        var bytes: [UInt8] = []
        let isRead = try root.read(path, into: &bytes, limit: SourceTree.longestText, followingLink: true)
        let diagnostic = isRead ? nil : Diagnostic(.file(.longerThan(mebibytes: SourceTree.longestText >> 20)), path: path)
        return (SourceFile(path: path, bytes: bytes), diagnostic)
    }

    /// `nil` when it is longer than `longestAsset`.
    func asset(_ path: String) throws(EnvironmentError) -> [UInt8]? {
        var bytes: [UInt8] = []
        return try root.read(path, into: &bytes, limit: SourceTree.longestAsset, followingLink: true) ? bytes : nil
    }

    /// The lines of a source without their ends, for showing under diagnostics; none when it cannot be read.
    package static func lines(of path: String, root: String) -> [ArraySlice<UInt8>] {
        guard let folder = try? Folder(opening: root) else { return [] }
        defer { folder.close() }
        var bytes: [UInt8] = []
        guard (try? folder.read(path, into: &bytes, limit: longestText, followingLink: true)) == true else { return [] }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    }
}

// MARK: - Walking

extension SourceTree {
    private static let deepest = 32

    private mutating func walk(_ folder: Folder, path: String, rootPath: String, inside: String, depth: Int) throws(EnvironmentError) {
        guard depth < SourceTree.deepest else { return report(.deepFolders(limit: SourceTree.deepest), path) }
        var names: [String: String] = [:]
        for entry in try folder.entries() where !SourceTree.isIgnored(entry.nameBytes) {
            let name = entry.name
            let full = "\(path)/\(name)"
            guard SourceTree.isPlain(entry.nameBytes, name) else {
                report(.unfitName, printable(full))
                continue
            }
            // `String` compares by canonical equivalence, so names that differ in Unicode normal form only meet here too.
            if let other = names.updateValue(name, forKey: name.lowercased()) {
                report(.sameNames(name, other), full)
                continue
            }
            let kind = entry.kind == .unknown ? try folder.status(name)?.kind ?? .other : entry.kind
            switch kind {
            case .file: paths.append(full)
            case .folder: try enter(name, in: folder, path: full, rootPath: rootPath, inside: inside, depth: depth)
            case .link: follow(full, rootPath: rootPath, inside: inside)
            case .other, .unknown: report(.neitherFileNorFolder, full)
            }
        }
    }

    private mutating func enter(_ name: String, in folder: Folder, path: String, rootPath: String, inside: String, depth: Int) throws(EnvironmentError) {
        if name.hasSuffix(".md") || name.hasSuffix(".yaml") {
            return report(.folderNamedLikeFile, path)
        }
        guard let inner = Folder(name, in: folder) else { throw EnvironmentError(cannot: .openFolder, path, because: errno) }
        defer { inner.close() }
        try walk(inner, path: path, rootPath: rootPath, inside: inside, depth: depth + 1)
    }

    /// A link counts as the file it leads to, when that lies in `Content/` too. Links to folders could make loops: none are followed.
    private mutating func follow(_ path: String, rootPath: String, inside: String) {
        guard let resolved = realpath(rootPath + "/" + path, nil) else {
            return report(errno == ELOOP ? .linkLoop : .linkToNothing, path)
        }
        defer { free(resolved) }
        guard String(cString: resolved).hasPrefix(inside) else {
            return report(.linkOut, path)
        }
        var status = stat()
        guard stat(resolved, &status) == 0, FileStatus(status).kind == .file else {
            return report(.linkToFolder, path)
        }
        paths.append(path)
    }

    private mutating func report(_ fact: FileFact, _ path: String) {
        diagnostics.append(Diagnostic(.file(fact), path: path))
    }

    /// Hidden files, and what editors leave behind.
    private static func isIgnored(_ name: [UInt8]) -> Bool {
        guard let first = name.first, let last = name.last else { return true }
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "#") || last == UInt8(ascii: "~") { return true }
        return [".swp", ".swx", ".bak", ".orig", ".tmp"].contains { name.suffix(4).elementsEqual($0.utf8) || name.suffix(5).elementsEqual($0.utf8) }
    }

    private static func isPlain(_ bytes: [UInt8], _ name: String) -> Bool {
        if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }) { return true }
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        return name.unicodeScalars.allSatisfy { !$0.isUnfitForNames && $0 != "\\" }
    }
}
