import Diagnostics
import Messages
import Testing

/// `faro explain` for each rule. The compiler ensures that every rule has an explanation.
struct ExplanationTests {
    @Test(arguments: RuleID.allCases) func aRuleIsExplainedInBothLanguages(_ rule: RuleID) {
        let (english, spanish) = (English().explanation(of: rule), Spanish().explanation(of: rule))
        #expect(english.summary != spanish.summary && english.reason != spanish.reason)
        for explanation in [english, spanish] {
            #expect(!explanation.summary.isEmpty && !explanation.summary.hasSuffix("."))
            // YAML keeps its capitals.
            #expect(explanation.summary.first?.isUppercase == false || explanation.summary.hasPrefix("YAML"))
            #expect(
                explanation.reason.hasSuffix(".") && explanation.reason.first?.isLowercase == false
                    || explanation.reason.hasPrefix("'"))
            #expect(!explanation.wrong.isEmpty && !explanation.right.isEmpty && explanation.wrong != explanation.right)
        }
    }

    @Test func idsAreWordsJoinedByHyphens() {
        for rule in RuleID.allCases {
            #expect(rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(rule)")
        }
    }
}
