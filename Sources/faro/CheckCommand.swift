internal import ArgumentParser
internal import Diagnostics
internal import SiteBuild
internal import SiteModel
internal import Templates

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Say everything that is wrong with the content; write nothing.")

    @OptionGroup var project: ProjectOptions
    @OptionGroup var content: ContentOptions

    @Option(name: .long, help: "How to print: text, json or github.")
    var format: DiagnosticFormat.Style = .text

    @Flag(name: .long, help: "Ask every link to another site whether it still leads anywhere. Needs curl and a connection.")
    var external = false

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        var options = BuildOptions(root: project.folder, output: project.folder, date: content.day)
        content.apply(to: &options)
        try report.failing {
            var loaded = try loadSite(options, theme: faroTheme)
            if external {
                try loaded.askExternalLinks(options) { count in report.aside("asking for \(count) address\(count == 1 ? "" : "es") of other sites\n") }
            }
            // For programs the diagnostics are the result; for people they are what went wrong on the way.
            if format == .text { report.show(loaded.diagnostics) } else { report.result(report.format(loaded.diagnostics, as: format)) }
            if format == .text {
                report.result(loaded.readingReport(in: .en))
                report.summary(loaded)
            }
            if loaded.hasErrors { throw ExitCode(1) }
        }
    }
}

extension DiagnosticFormat.Style: ExpressibleByArgument {}
