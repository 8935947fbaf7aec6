/// A failure of the environment, not of the content: a disk, a permission, another program's file at our path. Ends a
/// command with status 2.
///
/// Facts only; the words are in `MessageWords`. `code` is the `errno`; paths are written as messages show them.
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
    /// A content file was changed by someone else while it was being mended.
    case changedMeanwhile(path: String)

    // The output folder
    case noOutputFolder(path: String)
    case outputInUse(output: String)
    /// A symbolic link whose target does not exist.
    case outputLinkBroken(output: String)
    case outputRefused(output: String, OutputRefusal)
    case outputIsFile(output: String)
    /// `path` is in `output` and Faro did not write it; `others` more files are like it.
    case inTheWay(path: String, others: Int, output: String)
    case foreignManifest(path: String, output: String)
    /// Stopped while files were moved in: the output now has files of both builds, each file whole.
    indirect case partlyPublished(output: String, EnvironmentError)

    // The search index
    case noSearchIndex(output: String)
    case indexFileMissing(path: String)
    case indexFileDamaged(path: String)
    case indexOfOtherVersion

    // Other programs and machines
    case programMissing(name: String)
    case programNotStarted(path: String)
    /// Ended before it had reported on all links.
    case programStopped(path: String, status: Int32, needed: String)
    case noHostFound
    case noSuchAddress(host: String)
    case portTaken(port: UInt16)
    case cannotServe(port: UInt16, code: Int32)
    case cannotServeOn(host: String, code: Int32)
    case cannotWatch(code: Int32)
    /// inotify: the system's limit of watched folders is reached.
    case tooManyWatched

    package init(cannot action: Action, _ path: String, because code: Int32) {
        self = .cannot(action, path: path, code: code)
    }
}

/// Why the site cannot be written to a folder: it is, is inside, or contains a folder that a build reads. Names are of
/// folders in the project.
package enum OutputRefusal: Sendable, Equatable {
    case isProject, holdsProject
    case isSource(String), liesInSource(String), holdsSource(String)
}
