internal import ArgumentParser
internal import Diagnostics
internal import SiteBuild
internal import Templates

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Write a new content file with every required key.")

    @Argument(help: "The collection, as its folder is named.")
    var collection: String

    @Argument(help: "The file's name without its ending; translations share it.")
    var slug: String

    @OptionGroup var project: ProjectOptions

    @Option(name: .long, help: "The language. Default: the site's own.")
    var lang: String?

    @Option(name: .long, help: "The title.")
    var title: String?

    @Flag(name: .long, help: "Start from the item in the default language.")
    var translate = false

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        try report.failing {
            let item = NewItem(collection: collection, name: slug, language: lang, title: title, translates: translate)
            switch try item.write(in: project.folder, theme: faroTheme) {
            case .success(let path): report.result(path + "\n")
            case .failure(let fact):
                let sentence = English().sentence(fact)
                throw ValidationError(sentence.message + (sentence.note.map { "; \($0)" } ?? ""))
            }
        }
    }
}
