internal import ArgumentParser
internal import Messages

/// `faro`: one file a command; each parses its arguments, calls one function, prints, and ends with a status:
/// 0 done, 1 the content has errors, 2 the world failed, 64 wrong usage.
@main
struct Faro: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faro",
        abstract: text(.tool),
        version: "faro 1.0",
        subcommands: [BuildCommand.self, ServeCommand.self, CheckCommand.self, NewCommand.self,
                      SearchCommand.self, ExplainCommand.self, InitCommand.self])
}
