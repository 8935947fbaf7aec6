package import Foundation

/// Several files written as one string, so that a test shows its whole input:
///
///     -- Content/es/pages/a.md --
///     ---
///     title: A
///     ---
///
/// Each file's text is everything up to the next such line; it ends in a line break.
package struct Fixture: Sendable {
    package struct File: Sendable, Equatable {
        package var path: String
        package var bytes: [UInt8]
        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    package var files: [File] = []

    package init(_ text: String) {
        var lines: [Substring] = []
        var path: String?
        func flush(_ files: inout [File]) {
            guard let path else { return }
            let content = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
            files.append(File(path: path, bytes: Array(content.utf8)))
        }
        var found: [File] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
                flush(&found)
                path = String(line.dropFirst(3).dropLast(3))
                lines = []
            } else {
                lines.append(line)
            }
        }
        // The last line break of the text is not an empty line of the last file.
        if lines.last == "" { lines.removeLast() }
        flush(&found)
        files = found
    }

    package func file(_ path: String) -> File? { files.first { $0.path == path } }

    /// Writes the files into `folder`, and makes missing folders.
    package func write(to folder: URL) throws {
        for file in files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
    }
}
