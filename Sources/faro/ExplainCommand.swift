internal import ArgumentParser
internal import Base
internal import Diagnostics
internal import SiteModel

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Say what a diagnostic means, with an example.")

    @Argument(help: "The rule's id, as it stands in brackets after a message. Without it: all of them.")
    var rule: String?

    func validate() throws {
        guard let rule, RuleID(rawValue: rule) == nil else { return }
        let nearest = nearestMatch(to: rule, in: RuleID.allCases.map(\.rawValue)).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("no rule '\(rule)'\(nearest)")
    }

    func run() {
        let words = MessageLanguage.en.words
        guard let rule = rule.flatMap(RuleID.init) else {
            let width = RuleID.allCases.map(\.rawValue.count).max() ?? 0
            for rule in RuleID.allCases {
                print(rule.rawValue + String(repeating: " ", count: width - rule.rawValue.count + 2) + words.explanation(of: rule).summary)
            }
            return
        }
        let explanation = words.explanation(of: rule)
        print("""
            \(rule.rawValue) (\(rule.severity.rawValue)): \(explanation.summary)

            \(explanation.reason)

            wrong:
            \(ExplainCommand.indented(explanation.wrong))

            right:
            \(ExplainCommand.indented(explanation.right))
            """)
        if rule.canBeSwitchedOff { print("\nIn site.yaml, 'rules: { \(rule.rawValue): off }' switches it off.") }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    }
}
