internal import ArgumentParser
internal import Content
internal import Foundation
internal import Messages
internal import Templates
internal import Tools

extension TerminalReport {
    /// The project with its register. Without one the usage is wrong; with errors in `site.yaml`, status 1.
    func register(in folder: String, date: PartialDate) throws -> RegisterProject {
        let jobs = ProcessInfo.processInfo.activeProcessorCount
        switch try RegisterProject.load(root: folder, theme: faroTheme, date: date, jobs: jobs) {
        case .success(let project): return project
        case .failure(.noRegister): throw ValidationError(Speech.words.text(.noRegister))
        case .failure(.settings(let errors)):
            show(errors)
            throw ExitCode(1)
        }
    }

    /// What signs can be mended. With an unusable `site.yaml`, status 1.
    func marks(in folder: String, date: PartialDate) throws -> MarkMending {
        let jobs = ProcessInfo.processInfo.activeProcessorCount
        switch try MarkMending.load(root: folder, theme: faroTheme, date: date, jobs: jobs) {
        case .success(let mending): return mending
        case .failure(.settings(let errors)):
            show(errors)
            throw ExitCode(1)
        }
    }
}

/// A command's own text about the register.
func text(_ text: RegisterHelp) -> String { Speech.words.text(text) }

/// The help of an option or argument about the register.
func help(_ text: RegisterHelp, value name: String? = nil) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: Speech.words.text(text))
    help.valueName = name
    return help
}
