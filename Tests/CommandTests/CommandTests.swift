import Foundation
import TestSupport
import Testing

/// End-to-end test of the binary: its output, its exit status.
@Suite struct CommandTests {
    private let folder: TemporaryFolder
    private var project: String { folder.path + "/site" }

    init() throws {
        folder = try TemporaryFolder()
        #expect(try faro("init", "site", in: folder.path).status == 0)
    }

    @Test func aNewProjectBuildsAndPassesItsOwnChecks() throws {
        let check = try faro("check", in: project)
        #expect(check.status == 0 && !check.errors.contains("error:"), "\(check.errors)")
        let build = try faro("build", in: project)
        #expect(build.status == 0)
        #expect(build.output.hasSuffix("2 warnings\n") && build.output.contains(" pages in "))
        #expect(
            folder.exists("site/Public/en/notes/rain/index.html")
                && folder.exists("site/Public/es/notas/rain/index.html"))
    }

    @Test func initNeverWritesIntoAFolderThatIsInUse() throws {
        let again = try faro("init", "site", in: folder.path)
        #expect(again.status == 2)
        #expect(again.errors == "error: 'site' is not empty\nnote: name a new folder\n")
    }

    @Test func anErrorSaysWhereItIsAndWhatWouldBeRight() throws {
        try folder.write(
            "---\ntitle: Frost\ntopics: [watr]\n---\n\nSee [rain](rian.md).\n", to: "site/Content/en/notes/frost.md")
        let run = try faro("build", in: project)
        #expect(run.status == 1)
        #expect(run.output == "", "results only on standard output")
        #expect(
            run.errors.contains(
                """
                Content/en/notes/frost.md:3:10: error: 'watr' is not a term of the vocabulary 'topic' [unknown-term]
                  topics: [watr]
                           ^~~~
                  note: did you mean 'water'?

                """), "\(run.errors)")
        #expect(run.errors.contains("Content/en/notes/frost.md:6:5: error: no page at 'rian.md' [broken-link]\n"))
        #expect(run.errors.contains("note: did you mean 'rain.md'?"))
        #expect(run.errors.hasSuffix(": nothing was written\n"))
        #expect(!folder.exists("site/Public"))
    }

    @Test func warningsPassUnlessStrict() throws {
        #expect(try faro("build", "--quiet", in: project) == Run(status: 0, output: "", errors: ""))
        let strict = try faro("build", "--strict", in: project)
        #expect(strict.status == 1 && strict.errors.contains("error: 'base_url' is the placeholder"))
    }

    @Test func checkWritesNothingAndSpeaksJSON() throws {
        let run = try faro("check", "--format", "json", in: project)
        #expect(run.status == 0 && run.errors == "")
        let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        #expect(list?.contains { $0["rule"] as? String == "placeholder-url" } == true)
        #expect(!folder.exists("site/Public") && !folder.exists("site/.faro"))
    }

    @Test func anOutputAmongTheSourcesIsWrongUsageAndAPublicThatLeadsThereAFault() throws {
        let before = try folder.files("site")
        for output in ["Content", "Content/es", ".", "..", "Content/../Content"] {
            let run = try faro("build", "--output", output, in: project)
            #expect(
                run.status == 64 && run.errors.contains("name a folder of its own, as in '--output Public'"),
                "\(output): \(run.errors)")
        }
        #expect(try folder.files("site") == before)
        try FileManager.default.createSymbolicLink(atPath: project + "/Public", withDestinationPath: "Content")
        let run = try faro("build", in: project)
        #expect(
            run.status == 2
                && run.errors.contains("that is 'Content', which holds the sources\nnote: name a folder of its own"))
    }

    /// The launcher sets `FARO_ROOT` to its own folder; the project may be another one.
    @Test func anOutputAmongTheToolsOwnSourcesIsWrongUsage() throws {
        try folder.write("x", to: "tool/Templates/page.swift")
        let before = try folder.files()
        let environment = ["FARO_ROOT": folder.path + "/tool"]
        for output in ["Templates", "Templates/new", ".", "Sources"] {
            let run = try faro(
                "build", "--root", "../site", "--output", output, in: folder.path + "/tool", environment: environment)
            #expect(run.status == 64 && run.errors.contains("name a folder of its own"), "\(output): \(run.errors)")
        }
        #expect(try folder.files() == before)
        #expect(
            try faro(
                "build", "--root", "../site", "--output", "Public", in: folder.path + "/tool", environment: environment
            ).status == 0)
    }

    @Test func ofVeryManyMistakesSomeAreShownAndAllAreCounted() throws {
        let links = String(repeating: "[rain](rian.md)\n", count: 10_000)
        try folder.write("---\ntitle: Frost\ntopics: [water]\n---\n\n" + links, to: "site/Content/en/notes/frost.md")
        let run = try faro("build", in: project)
        #expect(run.status == 1 && run.errors.split(separator: "\n").count { $0.contains(": error: ") } == 200)
        #expect(
            run.errors.contains("\nand 9,80")
                && run.errors.hasSuffix("10,000 errors, 5 warnings: nothing was written\n"), "\(run.errors.suffix(300))"
        )
        let json = try faro("check", "--format", "json", in: project)
        #expect(json.output.split(separator: "\n").count { $0.contains("broken-link") } == 10_000, "programs get all")
        let github = try faro("check", "--format", "github", in: project)
        #expect(github.output.split(separator: "\n").count == 201 && github.output.contains("\n::notice::and 9,80"))
    }

    @Test func wrongUsageIs64AndAWorldThatFailsIs2() throws {
        #expect(try faro("built", in: project).status == 64)
        #expect(try faro("build", "--jobs", "0", in: project).status == 64)
        #expect(try faro("build", "--base-url", "ftp://x", in: project).status == 64)
        let date = try faro("check", "--date", "2025-02-31", in: project)
        #expect(
            date.status == 64 && date.errors.contains("'2025-02-31'") && date.errors.contains("that month has 28 days"),
            "\(date.errors)")
        #expect(
            try faro("check", "--date", "2025-02", in: project).errors.contains(
                "write year, month and day, as in 2026-11-22"))
        #expect(try faro("check", "--date", "2024-02-29", in: project).status == 0)
        #expect(try faro("explain", "brokn-link", in: project).errors.contains("did you mean 'broken-link'?"))
        #expect(
            try faro("build", "--root", "nowhere", in: project)
                == Run(status: 2, output: "", errors: "error: cannot open the folder 'nowhere': it does not exist\n"))
        #expect(try faro("build", in: folder.path).errors.hasPrefix("error: no folder 'Content' in '.'\n"))
        try folder.write("mine", to: "site/Public")
        #expect(try faro("build", "--quiet", in: project).errors.hasPrefix("error: 'Public' is a file, not a folder\n"))
    }

    @Test func explainKnowsEveryRuleItLists() throws {
        let all = try faro("explain", in: project)
        let rules = all.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(rules.contains("broken-link") && rules.contains("unsafe-asset"))
        let one = try faro("explain", "broken-link", in: project)
        #expect(
            one.status == 0 && one.output.hasPrefix("broken-link (error): ") && one.output.contains("wrong:")
                && one.output.contains("right:"))
    }

    @Test func newWritesAFileWithEveryRequiredKey() throws {
        let run = try faro("new", "notes", "frost", "--title", #"A "cold" night"#, in: project)
        #expect(run == Run(status: 0, output: "Content/en/notes/frost.md\n", errors: ""))
        let text = try #require(folder.text("site/Content/en/notes/frost.md"))
        #expect(
            text.hasPrefix("---\ntitle: \"A \\\"cold\\\" night\"\n")
                && text.contains("topics: [FILL-IN]   # one of: water, soil"))
        #expect(text.contains(/\ncompiled: 20\d\d-\d\d-\d\d +#/) && !text.contains("reviewed"))
        #expect(try faro("new", "notes", "frost", in: project).status == 64, "it exists already")
        #expect(try faro("new", "notes", "../frost", in: project).status == 64)
        #expect(try faro("new", "notse", "x", in: project).errors.contains("did you mean 'notes'?"))
    }

    @Test func aNewTranslationNotesTheRevisionItWasMadeFrom() throws {
        try FileManager.default.removeItem(at: folder.url("site/Content/es/notes/soil.md"))
        let original = try #require(folder.text("site/Content/en/notes/soil.md"))
        let mark = "compiled: 2025-06-01\n"
        #expect(original.contains(mark))
        try folder.write(
            original.replacing(mark, with: mark + "reviewed: { on: 2025-06-02, by: a farmer }\n"),
            to: "site/Content/en/notes/soil.md")
        #expect(
            try faro("new", "notes", "soil", "--lang", "es", "--translate", in: project).output
                == "Content/es/notes/soil.md\n")
        let text = try #require(folder.text("site/Content/es/notes/soil.md"))
        #expect(text.contains(/\ncompiled: 20\d\d-/) && !text.contains(mark), "made today")
        #expect(!text.contains("reviewed"), "nobody has reviewed the translation")
        #expect(
            text.contains("translation_of_revision: \"") && text.contains("draft: true")
                && text.contains("## Why it matters"))
        #expect(try faro("build", "--drafts", "--quiet", in: project).status == 0)
    }

    @Test func aNewDraftHoldsNothingUp() throws {
        #expect(try faro("new", "notes", "frost", in: project).status == 0)
        let build = try faro("build", in: project)
        #expect(
            build.status == 0 && build.errors.contains("warning: 'FILL-IN' is not a term of the vocabulary 'topic'"),
            "\(build.errors)")
        #expect(try faro("build", "--drafts", in: project).status == 1)
    }

    /// Not listed by the walk: the second of two names that differ only in case, and files inside a linked folder.
    @Test func newNeverOverwritesAFile() throws {
        let mine = "---\ntitle: Mine\n---\n"
        try folder.write(mine, to: "site/Content/en/notes/Pago.md")
        try folder.write(mine, to: "site/Content/en/notes/pago.md")
        #expect(try faro("new", "notes", "pago", in: project).status == 64)
        #expect(folder.text("site/Content/en/notes/pago.md") == mine)
        try folder.write(mine, to: "elsewhere/about.md")
        try FileManager.default.removeItem(at: folder.url("site/Content/es/notes"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/site/Content/es/notes", withDestinationPath: folder.path + "/elsewhere")
        #expect(try faro("new", "notes", "about", "--lang", "es", in: project).status == 64)
        #expect(folder.text("elsewhere/about.md") == mine)
    }

    @Test func aNewTranslationOfATextWithCRLFIsADraftWithItsRevision() throws {
        let soil = try #require(folder.text("site/Content/en/notes/soil.md"))
        try folder.write(soil.replacing("\n", with: "\r\n"), to: "site/Content/en/notes/soil.md")
        try FileManager.default.removeItem(at: folder.url("site/Content/es/notes/soil.md"))
        #expect(try faro("new", "notes", "soil", "--lang", "es", "--translate", in: project).status == 0)
        let text = try #require(folder.text("site/Content/es/notes/soil.md"))
        #expect(
            text.contains("\ntranslation_of_revision: \"") && text.contains("\ndraft: true") && !text.contains("\r\n"))
        #expect(try faro("build", "--drafts", "--quiet", in: project).status == 0)
    }

    @Test(arguments: [
        "aliases:\n  - /old/\n\n  - /older/", "aliases:\n- /old/\n- /older/", "aliases: [\n  /old/,\n  /older/\n  ]",
    ])
    func aNewTranslationLeavesOutAllLinesOfAKey(_ aliases: String) throws {
        let soil = try #require(folder.text("site/Content/en/notes/soil.md"))
        try folder.write(
            soil.replacing("---\ntitle: ", with: "---\n\(aliases)\ntitle: "), to: "site/Content/en/notes/soil.md")
        try FileManager.default.removeItem(at: folder.url("site/Content/es/notes/soil.md"))
        #expect(try faro("new", "notes", "soil", "--lang", "es", "--translate", in: project).status == 0)
        let text = try #require(folder.text("site/Content/es/notes/soil.md"))
        #expect(text.hasPrefix("---\ntitle: ") && !text.contains("/old"))
        #expect(try faro("build", "--drafts", "--quiet", in: project).status == 0)
    }

    @Test func newMarksAtMostTwentyElementsOfAList() throws {
        let settings = try #require(folder.text("site/Content/site.yaml"))
        try folder.write(
            settings.replacing("required: true, facet", with: "required: true, min: 9000000000000, facet"),
            to: "site/Content/site.yaml")
        #expect(try faro("new", "notes", "frost", in: project).status == 0)
        #expect(
            folder.text("site/Content/en/notes/frost.md")?.ranges(of: "FILL-IN").count == 21, "a title and 20 topics")
    }

    @Test func linksOfANewTranslationLeadToTheOriginals() throws {
        let soil = try #require(folder.text("site/Content/en/notes/soil.md"))
        try folder.write(soil.replacing("title: ", with: "title: Frost and "), to: "site/Content/en/notes/frost.md")
        try folder.write(
            soil + "\nSee [frost](frost.md#why-it-matters) and [rain](rain.md).\n", to: "site/Content/en/notes/soil.md")
        try FileManager.default.removeItem(at: folder.url("site/Content/es/notes/soil.md"))
        #expect(try faro("new", "notes", "soil", "--lang", "es", "--translate", in: project).status == 0)
        let text = try #require(folder.text("site/Content/es/notes/soil.md"))
        #expect(text.contains("[frost](../../en/notes/frost.md#why-it-matters) and [rain](rain.md)"))
        #expect(try faro("build", "--drafts", "--quiet", in: project).status == 0)
    }

    @Test func explainOfABuildSaysWhyEachFileWasWritten() throws {
        #expect(
            try faro("build", "--explain", in: project).output.contains(
                "en/notes/rain/index.html: new, from Content/en/notes/rain.md\n"))
        try folder.write(
            folder.text("site/Content/en/notes/rain.md").map { $0 + "\nMore.\n" } ?? "",
            to: "site/Content/en/notes/rain.md")
        let second = try faro("build", "--explain", "--stats", in: project).output
        #expect(second.contains("en/notes/rain/index.html: bytes differ, from Content/en/notes/rain.md\n"))
        #expect(!second.contains("en/notes/soil/index.html:"))
        #expect(second.contains("stage ") && second.contains("\nrender "))
    }

    /// A new inode proves that this build wrote the file, even with equal bytes.
    @Test func cleanWritesEveryFileAnewAndDeletesWhatIsKept() throws {
        func file() throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: project + "/Public/en/index.html")[.systemFileNumber]
                as? Int
        }
        #expect(try faro("build", "--quiet", in: project).status == 0)
        let (before, first) = (try folder.files("site/Public"), try file())
        try folder.write("old", to: "site/.faro/serve/index.html")
        #expect(try faro("build", in: project).output.contains(" nothing changed,"))
        #expect(try file() == first && folder.exists("site/.faro/serve/index.html"))
        let clean = try faro("build", "--clean", "--explain", in: project)
        #expect(
            clean.output.contains("en/index.html: written anew, as --clean asks\n")
                && clean.output.contains(" \(before.count - 1) files written,"))
        #expect(try file() != first && !folder.exists("site/.faro/serve"))
        #expect(try folder.files("site/Public") == before)
    }

    @Test func compressWritesTheSameBytesPacked() throws {
        #expect(try faro("build", "--compress", "--quiet", in: project).status == 0)
        let packed = Process()
        packed.executableURL = URL(fileURLWithPath: "/bin/gzip")
        packed.arguments = ["-dc", project + "/Public/sitemap.xml.gz"]
        let pipe = Pipe()
        packed.standardOutput = pipe
        try packed.run()
        let text = pipe.fileHandleForReading.readDataToEndOfFile()
        #expect(text == (try Data(contentsOf: folder.url("site/Public/sitemap.xml"))))
        #expect(!folder.exists("site/Public/robots.txt.gz"), "too short to gain")
    }
}
