import Markdown
import TestSupport
import Testing

@testable import Base
@testable import Content
@testable import Site
@testable import Views

/// Quotes of the register and tables drawn from it.
@Suite struct QuoteTests {
    private static let records = """
        defaults: { confidence: verified, source: book }
        sources: { book: { title: Cocina, url: "https://b.org/", seen: 2026-11-29 } }
        flan-time:
          about: { topic: sweet, kind: time }
          place: MX
          value: { es: "45 minutos", en: "45 minutes" }
          also: { es: ["tres cuartos de hora"] }
          was: { es: ["50 minutos"], on: 2026-01-01 }
          law: "p. 5"
        flan-heat:
          about: { topic: sweet, kind: heat }
          place: ES
          valid_until: 2026-12-31
          parts: { oven: { value: "180 °C" }, pan: { value: "100 °C" } }
        only-spanish: { about: { topic: sour, kind: time }, value: { es: "1 hora" } }
        unsure: { about: { topic: sour, kind: heat }, value: "1 °C", confidence: check }
        nothing: { about: { topic: sour, kind: gap } }
        help: { about: { topic: sour, kind: contact }, place: MX, value: "*212" }
        """

    private func fixture(_ body: String, language: String = "es") -> SiteFixture {
        var fixture = SiteFixture()
        fixture.add(records: QuoteTests.records)
        fixture.add("\(language)/recipes/flan", body: body)
        return fixture
    }

    private func problems(_ body: String, language: String = "es") -> [String] {
        fixture(body, language: language).problems()
    }

    @Test(arguments: [
        "[45 minutos](fact:flan-time)", "[45\u{A0}Minutos](fact:flan-time)", "[**45** minutos](fact:flan-time)",
        "[tres cuartos de hora](fact:flan-time)", "[180 °C](fact:flan-heat#oven)", "[180°C](fact:flan-heat#oven)",
        "[10 minutos](fact:own)", "[x][y]\n\n[y]: fact:own", "[45 minutos][y]\n\n[y]: fact:flan-time",
        "| a |\n|---|\n| [1 hora](fact:only-spanish) |", "[*212](fact:help)",
    ])
    func theWordsOfARecordMayBeQuoted(_ body: String) { #expect(problems(body) == []) }

    @Test(arguments: [
        (
            "x [46 minutos](fact:flan-time)",
            "fact-differs 10:3 the text says '46 minutos', and the record 'flan-time' says '45 minutos' — write "
                + "'45 minutos' or 'tres cuartos de hora'"
        ),
        (
            "[50 minutos](fact:flan-time)",
            "fact-differs 10:1 the text says '50 minutos', and the record 'flan-time' says '45 minutos' — "
                + "the value has "
                + "changed: 'faro fix facts' lists all such places, and '--apply' mends them"
        ),
        ("[1](fact:flan-tiem)", "unknown-fact 10:1 the register has no record 'flan-tiem' — did you mean 'flan-time'?"),
        (
            "[1](fact:flan-heat#ovne)",
            "unknown-fact 10:1 the record 'flan-heat' has no part 'ovne' — did you mean 'oven'?"
        ),
        (
            "[180 °C](fact:flan-heat)",
            "unknown-fact 10:1 the record 'flan-heat' has parts and no value of its own — name one of them: "
                + "'fact:flan-heat#oven', 'fact:flan-heat#pan'"
        ),
        (
            "[1 °C](fact:unsure)",
            "unsure-fact 10:1 the record 'unsure' is unsure ('confidence: check') and may not be quoted — "
                + "check it in a "
                + "source and give it another confidence, or take this sentence out"
        ),
        (
            "[1](fact:nothing)",
            "unsure-fact 10:1 the record 'nothing' is a gap: there is nothing to quote — take this sentence out"
        ),
        ("[212](fact:help)", "fact-differs 10:1 the text says '212', and the record 'help' says '*212' — write '*212'"),
    ])
    func otherWordsAreReported(_ body: String, _ problem: String) { #expect(problems(body) == [problem]) }

    @Test func aRecordWithoutAValueInTheLanguageCannotBeQuotedThere() {
        #expect(
            problems("[1 hour](fact:only-spanish)", language: "en") == [
                "fact-differs 10:1 the record 'only-spanish' has no value in 'en' — write 'en: \"…\"' in its 'value'"
            ])
    }

    @Test func everySentenceIsReportedInEachLanguage() {
        var fixture = fixture("[1](fact:flan-time)\n\n- [2](fact:flan-time)")
        fixture.add("en/recipes/flan", body: "[3](fact:flan-time)")
        #expect(fixture.problems().count == 3)
    }

    @Test func aQuoteKnowsItsDatesAndTheWayToCall() throws {
        let site = fixture("[180 °C](fact:flan-heat#oven) [*212](fact:help) [1](fact:own)").resolved()
        let links = try #require(site.item("es/recetas/flan/index.html")).body.links
        #expect(links[0].quote?.until?.iso == "2026-12-31" && links[0].quote?.year == "2026")
        #expect(links[1].quote?.tel == "*212" && links[1].quote?.until == nil && links[2].quote == nil)
    }

    @Test func theSourcesOfWhatIsQuotedAreListedOnce() throws {
        let quotes = [
            "[45 minutos](fact:flan-time)", "[45 minutos](fact:flan-time)", "[180 °C](fact:flan-heat#oven)",
            "[100 °C](fact:flan-heat#pan)", "[180 °C](fact:flan-heat#oven)",
        ]
        let site = fixture(quotes.joined(separator: ", ")).resolved()
        let sources = try #require(site.item("es/recetas/flan/index.html")).quotedSources
        #expect(sources.map(\.source?.title) == ["Cocina"])
        #expect(sources.first?.records.map(\.words) == [["45 minutos"], ["180 °C", "100 °C"]])
        #expect(sources.first?.records.map(\.name) == ["time", "heat"])
        #expect(sources.first?.records.map(\.law) == ["p. 5", ""])
        #expect(sources.first?.records.map(\.place) == ["México", "España"])
    }

    private func table(_ site: ResolvedFixture) -> [RecordView] {
        guard case .records(let rows)?? = site.item("es/recetas/flan/index.html")?.body.embeds.first else { return [] }
        return rows
    }

    @Test func aTableShowsTheRecordsThatFit() {
        let site = fixture("```facts\ntopic: sweet\n```").resolved()
        #expect(site.diagnostics.isEmpty)
        let rows = table(site)
        #expect(rows.map(\.place) == ["España", "México"])
        #expect(rows.first?.values.map(\.words) == ["180 °C", "100 °C"])
    }

    @Test(arguments: [
        ("topc: sweet", "unknown-embed 11:1 a table of facts cannot be chosen by 'topc' — did you mean 'topic'?"),
        ("topic: sweat", "unknown-embed 11:8 no record has 'sweat' as its 'topic' — did you mean 'sweet'?"),
        (
            "topic: sweet\nkind: contact",
            "unknown-embed 11:1 no record fits all these lines: the table is empty — take one of the lines out"
        ),
    ])
    func aTableThatCannotBeDrawnIsReported(_ lines: String, _ problem: String) {
        #expect(problems("```facts\n\(lines)\n```") == [problem])
    }

    @Test func readersSeeNoGapsAndNothingUnsure() throws {
        let site = fixture("x").resolved()
        #expect(site.site.register.places.map(\.code) == ["ES", "MX"])
        guard case .register(let register)? = site.view("es/figures/index.html")?.content,
            case .registerPlace(let place)? = site.view("es/figures/mexico/index.html")?.content
        else {
            Issue.record("no pages of the register")
            return
        }
        #expect(register.places.map(\.link.title) == ["España", "México"])
        #expect(register.places.last?.topics.map(\.title) == ["Dulce", "Ácido"])
        #expect(register.topics.flatMap(\.records).map(\.id) == ["only-spanish"])
        #expect(place.topics.map(\.id) == ["sweet", "sour"])
        #expect(place.topics.flatMap(\.records).flatMap(\.values).map(\.tel) == [nil, "*212"])
    }

    @Test func withoutARegisterAQuoteNamesNothing() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", body: "[1](fact:a)")
        #expect(fixture.problems() == ["unknown-fact 10:1 the register has no record 'a'"])
    }
}
