package import Base

/// A problem in words. Lower case, no full stop; names are in quotes.
package struct Sentence: Sendable, Equatable {
    /// What is wrong.
    package var message: String
    /// What to write instead.
    package var note: String?

    package init(_ message: String, note: String? = nil) {
        self.message = message
        self.note = note
    }
}

/// What `faro explain` prints of a rule.
package struct RuleExplanation: Sendable, Equatable {
    /// One line, lower case, no full stop.
    package var summary: String
    /// Why it matters and what to do.
    package var reason: String
    package var wrong: String
    package var right: String

    package init(_ summary: String, _ reason: String, wrong: String, right: String) {
        self.summary = summary
        self.reason = reason
        self.wrong = wrong
        self.right = right
    }
}

/// All that the tool says to people, in one language. `error:`, `warning:` and the ids of rules are never translated.
package protocol MessageWords: Sendable {
    func sentence(_ fact: FileFact) -> Sentence
    func sentence(_ fact: YAMLFact) -> Sentence
    func sentence(_ fact: ValueFact) -> Sentence
    func sentence(_ fact: SettingsFact) -> Sentence
    func sentence(_ fact: MarkdownFact) -> Sentence
    func sentence(_ fact: SiteFact) -> Sentence
    func sentence(_ fact: AssetFact) -> Sentence
    func sentence(_ fact: OpinionFact) -> Sentence
    func sentence(_ fact: ExternalLinkFact) -> Sentence
    /// Why the site cannot be written to `output`.
    func sentence(refusing output: String, _ refusal: OutputRefusal) -> Sentence
    /// `2 errors, 1 warning`, or `no problems`.
    func summary(errors: Int, warnings: Int) -> String
    /// What stands in place of diagnostics that are not shown: `and 49,800 more: 49,799 errors, 1 warning`.
    func rest(errors: Int, warnings: Int) -> String
    /// A line of the report on reading levels.
    func line(of levels: ReadingLevels) -> String
    func explanation(of rule: RuleID) -> RuleExplanation
    /// What a key of front matter is for, as a comment beside it.
    func purpose(of key: FrontMatterKey) -> String
    func sentence(_ fact: NewItemFact) -> Sentence
    func text(_ text: NewItemText) -> String
    func clause(_ fault: DateFault) -> String
    func clause(_ fault: BaseURLFault) -> String
}

extension MessageWords {
    package func sentence(_ fact: Fact) -> Sentence {
        switch fact {
        case .file(let fact): sentence(fact)
        case .yaml(let fact): sentence(fact)
        case .value(let fact): sentence(fact)
        case .settings(let fact): sentence(fact)
        case .markdown(let fact): sentence(fact)
        case .site(let fact): sentence(fact)
        case .asset(let fact): sentence(fact)
        case .opinion(let fact): sentence(fact)
        case .externalLink(let fact): sentence(fact)
        }
    }
}

/// A language that the tool speaks to editors; not those of the site.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case en, es

    package var words: any MessageWords {
        switch self {
        case .en: English()
        case .es: Spanish()
        }
    }
}
