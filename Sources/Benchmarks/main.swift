import Build
import Content
internal import Diagnostics
import Foundation
internal import Messages
import Templates

// Measures clean builds of generated sites, and writes such sites for comparing other generators.
//
//   Benchmarks build 1000 10000        builds each size twice in a temporary folder; reports the second build
//   Benchmarks generate 10000 DIR      writes DIR/faro/Content and the same pages for Hugo in DIR/hugo
//
// Peak memory is that of the whole process: to measure it, use one size per run.

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.dropFirst().compactMap { Int($0) }) {
case ("build", let sizes) where !sizes.isEmpty:
    for size in sizes { try measure(size) }
case ("generate", let sizes) where sizes.count == 1 && arguments.count == 3:
    let folder = URL(fileURLWithPath: arguments.last ?? ".")
    try SyntheticSite(pages: sizes[0]).write(to: folder.appendingPathComponent("faro"))
    try SyntheticSite(pages: sizes[0]).writeForHugo(to: folder.appendingPathComponent("hugo"))
default:
    print("usage: Benchmarks build PAGES… | generate PAGES DIR")
    exit(64)
}

func measure(_ pages: Int) throws {
    let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    let folder = URL(fileURLWithPath: base).appendingPathComponent(
        "faro-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try SyntheticSite(pages: pages).write(to: folder)
    var options = BuildOptions(
        root: folder.path, output: folder.path + "/Public", date: PartialDate(year: 2025, month: 10, day: 1))
    options.jobs = ProcessInfo.processInfo.activeProcessorCount
    for run in 1...2 {
        options.output = folder.path + "/Public\(run)"
        let outcome = try buildSite(options, theme: faroTheme)
        print(DiagnosticFormat().format(outcome.diagnostics.filter { $0.severity == .error }), terminator: "")
        if run == 2 { table(outcome, pages) }
    }
}

func table(_ outcome: BuildOutcome, _ pages: Int) {
    print("\(pages) source pages, \(outcome.published?.files.count ?? 0) files")
    func milliseconds(_ duration: Duration) -> String { String(Int((duration / .milliseconds(1)).rounded())) }
    func row(_ cells: [String]) {
        print(cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined())
    }
    row(["stage", "wall ms", "cpu ms", "peak MB"])
    for stage in outcome.stages {
        row([
            English().text(.stage(stage.stage)), milliseconds(stage.wall), milliseconds(stage.cpu),
            String(stage.peakBytes >> 20),
        ])
    }
    row([
        "all", milliseconds(outcome.stages.reduce(.zero) { $0 + $1.wall }),
        milliseconds(outcome.stages.reduce(.zero) { $0 + $1.cpu }), "",
    ])
}
