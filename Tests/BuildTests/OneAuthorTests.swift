import Build
import Content
import Foundation
import Site
import TestSupport
import Testing
import Views

/// A fact written in two places will differ one day.
@Suite struct OneAuthorTests {
    /// Names of files that a build writes, and keys of strings used in URLs.
    private static let names = [
        "feed.xml", "data.json", "data.csv", "offline.json", "search.js", "qr.svg", "404.html", "sitemap.xml",
        "robots.txt", "manifest.webmanifest",
        "catalogue.json", "catalogue.schema.json", "facts.json", "facts.csv", "facts.schema.json", "nginx.conf",
        "path.search", "path.index", "path.offline",
        "path.page",
    ]

    /// Files that make URLs, declare the strings, or name them in a message.
    private static let authors = [
        "LanguagePermalinks.swift", "Permalink.swift", "Permalinks.swift", "Slug.swift", "EngineStrings.swift",
        "PermalinkCollision.swift",
    ]

    @Test func addressesAreMadeInOnePlace() throws {
        for folder in [
            "Sources/Content", "Sources/Site", "Sources/Views", "Sources/Build", "Sources/Tools", "Sources/Checks",
            "Templates",
        ] {
            let files =
                FileManager.default.enumerator(atPath: packageRoot().path + "/" + folder)?.compactMap { $0 as? String }
                ?? []
            try #require(!files.isEmpty, "no folder \(folder)")
            for path in files
            where path.hasSuffix(".swift")
                && !Self.authors.contains(path.split(separator: "/").last.map(String.init) ?? "")
            {
                for line in try String(contentsOfFile: packageRoot().path + "/" + folder + "/" + path, encoding: .utf8)
                    .split(separator: "\n")
                {
                    guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { continue }
                    for name in Self.names { #expect(!line.contains("\(name)\""), "\(folder)/\(path): \(line)") }
                    #expect(!line.contains("Slug.of(") || line.contains("suggestion"), "\(folder)/\(path): \(line)")
                }
            }
        }
    }

    @Test func theCatalogueNamesTypesAsSettingsDo() throws {
        let folder = try TemporaryFolder()
        let types = [
            "text", "markdown", "integer", "number", "boolean", "date", "url", "email", "phone", "country", "language",
        ]
        let fields =
            types.map { "      \($0)_field: { type: \($0) }\n" }.joined()
            + "      phones: { type: list, of: phone }\n      next: { type: reference, to: notes }\n"
        let settings = try #require(smallProject.file("Content/site.yaml")).text.replacing(
            "      said: {", with: fields + "      said: {")
        try folder.writeSmallProject(["Content/site.yaml": settings])
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        let catalogue = try #require(folder.text("Public/catalogue.json"))
        for type in types { #expect(catalogue.contains("{\"key\":\"\(type)_field\",\"type\":\"\(type)\",")) }
        #expect(catalogue.contains("{\"key\":\"phones\",\"list\":true,\"type\":\"phone\","))
        #expect(catalogue.contains("{\"key\":\"next\",\"type\":\"reference\",\"to\":\"notes\","))
    }
}
