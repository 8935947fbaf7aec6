package import Base
internal import CLinux
internal import Glibc
internal import SystemPackage

/// An open folder, by file descriptor; closed when it goes out of scope. Every path given to it is relative, with
/// forward slashes.
/// openat(2) and the like are faster than absolute paths, and stay correct when the folder is renamed meanwhile.
package struct Folder: ~Copyable, Sendable {
    let descriptor: Descriptor
    /// The folder's name in messages, e.g. `Public`.
    let name: String

    /// Follows a symbolic link at the end of `path` only with `followingLink`.
    package init(opening path: String, as name: String? = nil, followingLink: Bool = true) throws(EnvironmentError) {
        let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW))
        guard number >= 0 else { throw EnvironmentError(cannot: .openFolder, name ?? path, because: errno) }
        descriptor = Descriptor(owning: number)
        self.name = name ?? path
    }

    /// Makes the folder and its missing parents.
    package init(making path: String) throws(EnvironmentError) {
        if mkdir(path, 0o755) != 0, errno == ENOENT, let slash = path.dropLast().lastIndex(of: "/"),
            slash != path.startIndex
        {
            _ = try Folder(making: String(path[..<slash]))
            mkdir(path, 0o755)
        }
        try self.init(opening: path)
    }

    /// `nil` when `path` is not a folder, or is a link.
    init?(_ path: String, in parent: borrowing Folder) {
        let number = openat(parent.descriptor.number, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard number >= 0 else { return nil }
        descriptor = Descriptor(owning: number)
        name = parent.label(path)
    }

    func label(_ path: String) -> String { path.isEmpty ? name : name.hasSuffix("/") ? name + path : "\(name)/\(path)" }

    // MARK: Looking

    /// `nil` when nothing exists there. Links are not followed.
    func status(_ path: String) throws(EnvironmentError) -> FileStatus? {
        var buffer = stat()
        guard fstatat(descriptor.number, path, &buffer, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw EnvironmentError(cannot: .lookAt, label(path), because: errno)
        }
        return FileStatus(buffer)
    }

    /// Names and kinds of the entries without `.` and `..`, sorted by the bytes of their names.
    package func entries() throws(EnvironmentError) -> [FolderEntry] {
        let copy = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        return try FolderListing.entries(closing: copy, name: name)
            .map { FolderEntry(nameBytes: $0.nameBytes, kind: FolderEntry.Kind(entryType: $0.type)) }
            .sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
    }

    // MARK: Reading

    /// Replaces the contents of `buffer` by the file's bytes. `false`: not a regular file, or larger than `limit`
    /// bytes.
    func read(
        _ path: String, into buffer: inout [UInt8], limit: Int = .max, followingLink: Bool = false
    ) throws(EnvironmentError) -> Bool {
        buffer.removeAll(keepingCapacity: true)
        // Without O_NONBLOCK, opening a named pipe would block the build forever.
        let number = openat(
            descriptor.number, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLink ? 0 : O_NOFOLLOW))
        guard number >= 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return false }
            throw EnvironmentError(cannot: .read, label(path), because: errno)
        }
        let open = Descriptor(owning: number)
        let file = FileDescriptor(rawValue: open.number)
        var status = stat()
        guard fstat(number, &status) == 0 else { return false }
        // A program may be writing the file: then it is read again, a few times.
        for _ in 0..<Folder.mostReadings {
            guard FileStatus(status).kind == .file, Int(status.st_size) <= limit else { return false }
            do {
                buffer = try Folder.bytes(of: file, size: Int(status.st_size))
            } catch {
                throw EnvironmentError(cannot: .read, label(path), because: (error as? Errno)?.rawValue ?? EIO)
            }
            let size = Int(status.st_size)
            guard fstat(number, &status) == 0 else { return false }
            if buffer.count == size, Int(status.st_size) == size { break }
        }
        return true
    }

    private static let mostReadings = 3

    /// At most `size` bytes, from the beginning.
    private static func bytes(of file: FileDescriptor, size: Int) throws -> [UInt8] {
        // Unsafe, because it skips filling the array with zeros: a build reads every file of the last build.
        try [UInt8](unsafeUninitializedCapacity: size) { target, count in
            while count < size {
                let read = try file.read(
                    fromAbsoluteOffset: Int64(count),
                    into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(target)[count...]))
                if read == 0 { break }
                count += read
            }
        }
    }

    /// The file's bytes; `nil` unless it is a regular file of at most `limit` bytes.
    package func bytes(_ path: String, limit: Int = .max) throws(EnvironmentError) -> [UInt8]? {
        var buffer: [UInt8] = []
        return try read(path, into: &buffer, limit: limit) ? buffer : nil
    }

    // MARK: Writing

    /// Writes a file, replacing the old one; makes missing folders.
    package func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
        _ = try write(bytes, to: path, O_TRUNC)
    }

    /// Writes a new file; makes missing folders. `false` when the name is taken: then nothing changes.
    package func create(_ bytes: [UInt8], at path: String) throws(EnvironmentError) -> Bool {
        try write(bytes, to: path, O_EXCL)
    }

    /// - Parameter mode: `O_TRUNC` replaces an existing file; `O_EXCL` keeps it and returns `false`.
    private func write(_ bytes: [UInt8], to path: String, _ mode: Int32) throws(EnvironmentError) -> Bool {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | mode
        // Each page has its own folder, which is usually missing: a failed open(2) first would cost as much as
        // mkdir(2).
        if path.hasSuffix("/index.html") { try makeFolders(above: path) }
        var number = openat(descriptor.number, path, flags, 0o644)
        if number < 0, errno == ENOENT {
            try makeFolders(above: path)
            number = openat(descriptor.number, path, flags, 0o644)
        }
        if number < 0, errno == EEXIST, mode == O_EXCL { return false }
        guard number >= 0 else { throw EnvironmentError(cannot: .write, label(path), because: errno) }
        let file = Descriptor(owning: number)
        do {
            _ = try FileDescriptor(rawValue: number).writeAll(bytes)
        } catch {
            throw EnvironmentError(cannot: .write, label(path), because: (error as? Errno)?.rawValue ?? EIO)
        }
        let code = file.close()
        guard code == 0 else { throw EnvironmentError(cannot: .write, label(path), because: code) }
        return true
    }

    func makeFolders(above path: String) throws(EnvironmentError) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let parent = String(path[..<slash])
        if mkdirat(descriptor.number, parent, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw EnvironmentError(cannot: .makeFolder, label(parent), because: errno) }
        try makeFolders(above: parent)
        guard mkdirat(descriptor.number, parent, 0o755) == 0 || errno == EEXIST else {
            throw EnvironmentError(cannot: .makeFolder, label(parent), because: errno)
        }
    }

    /// Atomic rename: replaces `path` in `other` in one step.
    func move(_ path: String, to other: borrowing Folder, as newPath: String? = nil) throws(EnvironmentError) {
        let target = newPath ?? path
        if renameat(descriptor.number, path, other.descriptor.number, target) == 0 { return }
        guard errno == ENOENT else { throw EnvironmentError(cannot: .write, other.label(target), because: errno) }
        try other.makeFolders(above: target)
        guard renameat(descriptor.number, path, other.descriptor.number, target) == 0 else {
            throw EnvironmentError(cannot: .write, other.label(target), because: errno)
        }
    }

    /// Removes a file or link; succeeds when there is none.
    func remove(_ path: String) throws(EnvironmentError) {
        guard unlinkat(descriptor.number, path, 0) == 0 || errno == ENOENT || errno == ENOTDIR else {
            throw EnvironmentError(cannot: .remove, label(path), because: errno)
        }
    }

    /// `false` when the folder is not empty, or is not a folder.
    func removeEmptyFolder(_ path: String) -> Bool { unlinkat(descriptor.number, path, AT_REMOVEDIR) == 0 }

    /// Removes the folder `path` and everything in it. Links are removed, not followed.
    func removeTree(_ path: String) throws(EnvironmentError) {
        if let folder = Folder(path, in: self) {
            for entry in try folder.entries() {
                if entry.kind == .folder || entry.kind == .unknown {
                    try folder.removeTree(entry.name)
                } else {
                    try folder.remove(entry.name)
                }
            }
            guard removeEmptyFolder(path) else { throw EnvironmentError(cannot: .remove, label(path), because: errno) }
        } else {
            try remove(path)
        }
    }

    /// syncfs(2): waits until everything written to the folder's disk survives a power failure.
    func sync() throws(EnvironmentError) {
        guard syncfs(descriptor.number) == 0 else { throw EnvironmentError(cannot: .flush, name, because: errno) }
    }
}

package struct FolderEntry: Sendable, Equatable {
    package enum Kind: Sendable { case file, folder, link, other, unknown }
    package var nameBytes: [UInt8]
    package var kind: Kind
    /// Bytes that are not UTF-8 become U+FFFD.
    package var name: String { String(decoding: nameBytes, as: UTF8.self) }
}

extension FolderEntry.Kind {
    init(entryType: UInt8) {
        self =
            switch Int(entryType) {
            case Int(DT_REG): .file
            case Int(DT_DIR): .folder
            case Int(DT_LNK): .link
            case Int(DT_UNKNOWN): .unknown
            default: .other
            }
    }
}

struct FileStatus: Sendable, Equatable {
    var kind: FolderEntry.Kind
    var inode: UInt64

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        inode = UInt64(status.st_ino)
    }
}
