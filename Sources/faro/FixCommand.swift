internal import ArgumentParser
internal import Build
internal import Content
internal import Messages
internal import Tools

struct FixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "fix", abstract: text(.fix))

    /// What it can mend.
    private static let known = ["facts", "marks"]

    @Argument(help: help(.whatToFix))
    var what: String?

    @OptionGroup var project: ProjectOptions

    @Flag(name: .long, help: help(.apply))
    var apply = false

    func validate() throws {
        guard let what, FixCommand.known.contains(what) else {
            throw ValidationError(Speech.words.text(.unknownFix(what, known: FixCommand.known)))
        }
    }

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        if what == "marks" { return try fixMarks(report) }
        try report.failing {
            let register = try report.register(in: project.folder, date: .today)
            let mending = try register.mending()
            if apply { try mending.apply(in: project.folder) }
            report.result(mending.text(in: Speech.language, isApplied: apply))
            report.show(register.errors)
            let remain = mending.left + (apply ? 0 : mending.mended)
            if remain > 0 || !register.errors.isEmpty { throw ExitCode(1) }
        }
    }

    private func fixMarks(_ report: TerminalReport) throws {
        try report.failing {
            let mending = try report.marks(in: project.folder, date: .today)
            if apply { try mending.apply(in: project.folder) }
            report.result(mending.text(in: Speech.language, isApplied: apply))
            report.show(mending.unsure)
            if mending.left + mending.unsure.count + (apply ? 0 : mending.mended) > 0 { throw ExitCode(1) }
        }
    }
}
