import Build
import Content
import Diagnostics
import Foundation
import Site
import TestSupport
import Testing
import Views

/// Tens of thousands of mistakes take little more time than correct lines: "did you mean" is computed only for some of
/// them.
@Suite struct ManyFaultsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeSmallProject()
    }

    private func found(_ rule: RuleID) throws -> [Diagnostic] {
        try checkProject(options(folder.path, output: folder.path + "/Public"), theme: plainTheme).project.diagnostics
            .filter { $0.rule == rule }
    }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map(line).joined(separator: "\n") + "\n"
    }
    private static let head = "---\ntitle: T\ntopics: [a]\n---\n\n"

    private func expectHints(_ found: [Diagnostic], of count: Int) {
        #expect(found.count == count)
        #expect(
            found.prefix(200).allSatisfy { $0.note?.hasPrefix("did you mean") == true },
            "the first ones are told the nearest name")
        #expect(found.dropFirst(200).allSatisfy { $0.note?.contains("did you mean") != true })
    }

    @Test func linksToPages() throws {
        try folder.write(Self.head + Self.lines(20_000) { _ in "[x](secnd.md)" }, to: "Content/en/notes/page.md")
        expectHints(try found(.brokenLink), of: 20_000)
    }

    @Test func linksInOneLine() throws {
        try folder.write(Self.head + String(repeating: "[x](secnd.md) ", count: 20_000), to: "Content/en/notes/page.md")
        expectHints(try found(.brokenLink), of: 20_000)
    }

    private func expectMeant(_ found: [Diagnostic], _ meant: String, of count: Int) {
        #expect(found.count == count)
        #expect(
            found.prefix(200).allSatisfy { $0.note?.contains(meant) == true },
            "the first ones are told what was meant: \(found.first?.note ?? "")")
        #expect(found.dropFirst(200).allSatisfy { $0.note?.contains(meant) != true })
    }

    @Test func linksByTheAddressOfThePage() throws {
        try folder.write(Self.head, to: "Content/en/notes/a.md")
        try folder.write(Self.head + Self.lines(20_000) { _ in "[x](/en/note/a/)" }, to: "Content/en/notes/page.md")
        expectMeant(try found(.brokenLink), "a.md", of: 20_000)
    }

    /// As many headings as links: comparing all with all would take 10⁹ steps.
    @Test func linksToHeadings() throws {
        try folder.write(
            Self.head + Self.lines(20_000) { "# H\($0)" } + "\n" + Self.lines(20_000) { "[x](#g\($0)) [y](#h\($0))" },
            to: "Content/en/notes/page.md")
        #expect(try found(.brokenAnchor).count == 20_000)
    }

    @Test func linksToHeadingsOfAnotherPage() throws {
        try folder.write(Self.head + Self.lines(20_000) { "# H\($0)" }, to: "Content/en/notes/far.md")
        try folder.write(Self.head + Self.lines(20_000) { "[x](far.md#g\($0))" }, to: "Content/en/notes/page.md")
        #expect(try found(.brokenAnchor).count == 20_000)
    }

    @Test func keysOfTheFrontMatter() throws {
        try folder.write(
            "---\ntitle: T\n" + Self.lines(4_000) { "topics\($0): v" } + "topics: [a]\n---\n",
            to: "Content/en/notes/page.md")
        let found = try found(.unknownKey)
        #expect(found.count == 4_000 && found.dropFirst(200).allSatisfy { $0.note?.contains("did you mean") != true })
    }

    @Test func wordsOfTheInterface() throws {
        try folder.write(Self.lines(50_000) { "more\($0): v" }, to: "Content/strings/es.yaml")
        let found = try found(.unknownWord)
        #expect(
            found.count == 50_000 && found.first?.note == "did you mean 'more'?"
                && found.dropFirst(200).allSatisfy { $0.note == nil })
    }

    @Test func footnotes() throws {
        try folder.write(Self.head + Self.lines(50_000) { "Text[^n\($0)]." }, to: "Content/en/notes/page.md")
        #expect(try !found(.undefinedFootnote).isEmpty)
    }
}
