import Foundation
import TestSupport
import Testing

/// A build with nothing to do ends early, tells the same, and never leaves other bytes than a clean build.
@Suite struct NothingChangedTests {
    private let folder: TemporaryFolder
    private var project: String { folder.path + "/site" }

    init() throws {
        folder = try TemporaryFolder()
        try faro("init", "site", in: folder.path)
        #expect(try build().status == 0)
    }

    private func build(_ options: String..., environment: [String: String] = [:]) throws -> Run {
        finish(try start(["build", "--date", "2026-05-04"] + options, in: project, environment: environment))
    }

    /// Only a whole build has more stages than the first.
    private func endsEarly(_ options: String..., environment: [String: String] = [:]) throws -> Bool {
        let run = finish(
            try start(["build", "--date", "2026-05-04", "--stats"] + options, in: project, environment: environment))
        #expect(run.status == 0, "\(run.errors)")
        return !run.output.contains("search")
    }

    private func clean(_ options: String...) throws -> [String: Data] {
        let other = folder.path + "/clean"
        try? FileManager.default.removeItem(atPath: other)
        #expect(finish(try start(["build", "--quiet", "--output", other] + options, in: project)).status == 0)
        return try folder.files("clean")
    }

    @Test func theSecondBuildEndsEarlyAndTellsTheSame() throws {
        // The placeholder of the address is told each time.
        let (second, third) = (try build(), try build("--jobs", "1"))
        #expect(second.errors.contains("[placeholder-url]") && second.errors == third.errors)
        #expect(try endsEarly())
        #expect(try folder.files("site/Public") == clean())
        #expect(second.output.contains("nothing changed"))
    }

    @Test(arguments: [
        ["--base-url", "https://elsewhere.example/"], ["--drafts"], ["--compress"], ["--date", "2026-05-05"],
        ["--clean"], ["--sync"], ["--messages", "es"], ["--quiet"],
    ])
    func anotherOptionBuilds(options: [String]) throws {
        let run = finish(try start(["build", "--date", "2026-05-04", "--stats"] + options, in: project))
        #expect(run.status == 0 && (run.output.contains("search") || run.output.contains("búsqueda")), "\(run.output)")
    }

    @Test func otherBytesOfTheSameSizeAndTimeAreSeen() throws {
        let page = folder.url("site/Content/en/notes/rain.md")
        let time = try #require(FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate])
        let text = try String(contentsOf: page, encoding: .utf8)
        let last = try #require(text.dropLast().last)
        try Data((text.dropLast(2) + (last == "." ? "!" : ".") + "\n").utf8).write(to: page)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: page.path)
        #expect(try !endsEarly())
        #expect(try folder.files("site/Public") == clean())
        try Data(text.utf8).write(to: page)
        #expect(try !endsEarly() && endsEarly())
    }

    @Test(arguments: ["Content/en/notes/new.md", "Content/assets/new.txt"])
    func aNewFileBuilds(path: String) throws {
        try folder.write("---\ntitle: New\nsummary: New.\ntopics: [soil]\n---\n\nNew.\n", to: "site/" + path)
        #expect(try !endsEarly())
    }

    @Test func anOutputThatIsNotAsItWasWrittenIsWrittenAgain() throws {
        let whole = try folder.files("site/Public")
        try folder.write("other", to: "site/Public/index.html")
        #expect(try !endsEarly())
        #expect(try folder.files("site/Public") == whole)
        try FileManager.default.removeItem(at: folder.url("site/Public/404.html"))
        #expect(try !endsEarly())
        #expect(try folder.files("site/Public") == whole)
        #expect(try endsEarly())
        // What Faro did not write is none of its business.
        try folder.write("mine", to: "site/Public/mine.txt")
        #expect(try endsEarly())
    }

    @Test(arguments: ["{}", "", "not JSON", "{\"format\":1,\"key\":\"0\"}", "{\"format\":9}"])
    func aRecordThatCannotBeReadBuilds(text: String) throws {
        try folder.write(text, to: "site/.faro/last-build.json")
        #expect(try !endsEarly() && endsEarly())
    }

    @Test func aListOfFilesThatWasChangedBuildsOrIsRefused() throws {
        let list = folder.url("site/Public/build.json")
        let text = try String(contentsOf: list, encoding: .utf8)
        try Data(text.replacing("\"404.html\"", with: "\"405.html\"").utf8).write(to: list)
        // 404.html is now a file that Faro did not write.
        #expect(try build().status == 2)
        try Data(text.replacing("\n", with: "\n ").utf8).write(to: list)
        #expect(try !endsEarly() && endsEarly())
        try Data(text.replacing("\"complete\":true", with: "\"complete\":false").utf8).write(to: list)
        #expect(try !endsEarly() && endsEarly())
    }

    @Test func anotherOutputFolderIsBuilt() throws {
        #expect(try !endsEarly("--output", folder.path + "/other"))
        #expect(try folder.files("other") == folder.files("site/Public"))
        #expect(try endsEarly("--output", folder.path + "/other"))
    }

    /// An error leaves the site, and what is kept of it.
    @Test func afterAnErrorThatIsTakenBackThereIsNothingToDo() throws {
        let page = folder.url("site/Content/en/notes/rain.md")
        let text = try Data(contentsOf: page)
        try Data("---\ntitel: x\n---\n".utf8).write(to: page)
        #expect(try build().status == 1)
        try text.write(to: page)
        #expect(try endsEarly())
    }
}
