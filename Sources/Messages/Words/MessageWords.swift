package import Base
package import Diagnostics

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
    /// What stands before a cure: `note`.
    var note: String { get }
    func sentence(_ fact: FileFact) -> Sentence
    func sentence(_ fact: YAMLFact) -> Sentence
    func sentence(_ fact: ValueFact) -> Sentence
    func sentence(_ fact: SettingsFact) -> Sentence
    func sentence(_ fact: MarkdownFact) -> Sentence
    func sentence(_ fact: MarkFact) -> Sentence
    func sentence(_ fact: HTMLFact) -> Sentence
    func sentence(_ fact: SiteFact) -> Sentence
    func sentence(_ fact: RegisterFact) -> Sentence
    func sentence(_ fact: CrossingFact) -> Sentence
    func sentence(_ fact: EventFact) -> Sentence
    func sentence(_ fact: AssetFact) -> Sentence
    func sentence(_ fact: OpinionFact) -> Sentence
    func sentence(_ fact: ExternalLinkFact) -> Sentence
    func sentence(_ fact: ForeignFact) -> Sentence
    /// `2 errors, 1 warning`, or `no problems`.
    func summary(errors: Int, warnings: Int) -> String
    /// What stands in place of diagnostics that are not shown: `and 49,800 more: 49,799 errors, 1 warning`.
    func rest(errors: Int, warnings: Int) -> String
    /// A line of the report on reading levels.
    func line(of levels: ReadingLevels) -> String
    /// A failure of the world: what failed, and what can be done.
    func sentence(_ failure: EnvironmentError) -> Sentence
    func text(_ text: CommandText) -> String
    func text(_ text: TerminalText) -> String
    func text(_ text: RegisterHelp) -> String
    func text(_ text: RegisterText) -> String
    func explanation(of rule: RuleID) -> RuleExplanation
    /// What a key of front matter is for, as a comment beside it.
    func purpose(of key: FrontMatterKey) -> String
    func sentence(_ fact: NewItemFact) -> Sentence
    func text(_ text: NewItemText) -> String
    func text(_ text: NewRegisterText) -> String
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
        case .mark(let fact): sentence(fact)
        case .html(let fact): sentence(fact)
        case .site(let fact): sentence(fact)
        case .register(let fact): sentence(fact)
        case .crossing(let fact): sentence(fact)
        case .event(let fact): sentence(fact)
        case .asset(let fact): sentence(fact)
        case .opinion(let fact): sentence(fact)
        case .externalLink(let fact): sentence(fact)
        case .foreign(let fact): sentence(fact)
        }
    }
}

/// What the words of both languages need.
extension MessageWords {
    /// Of a text file that has another ending than `.md`, or one more: its name without. `nil` for files of other
    /// programs.
    func textStem(_ name: String) -> String? {
        for ending in [".md.txt", ".txt", ".markdown", ".MD"]
        where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            return String(name.dropLast(ending.count))
        }
        return nil
    }

    /// `www.example.org/a`: all that is missing is the scheme.
    func isBareHost(_ text: String) -> Bool {
        let host = text.utf8.prefix { $0 != UInt8(ascii: "/") }
        return host.contains(UInt8(ascii: ".")) && text.utf8.count <= 80
            && !text.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
    }

    /// A link that lacks its beginning, with it: an e-mail address, `//example.org` or `www.example.org`.
    func withScheme(_ url: String) -> String {
        let isRelative = url.utf8.starts(with: "//".utf8)
        return (isRelative ? "https:" : url.utf8.contains(UInt8(ascii: "@")) ? "mailto:" : "https://") + url
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

extension MessageLanguage {
    /// Of a POSIX locale or a BCP 47 code, e.g. `es_HN.UTF-8`; `nil` for `C` and for languages that the tool does not
    /// speak.
    package init?(locale: String) {
        self.init(rawValue: locale.prefix { $0.isLetter }.lowercased())
    }
}
