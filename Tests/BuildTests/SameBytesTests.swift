import Build
import Content
import Foundation
import Site
import Templates
import TestSupport
import Testing
import Views

/// Reproducible builds: `Public/` depends only on the sources, not on the folder, the number of threads, an earlier
/// build or the date.
@Suite struct SameBytesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func build(
        _ root: String, _ output: String, jobs: Int = 2, theme: Theme = plainTheme
    ) throws -> [String: Data] {
        let outcome = try buildSite(options(root, output: folder.path + "/" + output, jobs: jobs), theme: theme)
        #expect(outcome.published != nil)
        return try folder.files(output)
    }

    // `Tests/run site` asks the same of this project itself, with the release binary.
    @Test(arguments: ["/Tests/Fixtures/handbook", "/Tests/Fixtures/recipes"])
    func twoFoldersAndAnyNumberOfThreadsMakeTheSameBytes(project: String) throws {
        let root = packageRoot().path + project
        let one = try build(root, "one", jobs: 1, theme: faroTheme)
        let other = try build(root, "deep/er/two", jobs: 5, theme: faroTheme)
        #expect(one.keys.sorted() == other.keys.sorted())
        for (path, bytes) in one { #expect(other[path] == bytes, "\(path)") }
    }

    @Test func theDayChangesNoFile() throws {
        try folder.writeSmallProject()
        let before = try build(folder.path, "one")
        var later = options(folder.path, output: folder.path + "/two")
        later.date = PartialDate(year: 2031, month: 2, day: 3)
        _ = try buildSite(later, theme: plainTheme)
        #expect(try folder.files("two") == before)
    }

    /// Property test: after any edits, an incremental build equals a clean build.
    @Test func aBuildOverAnOlderOneEqualsACleanOne() throws {
        var random = SeededGenerator(seed: 7)
        try folder.writeSmallProject()
        for step in 0..<12 {
            let name = "Content/en/notes/extra-\(random.next() % 4).md"
            if folder.exists(name), random.chance(1, in: 3) {
                try FileManager.default.removeItem(at: folder.url(name))
            } else {
                try folder.write(
                    """
                    ---
                    title: Extra \(random.next() % 100)
                    topics: [\(random.pick(["a", "b"]))]
                    ---

                    Step \(step): [second](second.md).

                    """, to: name)
            }
            let over = try build(folder.path, "Public")
            let clean = try build(folder.path, "clean-\(step)")
            #expect(over == clean, "step \(step)")
        }
    }

    @Test func nothingNamesTheMachine() throws {
        try folder.writeSmallProject()
        for (path, bytes) in try build(folder.path, "Public") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(folder.path), "\(path)")
        }
    }
}
