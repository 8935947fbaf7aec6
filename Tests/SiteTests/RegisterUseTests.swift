import Diagnostics
import Markdown
import Testing

@testable import Base
@testable import Content
@testable import Site
@testable import Views

/// Where records are used besides the bodies of pages: notices, drafts, withdrawn pages, Markdown fields, fallbacks.
@Suite struct RegisterUseTests {
    private static let records = """
        defaults: { confidence: verified, source: book, place: MX }
        sources: { book: { title: Cocina, url: "https://b.org/", seen: 2026-11-29 } }
        one: { about: { topic: sweet, kind: time }, value: { es: "1 hora", en: "1 hour" }, law: { es: Ley, en: Law } }
        two: { about: { topic: sour, kind: time }, value: { es: "2 horas", en: "2 hours" } }
        help:
          about: { topic: sour, kind: contact }
          parts: { day: { value: { es: "*212", en: "*313" } } }
        """
    private static let flan = "es/recetas/flan/index.html"

    private func fixture() -> SiteFixture {
        var fixture = SiteFixture()
        fixture.add(records: RegisterUseTests.records)
        return fixture
    }

    private func rendered(_ text: String) -> RenderedBody {
        renderMarkdown(
            Array(text.utf8)[...], firstLine: 5,
            options: MarkdownOptions(calloutKinds: [], embedNames: ["cook"], tableEmbeds: ["facts"]))
    }

    private func notice(_ text: String) -> ParsedFile {
        var frontMatter = FrontMatter.empty(title: "Aviso")
        frontMatter.until = PartialDate(year: 2027, month: 1, day: 1)
        let page = ParsedPage(
            path: "Content/es/notice.md", language: "es", collection: "", name: "notice", frontMatter: frontMatter,
            diagnostics: [], fingerprint: 0)
        return ParsedFile(page: page, body: rendered(text))
    }

    /// Ids of the records that count as used.
    private func used(_ site: Site) -> [String] {
        site.register.register.records.identified.filter { site.register.isUsed[$0.0] }.map(\.1.id)
    }

    // MARK: Used

    @Test func aNoticeUsesWhatItQuotesAndDraws() {
        let site = fixture().resolved(notices: [notice("[1 hora](fact:one)\n\n```facts\nkind: contact\n```")])
        #expect(site.diagnostics.isEmpty)
        #expect(used(site.site) == ["one", "help"])
    }

    @Test func aDraftUsesWhatItQuotesAndDrawsInEveryBuild() {
        var fixture = fixture()
        let field = FieldValue.list([.markdown(rendered("[x](fact:help#day)"))])
        fixture.add(
            "es/recipes/flan", body: "[1 hora](fact:one) [x](fact:own) [x](fact:gone)\n\n```facts\ntopic: sour\n```",
            fields: [("status", field)]
        ) { $0.isDraft = true }
        for isIncluded in [false, true] {
            #expect(used(fixture.resolved(includeDrafts: isIncluded).site) == ["one", "two", "help"], "\(isIncluded)")
        }
        #expect(fixture.resolved().diagnostics.isEmpty, "faults of a draft are not the site's")
    }

    /// A withdrawn page stays published: readers see its quotes, so they count and are checked.
    @Test func aWithdrawnPageUsesItsRecordsAndIsChecked() {
        var fixture = fixture()
        fixture.add("es/recipes/flan", body: "[1 hora](fact:one) [3 horas](fact:two)") { $0.isWithdrawn = true }
        let site = fixture.resolved()
        #expect(used(site.site) == ["one", "two"])
        #expect(site.diagnostics.map(\.rule) == [.factDiffers])
    }

    // MARK: Tables

    private func rows(_ body: BodyView?) -> [String] {
        guard case .records(let rows)?? = body?.embeds.first else { return [] }
        return rows.map(\.id)
    }

    @Test func aNoticeDrawsItsTable() {
        let site = fixture().resolved(notices: [notice("```facts\ntopic: sweet\n```")])
        #expect(rows(site.builder(site.site.defaultLanguage).siteView.notice?.body) == ["one"])
        let faulty = fixture().resolved(notices: [notice("```facts\ntopic: sweat\n```")])
        #expect(faulty.diagnostics.map(\.rule) == [.unknownEmbed])
        #expect(faulty.diagnostics.first?.position == SourcePosition(line: 6, column: 8))
    }

    @Test func aMarkdownFieldDrawsItsTablesAndCards() {
        var fixture = fixture()
        let texts = ["```facts\ntopic: sweet\n```", "```cook\nana\n```", "[1 hora](fact:one)"]
        fixture.add("es/cooks/ana")
        fixture.add("es/recipes/flan", fields: [("status", .list(texts.map { .markdown(rendered($0)) }))])
        let site = fixture.resolved()
        #expect(site.diagnostics.isEmpty)
        guard case .list(let values)? = site.item(Self.flan)?.field("status")?.value else {
            Issue.record("no field")
            return
        }
        let bodies = values.compactMap { if case .markdown(let body) = $0 { body } else { nil } }
        #expect(rows(bodies[0]) == ["one"])
        #expect(bodies[1].embeds.first??.card?.name == "ana")
        #expect(bodies[2].links.first?.quote != nil)
        #expect(used(site.site) == ["one"])
        #expect(site.item("es/cocineras/ana/index.html")?.backlinks.map(\.name) == ["flan"])
    }

    @Test func aFieldThatShowsItsOwnPageEnds() throws {
        var fixture = fixture()
        fixture.settings.collections[1].fields.append(fixture.settings.collections[0].fields[5])
        fixture.add(
            "es/cooks/ana", body: "```cook\nana\n```", fields: [("status", .markdown(rendered("```cook\nana\n```")))])
        let item = try #require(fixture.resolved().item("es/cocineras/ana/index.html"))
        #expect(item.body.embeds.first??.card?.name == "ana")
    }

    @Test func equalTablesAreLookedUpOnce() {
        var fixture = SiteFixture()
        let many = (0..<200).map {
            "r\($0): { about: { topic: sweet, kind: \($0 % 2 == 0 ? "time" : "heat") }, value: v, "
                + "law: l, confidence: established }"
        }
        fixture.add(records: many.joined(separator: "\n"))
        let embed = "```facts\ntopic: sweet\nkind: time\n```\n\n"
        fixture.add("es/recipes/flan", body: String(repeating: embed, count: 300))
        let resolver = LinkResolver(
            index: ContentIndex(fixture.pages, settings: fixture.settings, includeDrafts: false),
            bodies: fixture.bodies, settings: fixture.settings, assets: [], register: fixture.register)
        var tables = RecordTables(fixture.register)
        let (links, diagnostics) = resolver.links(of: ID(0), &tables)
        #expect(diagnostics.isEmpty && links.tables.count == 300 && links.tables.allSatisfy { $0.count == 100 })
        #expect(tables.comparisons == 100)
    }

    @Test func onlyAFewUnknownValuesHaveSuggestions() {
        var fixture = fixture()
        fixture.add("es/recipes/flan", body: String(repeating: "```facts\ntopic: sweat\n```\n\n", count: 300))
        let notes = fixture.resolved().diagnostics.map(\.note)
        #expect(notes.count == 300 && notes.count { $0 != nil } == LinkResolver.suggestionLimit)
    }

    // MARK: Fallbacks

    /// The text is Spanish, on a page in English: so is what it quotes. Names and dates are the page's.
    @Test func aFallbackQuotesInTheLanguageOfItsText() throws {
        var fixture = fixture()
        fixture.add("es/recipes/flan", body: "[1 hora](fact:one) [*212](fact:help#day)")
        let site = fixture.resolved()
        let item = try #require(site.item("en/recipes/flan/index.html"))
        #expect(item.isFallback && item.body.links.map(\.quote?.tel) == [nil, "*212"])
        let quoted = try #require(item.quotedSources.first?.records)
        #expect(quoted.map(\.words) == [["1 hora"], ["*212"]] && quoted.map(\.law) == ["Ley", ""])
        var translated = fixture
        translated.add("en/recipes/flan", body: "[1 hour](fact:one) [*313](fact:help#day)")
        let own = try #require(translated.resolved().item("en/recipes/flan/index.html"))
        #expect(own.body.links.map(\.quote?.tel) == [nil, "*313"])
        #expect(own.quotedSources.first?.records.map(\.words) == [["1 hour"], ["*313"]])
    }
}
