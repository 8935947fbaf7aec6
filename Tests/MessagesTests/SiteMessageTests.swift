import Diagnostics
import Messages
import TestSupport
import Testing

/// Golden test: messages on Markdown, site, assets, links and opinions, in both languages:
/// `Snapshots/messages-site.txt`.
struct SiteMessageTests {
    private static let markdown: [MarkdownFact] = [
        .headingOfLevelOne, .badAnchor("Los Plazos"), .duplicateAnchor("plazos"), .headingAttributes("{.note}"),
        .undefinedFootnote(label: "ley", .nearest("leyes")),
        .undefinedFootnote(label: "ley", .none), .duplicateFootnote(label: "ley"), .unusedFootnote(label: "ley"),
        .footnoteIsLink(text: "^ley"),
        .tooManyReferences(limit: 5000), .activeScheme("javascript"),
        .unknownCallout(kind: "deadlne", .nearest("deadline")),
        .unknownCallout(kind: "xyz", .oneOf(["caution", "note"])), .unknownCallout(kind: "xyz", .none),
        .emptyEmbed(name: "institution"),
        .secondEmbed(name: "institution", "migracion"), .unknownEmbedWord("institucion", near: "institution"),
        .embedWithoutFilter(name: "facts"), .lineWithoutFilter(name: "facts", "deadline"),
        .misplacedQuote(.imageDescription), .misplacedQuote(.linkText), .misplacedQuote(.heading(anchor: "plazo")),
        .unclosedComment,
        .tableTooWide(columns: 120, limit: 100), .tooManyCells(limit: 20000), .rowWithoutBar, .lineAfterTable,
        .entityForControl(codePoint: "U+0001"), .notUTF8, .textTooLong(bytes: 1048577, limit: 1048576),
        .tooManyOpenImages(count: 25000),
        .tooManyOpenImages(count: 1), .listsTooDeep(depth: 500), .listsTooDeep(depth: 1), .nestedTooDeep(limit: 1000),
    ]

    private static let correctedLink = Correction("[a] (b.md)", instead: "[a](b.md)")

    private static let marks: [MarkFact] =
        [
            .headingWithoutSpace(Correction("##", instead: "## ")),
            .foreignSpace(mark: "##", codePoint: "U+00A0", Correction("##\u{A0}", instead: "## ")),
            .foreignSpace(mark: "#", codePoint: "U+00A0", nil), .foreignSpace(mark: "-", codePoint: "U+202F", nil),
            .linkNotRead(.spaceBetween, correctedLink), .undefinedReference(label: "ley"),
            .emphasisNotRead("**", .spaceInside, Correction("**a **b", instead: "**a** b")),
            .tableWithoutDelimiter, .tableOfOtherWidth(columns: 3, parts: 2), .tableOfOtherWidth(columns: 1, parts: 2),
            .tableOfOtherWidth(columns: 11, parts: 2),
            .htmlAsCode, .mergeMark, .longRow(cells: 3, columns: 2, nil),
            .longRow(cells: 3, columns: 1, Correction("| `a|b` |", instead: "| `a\\|b` |")), .struckAmount(nil),
            .struckAmount(Correction("~5 a 10~", instead: "\\~5 a 10\\~")),
            .slantedNumber(Correction("*3*", instead: "\\*3\\*")),
            .cutValue(key: "title", Correction("I-9 #2", instead: "\"I-9 #2\"")),
        ] + LinkFault.allCases.map { .linkNotRead($0, nil) }
        + EmphasisFault.allCases.map { .emphasisNotRead("**", $0, nil) } + foreign

    private static let foreign: [MarkFact] = zip(
        ForeignMark.allCases,
        ["{{< x >}}", "!!! note", "=== \"Linux\"", "{.x}", "[TOC]", ":smile:", "==x==", "[[x|y]]", "*[OIT]: O"]
    ).map { .foreignMark($0, written: $1) }

    private static let html: [HTMLFact] =
        [
            .activeElement("script"), .activeElement("style"), .activeAttribute("onclick", element: "b"),
            .noElement("<!DOCTYPE html>"), .badID("a b"), .markdownInside("[a](b.md)"),
        ] + ["font", "h1", "h3", "video", "button", "blink"].map(HTMLFact.unknownElement)
        + [
            .noEnd, .noStart, .holdsBlock, .blockInLine, .misplaced(parents: ["ul", "ol"]), .misplaced(parents: []),
            .linkInLink, .tooDeep(limit: 50),
        ].map { HTMLFact.tag("b", isEnd: $0 == .noStart, $0) }

    private static let site: [SiteFact] =
        [
            .emptyLink, .externalImage("https://b.org/x.png"), .schemeNotAllowed("ftp"), .linkWithoutScheme("//b.org/"),
            .linkWithoutScheme("www.b.org"), .linkWithoutScheme("a@b.org"),
            .linkLeavesProject("../../../../x.md"), .brokenAnchor(anchor: "plaso", page: nil, .nearest("plazo")),
            .brokenAnchor(anchor: "plaso", page: "Content/es/guides/pago.md", .none),
            .missingPage("salarioo.md", .nearest("salario.md")),
            .missingPage("x.md", .none), .missingFile("../../assets/mpaa.svg", .nearest("../../assets/mapa.svg")),
            .missingFile("../../assets/x.svg", .none),
            .misplacedImage("mapa.svg"), .misplacedImage("mapa.svg", instead: "../../assets/mapa.svg"),
            .linkToDraft("pago.md"), .linkIntoLanguage(language: "en", own: "es", path: "../guides/pago.md"),
            .unknownItem(.embed, name: "us-wdh", collection: "institutions", .nearest("us-whd")),
            .unknownItem(.field, name: "x", collection: "institutions", .none),
            .itemNotInLanguage(.embed, name: "us-whd", collection: "institutions", language: "es"),
            .itemNotInLanguage(.field, name: "us-whd", collection: "institutions", language: "es"),
            .itemIsDraft(name: "us-whd", collection: "institutions"),
            .unknownMenuEntry(menu: "main", entry: "pages/abuot", .nearest("pages/about")),
            .unknownMenuEntry(menu: "main", entry: "x", .none),
            .unknownLayout("giude", .nearest("guide"), templates: ["item", "guide"]),
            .unknownLayout("x", .none, templates: ["item", "guide"]),
            .badSlug("", .empty, instead: "pago"), .badSlug("../pago", .leavesFolder, instead: "pago"),
            .badSlug("pago…", .tooLong(limit: 180), instead: "pago"),
            .badSlug("día de pago", .unfitCharacter, instead: "dia-de-pago"),
            .badSlug("Pago", .notInForm, instead: "pago"), .badAlias("pago"),
            .aliasTooLong(limit: 1000, nameLimit: 200),
            .unfitAddress(name: ".git", .hidden, [.alias(page: "Content/es/guides/a.md")]),
            .unfitAddress(name: "a.php", .program(ending: "php"), [.slugOfOne]),
            .unfitAddress(name: "con", .windows, [.slug(page: "Content/es/guides/a.md")]),
            .permalinkCollision(address: "404.html", owner: "404.html", []),
        ] + remedies.map { .permalinkCollision(address: "es/pago/index.html", owner: "Content/es/guides/pago.md", $0) }

    private static let remedies: [[SiteFact.CollisionRemedy]] = [
        [.slugOfOne], [.slug(page: "Content/es/guides/a.md"), .path(of: "guides")],
        [.alias(page: "Content/es/guides/a.md")],
        [.word(key: "path.search", language: "es")], [.term("wages")],
        [.value("Pago", page: "Content/es/guides/a.md", others: 0)],
        [.value("Pago", page: "Content/es/guides/a.md", others: 1)],
        [.value("Pago", page: "Content/es/guides/a.md", others: 2)],
    ]

    private static let assets: [AssetFact] =
        [
            .otherKind("html"), .otherKind(""), .heic, .severalEndings(first: "php", last: "jpg"), .notOfItsKind("pdf"),
            .tooLarge(megabytes: 64), .heavyPicture(kilobytes: 4096, limit: 1024), .nameTooLong(limit: 240),
            .photoNotes,
        ] + contents.map { .image(AssetFact.Image($0, line: 3)) }

    private static let contents: [AssetFact.ActiveContent] = [
        .notUTF8, .malformed, .otherEncoding("utf-7"), .element("script"), .instruction("xml-stylesheet"), .entities,
        .attribute(element: "svg", attribute: "onload"),
        .reference(element: "a", target: "https://b.org/"), .otherFile(element: "rect", attribute: "fill"),
        .backslashInStyle, .otherFileInStyle,
    ]

    private static let opinions: [OpinionFact] = [
        .fewLinks(count: 0, wanted: 3), .fewLinks(count: 1, wanted: 3), .fewLinks(count: 2, wanted: 3),
        .headingJump(text: "Plazo", level: 4, above: 2),
        .insecureLink("http://b.org/"), .longTitle(characters: 71, limit: 70), .missingAlt("mapa.svg"), .missingSources,
        .missingSummary,
        .missingTranslation(language: "en", path: "Content/en/guides/pago.md"), .orphanPage,
        .outdatedTranslation(source: "Content/es/guides/pago.md", revision: "3f9a02c1"),
        .readingLevel(tenths: 543, collection: "guides", language: "es", minimum: 60),
        .readingLevelMedian(tenths: -7, collection: "guides", language: "es", minimum: 65),
        .reviewInFuture(key: "reviewed", date: "2126-11-22", today: "2026-11-22"),
        .reviewOverdue(date: "2026-05"), .style("le despiden", prefer: "lo despiden"),
        .summaryTooLong(characters: 161, limit: 160),
        .unusedTerm("wages", vocabulary: "topic"),
    ]

    private static let crossings: [CrossingFact] = [
        .unknownTag("SP", vocabulary: nil, .nearest("ES")), .unknownTag("x", vocabulary: nil, .none),
        .unknownTag("polo", vocabulary: "dish", .nearest("pollo")), .unknownTag("x", vocabulary: "dish", .none),
        .repeatedTag("ES", line: 12), .tagInside("CR", outer: "ES"), .nestedTag("ES"),
        .tagWithoutPages("ES", field: "kind", value: "theme"), .tagWithoutPages("ES", field: nil, value: nil),
        .valuesWithoutPages, .untaggedPart(heading: "España: 19 semanas", tag: "ES"),
        .untranslatedPart("ES", path: "Content/en/guides/pago.md"),
        .noPage(value: "BZ", [.words(count: 12, of: 40, records: 1, ofRecords: 2)]), .noPage(value: "BZ", [.door]),
        .noPage(value: "BZ", [.words(count: 1, of: 40, records: 0, ofRecords: 2), .door]),
        .doorsWithoutPart(["CL"]), .doorsWithoutPart(["CL", "ES"]), .nothingBesideParts(words: 0),
        .nothingBesideParts(words: 1), .nothingBesideParts(words: 39),
        .contactWithoutDoor(phone: "phone", online: nil), .contactWithoutDoor(phone: "phone", online: "online"),
        .scriptWithoutPhone(values: ["CL"]), .scriptWithoutPhone(values: ["CL", "ES"]), .numberWithoutLink("911"),
    ]

    private static let links: [ExternalLinkFact] =
        [
            .gone("https://b.org/x", status: 404), .noHost("https://b.org/x"), .refused("https://b.org/x", status: 503),
        ]
        + ([
            .notAnAddress, .innerHost, .connectionRefused, .late(seconds: 20), .noEncryption, .badCertificate,
            .tooManyRedirects,
            .curl(status: 56),
        ]
        as [ExternalLinkFact.NoAnswer]).map { .unanswered("https://b.org/x", $0) }

    private static let all: [Fact] =
        markdown.map(Fact.markdown) + marks.map(Fact.mark) + html.map(Fact.html)
        + site.map(Fact.site) + assets.map(Fact.asset)
        + opinions.map(Fact.opinion)
        + crossings.map(Fact.crossing) + links.map(Fact.externalLink)

    @Test func allIsSaidAsItIsWrittenDown() {
        var text = ""
        for fact in Self.all {
            text += "[\(fact.rule.rawValue)] \(fact.rule.severity.rawValue)\n"
            for language in MessageLanguage.allCases {
                let sentence = language.words.sentence(fact)
                text +=
                    "  \(language.rawValue): \(sentence.message)\n" + (sentence.note.map { "      " + $0 + "\n" } ?? "")
            }
        }
        #expect(snapshotProblem(text, named: "messages-site.txt") == nil)
    }

    @Test func eachIsALowerCaseClauseWithoutAFullStopAndTranslated() {
        for fact in Self.all {
            let (english, spanish) = (English().sentence(fact), Spanish().sentence(fact))
            #expect(english.message != spanish.message, "\(fact)")
            #expect((english.note == nil) == (spanish.note == nil), "\(fact)")
            for words in [english.message, spanish.message, english.note, spanish.note].compactMap({ $0 }) {
                #expect(!words.hasSuffix(".") && words.first?.isUppercase == false, "\(words)")
            }
        }
    }

    @Test func longNamesAreAbridgedBetweenLetters() {
        let url = "https://b.org/" + String(repeating: "ñ", count: 5000)
        for language in MessageLanguage.allCases {
            let message = language.words.sentence(Fact.site(.missingPage(url, .none))).message
            #expect(message.count < 300 && message.contains("ñ…'"), "\(message)")
        }
    }
}
