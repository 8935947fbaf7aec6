extension Check {
    /// All checks. A new one is a file in this folder and an entry here.
    package static let all: [Check] = [
        amountWithoutYear, contactWithoutDoor, duplicateFact, emptyTheme, expiredFact, fewRelatedLinks, headingJump,
        insecureLink, longTitle,
        missingAlt, missingCrossing, missingPart, missingSources, missingSummary,
        missingTranslation, numberWithoutFact, numberWithoutLink, orphanPage,
        outdatedTranslation, readingLevel, readingLevelMedian, reviewInFuture, reviewOverdue, scriptWithoutPhone,
        seenInFuture, style, summaryTooLong, unlistedSource, unlistedSourceOfPage, untaggedPart, untranslatedFact,
        untranslatedPart, unusedFact, unusedTerm,
    ]
}
