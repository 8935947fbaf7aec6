internal import ArgumentParser
internal import Messages

/// `faro`: one file per command; each parses its arguments, calls one function, prints, and exits with a status:
/// 0 success, 1 errors in the content, 2 failure of the environment, 64 wrong usage.
@main
struct Faro: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faro",
        abstract: text(.tool),
        version: "faro 1.0",
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, NewCommand.self, FactsCommand.self,
            FixCommand.self, SearchCommand.self, ExplainCommand.self, InitCommand.self,
        ])
}
