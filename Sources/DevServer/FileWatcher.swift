internal import Base
internal import Glibc

/// Tells of changes below some folders, by inotify(7). Hidden files and editors' backups count too: a build that changes nothing is cheap.
struct FileWatcher: Sendable {
    private let descriptor: Int32
    private let folders: [String]

    /// Editors write a file in several steps; changes this close together are one.
    private static let quietMilliseconds: Int32 = 60
    private static let events = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

    init(_ folders: [String]) throws(EnvironmentError) {
        self.folders = folders
        descriptor = inotify_init1(Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw EnvironmentError.cannotWatch(code: errno) }
    }

    /// Waits for the next change. Returns the watched folders in which something changed.
    func wait() -> [String] {
        var watched: [Int32: String] = [:]
        for folder in folders { watch(folder, for: folder, &watched) }
        var changed: Set<String> = []
        var timeout: Int32 = -1
        while true {
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let count = poll(&ready, 1, timeout)
            if count == 0 { return changed.sorted() }
            if count < 0 { continue }
            for number in read() {
                changed.formUnion(watched[number].map { [$0] } ?? [])
            }
            timeout = FileWatcher.quietMilliseconds
        }
    }

    /// Watching a folder twice is no harm, so new folders are found by watching all again.
    private func watch(_ path: String, for folder: String, _ watched: inout [Int32: String]) {
        let number = inotify_add_watch(descriptor, path, FileWatcher.events)
        guard number >= 0, let stream = opendir(path) else { return }
        defer { closedir(stream) }
        watched[number] = folder
        while let entry = readdir(stream) {
            guard entry.pointee.d_type == DT_DIR else { continue }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix(".") { watch(path + "/" + name, for: folder, &watched) }
        }
    }

    /// Watch numbers of the events that are there.
    private func read() -> [Int32] {
        var numbers: [Int32] = []
        withUnsafeTemporaryAllocation(byteCount: 16384, alignment: 8) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            var at = 0
            while at + MemoryLayout<inotify_event>.size <= count {
                let event = buffer.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
                numbers.append(event.wd)
                at += MemoryLayout<inotify_event>.size + Int(event.len)
            }
        }
        return numbers
    }
}
