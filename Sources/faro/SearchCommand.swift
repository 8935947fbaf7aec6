internal import ArgumentParser
internal import SiteBuild

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Ask the built site's search index.",
        discussion: """
            The answer is that of the site's search page. Below three results, the language that the site falls back to is asked too.
            As JSON: {"total", "fallback", "correction", "alsoSearched": [...], "results": [{"title", "heading", "url", "language", \
            "collection", "date", "summary"}]}. 'total' counts the pages found in the language asked; 'fallback' counts the results in the \
            other one, which come last; 'correction' and 'date' are there only when there is one.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "What to search for.")
    var query: [String]

    @OptionGroup var project: ProjectOptions

    @Option(name: .long, help: ArgumentHelp("Where the site was built. Default: Public in the project's folder.", valueName: "dir"))
    var output: String?

    @Option(name: .long, help: "The language to search in. Default: the site's own.")
    var lang: String?

    @Option(name: .long, help: "The most results to print.")
    var limit = 10

    @Option(name: .long, help: "How to print: text or json.")
    var format = Format.text

    func validate() throws {
        if !(1...1000).contains(limit) { throw ValidationError("--limit is a number from 1 to 1000") }
    }

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        try report.failing {
            let answer = try askIndex(query.joined(separator: " "), root: project.folder, output: output ?? project.folder + "/Public",
                                      language: lang, limit: limit)
            switch answer {
            case .success(let answer): report.result(format == .json ? answer.json : answer.text)
            case .failure(let unknown): throw ValidationError(unknown.message)
            }
        }
    }
}
