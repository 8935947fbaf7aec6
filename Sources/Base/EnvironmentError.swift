/// The world failed, not the content: a disk, a permission, a file of somebody else's in the way. Ends a command with status 2.
///
/// Facts only; `MessageWords` has the words. `errno` stands in `code`, and paths are as messages show them.
package enum EnvironmentError: Error, Sendable, Equatable {
    /// What was tried with a file or folder.
    package enum Action: Sendable, Equatable, CaseIterable {
        case openFolder, lookAt, list, read, write, writeTo, makeFolder, remove, flush, lock
    }

    case cannot(Action, path: String, code: Int32)

    // The project
    case noContentFolder(root: String)
    case folderNotEmpty(path: String)
    case noDefaultLanguage(path: String)

    // The output folder
    case noOutputFolder(path: String)
    case outputInUse(output: String)
    case outputIsLink(output: String)
    case outputIsFile(output: String)
    /// `path` lies in `output` and is not ours; `others` more are so too.
    case inTheWay(path: String, others: Int, output: String)
    case foreignManifest(path: String, output: String)

    // The search index
    case noSearchIndex(output: String)
    case indexFileMissing(path: String)
    case indexFileDamaged(path: String)
    case indexOfOtherVersion

    // Other programs and machines
    case programMissing(name: String)
    case programNotStarted(path: String)
    /// It ended before it had answered for all links.
    case programStopped(path: String, status: Int32, needed: String)
    case noHostFound
    case noSuchAddress(host: String)
    case portTaken(port: UInt16)
    case cannotServe(port: UInt16, code: Int32)
    case cannotWatch(code: Int32)

    package init(cannot action: Action, _ path: String, because code: Int32) {
        self = .cannot(action, path: path, code: code)
    }
}
