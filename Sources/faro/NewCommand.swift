internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Messages
internal import Templates
internal import Tools

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: text(.new))

    @Argument(help: help(.collection))
    var collection: String

    @Argument(help: help(.slug))
    var slug: String

    @OptionGroup var project: ProjectOptions

    @Option(name: .long, help: help(.itemLanguage))
    var lang: String?

    @Option(name: .long, help: help(.title))
    var title: String?

    @Flag(name: .long, help: help(.translate))
    var translate = false

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        try report.failing {
            if try NewRegisterFile.isMeant(by: collection, in: project.folder, theme: faroTheme) {
                return try writeRegisterFile(report)
            }
            let item = NewItem(
                collection: collection, name: slug, language: lang, title: title, translates: translate, date: .today)
            try show(try item.write(in: project.folder, theme: faroTheme), report)
        }
    }

    private func writeRegisterFile(_ report: TerminalReport) throws {
        let unfit = [("--lang", lang != nil), ("--title", title != nil), ("--translate", translate)].first { $0.1 }
        if let unfit { try show(.failure(.notForRegister(option: unfit.0)), report) }
        try show(try NewRegisterFile(name: slug).write(in: project.folder, theme: faroTheme), report)
    }

    private func show(_ written: Result<String, NewItemFact>, _ report: TerminalReport) throws {
        switch written {
        case .success(let path): report.result(path + "\n")
        case .failure(let fact):
            let sentence = Speech.words.sentence(fact)
            throw ValidationError(sentence.message + (sentence.note.map { "; \($0)" } ?? ""))
        }
    }
}
