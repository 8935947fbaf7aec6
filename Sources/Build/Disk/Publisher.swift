package import Base
internal import CLinux
internal import Glibc

/// The only writer of the output folder: stages files, compares, moves them in, removes old files of Faro's.
/// Staging folder: beside the output; gets only files whose bytes differ from the published ones (all files with
/// `rewritesAll`). `publish` then moves each file in by an atomic rename, so that every file is whole at every moment.
/// A first build renames the whole folder. `build.json` lists the files that Faro wrote; others are never changed.
///
/// When it goes out of scope, published or not, it removes the rest of the staging folder and releases the lock.
package struct Publisher: ~Copyable, Sendable {
    /// The folder that contains the output.
    private let parent: Folder
    private let outputName: String
    private let lock: OutputLock
    /// `nil` before the first build.
    private let output: Folder?
    private let staging: Folder
    private let previous: Manifest
    /// Of `build.json` as it lies in the output; other tools may have reformatted it.
    private let listed: Fingerprint?
    private let owned: Set<String>
    /// Nothing is published yet: the staging folder will become the output.
    private let isFirst: Bool
    private let syncs: Bool
    private let rewritesAll: Bool

    private var stagingName: String { ".\(outputName).faro-staging" }

    /// Locks the output folder, reads its manifest, and removes the staging folder of a killed build.
    /// - Parameters:
    ///   - path: the output folder; of a link, its target.
    ///   - rewritesAll: also writes files whose bytes are unchanged.
    package init(output path: String, syncs: Bool, rewritesAll: Bool = false) throws(EnvironmentError) {
        let (above, name) = try Publisher.divided(path)
        let parent = try Folder(making: above)
        let lock = try OutputLock(".\(name).faro-lock", in: parent, output: name)
        let output = try Publisher.open(name, in: parent)
        let (previous, listed, isFirst) = try Publisher.contents(of: output)
        staging = try Publisher.makeStaging(".\(name).faro-staging", in: parent)
        outputName = name
        owned = Set(previous.entries.map(\.path)).union([Manifest.fileName])
        self.previous = previous
        self.listed = listed
        self.isFirst = isFirst
        self.syncs = syncs
        self.rewritesAll = rewritesAll
        self.parent = parent
        self.lock = lock
        self.output = output
    }

    /// Runs before Swift destroys the fields, the lock too: the next owner makes a staging folder of the same name.
    deinit { try? parent.removeTree(stagingName) }

    /// The parent folder of `path` and the name in it. A link is replaced by its target, which must exist.
    private static func divided(_ path: String) throws(EnvironmentError) -> (above: String, name: String) {
        let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
        var status = stat()
        let isLink = lstat(trimmed, &status) == 0 && FileStatus(status).kind == .link
        guard let place = isLink ? OutputPlace.realPath(trimmed) : trimmed else {
            throw EnvironmentError.outputLinkBroken(output: path)
        }
        let parts = place.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.last, !last.isEmpty, last != ".", last != ".." else {
            throw EnvironmentError.noOutputFolder(path: path)
        }
        return (place.contains("/") ? parts.dropLast().joined(separator: "/") + "/" : ".", String(last))
    }

    /// Stages a file. Thread-safe, but never twice with the same path.
    package func stage(
        _ bytes: [UInt8], at path: String, order: OutputFile.PublishOrder, source: String? = nil,
        comparing buffer: inout [UInt8]
    ) throws(EnvironmentError) -> OutputFile {
        var state = OutputFile.State.new
        if !isFirst {
            if try output?.read(path, into: &buffer) == true {
                state = !owned.contains(path) ? .blocked : buffer == bytes ? .same : .changed
            } else if try output?.status(path) != nil {
                state = .blocked
            }
        }
        if state == .same, rewritesAll { state = .renewed }
        if state != .same, state != .blocked { try staging.write(bytes, to: path) }
        return OutputFile(
            path: path, order: order, bytes: bytes.count, fingerprint: Fingerprint(bytes), source: source, state: state)
    }

    /// Whether the output's manifest is the one with this fingerprint, and every file that it lists is as it was
    /// written.
    package func holds(_ manifest: Fingerprint, jobs: Int) throws(EnvironmentError) -> Bool {
        switch output {
        case .none: return false
        case .some(let output):
            guard previous.isComplete, listed == manifest else { return false }
            let entries = previous.entries
            let intact = try parallelMap(entries.count, jobs: jobs, chunk: 64, state: { [UInt8]() }) {
                range, buffer throws(EnvironmentError) in
                for entry in entries[range] {
                    guard try output.read(entry.path, into: &buffer),
                        Fingerprint(buffer).shortened == entry.fingerprint
                    else { return false }
                }
                return true
            }
            return intact.allSatisfy { $0 }
        }
    }

    /// Makes the output exactly `files`, which `manifest` lists; files that Faro did not write stay.
    /// - Returns: how many files were written and removed.
    package func publish(
        _ files: [OutputFile], _ manifest: Manifest
    ) throws(EnvironmentError) -> (written: Int, removed: Int) {
        if isFirst {
            try staging.write(manifest.encoded(), to: Manifest.fileName)
            if syncs { try staging.sync() }
            if try becomeOutput() {
                if syncs { try parent.sync() }
                return (files.count, 0)
            }
        }
        switch output {
        case .some(let output): return try moveIn(files, manifest, into: output)
        case .none: return try moveIn(files, manifest, into: make())
        }
    }
}

// MARK: - Moving in

extension Publisher {
    /// `false` when this disk cannot swap two folders in one step (RENAME_EXCHANGE); then files are moved one by one.
    private func becomeOutput() throws(EnvironmentError) -> Bool {
        let here = parent.descriptor.number
        switch output {
        case .none: return renameat(here, stagingName, here, outputName) == 0
        case .some(let output):
            if try output.status(".gitignore") != nil {
                guard linkat(output.descriptor.number, ".gitignore", staging.descriptor.number, ".gitignore", 0) == 0
                else { return false }
            }
        }
        return renameat2(here, stagingName, here, outputName, UInt32(FARO_RENAME_EXCHANGE)) == 0
    }

    private func moveIn(
        _ files: [OutputFile], _ manifest: Manifest, into output: borrowing Folder
    ) throws(EnvironmentError) -> (written: Int, removed: Int) {
        let staged = files.filter { $0.state != .same }
        let current = Set(files.map(\.path))
        let gone = previous.entries.filter { !current.contains($0.path) }
        try refuseBlocked(staged, in: output)
        if syncs { try staging.sync() }
        if !gone.isEmpty || staged.contains(where: { $0.state == .new }) {
            try replace(Manifest(base: manifest.base, isComplete: false, entries: manifest.entries + gone), in: output)
        }
        var moved = 0
        do {
            for file in staged.sorted(by: { ($0.order, $0.path) < ($1.order, $1.path) }) {
                try staging.move(file.path, to: output)
                moved += 1
            }
            for entry in gone {
                try output.remove(entry.path)
                removeEmptyFolders(above: entry.path, in: output)
                moved += 1
            }
            if manifest.fingerprint != listed || !staged.isEmpty || !gone.isEmpty { try replace(manifest, in: output) }
        } catch {
            throw moved > 0 ? leavingPartlyNew(error) : error
        }
        if syncs { try output.sync() }
        return (staged.count, gone.count)
    }

    /// Wraps a fault in mid-move, so that no message says that the old site is still whole.
    private func leavingPartlyNew(_ fault: EnvironmentError) -> EnvironmentError {
        .partlyPublished(output: outputName, fault)
    }

    private func replace(_ manifest: Manifest, in output: borrowing Folder) throws(EnvironmentError) {
        try staging.write(manifest.encoded(), to: Manifest.fileName)
        if syncs { try staging.sync() }
        try staging.move(Manifest.fileName, to: output)
    }

    /// Before the first file moves: throws when a path is taken by something that Faro did not write.
    private func refuseBlocked(_ staged: [OutputFile], in output: borrowing Folder) throws(EnvironmentError) {
        var seen: Set<Substring> = [""]
        var blocked = staged.filter { $0.state == .blocked }.map(\.path)
        for file in staged {
            var folder = file.path[...]
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                guard seen.insert(folder).inserted else { break }
                if let status = try output.status(String(folder)), status.kind != .folder {
                    blocked.append(String(folder))
                }
            }
        }
        guard let first = blocked.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else { return }
        throw EnvironmentError.inTheWay(path: "\(outputName)/\(first)", others: blocked.count - 1, output: outputName)
    }

    private func removeEmptyFolders(above path: String, in output: borrowing Folder) {
        var folder = path[...]
        while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
            folder = folder[..<slash]
            guard output.removeEmptyFolder(String(folder)) else { return }
        }
    }
}

// MARK: - Opening

extension Publisher {
    private static func open(_ name: String, in parent: borrowing Folder) throws(EnvironmentError) -> Folder? {
        guard let status = try parent.status(name) else { return nil }
        switch status.kind {
        case .folder: break
        default: throw EnvironmentError.outputIsFile(output: name)
        }
        guard let folder = Folder(name, in: parent) else {
            throw EnvironmentError(cannot: .openFolder, name, because: errno)
        }
        guard faccessat(folder.descriptor.number, ".", W_OK, 0) == 0 else {
            throw EnvironmentError(cannot: .writeTo, name, because: errno)
        }
        return folder
    }

    private func make() throws(EnvironmentError) -> Folder {
        guard mkdirat(parent.descriptor.number, outputName, 0o755) == 0 || errno == EEXIST,
            let folder = Folder(outputName, in: parent)
        else {
            throw EnvironmentError(cannot: .makeFolder, outputName, because: errno)
        }
        return folder
    }

    /// An empty staging folder; removes one left by a killed build.
    private static func makeStaging(_ name: String, in parent: borrowing Folder) throws(EnvironmentError) -> Folder {
        try parent.removeTree(name)
        guard mkdirat(parent.descriptor.number, name, 0o755) == 0, let folder = Folder(name, in: parent) else {
            throw EnvironmentError(cannot: .makeFolder, parent.label(name), because: errno)
        }
        return folder
    }

    /// The manifest of an earlier build, with the fingerprint of its file, and whether the folder is still empty.
    private static func contents(
        of output: borrowing Folder?
    ) throws(EnvironmentError) -> (previous: Manifest, listed: Fingerprint?, isFirst: Bool) {
        switch output {
        case .none: return (.empty, nil, true)
        case .some(let output):
            let isEmpty = try output.entries().allSatisfy { $0.name == ".gitignore" }
            guard let bytes = try output.bytes(Manifest.fileName) else { return (.empty, nil, isEmpty) }
            guard let manifest = Manifest(decoding: bytes) else {
                throw EnvironmentError.foreignManifest(
                    path: "\(output.name)/\(Manifest.fileName)", output: output.name)
            }
            return (manifest, Fingerprint(bytes), isEmpty)
        }
    }
}
