internal import ArgumentParser
internal import Build
internal import Content
internal import Diagnostics
internal import Messages
internal import Templates
internal import Tools

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: text(.check))

    @OptionGroup var project: ProjectOptions
    @OptionGroup var content: ContentOptions

    @Option(name: .long, help: help(.format))
    var format: DiagnosticFormat.Style = .text

    @Flag(name: .long, help: help(.external))
    var external = false

    @Flag(name: .long, help: help(.innerHosts))
    var innerHosts = false

    @Flag(name: .long, help: help(.askIndex))
    var search = false

    @Option(name: .long, help: help(.builtSite, value: "dir"))
    var output: String?

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        var options = BuildOptions(root: project.folder, output: project.folder, date: content.day)
        content.apply(to: &options)
        if search { return try askSearch(report, jobs: options.jobs) }
        try report.failing {
            var (checked, bodies) = try checkProject(options, theme: faroTheme)
            if external {
                var prober = LinkProber()
                prober.asksInnerHosts = innerHosts
                try checked.askExternalLinks(bodies, options, with: prober) { count in
                    report.aside(.askingHosts(addresses: count))
                }
            }
            // In a format for programs, the diagnostics are the result (standard output); as text, they are messages
            // (standard error).
            if format == .text {
                report.show(checked.diagnostics)
            } else {
                report.result(report.format(checked.diagnostics, as: format))
            }
            if format == .text {
                let levels = checked.content?.readingLevels(bodies) ?? []
                report.result(levels.map { Speech.words.line(of: $0) + "\n" }.joined())
                let register = checked.content?.registerLines(bodies, in: Speech.language) ?? []
                report.result(register.map { $0 + "\n" }.joined())
                report.summary(checked)
            }
            if checked.hasErrors { throw ExitCode(1) }
        }
    }

    private func askSearch(_ report: TerminalReport, jobs: Int) throws {
        try report.failing {
            let found = try checkSearch(output: output ?? project.folder + "/Public", jobs: jobs)
            report.result(format == .json ? found.json : found.text(in: Speech.language))
            if !found.isGood { throw ExitCode(1) }
        }
    }
}

extension DiagnosticFormat.Style: ExpressibleByArgument {}
