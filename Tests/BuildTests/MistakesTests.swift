import Build
import Content
import Diagnostics
import Foundation
import Messages
import Site
import Templates
import TestSupport
import Testing
import Views

/// Golden test: common mistakes, each alone in a correct site, with the output of `faro build` in each language.
@Suite struct MistakesTests {
    private static let all = mistakesOfKeys + mistakesOfText + mistakesOfFiles + mistakesOfSettings

    /// Mistakes with more or less than one diagnostic: the number and the reason.
    private static let exceptions: [String: (count: Int, reason: String)] = [
        "a heading without space": (2, "another page links to the heading that is lost"),
        "a term without its text in English": (0, "the text of the default language stands in"),
        "a translation that notes a revision and has no original": (0, "the page is shown as it is"),
    ]

    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try rightsProject.write(to: URL(fileURLWithPath: folder.path))
        let words = try String(
            contentsOf: packageRoot().appendingPathComponent("Content/strings/es.yaml"), encoding: .utf8)
        try folder.write(words, to: "Content/strings/es.yaml")
        return folder
    }

    private func diagnostics(_ folder: TemporaryFolder) throws -> [Diagnostic] {
        var options = options(folder.path, output: folder.path + "/Public", jobs: 1)
        options.date = PartialDate(year: 2026, month: 11, day: 29)
        return try checkProject(options, theme: faroTheme).project.diagnostics
    }

    private func printed(_ diagnostics: [Diagnostic], _ language: MessageLanguage, _ folder: TemporaryFolder) -> String
    {
        let root = folder.path
        return DiagnosticFormat(language: language) { path, line in
            let lines = SourceTree.lines(of: path, root: root)
            return lines.indices.contains(line - 1) ? String(decoding: lines[line - 1], as: UTF8.self) : nil
        }.format(diagnostics)
    }

    @Test func theSiteWithoutMistakesHasNothingToReport() throws {
        let folder = try project()
        let found = try diagnostics(folder)
        #expect(found == [], "\(printed(found, .en, folder))")
    }

    @Test func eachMistakeHasOneMessageInBothLanguages() throws {
        #expect(MistakesTests.all.count >= 100)
        #expect(Set(MistakesTests.all.map(\.name)).count == MistakesTests.all.count)
        #expect(Set(MistakesTests.exceptions.keys).isSubset(of: MistakesTests.all.map(\.name)))
        var text = ""
        for mistake in MistakesTests.all {
            let folder = try project()
            let input = try mistake.apply(to: folder)
            let found = try diagnostics(folder)
            let expected = MistakesTests.exceptions[mistake.name]
            #expect(found.count == expected?.count ?? 1, "\(mistake.name):\n\(printed(found, .en, folder))")
            text += "=== \(mistake.name)\n" + input.joined(separator: "\n") + "\n"
            if let expected { text += "(\(expected.count) messages: \(expected.reason))\n" }
            for language in MessageLanguage.allCases {
                text += "--- \(language.rawValue)\n" + printed(found, language, folder)
            }
            text += "\n"
        }
        #expect(snapshotProblem(text, named: "mistakes.txt") == nil)
    }
}
