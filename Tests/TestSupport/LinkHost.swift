internal import Foundation

/// Runs `Tests/Fixtures/link-host.py`, a local server with every kind of response to a link; `body` gets its port.
package func withLinkHost(_ body: (Int) throws -> Void) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/link-host.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    defer {
        // SIGKILL, because threads of the test runner block the other signals, and child processes inherit the mask.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = line.split(separator: "\n").first.flatMap({ Int($0) }) else { throw LinkHostFault() }
    try body(port)
}

private struct LinkHostFault: Error {}
