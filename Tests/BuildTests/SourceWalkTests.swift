import Base
import Foundation
@testable import Build
import Testing
import TestSupport

/// What a walk through `Content/` does where the disk answers no question.
@Suite struct SourceWalkTests {
    /// A folder that can be opened through a link, but whose own path is longer than realpath(3) takes: whether a link
    /// in it leads out of `Content/` cannot be told, so nothing may be read.
    @Test func contentWhoseRealPathIsUnknownIsRefused() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        let deep = Array(repeating: String(repeating: "d", count: 200), count: 15).joined(separator: "/")
        try files.createDirectory(atPath: folder.path + "/" + deep, withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: folder.path + "/half", withDestinationPath: deep)
        try files.createDirectory(atPath: folder.path + "/half/" + deep, withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: folder.path + "/site", withDestinationPath: "half/" + deep)
        // The end first: of the whole, no path is short enough to remove it by.
        defer { try? files.removeItem(atPath: folder.path + "/half/" + String(repeating: "d", count: 200)) }
        try folder.write("x", to: "site/Content/en/page.md")
        #expect(throws: EnvironmentError.self) { _ = try SourceTree(root: folder.path + "/site").paths }
    }
}
