import Foundation
import TestSupport
import Testing

/// The commands about the register, end to end: what they print where, and their exit status.
@Suite struct RegisterCommandTests {
    private let folder: TemporaryFolder
    private var project: String { folder.path + "/site" }
    private let path = "site/Content/es/notes/rain.md"

    init() throws {
        folder = try TemporaryFolder()
        #expect(try faro("init", "site", in: folder.path).status == 0)
    }

    /// A register of one record, and a text that quotes its former value.
    private func writeRegister() throws {
        let settings = try #require(folder.text("site/Content/site.yaml"))
        let vocabulary = "  fact-kind: { deadline: { en: Deadline, es: Plazo } }\n"
        try folder.write(
            settings.replacing("collections:\n", with: vocabulary + "collections:\n")
                + "register: { topics: topic, kinds: fact-kind, place: country }\n", to: "site/Content/site.yaml")
        try folder.write(
            """
            defaults: { place: CR, confidence: established, law: "CT 413" }
            cr-water-deadline:
              about: { topic: water, kind: deadline }
              value: { en: "1 year", es: "1 año" }
              was: { es: "6 meses", on: "2026-01-01" }
            """, to: "site/Content/facts/cr.yaml")
        let text = try #require(folder.text(path))
        try folder.write(text + "\nTiene [6 meses](fact:cr-water-deadline).\n", to: path)
    }

    @Test func theRegisterIsListed() throws {
        try writeRegister()
        let list = try faro("facts", "--date", "2026-11-30", in: project)
        #expect(list.status == 0 && list.errors == "", "\(list)")
        #expect(
            list.output.contains(
                """
                Costa Rica (CR)
                  cr-water-deadline                 established  no source          1×
                    water · deadline                1 year

                """), "\(list.output)")
        let json = try faro("facts", "--format", "json", "--place", "CR", in: project)
        #expect(json.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
        let spanish = try faro("facts", "--messages", "es", in: project)
        #expect(spanish.output.contains("water · deadline                1 año\n"))
    }

    @Test func theUsesOfARecordAreListed() throws {
        try writeRegister()
        #expect(
            try faro("facts", "--uses", "cr-water-deadline", in: project)
                == Run(
                    status: 0, output: "Content/es/notes/rain.md:17:7: 6 meses\n1 quote, 0 tables\n", errors: ""))
        let unknown = try faro("facts", "--uses", "cr-water-dedline", in: project)
        #expect(unknown.status == 64 && unknown.output == "")
        #expect(unknown.errors.contains("did you mean 'cr-water-deadline'?"))
    }

    @Test func aFormerValueIsReportedThenMended() throws {
        try writeRegister()
        let before = try folder.files("site")
        #expect(
            try faro("fix", "facts", in: project)
                == Run(
                    status: 1,
                    output: """
                        Content/es/notes/rain.md:17:7: 6 meses → 1 año
                            Tiene «1 año».
                        1 place in 1 file can be mended: 'faro fix facts --apply' does it

                        """, errors: ""))
        #expect(try folder.files("site") == before, "a report writes nothing")
        #expect(try faro("build", "--quiet", in: project).status == 1)
        let apply = try faro("fix", "facts", "--apply", in: project)
        #expect(apply.status == 0 && apply.output.hasSuffix("1 place in 1 file mended\n"), "\(apply)")
        #expect(folder.text(path)?.hasSuffix("\nTiene [1 año](fact:cr-water-deadline).\n") == true)
        #expect(
            try faro("fix", "facts", "--apply", in: project)
                == Run(status: 0, output: "all quotes say what the register says\n", errors: ""))
        #expect(try faro("build", "--quiet", in: project).status == 0)
    }

    @Test func aRecordWithAFaultIsToldBesideTheList() throws {
        try writeRegister()
        try folder.write("x:\n  about: { topic: watr, kind: deadline }\n", to: "site/Content/facts/x.yaml")
        for arguments in [["facts"], ["facts", "--uses", "cr-water-deadline"], ["fix", "facts", "--apply"]] {
            let run = finish(try start(arguments, in: project))
            #expect(run.status == 1 && run.output != "", "\(arguments): \(run)")
            #expect(run.errors.hasPrefix("Content/facts/x.yaml:"), "\(run.errors)")
        }
    }

    @Test func wrongUsageSaysWhatIsRight() throws {
        let none = try faro("facts", in: project)
        #expect(none.status == 64 && none.errors.contains("this project has no register of facts"), "\(none)")
        #expect(try faro("fix", "facts", in: project).status == 64)
        #expect(try faro("new", "facts", "cr", in: project).status == 64)
        try writeRegister()
        for (arguments, message) in [
            (["fix"], "say what to mend: 'faro fix facts'"),
            (["fix", "rules"], "'faro fix' cannot mend 'rules'; it can mend: facts"),
            (["facts", "--place", "CB"], "no record has the place 'CB'; did you mean 'CR'?"),
            (["facts", "--uses", "x", "--gaps"], "beside --uses, leave out: --gaps"),
            (["facts", "--gaps", "--confidence", "copy"], "beside --gaps, leave out: --confidence"),
            (["facts", "--confidence", "sure"], "sure"), (["facts", "--older-than", "2026"], "2026-11-22"),
            (["facts", "--date", "2026-02-30"], "2026-02-30"),
            (["new", "facts", "gt", "--title", "x"], "a file of the register has no use for --title"),
            (["new", "facts", "CR"], "name it 'cr'"),
            (["new", "facts", "cr"], "'Content/facts/cr.yaml' exists already"),
        ] {
            let run = finish(try start(arguments, in: project))
            #expect(run.status == 64 && run.output == "" && run.errors.contains(message), "\(arguments): \(run)")
        }
        try folder.write("title: [", to: "site/Content/site.yaml")
        let broken = try faro("facts", in: project)
        #expect(broken.status == 1 && broken.output == "" && broken.errors.contains("Content/site.yaml:1:"))
    }

    @Test func newFactsWritesAFileToFillIn() throws {
        try writeRegister()
        let run = try faro("new", "facts", "gt", in: project)
        #expect(run == Run(status: 0, output: "Content/facts/gt.yaml\n", errors: ""))
        #expect(folder.text("site/Content/facts/gt.yaml")?.contains("  place: \"GT\"\n") == true)
        let check = try faro("check", in: project)
        #expect(check.status == 1 && check.errors.contains("Content/facts/gt.yaml:"), "\(check.errors)")
    }
}
