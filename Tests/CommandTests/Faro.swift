import Foundation
import TestSupport

/// Output and exit status of a run of the binary.
struct Run: Equatable {
    var status: Int32
    var output: String
    var errors: String
}

/// The `faro` of the same build as the tests.
let faroBinary = packageRoot().path + "/\(Machine.buildFolder)/debug/faro"

/// Runs it in `folder`.
@discardableResult
func faro(_ arguments: String..., in folder: String, environment: [String: String] = [:]) throws -> Run {
    let process = try start(arguments, in: folder, environment: environment)
    return finish(process)
}

struct RunningFaro {
    let process: Process
    let output: FileHandle
    let errors: FileHandle
}

func start(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> RunningFaro {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: faroBinary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "FARO_LANG": "en"].merging(Machine.sanitizerOptions) { $1 }
        .merging(environment) { $1 }
    // Files, not pipes: a full pipe without a reader would block the process.
    let (output, errors) = (try scratchFile(), try scratchFile())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return RunningFaro(process: process, output: output, errors: errors)
}

func finish(_ running: RunningFaro) -> Run {
    running.process.waitUntilExit()
    func text(_ file: FileHandle) -> String {
        try? file.seek(toOffset: 0)
        return String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
    }
    return Run(status: running.process.terminationStatus, output: text(running.output), errors: text(running.errors))
}

private func scratchFile() throws -> FileHandle {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("faro-run-" + UUID().uuidString)
    FileManager.default.createFile(atPath: url.path, contents: nil)
    let handle = try FileHandle(forUpdating: url)
    try FileManager.default.removeItem(at: url)
    return handle
}
