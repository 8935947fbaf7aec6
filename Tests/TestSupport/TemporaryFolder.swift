package import Foundation

/// A temporary folder, removed at the end of the test.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("faro-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

    package func write(_ text: String, to name: String) throws {
        try FileManager.default.createDirectory(
            at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url(name))
    }

    package func text(_ name: String) -> String? {
        (try? Data(contentsOf: url(name))).map { String(decoding: $0, as: UTF8.self) }
    }

    package func exists(_ name: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: url(name).path)) != nil
    }

    /// Every file in `name` with its bytes, including hidden files; a link has its target as content.
    package func files(_ name: String = "") throws -> [String: Data] {
        var found: [String: Data] = [:]
        let root = url(name).path
        for case let file as String in FileManager.default.enumerator(atPath: root) ?? FileManager.DirectoryEnumerator()
        {
            var isFolder: ObjCBool = false
            let full = root + "/" + file
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
                found[file] = Data("link to \(target)".utf8); continue
            }
            if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
                found[file] = try Data(contentsOf: URL(fileURLWithPath: full))
            }
        }
        return found
    }
}
