internal import ArgumentParser
internal import Base
internal import SiteModel

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Say what a diagnostic means, with an example.")

    @Argument(help: "The rule's id, as it stands in brackets after a message. Without it: all of them.")
    var rule: String?

    func validate() throws {
        guard let rule, Rules.rule(rule) == nil else { return }
        let nearest = nearestMatch(to: rule, in: Rules.all.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("no rule '\(rule)'\(nearest)")
    }

    func run() {
        guard let rule = rule.flatMap(Rules.rule) else {
            let width = Rules.all.map(\.id.count).max() ?? 0
            for rule in Rules.all { print(rule.id + String(repeating: " ", count: width - rule.id.count + 2) + rule.summary) }
            return
        }
        print("""
            \(rule.id) (\(rule.severity.rawValue)): \(rule.summary)

            \(rule.explanation)

            wrong:
            \(ExplainCommand.indented(rule.wrong))

            right:
            \(ExplainCommand.indented(rule.right))
            """)
        if rule.canBeSwitchedOff { print("\nIn site.yaml, 'rules: { \(rule.id): off }' switches it off.") }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    }
}
