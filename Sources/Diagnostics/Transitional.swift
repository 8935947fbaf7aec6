// Words at the place of report: goes when all are facts.

extension Diagnostic {
    package init(_ severity: Severity = .error, _ rule: String, path: String, at position: SourcePosition? = nil, length: Int = 1,
                 _ message: String, note: String? = nil) {
        self.init(.words(RuleID(rawValue: rule) ?? .wrongType, message: message, note: note), severity: severity, path: path, at: position,
                  length: length)
    }
}

extension Problem {
    package init(rule: String, position: SourcePosition, length: Int = 1, message: String, note: String? = nil) {
        self.init(rule: RuleID(rawValue: rule) ?? .wrongType, position: position, length: length, message: message, note: note)
    }

    package init(rule: RuleID, position: SourcePosition, length: Int = 1, message: String, note: String? = nil) {
        self.init(.words(rule, message: message, note: note), at: position, length: length)
    }
}
