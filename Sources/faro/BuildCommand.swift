internal import ArgumentParser
internal import Base
internal import Build
internal import Foundation
internal import Messages
internal import Templates

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: text(.build))

    @OptionGroup var project: ProjectOptions
    @OptionGroup var content: ContentOptions

    @Option(name: .long, help: help(.output, value: "dir"))
    var output: String?

    @Option(name: .long, help: help(.baseURL, value: "url"))
    var baseURL: Address?

    @Flag(name: .long, help: help(.clean))
    var clean = false

    @Flag(name: .long, help: help(.compress))
    var compress = false

    @Flag(name: .long, help: help(.explainFiles))
    var explain = false

    @Flag(name: .long, help: help(.quiet))
    var quiet = false

    @Flag(name: .long, help: help(.stats))
    var stats = false

    @Flag(name: .long, help: help(.sync))
    var sync = false

    /// Only for `--output`: for the default folder `buildSite` reports the fault, since the project causes it.
    func validate() throws {
        guard let output, let refusal = refusal(of: output) else { return }
        let sentence = Speech.words.sentence(EnvironmentError.outputRefused(output: output, refusal))
        throw ValidationError(sentence.message + (sentence.note.map { "; \($0)" } ?? ""))
    }

    /// The launcher's folder contains the sources of Faro, and is protected whichever project is built.
    private func refusal(of output: String) -> OutputRefusal? {
        if let refusal = OutputPlace.refusal(of: output, root: project.folder) { return refusal }
        guard let launcher = ProcessInfo.processInfo.environment["FARO_ROOT"], launcher != project.folder else {
            return nil
        }
        return OutputPlace.refusal(of: output, root: launcher)
    }

    func run() throws {
        let report = TerminalReport(isQuiet: quiet, root: project.folder)
        var options = BuildOptions(
            root: project.folder, output: output ?? project.folder + "/Public", date: content.day)
        content.apply(to: &options)
        options.baseURL = baseURL?.base
        options.compresses = compress
        options.syncs = sync
        options.isClean = clean
        options.identity = ownFingerprint().map { $0.hex + " " + report.manner }
        try report.failing {
            let outcome = try buildSite(options, theme: faroTheme, progress: report.progress())
            if let kept = outcome.unchanged {
                if !kept.report.isEmpty { report.aside(kept.report) }
                if stats { report.stages(outcome.stages) }
                report.summary(kept)
                return
            }
            report.show(outcome.diagnostics)
            if explain { report.explain(outcome) }
            if stats { report.stages(outcome.stages) }
            report.summary(outcome)
            guard outcome.published != nil else { throw ExitCode(1) }
            outcome.keep(report: report.told(outcome.diagnostics), root: options.root)
        }
    }
}
