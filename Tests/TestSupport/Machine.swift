package import Foundation

/// Tools of this machine, for `@Test(.enabled(if: Machine.hasNode, "no Node"))`: a test that cannot run is reported as
/// skipped and counted by `Tests/run`. Never used to make a test pass.
package enum Machine {
    package static let hasNode = has(command: "node")
    /// `Fixtures/link-host.py` needs Python, and is requested with curl.
    package static let hasLinkHost = has("/usr/bin/python3") && has(command: "curl")

    /// `asan` or `tsan` when the tests were built with that sanitizer, as set by `Tests/run`.
    package static let sanitizer = ProcessInfo.processInfo.environment["FARO_SANITIZER"]

    /// The build folder of these tests, in the package's folder.
    package static let buildFolder = sanitizer.map { ".build-" + $0 } ?? ".build"

    /// Sanitizer options for programs that a test starts: they were built with the same sanitizer.
    package static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
        ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
    }

    /// A time limit in minutes. Test cases wait for each other, so a limit is nearly one for the whole run, and a run
    /// takes many times longer under a sanitizer.
    package static func minutes(_ usual: Int) -> Int { sanitizer == nil ? usual : usual * 60 }

    /// How often a test repeats what it does with other input. A tenth under a sanitizer, where each round takes many
    /// times longer: only for tests whose rounds take minutes there.
    package static func rounds(_ usual: Int) -> Int { sanitizer == nil ? usual : max(usual / 10, 3) }

    /// Word lists, one word per line (Debian's `wspanish`, `wamerican`, `wfrench`, `wportuguese`).
    package static func wordList(_ name: String) -> URL { URL(fileURLWithPath: "/usr/share/dict/" + name) }

    /// Data beside the checkout, not part of it.
    package static func shared(_ path: String) -> URL {
        packageRoot().deletingLastPathComponent().appendingPathComponent("shared/" + path)
    }

    package static func has(_ file: URL) -> Bool { has(file.path) }

    package static func has(command: String) -> Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(command)") }
    }

    private static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
