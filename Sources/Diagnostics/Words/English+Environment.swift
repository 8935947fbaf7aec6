package import Base
internal import Glibc

/// Failures of the world, in these words whatever the locale is.
extension English {
    package func sentence(_ failure: EnvironmentError) -> Sentence { Sentence(message(failure), note: note(failure)) }

    private func message(_ failure: EnvironmentError) -> String {
        switch failure {
        case .cannot(let action, let path, let code): "cannot \(verb(action)) '\(path)': \(reason(code))"
        case .noContentFolder(let root): "no folder 'Content' in '\(root)'"
        case .folderNotEmpty(let path): "'\(path)' is not empty"
        case .noDefaultLanguage(let path): "'\(path)' names no default language"
        case .noOutputFolder(let path): "'\(path)' cannot be the output folder"
        case .outputInUse(let output): "another build is writing '\(output)'"
        case .outputLinkBroken(let output): "'\(output)' is a link that leads to nothing"
        case .outputRefused(let output, let refusal): "the site cannot be written to '\(output)': \(clause(refusal))"
        case .outputIsFile(let output): "'\(output)' is a file, not a folder"
        case .inTheWay(let path, let others, _):
            "'\(path)' is in the way\(others == 0 ? "" : " (and \(others) more)"): Faro did not write it"
        case .foreignManifest(let path, _): "'\(path)' is not a list that this version of Faro wrote"
        case .partlyPublished(_, let cause): message(cause)
        case .noSearchIndex(let output): "no search index in '\(output)'"
        case .indexFileMissing(let path): "the index has no file '\(path)'"
        case .indexFileDamaged(let path): "the index's file '\(path)' is damaged"
        case .indexOfOtherVersion: "the index was written by another version of Faro"
        case .programMissing(let name): "links to other sites are asked by the program '\(name)', which is not installed"
        case .programNotStarted(let path): "cannot run '\(path)'"
        case .programStopped(let path, let status, _): "'\(path)' did not answer for all links (it ended with status \(status))"
        case .noHostFound: "no host of any link can be found"
        case .noSuchAddress(let host): "no address '\(host)' to serve on"
        case .portTaken(let port): "port \(port) is taken by another program"
        case .cannotServe(let port, let code): "cannot serve on port \(port): error \(code)"
        case .cannotServeOn(let host, let code): "cannot serve on '\(host)': error \(code)"
        case .cannotWatch(let code): "cannot watch files: error \(code)"
        case .tooManyWatched: "cannot watch the sources: the system watches too many folders already"
        }
    }

    /// What can be done about it.
    private func note(_ failure: EnvironmentError) -> String? {
        switch failure {
        case .cannot(_, _, ENOSPC), .cannot(_, _, EDQUOT): "free some space; what was published before is untouched"
        case .noContentFolder: "go to the project's folder, name it with --root, or make one with 'faro init'"
        case .folderNotEmpty: "name a new folder"
        case .noDefaultLanguage: "name one with --lang"
        case .noOutputFolder: "name a folder of its own, e.g. Public"
        case .outputInUse: "wait until it ends, or choose another folder with --output"
        case .outputLinkBroken: "remove the link, or make the folder it leads to"
        case .outputRefused: "name a folder of its own, as in '--output Public'"
        case .outputIsFile: "move it away, or choose another folder with --output"
        case .inTheWay(_, _, let output): "move it out of '\(output)', or choose another folder with --output"
        case .foreignManifest(_, let output): "empty '\(output)' yourself, or choose another folder with --output"
        case .partlyPublished(let output, _):
            "the site in '\(output)' is now partly new; every file in it is whole, and the next 'faro build' completes it once this is mended"
        case .noSearchIndex, .indexFileMissing, .indexFileDamaged, .indexOfOtherVersion: "build the site first"
        case .programMissing(let name): "apt-get install \(name)"
        case .programStopped(_, _, let needed): "version \(needed) or later is needed"
        case .noHostFound: "is this machine connected to the internet?"
        case .noSuchAddress, .cannotServeOn: "try --host 127.0.0.1"
        case .portTaken, .cannotServe: "choose another one with --port"
        case .tooManyWatched: "raise fs.inotify.max_user_watches, or close other programs that watch files"
        case .cannot, .programNotStarted, .cannotWatch: nil
        }
    }

    private func clause(_ refusal: OutputRefusal) -> String {
        switch refusal {
        case .isProject: "that is the project's own folder"
        case .holdsProject: "the project lies in it"
        case .isSource(let name): "that is '\(name)', which holds the sources"
        case .liesInSource(let name): "that lies in '\(name)', which holds the sources"
        case .holdsSource(let name): "'\(name)' lies in it, which holds the sources"
        }
    }

    /// Completes "cannot …".
    private func verb(_ action: EnvironmentError.Action) -> String {
        switch action {
        case .openFolder: "open the folder"
        case .lookAt: "look at"
        case .list: "list"
        case .read: "read"
        case .write: "write"
        case .writeTo: "write to"
        case .makeFolder: "make the folder"
        case .remove: "remove"
        case .flush: "flush"
        case .lock: "lock"
        }
    }

    private func reason(_ code: Int32) -> String {
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
