extension Spanish {
    package func explanation(of rule: RuleID) -> RuleExplanation { English().explanation(of: rule) }
}
