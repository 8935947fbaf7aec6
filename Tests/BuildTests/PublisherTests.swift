import Base
import Foundation
import TestSupport
import Testing

@testable import Build

/// Publishes `files` (path → text) into `Public` in `folder`.
@discardableResult
private func publish(_ files: [String: String], in folder: TemporaryFolder) throws -> (written: Int, removed: Int) {
    let publisher = try Publisher(output: folder.path + "/Public", syncs: false)
    let staged = try stage(files, with: publisher)
    return try publisher.publish(staged, Manifest(staged, base: "https://example.org/"))
}

private func stage(_ files: [String: String], with publisher: borrowing Publisher) throws -> [OutputFile] {
    var buffer: [UInt8] = []
    var made: [OutputFile] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        made.append(try publisher.stage(Array(text.utf8), at: path, order: .page, comparing: &buffer))
    }
    return made
}

private func fault(_ body: () throws -> Void) -> EnvironmentError? {
    do { try body() } catch { return error as? EnvironmentError }
    return nil
}

@Suite struct PublisherTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func published() throws -> [String: String] {
        var files = try folder.files("Public").mapValues { String(decoding: $0, as: UTF8.self) }
        files["build.json"] = nil
        return files
    }

    @Test func firstBuildMakesTheFolder() throws {
        try publish(["index.html": "a", "es/x/index.html": "b"], in: folder)
        #expect(try published() == ["index.html": "a", "es/x/index.html": "b"])
        #expect(try folder.files().keys.allSatisfy { $0.hasPrefix("Public/") }, "nothing is left beside it")
    }

    @Test func firstBuildKeepsTheIgnoreFileOfAFreshClone() throws {
        try folder.write("*\n", to: "Public/.gitignore")
        try publish(["index.html": "a"], in: folder)
        #expect(try published() == ["index.html": "a", ".gitignore": "*\n"])
        try publish(["index.html": "b"], in: folder)
        #expect(try published() == ["index.html": "b", ".gitignore": "*\n"])
    }

    @Test func onlyFilesThatDifferAreWritten() throws {
        try publish(["a.html": "1", "b.html": "2", "c.html": "3"], in: folder)
        let before =
            try FileManager.default.attributesOfItem(atPath: folder.url("Public/a.html").path)[.systemFileNumber]
            as? Int
        let result = try publish(["a.html": "1", "b.html": "22", "d.html": "4"], in: folder)
        #expect(result == (written: 2, removed: 1))
        #expect(try published() == ["a.html": "1", "b.html": "22", "d.html": "4"])
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.url("Public/a.html").path)[.systemFileNumber]
                as? Int == before)
    }

    @Test func nothingChangedWritesNothing() throws {
        try publish(["a.html": "1"], in: folder)
        let before =
            try FileManager.default.attributesOfItem(atPath: folder.url("Public/build.json").path)[.systemFileNumber]
            as? Int
        #expect(try publish(["a.html": "1"], in: folder) == (written: 0, removed: 0))
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.url("Public/build.json").path)[.systemFileNumber]
                as? Int == before)
    }

    @Test func foldersThatEmptyAreRemoved() throws {
        try publish(["es/x/index.html": "1", "es/y/index.html": "2"], in: folder)
        try folder.write("mine", to: "Public/es/y/notes.txt")
        try publish(["index.html": "3"], in: folder)
        #expect(!folder.exists("Public/es/x"))
        #expect(try published() == ["index.html": "3", "es/y/notes.txt": "mine"])
    }

    @Test func foreignFilesAreNeitherTouchedNorReplaced() throws {
        try publish(["index.html": "1"], in: folder)
        try folder.write("mine", to: "Public/CNAME")
        try folder.write("mine too", to: "Public/es/index.html")
        let found = fault { try publish(["index.html": "2", "es/index.html": "3"], in: folder) }
        #expect(found?.message == "'Public/es/index.html' is in the way: Faro did not write it")
        #expect(try published() == ["index.html": "1", "CNAME": "mine", "es/index.html": "mine too"])
        try FileManager.default.removeItem(at: folder.url("Public/es/index.html"))
        try publish(["index.html": "2", "es/index.html": "3"], in: folder)
        #expect(try published() == ["index.html": "2", "CNAME": "mine", "es/index.html": "3"])
    }

    @Test func aForeignFileWhereAFolderMustBeIsInTheWay() throws {
        try publish(["index.html": "1"], in: folder)
        try folder.write("mine", to: "Public/es")
        #expect(
            fault { try publish(["index.html": "2", "es/index.html": "3"], in: folder) }?.message
                == "'Public/es' is in the way: Faro did not write it")
        #expect(try published() == ["index.html": "1", "es": "mine"])
    }

    @Test func aLinkInsideTheOutputIsNotWrittenThrough() throws {
        try publish(["index.html": "1"], in: folder)
        try folder.write("mine", to: "elsewhere/keep.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Public/es", withDestinationPath: folder.path + "/elsewhere")
        #expect(fault { try publish(["index.html": "1", "es/index.html": "3"], in: folder) } != nil)
        #expect(try folder.files("elsewhere").keys.sorted() == ["keep.txt"])
    }

    @Test func outputThatIsAFileIsAFault() throws {
        try folder.write("a file", to: "Public")
        #expect(fault { try publish(["index.html": "1"], in: folder) }?.message == "'Public' is a file, not a folder")
    }

    @Test func outputThatIsALinkStandsForTheFolderItLeadsTo() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Public", withDestinationPath: folder.path + "/elsewhere")
        #expect(
            fault { try publish(["index.html": "1"], in: folder) }?.message.hasSuffix("is a link that leads to nothing")
                == true)
        try folder.write("mine", to: "elsewhere/keep.txt")
        try publish(["index.html": "1"], in: folder)
        try publish(["index.html": "2", "es/index.html": "3"], in: folder)
        #expect(
            try folder.files("elsewhere").keys.sorted() == ["build.json", "es/index.html", "index.html", "keep.txt"])
        #expect(
            try folder.files().keys.allSatisfy { $0 == "Public" || $0.hasPrefix("elsewhere/") },
            "nothing is left beside it")
    }

    @Test func aFaultInMidMoveSaysWhatItLeaves() throws {
        try publish(["a.html": "1", "b.html": "1"], in: folder)
        let publisher = try Publisher(output: folder.path + "/Public", syncs: false)
        let files = try stage(["a.html": "2", "b.html": "1", "c.html": "2"], with: publisher)
        // Appears after the check for blocked paths, so that the second move fails, even for root.
        try folder.write("mine", to: "Public/c.html/mine.txt")
        let found = fault { _ = try publisher.publish(files, Manifest(files, base: "https://example.org/")) }
        #expect(
            found?.message
                == "cannot write 'PARENT/Public/c.html': it is a folder".replacing("PARENT", with: folder.path))
        #expect(
            found?.note == """
                the site in 'Public' is now partly new; every file in it is whole, and the next 'faro build' \
                completes it once this is mended
                """)
        #expect(try published() == ["a.html": "2", "b.html": "1", "c.html/mine.txt": "mine"])
    }

    @Test func aFaultBeforeTheFirstMoveDoesNotSpeakOfANewSite() throws {
        try publish(["a.html": "1"], in: folder)
        let publisher = try Publisher(output: folder.path + "/Public", syncs: false)
        let files = try stage(["a.html": "2"], with: publisher)
        try FileManager.default.removeItem(at: folder.url("Public/a.html"))
        try folder.write("mine", to: "Public/a.html/mine.txt")
        let found = fault { _ = try publisher.publish(files, Manifest(files, base: "https://example.org/")) }
        #expect(found != nil && found?.note == nil)
    }

    @Test func whatAFailedBuildCompletesIsCompletedByTheNext() throws {
        try publish(["a.html": "1"], in: folder)
        do {
            let publisher = try Publisher(output: folder.path + "/Public", syncs: false)
            let files = try stage(["a.html": "2", "c.html": "2", "d.html": "2"], with: publisher)
            try folder.write("mine", to: "Public/c.html/mine.txt")
            #expect(fault { _ = try publisher.publish(files, Manifest(files, base: "https://example.org/")) } != nil)
        }
        try FileManager.default.removeItem(at: folder.url("Public/c.html"))
        try publish(["a.html": "2", "c.html": "2"], in: folder)
        #expect(try published() == ["a.html": "2", "c.html": "2"])
    }

    @Test func whatAKilledBuildStagedIsClearedAway() throws {
        try publish(["index.html": "1"], in: folder)
        try folder.write("half", to: ".Public.faro-staging/es/index.html")
        try folder.write("", to: ".Public.faro-lock")
        try publish(["index.html": "2"], in: folder)
        #expect(try published() == ["index.html": "2"])
        #expect(!folder.exists(".Public.faro-staging"))
    }

    @Test func aBuildKilledWhileMovingIsCompletedByTheNext() throws {
        try publish(["a.html": "1", "b.html": "1"], in: folder)
        // The state after the first move: the manifest lists old and new files, and one new file is in place.
        let files = ["a.html", "b.html", "c.html", "d.html"].map {
            Manifest.Entry(path: $0, fingerprint: Fingerprint(value: 1))
        }
        try Data(Manifest(base: "https://example.org/", isComplete: false, entries: files).encoded()).write(
            to: folder.url("Public/build.json"))
        try folder.write("2", to: "Public/c.html")
        try publish(["c.html": "2", "d.html": "2"], in: folder)
        #expect(try published() == ["c.html": "2", "d.html": "2"])
    }

    @Test func aSecondBuildAtOnceIsRefused() throws {
        do {
            let first = try Publisher(output: folder.path + "/Public", syncs: false)
            #expect(
                fault { try publish(["index.html": "1"], in: folder) }?.message == "another build is writing 'Public'")
            _ = consume first
        }
        try publish(["index.html": "1"], in: folder)
    }

    @Test func aListOfSomebodyElsesIsAFault() throws {
        try folder.write("{\"files\":[]}", to: "Public/build.json")
        #expect(fault { try publish(["index.html": "1"], in: folder) }?.message.contains("build.json") == true)
        #expect(try folder.files("Public").count == 1)
    }

    @Test(arguments: ["../outside.html", "/etc/x", "a//b", "a/./b", ""])
    func aListThatClimbsOutOfTheFolderIsAFault(path: String) {
        let manifest = Manifest(
            base: "", isComplete: true,
            entries: [Manifest.Entry(path: path, fingerprint: Fingerprint(value: 1))])
        #expect(Manifest(decoding: manifest.encoded()) == nil)
    }

    @Test func theListReadsBackAsItWasWritten() {
        let entries = ["a\"b\\c.html", "ñandú/índice.html", "line\nbreak\u{1}"].map {
            Manifest.Entry(
                path: $0, fingerprint: Fingerprint(Array($0.utf8)),
                source: $0.hasPrefix("a") ? nil : "Content/\($0)")
        }
        let manifest = Manifest(base: "https://example.org/faro/", isComplete: false, entries: entries)
        #expect(Manifest(decoding: manifest.encoded()) == manifest)
        #expect(Manifest(decoding: Manifest.empty.encoded()) == .empty)
    }

    /// As formatted by `jq .` and `jq -S .`: other spaces, other order of keys, unknown keys.
    @Test func aListThatWasLaidOutAnewIsRead() throws {
        let manifest = Manifest(
            base: "https://example.org/", isComplete: true,
            entries: [
                Manifest.Entry(path: "a.html", fingerprint: Fingerprint(value: 0xAB << 24), source: "Content/ñ.md"),
                Manifest.Entry(path: "b.html", fingerprint: Fingerprint(value: 1 << 24)),
            ])
        let text = """
            {
              "base": "https:\\/\\/example.org\\/",
              "complete": true,
              "other": [null],
              "folders": [
                [ "", "Content/\\u00f1.md", "a.html", "00000000ab" ],
                [ "", "", "b.html", "0000000001" ]
              ],\r
              \t"format": 2
            }

            """
        #expect(Manifest(decoding: Array(text.utf8)) == manifest)
        #expect(
            Manifest(decoding: Array(text.replacingOccurrences(of: "\"format\": 2", with: "\"format\": 3").utf8)) == nil
        )
    }
}
