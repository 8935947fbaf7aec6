internal import Glibc

/// The world failed, not the content: a disk, a permission, a file of somebody else's in the way. Ends a command with status 2.
package struct WorldFault: Error, Sendable, Equatable {
    /// Lower case, no full stop, names the path in quotes.
    package var message: String
    package var note: String?

    package init(_ message: String, note: String? = nil) {
        self.message = message
        self.note = note
    }

    /// `doing` completes "cannot …", e.g. `write`; the reason is that of `code`, an `errno`.
    init(cannot doing: String, _ path: String, because code: Int32) {
        message = "cannot \(doing) '\(path)': \(WorldFault.reason(code))"
        note = code == ENOSPC || code == EDQUOT ? "free some space; what was published before is untouched" : nil
    }

    /// In English whatever the locale is, so that messages can be tested and searched for.
    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EACCES, EPERM: "permission denied"
        case EROFS: "the disk is read-only"
        case ENOENT: "it does not exist"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case EEXIST: "it exists already"
        case ENOTEMPTY: "the folder is not empty"
        case ELOOP: "too many links, or a link where none may be"
        case ENAMETOOLONG: "the name is too long"
        case EMFILE, ENFILE: "too many open files"
        case EXDEV: "it lies on another disk"
        case EIO: "the disk reported an error"
        default: "error \(code)"
        }
    }
}
