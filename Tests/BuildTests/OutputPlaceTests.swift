import Base
import Foundation
import TestSupport
import Testing

@testable import Build

/// A build never writes into its sources, and closes every file that it opens.
@Suite struct OutputPlaceTests {
    private let folder: TemporaryFolder
    private var root: String { folder.path + "/site" }

    init() throws {
        folder = try TemporaryFolder()
        try smallProject.write(to: folder.url("site"))
        for name in ["Templates/a.swift", "Sources/a.swift", ".git/HEAD"] { try folder.write("x", to: "site/" + name) }
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: target)
    }

    @Test(arguments: [
        "site", "site/", "site/.", "", "/", "site/Content", "site/Content/", "site/Content/es",
        "site/Content/new/deeper", "site/Content/../Content",
        "site/Public/../Content", "site/Templates", "site/Sources/x", "site/.git", "site/.git/refs",
        "site/new/../Content", "link", "link/es", "around/site/Content",
        "site/LinkedContent", "site/Public/../../site",
    ])
    func outputInOrAroundTheSourcesIsRefusedBeforeAnythingIsTouched(output: String) throws {
        try link("link", to: root + "/Content")
        try link("around", to: folder.path)
        try link("site/LinkedContent", to: "Content/es")
        let before = try folder.files()
        let path = output == "/" ? "/" : folder.path + "/" + output
        let refusal = try #require(OutputPlace.refusal(of: path, root: root))
        #expect(throws: EnvironmentError.outputRefused(output: path, refusal)) {
            try buildSite(options(root, output: path), theme: plainTheme)
        }
        #expect(try folder.files() == before)
    }

    @Test(arguments: [
        "site/Public", "site/docs/site", "elsewhere", "elsewhere/deep/er", "site/Contents", "site/Public/Content",
        "site/.faro/serve",
    ])
    func anyOtherFolderMayHoldTheSite(output: String) throws {
        #expect(OutputPlace.refusal(of: folder.path + "/" + output, root: root) == nil)
        #expect(try buildSite(options(root, output: folder.path + "/" + output), theme: plainTheme).published != nil)
    }

    @Test func publicMayBeALinkToAnyFolderButTheSources() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/www", withIntermediateDirectories: true)
        try link("site/Public", to: "../www")
        #expect(try buildSite(options(root, output: root + "/Public"), theme: plainTheme).published != nil)
        #expect(folder.exists("www/en/index.html"))
        try FileManager.default.removeItem(atPath: root + "/Public")
        try link("site/Public", to: "Content")
        #expect(throws: EnvironmentError.self) {
            try buildSite(options(root, output: root + "/Public"), theme: plainTheme)
        }
    }

    /// The target of a linked `Content` is protected like `Content` itself.
    @Test func contentThatIsALinkIsFollowed() throws {
        try FileManager.default.moveItem(atPath: root + "/Content", toPath: folder.path + "/texts")
        try link("site/Content", to: "../texts")
        #expect(OutputPlace.refusal(of: folder.path + "/texts/out", root: root) != nil)
        #expect(OutputPlace.refusal(of: folder.path + "/other", root: root) == nil)
    }

    /// This process's open files in the test's folder; other tests run at the same time.
    private func openFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { number in
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + number),
                target.hasPrefix(folder.path)
            else { return nil }
            return target
        }
    }

    @Test func buildsOfEveryKindCloseWhatTheyOpened() throws {
        let good = options(root, output: root + "/Public")
        for number in 0..<30 {
            try folder.write("---\ntitle: Good\ntopics: [a]\n---\n\n\(number)\n", to: "site/Content/en/notes/page.md")
            #expect(try buildSite(good, theme: plainTheme).published != nil)
            try folder.write("---\ntitle: Bad\n---\n\n[x](gone.md)\n", to: "site/Content/en/notes/page.md")
            #expect(try buildSite(good, theme: plainTheme).published == nil)
            #expect(throws: EnvironmentError.self) {
                try buildSite(options(folder.path + "/nowhere", output: root + "/Public"), theme: plainTheme)
            }
        }
        try folder.write("---\ntitle: Good\ntopics: [a]\n---\n", to: "site/Content/en/notes/page.md")
        try FileManager.default.removeItem(atPath: root + "/Public/en/notes")
        try folder.write("mine", to: "site/Public/en/notes")
        for _ in 0..<15 { #expect(throws: EnvironmentError.self) { try buildSite(good, theme: plainTheme) } }
        try folder.write("not a list", to: "site/Public/build.json")
        for _ in 0..<15 { #expect(throws: EnvironmentError.self) { try buildSite(good, theme: plainTheme) } }
        #expect(try openFiles() == [])
    }
}
