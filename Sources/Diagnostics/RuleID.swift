/// Rule ids, by stage. People see the raw value in brackets and use it in `site.yaml` and with `faro explain`: it is
/// never translated and never changes.
package enum RuleID: String, CaseIterable, Sendable, Comparable {
    // files and folders
    case badFileName = "bad-file-name"
    case badLinkFile = "bad-link-file"
    case controlCharacter = "control-character"
    case fileTooLarge = "file-too-large"
    case invalidUTF8 = "invalid-utf8"
    case missingSettings = "missing-settings"
    case nameCollision = "name-collision"
    case unsafeAsset = "unsafe-asset"
    case photoNotes = "photo-notes"
    case heavyPicture = "heavy-picture"
    case misplacedFile = "misplaced-file"

    // front matter
    case duplicateKey = "duplicate-key"
    case frontMatterEmpty = "front-matter-empty"
    case frontMatterKeys = "front-matter-keys"
    case frontMatterMissing = "front-matter-missing"
    case frontMatterTooLarge = "front-matter-too-large"
    case frontMatterUnclosed = "front-matter-unclosed"
    case missingKey = "missing-key"
    case missingValue = "missing-value"
    case unknownKey = "unknown-key"
    case yamlAlias = "yaml-alias"
    case yamlSyntax = "yaml-syntax"
    case yamlTab = "yaml-tab"

    // values
    case badEmail = "bad-email"
    case badPhone = "bad-phone"
    case badRevision = "bad-revision"
    case badURL = "bad-url"
    case duplicateElement = "duplicate-element"
    case eventDates = "event-dates"
    case eventRule = "event-rule"
    case impossibleDate = "impossible-date"
    case outOfBounds = "out-of-bounds"
    case unknownCountry = "unknown-country"
    case unknownLanguage = "unknown-language"
    case unknownTerm = "unknown-term"
    case unsafeCharacter = "unsafe-character"
    case wrongType = "wrong-type"

    // Markdown
    case activeHTML = "active-html"
    case badAnchor = "bad-anchor"
    case documentTooComplex = "document-too-complex"
    case documentTooLarge = "document-too-large"
    case duplicateAnchor = "duplicate-anchor"
    case duplicateFootnote = "duplicate-footnote"
    case emptyEmbed = "empty-embed"
    case headingLevel = "heading-level"
    case invalidBytes = "invalid-bytes"
    case lostMarkup = "lost-markup"
    case lostText = "lost-text"
    case misplacedFootnote = "misplaced-footnote"
    case rawHTML = "raw-html"
    case strayMarkup = "stray-markup"
    case tableEnd = "table-end"
    case tableRow = "table-row"
    case tableTooLarge = "table-too-large"
    case tooManyFootnotes = "too-many-footnotes"
    case undefinedFootnote = "undefined-footnote"
    case unclosedComment = "unclosed-comment"
    case unknownCallout = "unknown-callout"
    case unsafeLink = "unsafe-link"
    case unusedFootnote = "unused-footnote"

    // site.yaml
    case badName = "bad-name"
    case badPath = "bad-path"
    case defaultLanguage = "default-language"
    case duplicatePath = "duplicate-path"
    case fieldType = "field-type"
    case fixedRule = "fixed-rule"
    case outdatedKey = "outdated-key"
    case placeholderURL = "placeholder-url"
    case reservedKey = "reserved-key"
    case settingsEmpty = "settings-empty"
    case unknownCollection = "unknown-collection"
    case unknownField = "unknown-field"
    case unknownListing = "unknown-listing"
    case unknownMenuEntry = "unknown-menu-entry"
    case unknownOutput = "unknown-output"
    case unknownRule = "unknown-rule"
    case unknownSign = "unknown-sign"
    case unknownTaxonomy = "unknown-taxonomy"
    case unknownTemplate = "unknown-template"
    case unknownType = "unknown-type"
    case unknownVocabulary = "unknown-vocabulary"

    // the register
    case badRecord = "bad-record"
    case factDiffers = "fact-differs"
    case misplacedQuote = "misplaced-quote"
    case unknownFact = "unknown-fact"
    case unquotedText = "unquoted-text"
    case unsureFact = "unsure-fact"

    // crossings
    case duplicateTag = "duplicate-tag"
    case misplacedTag = "misplaced-tag"
    case unknownTag = "unknown-tag"

    // interface strings
    case missingWord = "missing-word"
    case placeholderMismatch = "placeholder-mismatch"
    case unknownWord = "unknown-word"

    // problems between pages
    case badAlias = "bad-alias"
    case badSlug = "bad-slug"
    case brokenAnchor = "broken-anchor"
    case brokenAsset = "broken-asset"
    case brokenLink = "broken-link"
    case deadLink = "dead-link"
    case externalImage = "external-image"
    case linkLanguage = "link-language"
    case linkToDraft = "link-to-draft"
    case nameTooLong = "name-too-long"
    case permalinkCollision = "permalink-collision"
    case unansweredLink = "unanswered-link"
    case unknownEmbed = "unknown-embed"
    case unknownReference = "unknown-reference"

    // opinions on a valid site
    case amountWithoutYear = "amount-without-year"
    case contactWithoutDoor = "contact-without-door"
    case duplicateFact = "duplicate-fact"
    case emptyTheme = "empty-theme"
    case expiredFact = "expired-fact"
    case fewRelatedLinks = "few-related-links"
    case headingJump = "heading-jump"
    case insecureLink = "insecure-link"
    case longTitle = "long-title"
    case missingAlt = "missing-alt"
    case missingCrossing = "missing-crossing"
    case missingPart = "missing-part"
    case missingSources = "missing-sources"
    case missingSummary = "missing-summary"
    case missingTranslation = "missing-translation"
    case numberWithoutFact = "number-without-fact"
    case numberWithoutLink = "number-without-link"
    case orphanPage = "orphan-page"
    case outdatedTranslation = "outdated-translation"
    case readingLevel = "reading-level"
    case reviewInFuture = "review-in-future"
    case reviewOverdue = "review-overdue"
    case scriptWithoutPhone = "script-without-phone"
    case seenInFuture = "seen-in-future"
    case style
    case summaryTooLong = "summary-too-long"
    case unlistedSource = "unlisted-source"
    case untaggedPart = "untagged-part"
    case untranslatedFact = "untranslated-fact"
    case untranslatedPart = "untranslated-part"
    case unusedFact = "unused-fact"
    case unusedTerm = "unused-term"

    /// Only opinions on a valid site can be switched off or get another severity under `rules`.
    package var canBeSwitchedOff: Bool {
        switch self {
        case .amountWithoutYear, .contactWithoutDoor, .duplicateFact, .emptyTheme, .expiredFact, .fewRelatedLinks,
            .headingJump, .insecureLink,
            .longTitle, .missingAlt, .missingCrossing, .missingPart, .missingSources, .missingSummary,
            .missingTranslation, .numberWithoutFact, .numberWithoutLink,
            .orphanPage, .outdatedTranslation, .readingLevel, .reviewInFuture, .reviewOverdue,
            .scriptWithoutPhone, .seenInFuture, .style, .summaryTooLong, .unlistedSource, .untaggedPart,
            .untranslatedFact,
            .untranslatedPart, .unusedFact, .unusedTerm:
            true
        default: false
        }
    }

    /// Default severity: an error, except for opinions and for problems that the site can be published with.
    package var severity: Severity {
        switch self {
        case .lostMarkup, .lostText, .outdatedKey, .rawHTML, .strayMarkup, .tableRow, .unquotedText, .tableEnd,
            .unusedFootnote, .placeholderURL, .missingWord, .unansweredLink:
            .warning
        default: canBeSwitchedOff ? .warning : .error
        }
    }

    package static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}

package enum Severity: String, Sendable, Equatable { case error, warning }
