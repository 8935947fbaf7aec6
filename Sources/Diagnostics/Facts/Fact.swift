/// Fact: what is wrong, as a value, e.g. the wrong word, a suggestion, the limit. `Messages` has the words of each
/// language. One group per stage that finds such problems.
package enum Fact: Sendable, Equatable {
    case file(FileFact)
    case yaml(YAMLFact)
    case value(ValueFact)
    case settings(SettingsFact)
    case markdown(MarkdownFact)
    case mark(MarkFact)
    case html(HTMLFact)
    case site(SiteFact)
    case register(RegisterFact)
    case crossing(CrossingFact)
    case event(EventFact)
    case asset(AssetFact)
    case opinion(OpinionFact)
    case externalLink(ExternalLinkFact)
    case foreign(ForeignFact)

    package var rule: RuleID {
        switch self {
        case .file(let fact): fact.rule
        case .yaml(let fact): fact.rule
        case .value(let fact): fact.rule
        case .settings(let fact): fact.rule
        case .markdown(let fact): fact.rule
        case .mark(let fact): fact.rule
        case .html(let fact): fact.rule
        case .site(let fact): fact.rule
        case .register(let fact): fact.rule
        case .crossing(let fact): fact.rule
        case .event(let fact): fact.rule
        case .asset(let fact): fact.rule
        case .opinion(let fact): fact.rule
        case .externalLink(let fact): fact.rule
        case .foreign(let fact): fact.rule
        }
    }
}
