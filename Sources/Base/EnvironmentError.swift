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
    /// A link that leads to nothing.
    case outputLinkBroken(output: String)
    case outputRefused(output: String, OutputRefusal)
    case outputIsFile(output: String)
    /// `path` lies in `output` and is not ours; `others` more are so too.
    case inTheWay(path: String, others: Int, output: String)
    case foreignManifest(path: String, output: String)
    /// It ended while files were being moved in: the site there is of both builds, each file whole.
    indirect case partlyPublished(output: String, EnvironmentError)

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
    case cannotServeOn(host: String, code: Int32)
    case cannotWatch(code: Int32)
    /// The system's limit of watched folders is reached.
    case tooManyWatched

    package init(cannot action: Action, _ path: String, because code: Int32) {
        self = .cannot(action, path: path, code: code)
    }
}

/// Why a folder cannot be where the site is written: it is, lies in, or lies around what a build reads. Names are of folders in the project.
package enum OutputRefusal: Sendable, Equatable {
    case isProject, holdsProject
    case isSource(String), liesInSource(String), holdsSource(String)
}
