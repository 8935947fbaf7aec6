package import Foundation

/// Golden test: compares `text` with the file `Snapshots/<name>` beside the test. Returns `nil` when they are equal,
/// otherwise the difference, for `#expect(snapshotProblem(…) == nil)`. With `UPDATE_SNAPSHOTS=1` the file is written
/// instead; read the diff before you commit it.
package func snapshotProblem(_ text: String, named name: String, testFile: String = #filePath) -> String? {
    snapshotProblem(
        text, at: URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Snapshots/" + name)
    )
}

/// The same, with any file.
package func snapshotProblem(_ text: String, at url: URL) -> String? {
    let name = url.lastPathComponent
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return nil
        } catch {
            return "cannot write the snapshot \(name): \(error)"
        }
    }
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
        return "no snapshot \(name): run once with UPDATE_SNAPSHOTS=1, then read what it wrote\n\(text)"
    }
    return lineDiff(expected: expected, actual: text)
}
