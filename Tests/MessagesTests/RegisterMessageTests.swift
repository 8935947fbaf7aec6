import Diagnostics
import Messages
import TestSupport
import Testing

/// Golden test: output of the commands about the register, in both languages: `Snapshots/messages-register.txt`.
struct RegisterMessageTests {
    private static let texts: [RegisterText] =
        RegisterText.Column.allCases.map { .head($0) } + RegisterText.AgeUnit.allCases.map { .age(3, $0) } + [
            .noPlace, .shownBy(quotes: 0, tables: 0), .shownBy(quotes: 0, tables: 2), .shownBy(quotes: 3, tables: 0),
            .shownBy(quotes: 999, tables: 1), .noSource, .from("2026-01-01"), .validUntil("2026-12-31"),
            .expired("2026-12-31"), .records(1_200), .byPlace, .byKind, .byConfidence, .gaps(3), .emptyCells(0),
            .summary(records: 12, gaps: 1, unsure: 0), .emptyCell(place: "Belice", topics: ["wages", "hours"]),
            .table, .uses(quotes: 0, tables: 0), .uses(quotes: 1, tables: 2), .uses(quotes: 2, tables: 1),
        ]
        + [
            .neverValue(right: ["1 año", "un año"]), .noValueInLanguage("en"), .unsure, .reference, .severalLines,
            .notAQuote, .markupInside, .yamlCharacter, .readOtherwise, .linkedFile,
        ].map { .notMended(words: "6 meses", record: "cr-deadline", $0) } + [
            .canBeMended(places: 1, files: 1), .canBeMended(places: 3, files: 2), .mended(places: 1, files: 1),
            .mended(places: 3, files: 2), .left(places: 1), .left(places: 2), .nothingToMend(withErrors: false),
            .nothingToMend(withErrors: true), .noRegister,
            .unknownPlace("CB", .nearest("CR")), .unknownPlace("X", .none),
            .unknownFix("rules", known: ["facts", "marks"]),
            .marksCanBeMended(places: 1, files: 1), .marksCanBeMended(places: 3, files: 2),
            .markLeft("##", .otherWords), .noMarks, .unknownFix(nil, known: ["facts", "marks"]),
            .without(option: "--uses", others: ["--place", "--gaps"]),
        ]

    private static let comments: [NewRegisterText] = [
        .head, .defaults, .countryOrRegion, .confidence(["verified", "copy"]), .source, .seen, .record,
        .topics(["wages", "tax"]), .kinds(["deadline"]), .whats(["minimum"]), .anyWhat, .keysBesides(["law", "from"]),
    ]

    private static let faults: [NewItemFact] = [
        .noRegister, .badRegisterName("CR", .upperCase, instead: "cr"),
        .badRegisterName("../x", .badCharacter, instead: nil), .notForRegister(option: "--title"),
    ]

    @Test func theWordsOfTheRegistersCommandsAreThese() {
        let lines = MessageLanguage.allCases.flatMap { language -> [String] in
            let words = language.words
            let sentences = Self.faults.map(words.sentence).map { $0.message + ($0.note.map { "\n    " + $0 } ?? "") }
            return ["== \(language.rawValue)"] + RegisterHelp.allCases.map(words.text) + ["--"]
                + Self.texts.map(words.text) + ["--"] + Self.comments.map(words.text) + ["--"] + sentences
        }
        #expect(snapshotProblem(lines.joined(separator: "\n") + "\n", named: "messages-register.txt") == nil)
    }

    /// Of records, quotes and tables: what is wrong with them.
    private static let records: [RegisterFact] = [
        .noRegister, .badID("Salario", instead: "salario"), .badID("ñ", instead: nil), .reservedID("own"),
        .duplicateID("cr-wages", path: "Content/facts/cr.yaml", line: 3), .noValue("cr-wages"), .valueOfGap,
        .noDefaultLanguage(key: "value", language: "es"), .establishedWithoutLaw, .noSource(confidence: "copy"),
        .unknownSource("cr2", .nearest("cr1")), .unknownSource("cr2", .none),
        .unknownConfidence("sure", .oneOf(["verified", "copy"])), .placeNotUsed, .unknownPlace("CB", .nearest("CR")),
        .unknownPlace("Narnia", .none), .numberDiffers(value: "₡5", number: "6"),
        .groupedNumber("322.000", instead: "322000"), .spellingsDiffer("2 años", "3 years"),
        .markupInValue("**2** años", mark: "*"), .curlyQuotes("“2 años”", instead: "2 años"),
        .noPhoneNumber("911 o 112"), .belongsToParts(key: "also"), .wrongFormerValue(key: "valor"),
        .wrongFormerValue(key: nil), .stillRight("1 año"), .datesReversed(from: "2027", until: "2026-12-31"),
        .starWithoutQuotes("*212"), .unknownRecord("cr-wage", .nearest("cr-wages")), .unknownRecord("x", .none),
        .unknownPart("skiled", record: "cr-wages", .nearest("skilled")),
        .partNeeded(record: "cr-wages", parts: ["unskilled", "skilled"]),
        .valueDiffers(record: "cr-wages", written: "2 años", right: ["1 año", "un año"], wasRight: false),
        .valueDiffers(record: "cr-wages", written: "2 años", right: ["1 año"], wasRight: true),
        .noValueInLanguage(record: "cr-wages", language: "en"), .unsureRecord("cr-wages"), .quotedGap("cr-wages"),
        .quoteInTitle("1 año"), .unknownFilter("tema", .nearest("topic")),
        .unknownFilterValue(key: "topic", "wage", .nearest("wages")), .noRecordFits,
        .expired(record: "cr-wages", date: "2025"), .sameSubject(record: "cr-a", other: "cr-b"),
        .unquoted(record: "cr-wages"), .amountWithoutYear("cr-wages"), .unlistedSource("blogspot.com"),
        .seenInFuture(date: "2062-11-29", today: "2026-11-29"),
        .untranslated(record: "cr-wages", part: nil, languages: ["en"]),
        .untranslated(record: "cr-wages", part: "skilled", languages: ["en", "fr"]), .numberWithoutRecord("2 meses"),
        .numberInTitle("2 meses"),
    ]

    @Test func theWordsAboutRecordsAreThese() {
        let lines = MessageLanguage.allCases.flatMap { language in
            ["== \(language.rawValue)"]
                + Self.records.map(language.words.sentence).map { $0.message + ($0.note.map { "\n    " + $0 } ?? "") }
        }
        #expect(snapshotProblem(lines.joined(separator: "\n") + "\n", named: "messages-records.txt") == nil)
    }

    @Test func whatShowsARecordFitsItsColumn() {
        for language in MessageLanguage.allCases {
            for text in [RegisterText.shownBy(quotes: 9_999, tables: 1), .noSource, .head(.shown), .head(.seen)] {
                #expect(
                    displayWidth(language.words.text(text)) <= (text == .shownBy(quotes: 9_999, tables: 1) ? 12 : 10))
            }
            #expect(displayWidth(language.words.text(.head(.confidence))) <= 11)
        }
    }

    @Test func noTextIsTheSameInBothLanguages() {
        for text in RegisterHelp.allCases { #expect(English().text(text) != Spanish().text(text)) }
        for text in Self.comments { #expect(English().text(text) != Spanish().text(text)) }
    }
}
