internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Foundation
internal import Messages
internal import Tools

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: text(.initialise))

    @OptionGroup var messages: MessageOptions

    @Argument(help: help(.projectFolder, value: "dir"))
    var folder: String

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: folder)
        try report.failing {
            let words = ProcessInfo.processInfo.environment["FARO_ROOT"].map { $0 + "/Content/strings" }
            for path in try StarterProject.write(to: folder, words: words) { report.result("\(folder)/\(path)\n") }
            report.aside(.nowBuild(folder: folder))
        }
    }
}
