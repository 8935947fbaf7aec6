internal import Glibc
internal import SiteModel

/// A walk through `Content/`: every path that can be a file of the site, and what is wrong with the others.
struct SourceWalk {
    private(set) var paths: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The project's folder, as it was given.
    private let rootPath: String
    /// `Content/` without links, with a slash behind it.
    private let inside: String

    private static let deepest = 32
    /// Bytes of a path from the project's folder. The system takes 4,095 at once, and a folder of its own lies before each.
    private static let longest = 2_000

    init(of root: borrowing Folder, rootPath: String) throws(WorldFault) {
        guard let content = Folder("Content", in: root) else {
            throw WorldFault("no folder 'Content' in '\(rootPath)'", note: "go to the project's folder, name it with --root, or make one with 'faro init'")
        }
        self.rootPath = rootPath
        inside = OutputPlace.realPath(rootPath + "/Content").map { $0 + "/" } ?? ""
        try walk(content, path: "Content", depth: 0)
    }

    private mutating func walk(_ folder: borrowing Folder, path: String, depth: Int) throws(WorldFault) {
        guard depth < SourceWalk.deepest else { return report("bad-file-name", path, "folders are nested more than \(SourceWalk.deepest) deep") }
        var names: [String: String] = [:]
        for entry in try folder.entries() where !SourceWalk.isIgnored(entry.nameBytes) {
            let name = entry.name
            let full = "\(path)/\(name)"
            guard SourceWalk.isPlain(entry.nameBytes, name) else {
                report("bad-file-name", SourceWalk.visible(full), "the name holds bytes that no URL can: control or direction characters, or no UTF-8", "rename it")
                continue
            }
            guard full.utf8.count <= SourceWalk.longest else {
                report("name-too-long", path, "the path of what lies in this folder has more than \(SourceWalk.longest) bytes", "give its folders shorter names")
                continue
            }
            // `String` compares by canonical equivalence, so names that differ in Unicode normal form only meet here too.
            if let other = names.updateValue(name, forKey: name.lowercased()) {
                report("name-collision", full, "'\(name)' and '\(other)' differ only in case or in Unicode normal form",
                       "rename one of them: on many disks they are one file")
                continue
            }
            let kind = entry.kind == .unknown ? try folder.status(name)?.kind ?? .other : entry.kind
            switch kind {
            case .file: paths.append(full)
            case .folder: try enter(name, in: folder, path: full, depth: depth)
            case .link: follow(full)
            case .other, .unknown: report("bad-file-name", full, "neither a file nor a folder", "take it out of 'Content/'")
            }
        }
    }

    private mutating func enter(_ name: String, in folder: borrowing Folder, path: String, depth: Int) throws(WorldFault) {
        if name.hasSuffix(".md") || name.hasSuffix(".yaml") {
            return report("bad-file-name", path, "a folder has the name of a file", "rename the folder, or take the ending off")
        }
        guard let inner = Folder(name, in: folder) else { throw WorldFault(cannot: "open the folder", path, because: errno) }
        try walk(inner, path: path, depth: depth + 1)
    }

    /// A link counts as the file it leads to, when that lies in `Content/` too. Links to folders could make loops: none are followed.
    private mutating func follow(_ path: String) {
        guard let resolved = OutputPlace.realPath(rootPath + "/" + path) else {
            return report("bad-link-file", path, errno == ELOOP ? "the link leads back to itself" : "the link leads to nothing", "remove the link")
        }
        guard resolved.hasPrefix(inside) else {
            return report("bad-link-file", path, "the link leads out of 'Content/'", "copy the file here instead")
        }
        var status = stat()
        guard stat(resolved, &status) == 0, FileStatus(status).kind == .file else {
            return report("bad-link-file", path, "the link leads to a folder; only links to files are followed", "copy the folder here instead")
        }
        paths.append(path)
    }

    private mutating func report(_ rule: String, _ path: String, _ message: String, _ note: String? = nil) {
        diagnostics.append(Diagnostic(.error, rule, path: path, message, note: note))
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
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
            default: scalar != "\\"
            }
        }
    }

    /// A name fit to print: what a terminal would obey becomes U+FFFD.
    private static func visible(_ path: String) -> String {
        String(String.UnicodeScalarView(path.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
            default: scalar
            }
        }))
    }
}
