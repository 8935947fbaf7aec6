internal import Base
internal import Diagnostics
internal import Glibc

/// A walk through `Content/`: collects the usable paths and reports the others.
struct SourceWalk {
    private(set) var paths: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The project's folder, as given by the caller.
    private let rootPath: String
    /// `Content/` with links resolved, and a slash at the end.
    private let inside: String

    private static let deepest = 32
    /// Longest path in bytes from the project's folder. PATH_MAX is 4,096 bytes, and the path of the project's folder
    /// is added in front.
    private static let longest = 2_000

    init(of root: borrowing Folder, rootPath: String) throws(EnvironmentError) {
        guard let content = Folder("Content", in: root) else {
            throw EnvironmentError.noContentFolder(root: rootPath)
        }
        self.rootPath = rootPath
        // Needed to detect links to targets outside `Content/`.
        guard let real = OutputPlace.realPath(rootPath + "/Content") else {
            throw EnvironmentError(cannot: .lookAt, "Content", because: errno)
        }
        inside = real + "/"
        try walk(content, path: "Content", depth: 0)
    }

    private mutating func walk(_ folder: borrowing Folder, path: String, depth: Int) throws(EnvironmentError) {
        guard depth < SourceWalk.deepest else { return report(.deepFolders(limit: SourceWalk.deepest), path) }
        var names: [String: String] = [:]
        for entry in try folder.entries() where !SourceWalk.isIgnored(entry.nameBytes) {
            let name = entry.name
            let full = "\(path)/\(name)"
            guard SourceWalk.isPlain(entry.nameBytes, name) else {
                report(.unfitName, printable(full))
                continue
            }
            guard full.utf8.count <= SourceWalk.longest else {
                report(.pathTooLong(limit: SourceWalk.longest), path)
                continue
            }
            // `String` compares by canonical equivalence, so names that differ only in Unicode normalization are found
            // too.
            if let other = names.updateValue(name, forKey: name.lowercased()) {
                report(.sameNames(name, other), full)
                continue
            }
            let kind = entry.kind == .unknown ? try folder.status(name)?.kind ?? .other : entry.kind
            switch kind {
            case .file: paths.append(full)
            case .folder: try enter(name, in: folder, path: full, depth: depth)
            case .link: follow(full)
            case .other, .unknown: report(.neitherFileNorFolder, full)
            }
        }
    }

    private mutating func enter(
        _ name: String, in folder: borrowing Folder, path: String, depth: Int
    ) throws(EnvironmentError) {
        if name.hasSuffix(".md") || name.hasSuffix(".yaml") {
            return report(.folderNamedLikeFile, path)
        }
        guard let inner = Folder(name, in: folder) else {
            throw EnvironmentError(cannot: .openFolder, path, because: errno)
        }
        try walk(inner, path: path, depth: depth + 1)
    }

    /// A link counts as its target if that is a file in `Content/` too. Links to folders are not followed, since they
    /// could make loops.
    private mutating func follow(_ path: String) {
        guard let resolved = OutputPlace.realPath(rootPath + "/" + path) else {
            return report(errno == ELOOP ? .linkLoop : .linkToNothing, path)
        }
        guard resolved.utf8.starts(with: inside.utf8) else {
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

    /// Hidden files, files that systems leave behind, and temporary and backup files of editors.
    private static func isIgnored(_ name: [UInt8]) -> Bool {
        guard let first = name.first, let last = name.last else { return true }
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "#") || last == UInt8(ascii: "~") { return true }
        // Of Windows' Explorer, and of Office while a document is open.
        let text = String(decoding: name, as: UTF8.self).lowercased()
        if text == "thumbs.db" || text == "desktop.ini" || text.hasPrefix("~$") { return true }
        return [".swp", ".swx", ".bak", ".orig", ".tmp"].contains {
            name.suffix(4).elementsEqual($0.utf8) || name.suffix(5).elementsEqual($0.utf8)
        }
    }

    private static func isPlain(_ bytes: [UInt8], _ name: String) -> Bool {
        if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }) { return true }
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        return name.unicodeScalars.allSatisfy { !$0.isUnfitForNames && $0 != "\\" }
    }
}
