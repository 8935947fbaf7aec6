internal import Base
internal import Glibc

/// Holds an output folder for one build at a time, over processes: the kernel drops it with the process, however that ends.
/// Released when it goes out of scope.
struct OutputLock: ~Copyable, Sendable {
    private let descriptor: Descriptor
    /// The folder of the lock's file, opened for itself: it is needed until the very end.
    private let parent: Folder
    private let path: String

    /// - Throws: a fault that says so when another build holds it.
    init(_ path: String, in parent: borrowing Folder, output: String) throws(EnvironmentError) {
        guard let own = Folder(".", in: parent) else { throw EnvironmentError(cannot: .openFolder, parent.name, because: errno) }
        descriptor = try OutputLock.locked(path, in: parent, output: output)
        self.parent = own
        self.path = path
    }

    deinit { unlinkat(parent.descriptor.number, path, 0) }

    private static func locked(_ path: String, in parent: borrowing Folder, output: String) throws(EnvironmentError) -> Descriptor {
        // Whoever held the lock removes the file before letting go, so what we locked may no longer be what the path names: look again.
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
            if fstat(number, &held) == 0, let named = try parent.status(path), named.inode == FileStatus(held).inode { return file }
        }
        throw EnvironmentError.outputInUse(output: output)
    }
}
