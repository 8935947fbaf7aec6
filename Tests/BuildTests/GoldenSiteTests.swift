import Build
import Content
import Diagnostics
import Foundation
import Site
import Templates
import TestSupport
import Testing
import Views

@testable import Base

@Suite struct GoldenSiteTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Golden test: every file of the small project as one text, except QR codes, search files and lists of their
    /// sizes.
    @Test func smallProjectMakesTheseFiles() throws {
        try folder.writeSmallProject()
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        let files = try folder.files("Public")
        let text = files.keys.sorted().filter {
            !$0.hasPrefix("search/") && !$0.hasSuffix("qr.svg") && !$0.hasSuffix("offline.json") && $0 != "build.json"
        }.map { path in
            "-- \(path) --\n" + String(decoding: files[path] ?? Data(), as: UTF8.self)
        }.joined(separator: "\n")
        #expect(snapshotProblem(text, named: "small-project.txt") == nil)
        #expect(
            files["search/en/index.json"] != nil && files["search/es/index.json"] != nil
                && files["search/search.js"] != nil)
    }

    @Test func theListOfFilesNamesEachWithItsSource() throws {
        try folder.writeSmallProject()
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        let manifest = try #require(Manifest(decoding: Array(try Data(contentsOf: folder.url("Public/build.json")))))
        let files = try folder.files("Public")
        #expect(Set(manifest.entries.map(\.path)) == Set(files.keys).subtracting(["build.json"]))
        #expect(
            manifest.entries.first { $0.path == "en/notes/first/index.html" }?.source == "Content/en/notes/first.md")
        for entry in manifest.entries {
            #expect(files[entry.path].map { Fingerprint(Array($0)).shortened } == entry.fingerprint, "\(entry.path)")
        }
    }

    @Test func draftsAreLeftOutUnlessAskedFor() throws {
        try folder.writeSmallProject()
        var wish = options(folder.path, output: folder.path + "/Public")
        _ = try buildSite(wish, theme: plainTheme)
        #expect(!folder.exists("Public/en/notes/unfinished"))
        wish.includesDrafts = true
        _ = try buildSite(wish, theme: plainTheme)
        #expect(folder.exists("Public/en/notes/unfinished/index.html"))
    }

    /// The generator is not limited to one subject: builds a handbook in English, French and Arabic with the built-in
    /// theme.
    @Test func aQuiteDifferentProjectBuilds() throws {
        let outcome = try buildSite(
            options(packageRoot().path + "/Tests/Fixtures/handbook", output: folder.path + "/Public"), theme: faroTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        let home = try #require(folder.text("Public/ar/index.html"))
        #expect(home.contains("dir=\"rtl\"") && home.contains("lang=\"ar\""))
        #expect(folder.exists("Public/search/ar/index.json"))
    }

    @Test func aFeedHoldsEveryItemThatHasADate() throws {
        try folder.writeSmallProject([
            "Content/en/notes/dated.md": "---\ntitle: Dated\ndate: 2025-09-01\ntopics: [a]\n---\n\nText.\n"
        ])
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        let feed = try #require(folder.text("Public/en/notes/feed.xml"))
        #expect(feed.contains("<title>Dated</title>") && feed.contains("<updated>2025-09-01T00:00:00Z</updated>"))
        #expect(!feed.contains("<title>Second</title>"))
    }

    @Test func linksAndImagesOfANoticeLeadToTheirFiles() throws {
        try folder.writeSmallProject([
            "Content/en/notice.md":
                "---\ntitle: Now\nuntil: 2025-12-31\n---\n\n[First](notes/first.md) ![a dot](../assets/dot.svg)\n"
        ])
        let loaded = try checkProject(options(folder.path, output: folder.path + "/Public"), theme: plainTheme).project
        let links = try #require(
            loaded.content.map { ViewBuilder(site: $0.site, language: ID(0), assets: []) }?.siteView.notice?.body.links)
        #expect(links.first?.url == "/base/en/notes/first/")
        #expect(links.last?.url.hasPrefix("/base/assets/dot.") == true && links.last?.height == 20)
    }

    @Test func errorsLeaveTheLastGoodSite() throws {
        try folder.writeSmallProject()
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        let before = try folder.files("Public")
        try folder.writeSmallProject([
            "Content/en/notes/second.md": "---\ntitle: Second\ntopics: [zz]\n---\n\n[gone](gone.md)\n"
        ])
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        #expect(outcome.published == nil)
        #expect(
            Set(outcome.diagnostics.filter { $0.severity == .error }.map(\.rule)).isSuperset(of: [
                .unknownTerm, .brokenLink,
            ]))
        #expect(try folder.files("Public") == before)
        #expect(!folder.exists(".Public.faro-staging"))
    }
}
