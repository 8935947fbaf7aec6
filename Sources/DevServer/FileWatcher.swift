internal import Base
internal import Glibc

/// inotify(7): reports changes below some folders. Also of hidden files and editors' backups: a build that changes
/// nothing is cheap.
/// A new folder is first watched, then walked. A file written later causes an event, also during a build; a file
/// written earlier is read by the next build.
struct FileWatcher: ~Copyable, Sendable {
    private let descriptor: Descriptor
    /// The watched folders. A missing one is tried again periodically.
    private let roots: [String]
    private var missing: Set<String> = []
    /// By inotify's watch descriptor: the folder, and its root.
    private var watched: [Int32: (path: String, root: String)] = [:]

    /// Debouncing: editors write a file in several steps; changes this close together count as one.
    private static let quietMilliseconds: Int32 = 60
    /// Longest wait from the first change, for programs that write without a pause.
    private static let longestMilliseconds: Int64 = 1000
    private static let missingMilliseconds: Int32 = 500
    private static let events =
        UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
        | UInt32(IN_ONLYDIR)

    /// Watches `roots` and all folders in them, present and future.
    static func of(_ roots: [String]) throws(EnvironmentError) -> FileWatcher {
        let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard number >= 0 else { throw EnvironmentError.cannotWatch(code: errno) }
        var watcher = FileWatcher(descriptor: Descriptor(owning: number), roots: roots)
        guard watcher.watchAll() else {
            throw EnvironmentError.tooManyWatched
        }
        return watcher
    }

    private init(descriptor: consuming Descriptor, roots: [String]) {
        self.descriptor = descriptor
        self.roots = roots
    }

    /// `false` when the system's limit of watched folders is reached.
    private mutating func watchAll() -> Bool {
        for root in roots where !watch(root, for: root) && errno == ENOSPC { return false }
        return true
    }

    /// Waits for the next change. Returns the roots with changes.
    mutating func wait() -> [String] {
        var changed: Set<String> = []
        var deadline: ContinuousClock.Instant?
        while true {
            let timeout =
                !changed.isEmpty
                ? FileWatcher.quietMilliseconds : missing.isEmpty ? -1 : FileWatcher.missingMilliseconds
            var ready = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
            let count = poll(&ready, 1, timeout)
            if count > 0 {
                for event in read() { changed.formUnion(take(event)) }
            } else if count == 0, !changed.isEmpty {
                return changed.sorted()
            }
            for root in missing.sorted() where watch(root, for: root) { changed.insert(root) }
            guard !changed.isEmpty else { continue }
            if let deadline, ContinuousClock.now >= deadline { return changed.sorted() }
            deadline = deadline ?? ContinuousClock.now + .milliseconds(FileWatcher.longestMilliseconds)
        }
    }

    private struct Event {
        let number: Int32
        let mask: UInt32
        let name: String

        func has(_ flag: Int) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
    }

    /// The roots that an event concerns.
    private mutating func take(_ event: Event) -> [String] {
        // Queue overflow: events were lost, perhaps those of new folders.
        if event.has(Int(IN_Q_OVERFLOW)) {
            for root in roots { watch(root, for: root) }
            return roots
        }
        guard let (path, root) = watched[event.number] else { return [] }
        // The folder was removed or moved: a root is watched again when its path exists again.
        if event.has(Int(IN_IGNORED)) { watched[event.number] = nil }
        if path == root, event.has(Int(IN_IGNORED)) || event.has(Int(IN_DELETE_SELF)) || event.has(Int(IN_MOVE_SELF)) {
            missing.insert(root)
        }
        if event.has(Int(IN_ISDIR)), event.has(Int(IN_CREATE)) || event.has(Int(IN_MOVED_TO)),
            !event.name.hasPrefix(".")
        {
            watch(path + "/" + event.name, for: root)
        }
        return [root]
    }

    /// Watches a folder and its subfolders. `false` when it cannot be watched, with the reason in `errno`.
    @discardableResult
    private mutating func watch(_ path: String, for root: String) -> Bool {
        let number = inotify_add_watch(
            descriptor.number, path, FileWatcher.events | (path == root ? 0 : UInt32(IN_DONT_FOLLOW)))
        guard number >= 0 else {
            if path == root { missing.insert(root) }
            return false
        }
        watched[number] = (path, root)
        if path == root { missing.remove(root) }
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard let entries = try? FolderListing.entries(closing: folder, name: path) else { return true }
        for entry in entries where [DT_DIR, DT_UNKNOWN].contains(Int(entry.type)) {
            let name = String(decoding: entry.nameBytes, as: UTF8.self)
            if !name.hasPrefix("."), !watch(path + "/" + name, for: root), errno == ENOSPC { return false }
        }
        return true
    }

    /// Reads the pending events.
    private func read() -> [Event] {
        var events: [Event] = []
        var bytes = [UInt8](repeating: 0, count: 16384)
        let count = Glibc.read(descriptor.number, &bytes, bytes.count)
        let head = MemoryLayout<inotify_event>.size
        var at = 0
        while at + head <= count {
            // `inotify_event`, four 32-bit numbers: watch, mask, cookie, length of the name.
            let (start, end) = (
                ByteScanner.word(in: bytes.span.bytes, at: at), ByteScanner.word(in: bytes.span.bytes, at: at + 8)
            )
            let next = min(count, at + head + Int(end >> 32))
            let name = String(decoding: bytes[(at + head)..<next].prefix { $0 != 0 }, as: UTF8.self)
            events.append(Event(number: Int32(truncatingIfNeeded: start), mask: UInt32(start >> 32), name: name))
            at = next
        }
        return events
    }
}
