internal import Base
internal import Glibc

/// Advisory lock (flock(2)): one build per output folder at a time, across processes. The kernel releases it when the
/// process ends in any way; otherwise it is released when it goes out of scope.
struct OutputLock: ~Copyable, Sendable {
    private let descriptor: Descriptor
    /// The folder of the lock file, with a descriptor of its own for `deinit`.
    private let parent: Folder
    private let path: String

    /// - Throws: `outputInUse` when another build has the lock.
    init(_ path: String, in parent: borrowing Folder, output: String) throws(EnvironmentError) {
        guard let own = Folder(".", in: parent) else {
            throw EnvironmentError(cannot: .openFolder, parent.name, because: errno)
        }
        descriptor = try OutputLock.locked(path, in: parent, output: output)
        self.parent = own
        self.path = path
    }

    deinit { unlinkat(parent.descriptor.number, path, 0) }

    private static func locked(
        _ path: String, in parent: borrowing Folder, output: String
    ) throws(EnvironmentError) -> Descriptor {
        // Race: the last owner removes the file before unlocking, so the locked file may no longer be the one at
        // `path`. Then try again.
        for _ in 0..<100 {
            let number = openat(parent.descriptor.number, path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard number >= 0 else { throw EnvironmentError(cannot: .write, parent.label(path), because: errno) }
            let file = Descriptor(owning: number)
            guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
                if errno == EWOULDBLOCK {
                    throw EnvironmentError.outputInUse(output: output)
                }
                throw EnvironmentError(cannot: .lock, parent.label(path), because: errno)
            }
            var held = stat()
            if fstat(number, &held) == 0, let named = try parent.status(path), named.inode == FileStatus(held).inode {
                return file
            }
        }
        throw EnvironmentError.outputInUse(output: output)
    }
}
