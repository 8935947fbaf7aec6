package import Base
internal import Glibc

/// Where a build may write: never into what it reads, nor around it.
package enum OutputPlace {
    /// What lies in a project and is read, or kept, by somebody. Any other folder may hold the site.
    private static let sources = ["Content", "Templates", "Sources", "Tests", ".git", ".github", ".build"]

    /// Why `output` cannot be the output folder of the project in `root`; `nil` when it can. Links are resolved; nothing is touched.
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

    /// Whether `path` is `folder` or lies in it; both without links.
    private static func holds(_ folder: String, _ path: String) -> Bool {
        folder == "/" || path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: (folder + "/").utf8)
    }

    /// `path` from the root of the disk, links resolved as far as it exists; the parts that are missing stay as written.
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

    /// realpath(3); `nil` when nothing is there.
    static func realPath(_ path: String) -> String? {
        var found = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard realpath(path, &found) != nil else { return nil }
        return String(decoding: found.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
