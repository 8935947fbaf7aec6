/// Problems of the register (`Content/facts/`) and of the quotes of its records in pages.
package enum RegisterFact: Sendable, Equatable {
    // records
    /// `Content/facts/` has files, but site.yaml has no `register`.
    case noRegister
    /// An id may have `a` to `z`, digits and hyphens.
    case badID(String, instead: String?)
    /// `own`: the id of figures that no record stands behind.
    case reservedID(String)
    /// `path` and `line`: where the first record of this id is.
    case duplicateID(String, path: String, line: Int)
    /// Neither `value` nor `parts`.
    case noValue(String)
    /// A record of kind `gap` says what was not found: it has no value.
    case valueOfGap
    /// A value without the site's default language.
    case noDefaultLanguage(key: String, language: String)
    /// Confidence `established` needs `law`.
    case establishedWithoutLaw
    /// Confidence `verified` and `copy` need `source`.
    case noSource(confidence: String)
    case unknownSource(String, Suggestion)
    case unknownConfidence(String, Suggestion)
    /// site.yaml has no `register.place`.
    case placeNotUsed
    /// A place that is no code of a country or a region.
    case unknownPlace(String, Suggestion)
    /// The value's number is not `number`.
    case numberDiffers(value: String, number: String)
    /// `number` is not a plain decimal with a point.
    case groupedNumber(String, instead: String)
    /// Two spellings of one value, with two numbers.
    case spellingsDiffer(String, String)
    /// Markdown would read the value as something else.
    case markupInValue(String, mark: String)
    /// A value in typographic quotes.
    case curlyQuotes(String, instead: String)
    /// The value of a contact is not one phone number.
    case noPhoneNumber(String)
    /// A key of a record that has only parts.
    case belongsToParts(key: String)
    /// `key`: no language and not `on`; `nil`: no words at all.
    case wrongFormerValue(key: String?)
    /// A former value that is a right one too.
    case stillRight(String)
    case datesReversed(from: String, until: String)
    /// A plain scalar that other readers of YAML do not read as this text.
    case ambiguousText(String, YAMLReading)
    /// `*212`, which YAML takes for an alias.
    case starWithoutQuotes(String)

    // quotes
    case unknownRecord(String, Suggestion)
    case unknownPart(String, record: String, Suggestion)
    /// The record has parts and no value of its own.
    case partNeeded(record: String, parts: [String])
    /// `right`: the value, then other spellings; `wasRight`: the words were right before the value changed.
    case valueDiffers(record: String, written: String, right: [String], wasRight: Bool)
    /// The record has no value in the page's language.
    case noValueInLanguage(record: String, language: String)
    /// Confidence `check`.
    case unsureRecord(String)
    /// Kind `gap`.
    case quotedGap(String)
    case quoteInTitle(String)
    /// A text of YAML that is not of a page's summary or fields.
    case quoteNotHere(key: String)
    /// Written almost like a quote, in a text field.
    case unreadQuote

    // tables drawn from the register
    case unknownFilter(String, Suggestion)
    case unknownFilterValue(key: String, String, Suggestion)
    case noRecordFits

    // opinions
    case expired(record: String, date: String)
    /// Two current records of one place, topic, kind and `what`.
    case sameSubject(record: String, other: String)
    case unquoted(record: String)
    case amountWithoutYear(String)
    /// A site that the project does not cite.
    case unlistedSource(String)
    /// A source that was seen on a day to come.
    case seenInFuture(date: String, today: String)
    /// `part`: the value is that of a part.
    case untranslated(record: String, part: String?, languages: [String])
    case numberWithoutRecord(String)
    /// Titles cannot quote.
    case numberInTitle(String)

    /// What other readers of YAML make of a plain scalar.
    package enum YAMLReading: Sendable, Equatable { case boolean, null, number, time, date }

    package var rule: RuleID {
        switch self {
        case .noRegister, .badID, .reservedID, .noValue, .valueOfGap, .noDefaultLanguage, .establishedWithoutLaw,
            .noSource,
            .unknownSource, .unknownConfidence, .placeNotUsed, .unknownPlace, .numberDiffers, .groupedNumber,
            .spellingsDiffer, .markupInValue, .curlyQuotes, .noPhoneNumber, .belongsToParts, .stillRight,
            .datesReversed:
            .badRecord
        case .duplicateID: .duplicateKey
        case .wrongFormerValue(let key): key == nil ? .wrongType : .unknownKey
        case .ambiguousText: .unquotedText
        case .starWithoutQuotes: .yamlAlias
        case .unknownRecord, .unknownPart, .partNeeded: .unknownFact
        case .valueDiffers, .noValueInLanguage: .factDiffers
        case .unsureRecord, .quotedGap: .unsureFact
        case .quoteInTitle, .quoteNotHere, .unreadQuote: .misplacedQuote
        case .unknownFilter, .unknownFilterValue, .noRecordFits: .unknownEmbed
        case .expired: .expiredFact
        case .sameSubject: .duplicateFact
        case .unquoted: .unusedFact
        case .amountWithoutYear: .amountWithoutYear
        case .unlistedSource: .unlistedSource
        case .seenInFuture: .seenInFuture
        case .untranslated: .untranslatedFact
        case .numberWithoutRecord, .numberInTitle: .numberWithoutFact
        }
    }
}
