internal import ArgumentParser
internal import Diagnostics
internal import Messages

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: text(.explain))

    @OptionGroup var messages: MessageOptions

    @Argument(help: help(.rule))
    var rule: String?

    func validate() throws {
        guard let rule, RuleID(rawValue: rule) == nil else { return }
        let suggestion = Suggestion(nearestTo: rule, in: RuleID.allCases.map(\.rawValue))
        throw ValidationError(Speech.words.text(.noRule(rule, suggestion)))
    }

    func run() {
        let words = Speech.words
        guard let rule = rule.flatMap(RuleID.init) else {
            let width = RuleID.allCases.map(\.rawValue.count).max() ?? 0
            for rule in RuleID.allCases {
                print(
                    rule.rawValue + String(repeating: " ", count: width - rule.rawValue.count + 2)
                        + words.explanation(of: rule).summary)
            }
            return
        }
        let explanation = words.explanation(of: rule)
        print(
            """
            \(rule.rawValue) (\(rule.severity.rawValue)): \(explanation.summary)

            \(explanation.reason)

            \(words.text(.wrong))
            \(ExplainCommand.indented(explanation.wrong))

            \(words.text(.right))
            \(ExplainCommand.indented(explanation.right))
            """)
        if rule.canBeSwitchedOff { print("\n" + words.text(.switchedOff(rule: rule.rawValue))) }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }.joined(
            separator: "\n")
    }
}
