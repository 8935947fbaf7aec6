extension Check {
    /// All checks. A new one is a file in this folder and an entry here.
    package static let all: [Check] = [
        fewRelatedLinks, headingJump, insecureLink, longTitle, missingAlt, missingSources, missingSummary,
        missingTranslation, orphanPage,
        outdatedTranslation, readingLevel, readingLevelMedian, reviewInFuture, reviewOverdue, summaryTooLong,
        unusedTerm,
    ]
}
