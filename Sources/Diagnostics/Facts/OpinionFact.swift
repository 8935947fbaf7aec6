/// Possible improvements of a valid site. Dates are in ISO 8601.
package enum OpinionFact: Sendable, Equatable {
    case fewLinks(count: Int, wanted: Int)
    case headingJump(text: String, level: Int, above: Int)
    case insecureLink(String)
    case longTitle(characters: Int, limit: Int)
    /// The image as written.
    case missingAlt(String)
    case missingSources
    case missingSummary
    /// `path`: the file to create.
    case missingTranslation(language: String, path: String)
    case orphanPage
    /// `source`: path of the source page; `revision`: its current revision.
    case outdatedTranslation(source: String, revision: String)
    /// Scores in tenths.
    case readingLevel(tenths: Int, collection: String, language: String, minimum: Int)
    case readingLevelMedian(tenths: Int, collection: String, language: String, minimum: Int)
    /// `key`: the mark.
    case reviewInFuture(key: String, date: String, today: String)
    case reviewOverdue(date: String)
    /// An avoided phrase, as written, and what the project prefers.
    case style(String, prefer: String)
    case summaryTooLong(characters: Int, limit: Int)
    case unusedTerm(String, vocabulary: String)

    package var rule: RuleID {
        switch self {
        case .fewLinks: .fewRelatedLinks
        case .headingJump: .headingJump
        case .insecureLink: .insecureLink
        case .longTitle: .longTitle
        case .missingAlt: .missingAlt
        case .missingSources: .missingSources
        case .missingSummary: .missingSummary
        case .missingTranslation: .missingTranslation
        case .orphanPage: .orphanPage
        case .outdatedTranslation: .outdatedTranslation
        case .readingLevel, .readingLevelMedian: .readingLevel
        case .reviewInFuture: .reviewInFuture
        case .reviewOverdue: .reviewOverdue
        case .style: .style
        case .summaryTooLong: .summaryTooLong
        case .unusedTerm: .unusedTerm
        }
    }
}
