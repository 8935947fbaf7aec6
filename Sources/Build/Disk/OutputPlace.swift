package import Base
internal import Glibc

/// The allowed output folders: never inside a folder that a build reads, nor around one.
package enum OutputPlace {
    /// Folders of a project that are read or kept; any other folder may be the output.
    private static let sources = ["Content", "Templates", "Sources", "Tests", ".git", ".github", ".build"]

    /// Why `output` is not allowed for the project in `root`; `nil` when it is. Links are resolved; nothing is written.
    package static func refusal(of output: String, root: String) -> OutputRefusal? {
        guard let project = realPath(root), let place = resolved(output) else { return nil }
        if place == project { return .isProject }
        if holds(place, project) { return .holdsProject }
        for name in sources {
            let source = realPath(project + "/" + name) ?? project + "/" + name
            if source == place { return .isSource(name) }
            if holds(source, place) { return .liesInSource(name) }
            if holds(place, source) { return .holdsSource(name) }
        }
        return nil
    }

    /// Whether `path` is `folder` or inside it; both without links.
    private static func holds(_ folder: String, _ path: String) -> Bool {
        folder == "/" || path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: (folder + "/").utf8)
    }

    /// The absolute path, with links resolved as far as it exists; missing parts stay as written.
    private static func resolved(_ path: String) -> String? {
        guard var place = path.hasPrefix("/") ? "/" : realPath(".") else { return nil }
        for part in path.split(separator: "/") where part != "." {
            let next = part == ".." ? parent(of: place) : place == "/" ? "/" + part : place + "/" + part
            place = realPath(next) ?? next
        }
        return place
    }

    private static func parent(of path: String) -> String {
        let above = path.split(separator: "/").dropLast().joined(separator: "/")
        return "/" + above
    }

    /// realpath(3); `nil` when nothing exists there.
    static func realPath(_ path: String) -> String? {
        var found = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard realpath(path, &found) != nil else { return nil }
        return String(decoding: found.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
