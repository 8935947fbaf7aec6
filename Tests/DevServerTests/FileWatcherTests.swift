import Foundation
import Synchronization
import TestSupport
import Testing

@testable import DevServer

/// Collects the reports of a watcher that runs on its own thread.
private final class Changes: Sendable {
    private let seen = Mutex([[String]]())
    private let news = DispatchSemaphore(value: 0)

    func add(_ roots: [String]) {
        seen.withLock { $0.append(roots) }
        news.signal()
    }

    /// The next change; `nil` after ten seconds without one.
    func next() -> [String]? {
        guard news.wait(timeout: .now() + 10) == .success else { return nil }
        return seen.withLock { $0.removeFirst() }
    }
}

/// Writes a file a hundred times a second on its own thread, until stopped.
private final class SteadyWriter: Sendable {
    private let isOver = Mutex(false)
    private let ended = DispatchSemaphore(value: 0)

    init(of path: String) {
        Thread.detachNewThread { [self] in
            while !isOver.withLock({ $0 }) {
                try? Data("x".utf8).write(to: URL(fileURLWithPath: path))
                Thread.sleep(forTimeInterval: 0.01)
            }
            ended.signal()
        }
    }

    func stop() {
        isOver.withLock { $0 = true }
        ended.wait()
    }
}

@Suite struct FileWatcherTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("x", to: "Content/es/old.md")
    }

    /// One thread waits for `count` changes, as `serve` does between builds.
    private func watch(
        _ roots: [String], changes count: Int, between: @escaping @Sendable (Int) throws -> Void = { _ in }
    ) -> Changes {
        let changes = Changes()
        let paths = roots.map { folder.path + "/" + $0 }
        let ready = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let made = try? FileWatcher.of(paths)
            ready.signal()
            guard var watcher = made else { return }
            for number in 0..<count {
                let roots = watcher.wait()
                try? between(number)
                changes.add(roots)
            }
        }
        ready.wait()
        return changes
    }

    /// A folder is made and a build begins; a page is written after the build has read the folder.
    @Test func whatIsWrittenIntoANewFolderWhileABuildRunsIsSeen() throws {
        let folder = folder
        let changes = watch(["Content"], changes: 2) { number in
            if number == 0 { try folder.write("x", to: "Content/es/dates/new.md") }
        }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/Content/es/dates", withIntermediateDirectories: false)
        #expect(changes.next() == [folder.path + "/Content"])
        #expect(changes.next() == [folder.path + "/Content"])
    }

    @Test func foldersWithinANewFolderAreWatchedToo() throws {
        let folder = folder
        let changes = watch(["Content"], changes: 2) { number in
            if number == 0 { try folder.write("x", to: "Content/a/b/c/new.md") }
        }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/elsewhere/b/c", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: folder.path + "/elsewhere", toPath: folder.path + "/Content/a")
        #expect(changes.next() != nil)
        #expect(changes.next() != nil)
    }

    @Test func aChangeNamesTheRootThatItIsIn() throws {
        try folder.write("x", to: "Templates/page.swift")
        let changes = watch(["Content", "Templates"], changes: 2)
        try folder.write("y", to: "Templates/page.swift")
        #expect(changes.next() == [folder.path + "/Templates"])
        try folder.write("y", to: "Content/es/old.md")
        #expect(changes.next() == [folder.path + "/Content"])
    }

    /// Without an upper bound, each write would restart the debouncing.
    @Test func aWriterThatNeverPausesIsToldOfAllTheSame() throws {
        let changes = watch(["Content"], changes: 1)
        let writer = SteadyWriter(of: folder.path + "/Content/es/log.md")
        defer { writer.stop() }
        #expect(changes.next() == [folder.path + "/Content"])
    }

    /// For example when another branch is checked out.
    @Test func aRootThatGoesAndComesBackIsWatchedAgain() throws {
        let changes = watch(["Content", "Missing"], changes: 4)
        try FileManager.default.removeItem(atPath: folder.path + "/Content")
        #expect(changes.next() == [folder.path + "/Content"])
        try folder.write("x", to: "Content/es/old.md")
        #expect(changes.next() == [folder.path + "/Content"])
        try folder.write("x", to: "Missing/a.txt")
        #expect(changes.next() == [folder.path + "/Missing"])
        try folder.write("y", to: "Content/es/old.md")
        #expect(changes.next() == [folder.path + "/Content"])
    }
}
