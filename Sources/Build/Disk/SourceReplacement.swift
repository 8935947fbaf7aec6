package import Base
internal import Glibc

/// New bytes for a content file.
package struct SourceReplacement: Sendable, Equatable {
    /// Relative to the project's folder.
    package var path: String
    /// What the file must still have when it is written.
    package var old: [UInt8]
    package var new: [UInt8]

    package init(path: String, old: [UInt8], new: [UInt8]) {
        self.path = path
        self.old = old
        self.new = new
    }

    /// Beside the file, so that it can be moved over it in one step; the walk through `Content/` ignores its name.
    fileprivate var temporaryPath: String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
        return path[..<name] + "." + path[name...] + ".faro-new"
    }
}

/// Replaces all the files or none: all are written beside the old ones before the first is moved in. Each file keeps
/// its permissions, and is whole at every moment.
package func replaceSources(_ files: [SourceReplacement], in root: String) throws(EnvironmentError) {
    let folder = try Folder(opening: root)
    var moved = 0
    do throws(EnvironmentError) {
        for file in files { try stage(file, in: folder) }
        for file in files where try folder.bytes(file.path) != file.old {
            throw EnvironmentError.changedMeanwhile(path: file.path)
        }
        for file in files {
            try folder.move(file.temporaryPath, to: folder, as: file.path)
            moved += 1
        }
    } catch {
        for file in files[moved...] { try? folder.remove(file.temporaryPath) }
        for file in files[..<moved] { restore(file, in: folder) }
        throw error
    }
}

private func stage(_ file: SourceReplacement, in folder: borrowing Folder) throws(EnvironmentError) {
    var status = stat()
    guard fstatat(folder.descriptor.number, file.path, &status, AT_SYMLINK_NOFOLLOW) == 0,
        FileStatus(status).kind == .file
    else {
        throw EnvironmentError.changedMeanwhile(path: file.path)
    }
    // Renaming needs no right to write the file itself; an editor who took that right away means it.
    guard faccessat(folder.descriptor.number, file.path, W_OK, 0) == 0 else {
        throw EnvironmentError(cannot: .write, folder.label(file.path), because: errno)
    }
    // Left by a run that was killed.
    try folder.remove(file.temporaryPath)
    try folder.write(file.new, to: file.temporaryPath)
    guard fchmodat(folder.descriptor.number, file.temporaryPath, status.st_mode & 0o7777, 0) == 0 else {
        throw EnvironmentError(cannot: .write, folder.label(file.temporaryPath), because: errno)
    }
}

private func restore(_ file: SourceReplacement, in folder: borrowing Folder) {
    let old = SourceReplacement(path: file.path, old: file.new, new: file.old)
    guard (try? stage(old, in: folder)) != nil else { return }
    try? folder.move(old.temporaryPath, to: folder, as: old.path)
}

extension Folder {
    package func isLink(_ path: String) throws(EnvironmentError) -> Bool { try status(path)?.kind == .link }
}
