internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Messages
internal import Tools

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: text(.search),
        discussion: text(.searchAnswer))

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: help(.query))
    var query: [String]

    @OptionGroup var project: ProjectOptions

    @Option(name: .long, help: help(.builtSite, value: "dir"))
    var output: String?

    @Option(name: .long, help: help(.searchLanguage))
    var lang: String?

    @Option(name: .long, help: help(.limit))
    var limit = 10

    @Option(name: .long, help: help(.format))
    var format = Format.text

    func validate() throws {
        if !(1...1000).contains(limit) {
            throw ValidationError(Speech.words.text(.numberOutOfRange(option: "--limit", least: 1, most: 1000)))
        }
    }

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        try report.failing {
            let answer = try askIndex(
                query.joined(separator: " "), root: project.folder, output: output ?? project.folder + "/Public",
                language: lang, limit: limit)
            switch answer {
            case .success(let answer): report.result(format == .json ? answer.json : answer.text(in: Speech.language))
            case .failure(let unknown):
                throw ValidationError(Speech.words.text(.noIndexLanguage(unknown.code, known: unknown.known)))
            }
        }
    }
}
