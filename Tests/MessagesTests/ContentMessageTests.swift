import Diagnostics
import Messages
import TestSupport
import Testing

/// Golden test: messages on files, YAML, values, settings and `faro new`, in both languages:
/// `Snapshots/messages-content.txt`.
struct ContentMessageTests {
    private static let near = Suggestion.nearest("wages")
    private static let few = Suggestion.oneOf(["wages", "hours"])
    private static let slugFaults: [SlugFault] = [
        .empty, .hyphenAtEnd, .upperCase, .badCharacter, .tooLong(bytes: 120, limit: 100),
    ]

    private static let file: [FileFact] =
        [
            .missingSettings, .tooLarge(bytes: 2_097_185, limit: 2_097_152), .longerThan(mebibytes: 2),
            .notUTF8(byte: 0xF1), .isUTF16,
            .controlCharacter(codePoint: "U+0000"), .hiddenAsset(".map.svg"),
            .noSuchLanguageFile("fr.yaml", .oneOf(["es.yaml", "en.yaml"])),
            .noSuchLanguage("asets", .nearest("assets")), .undeclaredLanguage("fr"), .fileForFolder("es"),
            .noSuchCollection("guide", .nearest("guides")),
            .outsideCollections("a.md", .oneOf(["guides", "pages"])), .outsideCollections("notes.txt", .none),
            .notAPage("a.txt"), .deepFolders(limit: 32), .pathTooLong(limit: 2000), .unfitName,
            .sameNames("Pago.md", "pago.md"), .neitherFileNorFolder, .folderNamedLikeFile,
            .linkLoop, .linkToNothing, .linkOut, .linkToFolder,
        ] + slugFaults.map { .badPageName("A b", $0) } + [
            .badPageName("A b", .badCharacter, instead: "a-b"), .badFolderName("A b", .upperCase, instead: "a-b"),
            .notAPage("pago.md.txt"),
        ]

    private static let yaml: [YAMLFact] = [
        .emptyFile, .noFrontMatter, .unclosedFrontMatter, .emptyFrontMatter,
        .frontMatterTooLarge(bytes: 70_000, limit: 65_536), .notKeys(.text("Salario")),
        .notKeys(.list), .tabInIndentation, .foreignSpace(codePoint: "U+00A0"),
        .noSpaceAfterColon(key: "title", value: "Pago"),
        .indentedKey("summary", above: "title"), .oddIndentation(spaces: 1, levels: [0, 2]),
        .oddIndentation(spaces: 3, levels: [2, 4]),
        .indentedStart(spaces: 2), .duplicateKey("title", firstLine: 2), .unused(.anchors), .unused(.aliases),
        .unused(.tags), .tooDeep(limit: 32),
        .keyNotWord(.list), .keyNotWord(.map), .colonInText(), .noColon(), .unclosedList, .unclosedMap,
        .badFirstCharacter,
        .unclosedQuotes(), .unclosed, .colonInText(instead: "title: \"Pago: qué hacer\""),
        .noColon(instead: "months: 2"), .unclosedQuotes(instead: "title: \"Pago\""),
        .textAfterQuotes(), .textAfterQuotes(instead: "title: 'El \"salario\" mínimo'"),
        .notAListSign("•", instead: "- Guarde sus recibos."),
        .unknownEscape, .strayLine, .strayListLine, .listOnKeyLine, .noNameAfterSign, .secondDocument, .missingElement,
        .unreadable(nil),
        .unreadable("found duplicate %YAML directive"),
    ]

    private static let owners: [Owner] = [
        .page, .notice, .change, .source, .site, .licence, .corridors, .corridorState, .crossings, .homePath,
        .synonymGroup, .placeWords, .helpWords, .styleRule,
        .collection("guides"), .roles("calendar"),
    ]
    private static let places: [Place] = [
        .settings, .notice, .synonyms, .places, .helpWords, .style, .collection("guides"), .page(of: "guides"),
        .field("topics"),
        .taxonomy("topics"),
        .language("es"),
        .key("changes"),
    ]
    private static let types: [ExpectedType] = [
        .text, .list, .map, .listOfMaps, .integer, .number, .date, .boolean, .word(["off", "warning", "error"]),
    ]
    private static let written: [WrittenValue] = [.text("uno"), .list, .map]

    private static let value: [ValueFact] =
        owners.map { .missingKey("title", of: $0) } + places.map { .unknownKey("titel", in: $0, .nearest("title")) } + [
            .unknownKey("zzz", in: .notice, .oneOf(["title", "until"])),
            .unknownKey("zzz", in: .collection("guides"), .none),
            .commaInText("dos", in: .key("tagline")), .outdentedKey("year", owner: "sources"),
            .emptyText(key: "summary"), .emptyText(key: "title", isRequired: true),
            .emptyList(key: "topics", collection: "guides"),
            .wrongType(key: "topics", .list, .text("wages, hours"), instead: "[wages, hours]"),
            .wrongType(key: "draft", .boolean, .text("sí"), instead: "true"),
            .wrongType(key: "order", .integer, .text(String(repeating: "muy largo ", count: 9)), instead: nil),
            .wrongRoot(.map, .list),
            .wrongRoot(.list, .map), .wrongRoot(.listOfMaps, .text("salario")), .duplicateElement("es", key: "spoken"),
            .outOfBounds(key: "count", .value("6"), .atMost(5)), .outOfBounds(key: "count", .value("0"), .atLeast(1)),
            .outOfBounds(key: "boost", .value("0"), .between("0.1", "10")),
            .outOfBounds(key: "es", .value("101"), .easeOfReading),
            .outOfBounds(key: "text", .characters(1), .atLeast(2)),
            .outOfBounds(key: "text", .characters(22), .atMost(20)),
            .outOfBounds(key: "list", .elements(1), .atLeast(3)),
            .outOfBounds(key: "list", .elements(8), .atMost(7)), .unsafeCharacter(key: "title", codePoint: "U+202E"),
            .impossibleDate("0000", .yearZero), .impossibleDate("2026-13", .month),
            .impossibleDate("2026-02-30", .day(last: 28)),
            .impossibleDate("2026", .notFull), .badURL("a.gov", .noScheme), .badURL("https://", .noHost),
            .badURL("https://a@b.gov", .userName),
            .badURL("https://a.gov/a b", .badCharacter), .badEmail("nadie"), .badPhone("llame"),
            .badRevision(.text("12")),
            .unknownCountry("EEUU", nearest: "US"), .unknownCountry("zz", nearest: nil),
            .unknownLanguage("Spanish", .malformed, nearest: "es"),
            .unknownLanguage("klingon", .malformed, nearest: nil), .unknownLanguage("xq", .unknown("xq"), nearest: nil),
            .unknownTerm("wagess", vocabulary: "topic", near), .unknownTerm("zzz", vocabulary: "topic", few),
            .unknownTerm("zzz", vocabulary: "topic", .none),
        ] + types.map { .missingValue(key: "clave", $0) } + [.missingValue(key: "clave", .text, isRequired: true)]
        + types.flatMap { type in written.map { .wrongType(key: "clave", type, $0, instead: nil) } }

    private static let settings: [SettingsFact] =
        [
            .noTags(path: "guides.note", type: "markdown"), .termIsTag("all", vocabulary: "topic"),
            .titleLacks("{value}"),
            .wrongFieldType(path: "contacts.web", type: "url", expected: ["phone"]),
            .empty, .noBaseURL, .placeholderURL("https://example.org/"), .badBaseURL("a.gov", .url(.noScheme)),
            .badBaseURL("https://a.gov/?a", .queryOrFragment),
            .badBaseURL("https://a.gov/..", .dots), .badBaseURL("https://a.gov/é", .badPath), .noLanguage,
            .noDefaultLanguage, .sameLanguage("pt-br", as: "pt-BR"), .defaultLanguages(2),
            .undeclaredLanguage("en", texts: 13), .unknownRule("long-titel", .nearest("long-title")),
            .unknownRule("zzz", .none), .fixedRule("broken-link"), .outdatedKey("allow_raw_html"),
            .badPath("A b", .upperCase), .reservedFolder("assets"),
            .duplicatePath("guias", language: "es", owner: "words", other: "guides"),
            .emptyVocabulary("topic"), .unknownTemplate("giude", .nearest("guide")),
            .unknownListing("zzz", .oneOf(["list", "table"])),
            .unknownSchema("Organisation", template: "contact", .nearest("Organization")),
            .unknownSchema("Place", template: "item", .none),
            .unknownOutput("rss", .oneOf(["csv", "feed"])), .duplicateEmbed("institution"),
            .unknownOrder("tittle", .nearest("title")),
            .noSuchField("x", .oneOf(["title"])), .noSuchFieldOf(collection: "guides", "topic", .nearest("topics")),
            .undrawable(field: "land", type: "country", template: "guide", drawn: ["list of country", "text"]),
            .reservedKey("title"), .noType(field: "a"),
            .ofWithoutList, .listWithoutOf(field: "a"), .noTarget(type: "choice", field: "a", key: "vocabulary"),
            .noTarget(type: "reference", field: "a", key: "to"),
            .unknownType("sting", .nearest("string"), all: ["text", "list"]),
            .unknownType("zzz", .none, all: ["text", "list"]), .unknownVocabulary("topics", near),
            .unknownCollection("guide", .nearest("guides")), .unknownTaxonomy("topic", .nearest("topics")),
            .minAboveMax, .notAFacet(type: "markdown"),
            .taxonomyIsCollection("guides"), .taxonomyWithoutFrom("topics"), .notAFieldPath(.text("topics")),
            .notAFieldPath(.map),
            .noPagesOfValues(path: "guides.note", type: "markdown"),
            .noCountries(path: "guides.topics", type: "list of choice"), .oneFieldAndValues,
            .oneFieldAndValue(key: "where"), .unknownMenuEntry("guide", menu: "main", .nearest("guides")),
            .unknownMenuEntry("zzz", menu: "main", .none), .homePathNowhere,
            .unknownSign("scale", .nearest("scales")),
            .noWords(language: "es"), .unknownWord("helo", .nearest("hello")), .unknownWord("zzz", .none),
            .missingWord("hello", english: "Hello"),
            .missingPlural("pages", form: "many", language: "ru", forms: ["one", "few", "many", "other"]),
            .unknownPlaceholder("dat", .nearest("date")),
            .unknownPlaceholder("dat", .none), .missingPlaceholder("date", english: "Updated {date}"),
            .duplicateTerm("salario"), .duplicatePlace("CR"), .unknownPlace("XX", .none),
            .addressWordTooLong("path.search", bytes: 120, limit: 100),
        ]
        + ([.page, .collection, .vocabulary, .term, .taxonomy, .callout] as [NamedThing]).map {
            .badName("A b", of: $0, .upperCase)
        }

    private static let foreign: [ForeignFact] = [
        .keyWithTwoMeanings("author"), .unknownMeaning("sumary", .nearest("summary")), .unknownMeaning("zzz", .none),
        .sameMeaning("description", other: "summary", meaning: "summary"), .tomlFrontMatter,
        .unlinkedFile("mapa.svg"),
        .objectWithoutFields(field: "contact"), .fieldsWithoutObject, .notInObjects(type: "markdown"),
        .objectTooDeep(limit: 8),
    ]

    private static let newItem: [NewItemFact] = [
        .settingsWithErrors, .noCollection("notse", .nearest("notes")), .noLanguage("fr", .oneOf(["en", "es"])),
        .badName(.badPageName("A b", .upperCase)),
        .exists(path: "Content/es/notes/a.md"), .noOriginal(path: "Content/es/notes/a.md"),
        .ownLanguage(path: "Content/es/notes/a.md"),
    ]
    private static let newTexts: [NewItemText] = [
        .choice(["wages", "hours"]), .reference(collection: "guides"), .date, .country, .language, .url, .phone,
        .otherKeys(["order", "note"]), .body, .translate,
    ]

    private static let ruleFaults: [EventFact.RuleFault] = [
        .spelling(instead: "FREQ=YEARLY"), .notAPart("cada año"), .notAPart(""),
        .unknownPart("FERQ", .nearest("FREQ")), .unknownPart("X", .none), .repeatedPart("BYDAY"), .noFrequency,
        .unknownFrequency("YEARLLY", .nearest("YEARLY")), .unknownFrequency("ANUAL", few), .clock("HOURLY"),
        .badValue(part: "COUNT", "0", .count),
        .badValue(part: "BYMONTH", "13", .numbers(most: 12, fromEnd: false)),
        .badValue(part: "BYMONTHDAY", "32", .numbers(most: 31, fromEnd: true)),
        .badValue(part: "BYDAY", "LU", .days(most: 53)), .badValue(part: "BYDAY", "LU", .days(most: 0)),
        .badValue(part: "WKST", "LU", .day), .badValue(part: "UNTIL", "2027", .date), .countAndUntil,
        .notWith(part: "BYWEEKNO", frequency: "MONTHLY", allowed: ["YEARLY"]),
        .notWith(part: "1MO", frequency: "WEEKLY", allowed: ["YEARLY", "MONTHLY"]), .nothingToCount, .never,
    ]

    private static let events: [EventFact] =
        [
            .endsBeforeStart(key: "ends", date: "2027-03-01", startKey: "starts", start: "2027-04-01"),
            .repeatsUntilBeforeStart(until: "20260101", startKey: "starts", start: "2027-04-01"),
        ] + ruleFaults.map { .badRule("FREQ=…", $0) }

    private static let all: [Fact] =
        file.map(Fact.file) + yaml.map(Fact.yaml) + value.map(Fact.value) + settings.map(Fact.settings)
        + foreign.map(Fact.foreign)
        + events.map(Fact.event)

    @Test func allIsSaidAsItIsWrittenDown() {
        var text = ""
        func add(_ sentence: (any MessageWords) -> Sentence) {
            for language in MessageLanguage.allCases {
                let sentence = sentence(language.words)
                text +=
                    "  \(language.rawValue): \(sentence.message)\n" + (sentence.note.map { "      " + $0 + "\n" } ?? "")
            }
        }
        for fact in Self.all {
            text += "[\(fact.rule.rawValue)] \(fact.rule.severity.rawValue)\n"
            add { $0.sentence(fact) }
        }
        for fact in Self.newItem {
            text += "faro new\n"
            add { $0.sentence(fact) }
        }
        for part in Self.newTexts {
            text += "comment\n"
            add { Sentence($0.text(part)) }
        }
        for key in FrontMatterKey.allCases {
            text += "\(key.rawValue):\n"
            add { Sentence($0.purpose(of: key)) }
        }
        #expect(snapshotProblem(text, named: "messages-content.txt") == nil)
    }

    @Test func eachIsALowerCaseClauseWithoutAFullStopAndTranslated() {
        for fact in Self.all {
            let (english, spanish) = (English().sentence(fact), Spanish().sentence(fact))
            #expect(english.message != spanish.message, "\(fact)")
            #expect((english.note == nil) == (spanish.note == nil), "\(fact)")
            for words in [english.message, spanish.message, english.note, spanish.note].compactMap({ $0 }) {
                #expect(
                    !words.hasSuffix(".") && (words.first?.isUppercase == false || words.hasPrefix("YAML")), "\(words)")
            }
        }
    }
}
