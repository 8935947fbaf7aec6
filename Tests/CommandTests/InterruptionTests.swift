import Foundation
import TestSupport
import Testing

/// Killed builds, concurrent builds, and builds on other machines.
@Suite(.serialized) struct InterruptionTests {
    private let folder: TemporaryFolder
    private var project: String { folder.path + "/site" }

    init() throws {
        folder = try TemporaryFolder()
        try faro("init", "site", in: folder.path)
        for number in 0..<150 { try writePage(number, "First version.") }
    }

    private func writePage(_ number: Int, _ text: String) throws {
        try folder.write(
            """
            ---
            title: Page \(number)
            topics: [\(number % 2 == 0 ? "water" : "soil")]
            ---

            \(text) See [rain](rain.md).

            """,
            to: "site/Content/en/notes/extra-\(number).md")
    }

    /// After a kill at any moment, the output has only whole files, old or new; the next build completes it.
    @Test func aKilledBuildLeavesWholeFilesAndTheNextOneCompletesThem() throws {
        #expect(try faro("build", "--quiet", in: project).status == 0)
        let old = try folder.files("site/Public")
        for number in 0..<150 where number % 3 == 0 { try writePage(number, "Second version, longer than the first.") }
        for number in 140..<150 {
            try FileManager.default.removeItem(at: folder.url("site/Content/en/notes/extra-\(number).md"))
        }
        #expect(try faro("build", "--quiet", "--output", folder.path + "/clean", in: project).status == 0)
        let new = try folder.files("clean")
        var random = SeededGenerator(seed: 3)
        var killed = 0
        for _ in 0..<Machine.rounds(25) {
            let running = try start(["build", "--quiet"], in: project)
            usleep(UInt32(random.next() % 400_000))
            kill(running.process.processIdentifier, SIGKILL)
            if finish(running).status != 0 { killed += 1 }
            for (path, bytes) in try folder.files("site/Public") where path != "build.json" {
                #expect(old[path] == bytes || new[path] == bytes, "\(path) is neither the old file nor the new one")
            }
        }
        #expect(killed > 0)
        #expect(try faro("build", "--quiet", in: project).status == 0)
        #expect(try folder.files("site/Public") == new)
        #expect(!folder.exists("site/.Public.faro-staging") && !folder.exists("site/.Public.faro-lock"))
    }

    @Test func ofTwoBuildsAtOnceOneSaysSoAndStops() throws {
        var refused = 0
        for _ in 0..<Machine.rounds(6) {
            let runs = try (0..<3).map { _ in try start(["build", "--quiet"], in: project) }.map(finish)
            for run in runs where run.status != 0 {
                refused += 1
                #expect(run.status == 2 && run.errors.hasPrefix("error: another build is writing 'Public'\n"))
            }
            #expect(runs.contains { $0.status == 0 })
        }
        #expect(refused > 0)
        #expect(try faro("build", "--quiet", in: project).status == 0)
    }

    /// Reproducible build: time zone, locale, a missing home and the working folder do not matter.
    @Test func anyMachineMakesTheSameBytes() throws {
        let machines: [[String: String]] = [
            [:], ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"],
            ["TZ": "America/Tegucigalpa", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nonexistent"],
        ]
        var first: [String: Data]?
        for (number, environment) in machines.enumerated() {
            #expect(
                try faro(
                    "build", "--quiet", "--root", project, "--output", folder.path + "/out-\(number)", "--jobs",
                    "\(number + 1)", in: "/", environment: environment
                ).status == 0)
            let files = try folder.files("out-\(number)")
            if let first { #expect(files == first) } else { first = files }
        }
    }

    @Test func aFolderThatCannotBeWrittenIsAFaultOfTheWorld() throws {
        guard getuid() != 0 else { return }
        try FileManager.default.createDirectory(atPath: project + "/Public", withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: project + "/Public")
        let run = try faro("build", "--quiet", in: project)
        #expect(run.status == 2 && run.errors.contains("permission denied"))
    }

    /// Simulates a full disk; for a test with a real one see `Tests/README.md`.
    @Test(.enabled(if: Machine.sanitizer != "tsan", "ThreadSanitizer itself crashes under this limit"))
    func aFullDiskIsAFaultThatLeavesTheOldSite() throws {
        #expect(try faro("build", "--quiet", in: project).status == 0)
        let before = try folder.files("site/Public")
        for number in 0..<150 { try writePage(number, "Second version.") }
        // ulimit on file size: longer writes fail, as on a full disk.
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "trap '' XFSZ; ulimit -f 1; exec \(faroBinary) build --quiet"]
        process.currentDirectoryURL = URL(fileURLWithPath: project)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(try folder.files("site/Public") == before)
        #expect(!folder.exists("site/.Public.faro-staging"))
    }
}
