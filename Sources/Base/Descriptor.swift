internal import Glibc

/// File descriptor: owns an open one and closes it when it goes out of scope, on every path.
package struct Descriptor: ~Copyable, Sendable {
    package let number: Int32

    /// Takes over `number`; nobody else may close it.
    package init(owning number: Int32) { self.number = number }

    deinit { _ = Glibc.close(number) }

    /// Closes it now. Returns 0, or the `errno`: some disks report a failed write only on close.
    package consuming func close() -> Int32 {
        let code = Glibc.close(number) == 0 ? 0 : errno
        discard self
        return code
    }
}
