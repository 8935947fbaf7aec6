import Foundation
import TestSupport
import Testing

/// `faro search` gives the results of the search page.
@Suite struct SearchCommandTests {
    private let folder: TemporaryFolder
    private var project: String { folder.path + "/site" }

    init() throws {
        folder = try TemporaryFolder()
        #expect(try faro("init", "site", in: folder.path).status == 0)
        // A note only in the default language, and a synonym.
        try folder.write(
            """
            ---
            title: Frost
            slug: frost
            summary: What to do before a cold night.
            reviewed: 2026-05-04
            topics: [soil]
            ---
            Cover seedlings when frost is forecast.

            """, to: "site/Content/en/notes/frost.md")
        try folder.write("- term: seedlings\n  words: [sprout]\n", to: "site/Content/synonyms/en.yaml")
        let build = try faro("build", "--quiet", in: project)
        #expect(build.status == 0, "\(build.errors)")
    }

    @Test func belowThreeResultsTheDefaultLanguageIsAskedTooAndLabelled() throws {
        let found = try faro("search", "seedlings", "--lang", "es", in: project)
        #expect(found.status == 0 && found.output.contains("/en/notes/frost/\n  in 'en'\n"), "\(found.output)")
        #expect(found.output.hasSuffix("\n\n1 of 1\n"))
        #expect(try !faro("search", "seedlings", in: project).output.contains("  in '"))
    }

    @Test func whatWasUnderstoodIsSaid() throws {
        #expect(try faro("search", "seedlinsg", in: project).output.hasPrefix("did you mean: seedlings?\n\nFrost"))
        #expect(try faro("search", "sprout", in: project).output.hasPrefix("also searched: seedlings\n\nFrost"))
        #expect(try faro("search", "zzzzzzzz", in: project).output == "nothing found\n")
    }

    @Test(arguments: ["xx", "", "../en", "EN"])
    func anUnknownLanguageIsWrongUsageAndTheKnownOnesAreNamed(_ code: String) throws {
        let run = try faro("search", "soil", "--lang", code, in: project)
        #expect(
            run.status == 64 && run.errors.contains("no language '\(code)' in the index; it has: en, es"),
            "\(run.errors)")
    }

    @Test func eachPageIsAskedForByItsTitleAndHeadings() throws {
        let run = try faro("check", "--search", in: project)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.output)\(run.errors)")
        #expect(run.output.contains(" first for their title, ") && run.output.contains("\nes: "), "\(run.output)")
        let json = try faro("check", "--search", "--format", "json", in: project)
        #expect(json.output.contains("\"pagesFirst\": ") || json.output.contains("\"pagesFirst\":"), "\(json.output)")
        let none = try faro("check", "--search", "--output", "nowhere", in: project)
        #expect(none.status == 2 && none.errors.contains("note: build the site first"), "\(none.errors)")
    }

    @Test func withoutAnIndexTheWorldFails() throws {
        let run = try faro("search", "soil", "--output", "nowhere", in: project)
        #expect(
            run
                == Run(
                    status: 2, output: "", errors: "error: no search index in 'nowhere'\nnote: build the site first\n"))
    }

    @Test(.enabled(if: Machine.hasNode, "no Node"), arguments: ["en", "es"])
    func browserAndTerminalAnswerAlikeInEveryField(_ language: String) throws {
        let queries = [
            "seedlings", "seedlinsg", "sprout", "soil", "suelo", "rain", "lluvia", "\"cold night\"", "the", "el", "",
            "zzzzzzzz", "soil rain frost",
        ]
        let browser = try node(["Tests/SearchClient/ask.mjs", project + "/Public/search", language] + queries).output
        let answers = browser.split(separator: "\n")
        try #require(answers.count == queries.count, "\(browser)")
        for (query, answer) in zip(queries, answers) {
            let terminal = try faro("search", query, "--lang", language, "--format", "json", in: project).output
            #expect(try object(terminal) == object(String(answer)), "\(query): \(terminal)\(answer)")
        }
    }

    private func object(_ json: String) throws -> NSDictionary? {
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
    }
}
