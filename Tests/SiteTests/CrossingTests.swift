import Base
import Diagnostics
import Markdown
import Testing

@testable import Content
@testable import Site
@testable import Views

/// Parts of a text that become pages of their own.
struct CrossingTests {
    private static let words = (0..<40).map { "p\($0)" }.joined(separator: " ")
    private static let figures = """
        defaults: { confidence: verified, place: ES, source: book }
        sources: { book: { title: Cocina, url: "https://b.org/", seen: 2026-11-29 } }
        one: { about: { topic: sweet, kind: time }, value: 1 h }
        two: { about: { topic: sweet, kind: contact, what: a }, value: "911" }
        three: { about: { topic: sweet, kind: contact, what: b }, value: "912" }
        """

    /// A site with cooks of Spain, Costa Rica and Canada, and the countries of each recipe.
    private func fixture(items: FieldCondition? = nil, guides: FieldCondition? = nil) -> SiteFixture {
        var fixture = SiteFixture()
        fixture.addCrossings(items: items, guides: guides)
        fixture.addCook("ana", "ES", phone: "+34 900")
        fixture.addCook("rita", "CR", web: "https://cr.org/")
        fixture.addCook("joe", "CA", phone: "+1 800")
        return fixture
    }

    private func cook(_ name: String) -> String { "\n\n```cook\n\(name)\n```\n\n" }
    private func part(_ tag: String, _ name: String, heading: String = "## Parte") -> String {
        "\(heading) {\(tag)}\n\n\(CrossingTests.words)" + cook(name)
    }

    private func crossings(_ resolved: ResolvedFixture) -> [String] {
        resolved.site.pages.compactMap {
            if case .crossing = $0.kind { $0.permalink.outputPath.replacing("/index.html", with: "") } else { nil }
        }
    }

    private func view(_ resolved: ResolvedFixture, _ path: String) -> CrossingView? {
        if case .crossing(let view)? = resolved.view(path + "/index.html")?.content { view } else { nil }
    }

    private func html(_ body: BodyView?) -> String { String(decoding: body?.body.html ?? [], as: UTF8.self) }

    // MARK: Pages

    @Test func aPartBecomesAPageBelowItsItem() throws {
        var fixture = fixture()
        let body = "Uno.\n\n" + part("ES", "ana") + part("CR", "rita") + "## Siempre {all}\n\nDos.\n"
        fixture.add("es/recipes/sopa", title: "Sopa: cómo se hace", body: body)
        fixture.add("en/recipes/sopa", title: "Soup: how to", body: part("ES", "ana")) {
            $0.slug = Positioned("soup", at: SourcePosition(line: 2, column: 7))
        }
        let resolved = fixture.resolved()
        #expect(resolved.diagnostics == [])
        #expect(
            crossings(resolved) == ["es/recetas/sopa/espana", "es/recetas/sopa/costa-rica", "en/recipes/soup/spain"])
        let spain = try #require(view(resolved, "es/recetas/sopa/espana"))
        #expect(spain.item.title == "Parte" && spain.theme.title == "Sopa: cómo se hace")
        #expect(html(spain.lead).hasPrefix("<p>p0 ") && html(spain.shared).contains("Dos."))
        #expect(!html(spain.item.body).contains("p0") && spain.item.body.embeds.count == 1)
        #expect(spain.item.answer?.door?.phone == "+34 900")
        let theme = try #require(resolved.item("es/recetas/sopa/index.html"))
        #expect(html(theme.body).contains("Uno.") && html(theme.body).contains("Dos."))
        #expect(!html(theme.body).contains("p0") && theme.choices?.choices.map(\.name) == ["Costa Rica", "España"])
        // Each language has its own pages.
        let page = try #require(resolved.page("es/recetas/sopa/espana/index.html"))
        let other = try #require(resolved.page("es/recetas/sopa/costa-rica/index.html"))
        let english = ID<Language>(1)
        #expect(resolved.site.translation(of: page, in: english)?.url == "/base/en/recipes/soup/spain/")
        #expect(resolved.site.translation(of: other, in: english) == nil)
    }

    @Test func aHeadingThatIsTheValuesNameGivesNoTitle() throws {
        var fixture = fixture()
        let body = part("ES", "ana", heading: "## ESPAÑA") + "### Más\n"
        fixture.add("es/recipes/sopa", title: "Sopa: cómo", body: body)
        let spain = try #require(view(fixture.resolved(), "es/recetas/sopa/espana"))
        #expect(spain.item.title == "Sopa en España")
        #expect(spain.item.body.body.outline.map(\.level) == [2])
    }

    @Test func regionsStandInsideAndBesideTheirCountry() throws {
        var fixture = fixture()
        let canada = part("CA", "joe", heading: "## Canadá")
        fixture.add("es/recipes/a", title: "A", body: canada + "### Ontario {CA-ON}\n\nUno.\n")
        fixture.add("es/recipes/b", title: "B", body: canada + "## Ontario {CA-ON}\n\nUno.\n\n### Dos\n")
        fixture.add("es/recipes/c", title: "C", body: part("CA-ON", "joe", heading: "## Ontario"))
        let resolved = fixture.resolved()
        #expect(resolved.diagnostics == [])
        #expect(crossings(resolved) == ["a", "b", "c"].map { "es/recetas/\($0)/canada" })
        let outlines = ["a", "b", "c"].map { view(resolved, "es/recetas/\($0)/canada")?.item.body.body.outline ?? [] }
        let shown = outlines.map { $0.map { "\($0.level) \($0.text)" } }
        #expect(shown == [["2 Ontario"], ["2 Ontario", "3 Dos"], ["2 Ontario"]])
        #expect(view(resolved, "es/recetas/c/canada")?.item.title == "C en Canadá")
    }

    /// What stands at the start of a part stays at its place.
    @Test func aCalloutIsNoFirstParagraph() throws {
        var fixture = fixture()
        let body = "## Parte {ES}\n\n> [!NOTE]\n> Uno.\n\n\(CrossingTests.words)" + cook("ana")
        fixture.add("es/recipes/a", body: body)
        fixture.add("es/recipes/b", body: "## Parte {ES}" + cook("ana") + CrossingTests.words)
        let resolved = fixture.resolved()
        let callout = try #require(view(resolved, "es/recetas/a/espana"))
        #expect(callout.lead == nil && html(callout.item.body).contains("<p>Uno.</p>"))
        #expect(callout.item.body.body.callouts.count == 1)
        #expect(try #require(view(resolved, "es/recetas/b/espana")).lead == nil)
    }

    @Test func draftsAndWithdrawnPagesHaveNoParts() {
        var fixture = fixture()
        fixture.add("es/recipes/draft", body: part("ES", "ana") + part("ES", "ana")) { $0.isDraft = true }
        fixture.add("es/recipes/old", body: part("ES", "ana")) { $0.isWithdrawn = true }
        fixture.add("es/recipes/half", body: part("ES", "ana")) { $0.isWithdrawn = true }
        fixture.add("en/recipes/half", body: part("ES", "ana"))
        let resolved = fixture.resolved()
        #expect(resolved.diagnostics == [])
        #expect(crossings(resolved) == ["en/recipes/half/spain"])
    }

    /// A fallback shows the whole text, since its language has no pages of the parts.
    @Test func aFallbackHasTheWholeText() throws {
        var fixture = fixture()
        fixture.add("es/recipes/sopa", body: "[Ir](#parte)\n\n" + part("ES", "ana"))
        let resolved = fixture.resolved()
        #expect(crossings(resolved) == ["es/recetas/sopa/espana"])
        let fallback = try #require(resolved.item("en/recipes/sopa/index.html"))
        #expect(fallback.isFallback && html(fallback.body).contains("p39") && fallback.choices == nil)
        #expect(fallback.body.links.map(\.url) == ["#parte"])
        let own = resolved.item("es/recetas/sopa/index.html")?.body.links
        #expect(own?.map(\.url) == ["/base/es/recetas/sopa/espana/#parte"])
    }

    // MARK: Tags

    private func faults(_ body: String) -> [String] {
        var fixture = fixture()
        fixture.add("es/recipes/a", body: body)
        return fixture.problems().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    }

    @Test func aTagStandsOnceAtAHeadingOfItsOwn() {
        #expect(
            faults("## A {ES}\n\n## B {SP}\n\n## C {ES}\n\n### D {CR}\n\n> ## E {CR}\n\n## F {ZZ-1}\n") == [
                "unknown-tag 12:7", "duplicate-tag 14:7", "misplaced-tag 18:9", "unknown-tag 20:7",
            ])
    }

    @Test func aPartIsInNoOther() {
        let body = "## A {ES}\n\n### B {CR}\n\n### C {all}\n\n### D {ES-MD}\n\n"
        #expect(
            faults(body + "## E {CR-A}\n\n### F {CR-B}\n\n## G {all}\n\n## H {all}\n") == [
                "misplaced-tag 12:8", "misplaced-tag 14:8", "misplaced-tag 20:8",
            ])
    }

    @Test func onlySomeItemsHaveParts() {
        let sweet = FieldCondition(field: "tastes", value: "sweet")
        var fixture = fixture(items: sweet)
        fixture.add("es/recipes/a", body: part("ES", "ana"), fields: [("tastes", .choices("sweet"))])
        fixture.add("es/recipes/b", body: part("ES", "ana"), fields: [("tastes", .choices("sour"))])
        let place = "misplaced-tag 10:11 '{ES}' has no effect here: only pages with 'tastes: sweet' have parts"
        #expect(
            fixture.problems() == [
                place + " — take the tags of this page away, or write 'tastes: sweet' in its front matter"
            ])
        #expect(crossings(fixture.resolved()) == ["es/recetas/a/espana"])
    }

    // MARK: Addresses

    @Test func aPageOfAPartHasAnAddressOfItsOwn() {
        var fixture = fixture()
        fixture.add("es/recipes/sopa", body: part("ES", "ana"))
        let place = SourcePosition(line: 4, column: 3)
        fixture.add("es/recipes/otra") { $0.aliases = [Positioned("/es/recetas/sopa/espana/", at: place)] }
        #expect(fixture.problems().map { $0.hasPrefix("permalink-collision 4:3 ") } == [true])
    }

    /// The recipe `tastes` has the address under which the collection's views by taste stand.
    @Test func aFacetsViewMayHaveTheAddressOfAPart() {
        var fixture = fixture()
        fixture.settings.crossings?.by = "tastes"
        fixture.settings.crossings?.type = .choice(vocabulary: "taste")
        fixture.settings.crossings?.doors = nil
        let body = "## Dulce {sweet}\n\n\(CrossingTests.words)\n"
        fixture.add("es/recipes/tastes", body: body, fields: [("tastes", .choices("sweet"))])
        #expect(fixture.problems().filter { $0.hasPrefix("permalink-collision") }.count == 1, "\(fixture.problems())")
    }

    @Test func withoutDoorsWordsAreEnough() {
        var fixture = fixture()
        fixture.settings.crossings?.by = "tastes"
        fixture.settings.crossings?.type = .choice(vocabulary: "taste")
        fixture.settings.crossings?.doors = nil
        fixture.add("es/recipes/flan", body: "## Dulce {sweet}\n\n\(CrossingTests.words)\n\n## Agrio {sours}\n")
        #expect(
            fixture.problems() == ["unknown-tag 14:11 '{sours}': 'sours' is no term of 'taste' — did you mean 'sour'?"])
        #expect(crossings(fixture.resolved()) == ["es/recetas/flan/dulce"])
    }

    // MARK: What a page needs

    private func lacks(_ body: String) -> [[CrossingFact.Lack]] {
        var fixture = fixture()
        fixture.add(records: CrossingTests.figures)
        fixture.add("es/recipes/sopa", body: body)
        return fixture.resolved().site.crossings.withoutPage.values.flatMap { $0.map(\.lacks) }
    }

    @Test func aPageHasWordsOrRecordsAndADoor() {
        let fewer = CrossingTests.words.split(separator: " ").dropLast().joined(separator: " ")
        let few = CrossingFact.Lack.words(count: 39, of: 40, records: 0, ofRecords: 2)
        #expect(lacks("## Parte {ES}\n\n\(CrossingTests.words)" + cook("ana")) == [])
        #expect(lacks("## Parte {ES}\n\n\(fewer)" + cook("ana")) == [[few]])
        #expect(lacks("## Parte {ES}\n\n\(fewer)" + cook("rita")) == [[few, .door]])
        #expect(lacks("## Parte {ES}\n\n\(CrossingTests.words)\n") == [[.door]])
        // The words of a heading inside the part count, its own do not.
        #expect(lacks("## Parte {ES}\n\n\(fewer)\n\n### Otra" + cook("ana")) == [])
        #expect(lacks("## Parte {ES}\n\n[1 h](fact:one), [911](fact:two)" + cook("ana")) == [])
        #expect(lacks("## Parte {ES}\n\n```facts\ntopic: sweet\n```" + cook("ana")) == [])
        // One record, and two without a deadline or a right.
        #expect(lacks("## Parte {ES}\n\n[1 h](fact:one), [1 h](fact:one)" + cook("ana")).count == 1)
        #expect(lacks("## Parte {ES}\n\n[911](fact:two), [912](fact:three)" + cook("ana")).count == 1)
    }

    /// First those of the part, then of the item's text and fields, then of the guide; a phone before the web.
    @Test func doorsAreOrdered() throws {
        let sour = FieldCondition(field: "tastes", value: "sour")
        var fixture = fixture(items: FieldCondition(field: "tastes", value: "sweet"), guides: sour)
        for (name, phone) in [("field", "1"), ("text", "2"), ("guide", "3"), ("closed", "9")] {
            fixture.addCook(name, "ES", phone: phone, web: "https://\(name).es/")
        }
        fixture.addCook("web", "ES", web: "https://web.es/")
        fixture.addCook("none", "ES")
        for index in fixture.pages.indices where fixture.pages[index].name == "closed" {
            fixture.pages[index].frontMatter.isWithdrawn = true
        }
        func cooks(_ names: String...) -> (String, FieldValue) { ("cooks", .list(names.map { .reference($0) })) }
        fixture.add(
            "es/recipes/espana", title: "Cocinar en España",
            fields: [("tastes", .choices("sour")), ("countries", .countries("ES")), cooks("guide", "web", "rita")])
        fixture.add(
            "es/recipes/sopa",
            body: "Uno." + cook("text") + part("ES", "web") + "### Más" + cook("ana") + cook("closed"),
            fields: [
                ("tastes", .choices("sweet")), ("countries", .countries("ES", "CR")), cooks("rita", "field", "none"),
            ])
        let resolved = fixture.resolved()
        let site = resolved.site
        let page = try #require(site.languages[ID(0)].crossings.values.first ?? nil)
        #expect(page.doors.map { site.groups[$0].name } == ["ana", "text", "field", "guide", "web"])
        // The guide of the value.
        let group = try #require(site.crossings.guideOf["ES"])
        #expect(site.groups[group].name == "espana" && site.crossings.valueOfGuide[group] == "ES")
        let guide = try #require(resolved.item("es/recetas/espana/index.html"))
        #expect(guide.answer?.door?.phone == "3" && guide.value?.name == "España")
        #expect(guide.crossings.map(\.url) == ["/base/es/recetas/sopa/espana/"])
        #expect(view(resolved, "es/recetas/sopa/espana")?.value.url == "/base/es/recetas/espana/")
        // A value without a page of its own leads to its guide.
        let choices = try #require(resolved.item("es/recetas/sopa/index.html")?.choices)
        #expect(choices.choices.map { [$0.id, $0.isCrossing ? "page" : "guide"] } == [["ES", "page"]])
    }

    @Test func aValueWithoutAPartLeadsToItsGuide() throws {
        var fixture = fixture(guides: FieldCondition(field: "tastes", value: "sour"))
        let sour: [(String, FieldValue)] = [("tastes", .choices("sour"))]
        fixture.add("es/recipes/cr", title: "Costa Rica", fields: sour + [("countries", .countries("CR"))])
        fixture.add("es/recipes/two", title: "Dos", fields: sour + [("countries", .countries("MX", "GT"))])
        let body = part("ES", "ana") + "## C {MX}\n\nUno.\n"
        fixture.add("es/recipes/sopa", body: body, fields: [("countries", .countries("CR", "MX"))])
        let resolved = fixture.resolved()
        let choices = try #require(resolved.item("es/recetas/sopa/index.html")?.choices)
        #expect(choices.choices.map(\.url) == ["/base/es/recetas/cr/", "/base/es/recetas/sopa/espana/"])
        let theme = try #require(resolved.item("es/recetas/sopa/index.html"))
        #expect(html(theme.body).contains("Uno."))
    }

    // MARK: Links

    @Test func linksLeadToThePageOfAPart() throws {
        var fixture = fixture()
        let links = "[p](#parte) [m](#mas) [c](#cr) [s](#siempre) [u](#uno)\n\n"
        let spanish = part("ES", "ana") + links + "### Más\n\n"
        let costaRican = "## Parte {#cr CR}\n\n\(links)\(CrossingTests.words)" + cook("rita")
        fixture.add(
            "es/recipes/sopa", body: "## Uno\n\n\(links)" + spanish + costaRican + "## Siempre {all}\n\n\(links)")
        fixture.add("es/recipes/otra", body: "[a](sopa.md#mas) [b](sopa.md#cr) [c](sopa.md#siempre) [d](sopa.md)\n")
        let resolved = fixture.resolved()
        #expect(resolved.diagnostics == [])
        let theme = "/base/es/recetas/sopa/"
        let (spain, costaRica) = (theme + "espana/", theme + "costa-rica/")
        let elsewhere = resolved.item("es/recetas/otra/index.html")?.body.links
        #expect(elsewhere?.map(\.url) == [spain + "#mas", costaRica + "#cr", theme + "#siempre", theme])
        let own = [spain + "#parte", spain + "#mas", costaRica + "#cr", "#siempre", "#uno"]
        #expect(resolved.item("es/recetas/sopa/index.html")?.body.links.map(\.url) == own + own)
        let part = try #require(view(resolved, "es/recetas/sopa/espana"))
        let there = ["#parte", "#mas", costaRica + "#cr", "#siempre", theme + "#uno"]
        #expect(part.item.body.links.map(\.url) == there && part.shared.links.map(\.url) == there)
        // The title stands for the heading.
        #expect(part.anchor == "parte")
    }
}
