internal import Glibc

/// Owns an open file descriptor and closes it when it goes out of scope, on whichever way that happens.
package struct Descriptor: ~Copyable, Sendable {
    package let number: Int32

    /// Takes over `number`, which nobody else may close.
    package init(owning number: Int32) { self.number = number }

    deinit { _ = Glibc.close(number) }

    /// Closes it now. Returns 0, or the `errno` of a disk that tells of a failed write only here.
    package consuming func close() -> Int32 {
        let code = Glibc.close(number) == 0 ? 0 : errno
        discard self
        return code
    }
}
