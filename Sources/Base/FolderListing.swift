internal import Glibc

/// The entries of an open folder, by readdir(3).
///
/// Unsafe, because the C library returns a pointer to each entry, with the name up to the first zero byte.
package enum FolderListing {
    package struct Entry: Sendable {
        package let nameBytes: [UInt8]
        /// `DT_REG`, `DT_DIR` and so on.
        package let type: UInt8
    }

    /// The entries in the order of the disk, without `.` and `..`.
    /// - Parameters:
    ///   - number: an open folder's descriptor, or the error value of `open`. It is closed here.
    ///   - name: the folder's name in messages.
    package static func entries(closing number: Int32, name: String) throws(EnvironmentError) -> [Entry] {
        guard number >= 0, let stream = fdopendir(number) else {
            throw EnvironmentError(cannot: .list, name, because: errno)
        }
        defer { closedir(stream) }
        var found: [Entry] = []
        errno = 0
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if bytes != [0x2E], bytes != [0x2E, 0x2E] {
                found.append(Entry(nameBytes: bytes, type: entry.pointee.d_type))
            }
            errno = 0
        }
        guard errno == 0 else { throw EnvironmentError(cannot: .list, name, because: errno) }
        return found
    }
}
