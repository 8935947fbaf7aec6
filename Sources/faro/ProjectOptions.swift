internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import SiteBuild
internal import SiteModel

/// Which project a command works on.
struct ProjectOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The project's folder, the one that holds Content/. Without it: the current folder, if it holds Content/, else the one that the launcher lies in.", valueName: "dir"))
    var root: String?

    var folder: String {
        if let root { return root }
        if FileManager.default.fileExists(atPath: "Content") { return "." }
        return ProcessInfo.processInfo.environment["FARO_ROOT"] ?? "."
    }
}

/// What building and checking have in common.
struct ContentOptions: ParsableArguments {
    @Flag(name: .long, help: "Include drafts.")
    var drafts = false

    @Flag(name: .long, help: "Treat warnings as errors.")
    var strict = false

    @Option(name: .long, help: ArgumentHelp("The day that reviews and dates are judged by; changes messages only, never a page. Default: today.", valueName: "yyyy-mm-dd"),
            transform: ContentOptions.fullDate)
    var date: PartialDate?

    @Option(name: .long, help: ArgumentHelp("Threads to work on. Default: one per processor.", valueName: "n"))
    var jobs: Int?

    mutating func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
    }

    var day: PartialDate { date ?? .today }

    @Sendable private static func fullDate(_ text: String) throws -> PartialDate {
        switch PartialDate.fullDate(text) {
        case .success(let date): return date
        case .failure(let fault): throw ValidationError(English().clause(fault))
        }
    }

    func apply(to options: inout BuildOptions) {
        options.includesDrafts = drafts
        options.isStrict = strict
        options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    }
}

extension PartialDate {
    static var today: PartialDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return PartialDate(year: parts.year ?? 1970, month: parts.month, day: parts.day)
    }
}

/// An absolute address on the command line.
struct Address: ExpressibleByArgument {
    let base: BaseURL

    init?(argument: String) {
        guard case .success(let base) = BaseURL.parse(argument) else { return nil }
        self.base = base
    }
}
