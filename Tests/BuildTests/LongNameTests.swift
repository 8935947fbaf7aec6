import Build
import Content
import Diagnostics
import Foundation
import Markdown
import Site
import TestSupport
import Testing
import Views

/// Long names: in a URL that an editor wrote they are reported; in a URL made from a title the text is cut.
@Suite struct LongNameTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeSmallProject()
    }

    private func build() throws -> BuildOutcome {
        var options = options(folder.path, output: folder.path + "/Public")
        options.compresses = true
        return try buildSite(options, theme: plainTheme)
    }

    private func errors() throws -> [String] {
        try build().diagnostics.filter { $0.severity == .error }.map {
            "\($0.path):\($0.position?.line ?? 0) \($0.rule.rawValue)"
        }
    }

    private static let long = String(repeating: "palabra-", count: 200)

    @Test(arguments: [
        "/" + String(repeating: "a", count: 201) + "/", "/" + String(repeating: "a/", count: 1200),
        "/x/" + String(repeating: "%C3%B1", count: 120),
        "/" + String(repeating: "a", count: 201) + ".html",
    ])
    func aLongAliasIsReportedWhereItStands(alias: String) throws {
        try folder.write(
            "---\ntitle: T\ntopics: [a]\naliases:\n  - /ok/\n  - \(alias)\n---\n", to: "Content/en/notes/page.md")
        #expect(try errors() == ["Content/en/notes/page.md:6 name-too-long"])
    }

    @Test func aliasesOfEveryAllowedLengthAreBuilt() throws {
        let aliases = [
            "/" + String(repeating: "a", count: 200) + "/", "/" + String(repeating: "b", count: 195) + ".html",
            "/" + String(repeating: "c/", count: 450),
        ]
        try folder.write(
            """
            ---
            title: T
            topics: [a]
            aliases: [\(aliases.joined(separator: ", "))]
            slug: \(String(repeating: "s", count: 180))
            ---

            """, to: "Content/en/notes/page.md")
        #expect(try errors() == [])
    }

    @Test func aLongSlugIsReportedWhereItStands() throws {
        try folder.write(
            "---\ntitle: T\ntopics: [a]\nslug: \(String(repeating: "s", count: 181))\n---\n",
            to: "Content/en/notes/page.md")
        #expect(try errors() == ["Content/en/notes/page.md:4 bad-slug"])
    }

    @Test func namesOfTermsAndTitlesAreCutToAnAddressOfTheirOwn() throws {
        let settings = smallProject.file("Content/site.yaml")?.text
            .replacing(
                "a: { en: Apples, es: Manzanas }",
                with: "a: { en: \(Self.long)one, es: Manzanas }, c: { en: \(Self.long)two, es: Peras }"
            )
            .replacing(
                "label: { en: Said, es: Dicho } }", with: "facet: true, label: { en: \(Self.long), es: Dicho } }")
        try folder.write(try #require(settings), to: "Content/site.yaml")
        try folder.write(
            "---\ntitle: \(Self.long)\ntopics: [a, c]\nsaid: \(Self.long)\n---\n", to: "Content/en/notes/page.md")
        #expect(try errors() == [])
        let terms = try folder.files("Public/en/topics").keys.compactMap { $0.split(separator: "/").first }.filter {
            $0.hasPrefix("palabra-")
        }
        #expect(Set(terms).count == 2, "two long names that begin alike stay two")
        #expect(terms.allSatisfy { $0.utf8.count <= 180 })
    }

    @Test func aLongWordOfAnAddressIsReportedWhereItStands() throws {
        try folder.write(
            "more: Más\npath.search: \(String(repeating: "b", count: 300))\n", to: "Content/strings/es.yaml")
        #expect(try errors() == ["Content/strings/es.yaml:2 name-too-long"])
    }

    @Test func aLongPathInTheSettingsIsReportedWhereItStands() throws {
        let settings = smallProject.file("Content/site.yaml")?.text.replacing(
            "path: { en: notes,", with: "path: { en: \(String(repeating: "n", count: 300)),")
        try folder.write(try #require(settings), to: "Content/site.yaml")
        #expect(try errors().contains { $0.hasPrefix("Content/site.yaml:") && $0.hasSuffix(" bad-path") })
    }

    @Test func aLongNameOfAFileIsReported() throws {
        let svg = #"<svg xmlns="http://www.w3.org/2000/svg"/>"#
        let name = String(repeating: "a", count: 245) + ".svg"
        try folder.write(svg, to: "Content/assets/" + name)
        #expect(try errors() == ["Content/assets/\(name):0 name-too-long"])
        try FileManager.default.removeItem(at: folder.url("Content/assets/" + name))
        try folder.write(
            svg.replacing("/>", with: ">" + String(repeating: " ", count: 2000) + "</svg>"),
            to: "Content/assets/" + String(repeating: "a", count: 236) + ".svg")
        #expect(try errors() == [])
        try folder.write(
            "---\ntitle: T\ntopics: [a]\n---\n", to: "Content/en/notes/" + String(repeating: "b", count: 250) + ".md")
        #expect(try errors().map { $0.split(separator: " ").last } == ["bad-name"])
    }

    @Test func foldersWithoutEndAreReported() throws {
        var path = folder.path + "/Content/assets"
        for _ in 0..<12 {
            path += "/" + String(repeating: "d", count: 200)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
        #expect(try errors().map { $0.split(separator: " ").last } == ["name-too-long"])
    }
}
