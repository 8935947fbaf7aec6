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
            let item = NewItem(collection: collection, name: slug, language: lang, title: title, translates: translate)
            switch try item.write(in: project.folder, theme: faroTheme) {
            case .success(let path): report.result(path + "\n")
            case .failure(let fact):
                let sentence = Speech.words.sentence(fact)
                throw ValidationError(sentence.message + (sentence.note.map { "; \($0)" } ?? ""))
            }
        }
    }
}
