extension Check {
    /// Every check there is. A new one is a file beside this one and a line here.
    package static let all: [Check] = [
        fewRelatedLinks, headingJump, insecureLink, longTitle, missingAlt, missingSources, missingSummary, missingTranslation, orphanPage,
        outdatedTranslation, readingLevel, readingLevelMedian, reviewInFuture, reviewOverdue, summaryTooLong, unusedTerm,
    ]
}
