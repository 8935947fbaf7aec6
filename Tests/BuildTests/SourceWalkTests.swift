import Base
import Foundation
import TestSupport
import Testing

@testable import Build

/// The walk through `Content/` when a system call fails.
@Suite struct SourceWalkTests {
    /// A folder that can be opened through links, but whose real path is too long for realpath(3): links out of
    /// `Content/` cannot be detected, so nothing may be read.
    @Test func contentWhoseRealPathIsUnknownIsRefused() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        let deep = Array(repeating: String(repeating: "d", count: 200), count: 15).joined(separator: "/")
        try files.createDirectory(atPath: folder.path + "/" + deep, withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: folder.path + "/half", withDestinationPath: deep)
        try files.createDirectory(atPath: folder.path + "/half/" + deep, withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: folder.path + "/site", withDestinationPath: "half/" + deep)
        // Removes the inner part first: the full path is too long for removal.
        defer { try? files.removeItem(atPath: folder.path + "/half/" + String(repeating: "d", count: 200)) }
        try folder.write("x", to: "site/Content/en/page.md")
        #expect(throws: EnvironmentError.self) { _ = try SourceTree(root: folder.path + "/site").paths }
    }
}
