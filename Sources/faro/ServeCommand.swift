internal import ArgumentParser
internal import Base
internal import Build
internal import Content
internal import DevServer
internal import Foundation
internal import Messages
internal import Templates

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: text(.serve))

    /// Exit status for the launcher: templates or sources changed; it compiles them and starts the command again.
    private static let codeChanged: Int32 = 75

    @OptionGroup var project: ProjectOptions

    @Option(name: .long, help: help(.host))
    var host = "127.0.0.1"

    @Option(name: .long, help: help(.port))
    var port: UInt16 = 4000

    @Flag(name: .long, help: help(.drafts))
    var drafts = false

    @Flag(name: .long, help: help(.open))
    var open = false

    func run() throws {
        let root = project.folder
        var options = BuildOptions(root: root, output: root + "/.faro/serve", date: .today)
        options.includesDrafts = drafts
        options.jobs = ProcessInfo.processInfo.activeProcessorCount
        // RFC 3986 §3.2.2: an IPv6 address needs brackets.
        let origin = "http://" + (host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host) + ":\(port)"
        let address = origin + "/"
        options.baseURL = BaseURL(origin: origin, path: "/")
        let launcher = ProcessInfo.processInfo.environment["FARO_ROOT"]
        let server = DevServer(
            DevServer.Options(
                folder: options.output, sources: [root + "/Content"],
                code: launcher.map { [$0 + "/Templates", $0 + "/Sources"] } ?? [], host: host, port: port,
                language: Speech.language
            )
        ) { [options] in
            let report = TerminalReport(isQuiet: false, root: root)
            do throws(EnvironmentError) {
                let outcome = try buildSite(options, theme: faroTheme)
                report.show(outcome.diagnostics)
                report.summary(outcome)
            } catch {
                report.show(error)
            }
        }
        let report = TerminalReport(isQuiet: false, root: root)
        try report.failing {
            try server.run {
                report.result(Speech.words.text(.serving(address: address)) + "\n")
                if open { ServeCommand.openBrowser(address) }
            }
        }
        throw ExitCode(ServeCommand.codeChanged)
    }

    private static func openBrowser(_ address: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/xdg-open")
        process.arguments = [address]
        try? process.run()
    }
}
