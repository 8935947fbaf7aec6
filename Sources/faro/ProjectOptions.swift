internal import ArgumentParser
internal import Build
internal import Content
internal import Foundation
internal import Messages

/// The project that a command works on.
struct ProjectOptions: ParsableArguments {
    @Option(name: .long, help: help(.root, value: "dir"))
    var root: String?

    @OptionGroup var messages: MessageOptions

    var folder: String { root ?? ProjectOptions.usualFolder }

    /// The project without `--root`.
    static var usualFolder: String {
        if FileManager.default.fileExists(atPath: "Content") { return "." }
        return ProcessInfo.processInfo.environment["FARO_ROOT"] ?? "."
    }
}

/// Options of both building and checking.
struct ContentOptions: ParsableArguments {
    @Flag(name: .long, help: help(.drafts))
    var drafts = false

    @Flag(name: .long, help: help(.strict))
    var strict = false

    @Option(
        name: .long, help: help(.date, value: "yyyy-mm-dd"),
        transform: ContentOptions.fullDate)
    var date: PartialDate?

    @Option(name: .long, help: help(.jobs, value: "n"))
    var jobs: Int?

    mutating func validate() throws {
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError(Speech.words.text(.numberOutOfRange(option: "--jobs", least: 1, most: 256)))
        }
    }

    var day: PartialDate { date ?? .today }

    @Sendable static func fullDate(_ text: String) throws -> PartialDate {
        switch PartialDate.fullDate(text) {
        case .success(let date): return date
        case .failure(let fault): throw ValidationError(Speech.words.clause(fault))
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

/// An absolute URL on the command line.
struct Address: ExpressibleByArgument {
    let base: BaseURL

    init?(argument: String) {
        guard case .success(let base) = BaseURL.parse(argument) else { return nil }
        self.base = base
    }
}
