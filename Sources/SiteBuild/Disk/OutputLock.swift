internal import Base
internal import Glibc
internal import SystemPackage

/// Holds an output folder for one build at a time, over processes: the kernel drops it with the process, however that ends.
struct OutputLock: Sendable {
    private let descriptor: FileDescriptor
    private let parent: Folder
    private let path: String

    /// - Throws: a fault that says so when another build holds it.
    init(_ path: String, in parent: Folder, output: String) throws(EnvironmentError) {
        self.path = path
        self.parent = parent
        // Whoever held the lock removes the file before letting go, so what we locked may no longer be what the path names: look again.
        for _ in 0..<100 {
            let number = openat(parent.descriptor.rawValue, path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard number >= 0 else { throw EnvironmentError(cannot: .write, parent.label(path), because: errno) }
            guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
                let reason = errno
                close(number)
                if reason == EWOULDBLOCK {
                    throw EnvironmentError.outputInUse(output: output)
                }
                throw EnvironmentError(cannot: .lock, parent.label(path), because: reason)
            }
            var held = stat()
            if fstat(number, &held) == 0, let named = try parent.status(path), named.inode == FileStatus(held).inode {
                descriptor = FileDescriptor(rawValue: number)
                return
            }
            close(number)
        }
        throw EnvironmentError.outputInUse(output: output)
    }

    func release() {
        unlinkat(parent.descriptor.rawValue, path, 0)
        try? descriptor.close()
    }
}
