internal import ArgumentParser
internal import Messages
internal import SiteBuild
internal import SiteModel
internal import Templates

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: text(.check))

    @OptionGroup var project: ProjectOptions
    @OptionGroup var content: ContentOptions

    @Option(name: .long, help: help(.format))
    var format: DiagnosticFormat.Style = .text

    @Flag(name: .long, help: help(.external))
    var external = false

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        var options = BuildOptions(root: project.folder, output: project.folder, date: content.day)
        content.apply(to: &options)
        try report.failing {
            var loaded = try loadSite(options, theme: faroTheme)
            if external {
                try loaded.askExternalLinks(options) { count in report.aside(.askingHosts(addresses: count)) }
            }
            // For programs the diagnostics are the result; for people they are what went wrong on the way.
            if format == .text { report.show(loaded.diagnostics) } else { report.result(report.format(loaded.diagnostics, as: format)) }
            if format == .text {
                report.result(loaded.readingLevels.map { Speech.words.line(of: $0) + "\n" }.joined())
                report.summary(loaded)
            }
            if loaded.hasErrors { throw ExitCode(1) }
        }
    }
}

extension DiagnosticFormat.Style: ExpressibleByArgument {}
