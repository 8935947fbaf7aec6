import Markdown
import TestSupport
import Testing

@testable import Base
@testable import Content
@testable import Site
@testable import Views

@Suite struct LinkTests {
    private func problems(_ body: String) -> [String] {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", body: "## Pasos {#pasos}\n\nBatir.")
        fixture.add("es/recipes/draft") { $0.isDraft = true }
        fixture.add("en/recipes/flan", body: "## Steps")
        fixture.assets = [ContentAsset(path: "mesa.png", url: "/base/assets/mesa.1234.png", width: 3, height: 2)]
        fixture.add("es/recipes/tarta", body: body)
        return fixture.problems()
    }

    @Test(arguments: [
        "[a](flan.md)", "[a](./flan.md#pasos)", "[a](../recipes/flan.md)", "[a](../recipes/)",
        "[a](https://b.org/x?y#z)", "[a](mailto:a@b.org)",
        "[a](tel:+504123)", "![a](../../assets/mesa.png)", "## Uno\n\n[a](#uno)", "[a](fl%61n.md)",
    ])
    func linkToSomethingThatExistsIsFine(body: String) {
        #expect(problems(body) == [])
    }

    @Test func linkToNoPageNamesTheNearest() {
        #expect(problems("x [a](flann.md)") == ["broken-link 10:3 no page at 'flann.md' — did you mean 'flan.md'?"])
    }

    @Test func theFirstOfVeryManyBrokenLinksNameTheNearestWhateverTheThreads() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan")
        for number in 100..<400 { fixture.add("es/recipes/tarta-\(number)", body: "[a](flann.md)") }
        let alone = fixture.resolved().diagnostics
        #expect(alone.count == 300)
        #expect(alone.map { $0.note != nil } == (0..<300).map { $0 < 200 })
        #expect(fixture.resolved(jobs: 4).diagnostics == alone)
    }

    @Test func linkToNoHeadingNamesTheNearest() {
        #expect(
            problems("[a](flan.md#paso)") == [
                "broken-anchor 10:1 no heading '#paso' in 'Content/es/recipes/flan.md' — did you mean '#pasos'?"
            ])
        #expect(
            problems("## Uno\n\n[a](#unos)") == [
                "broken-anchor 12:1 no heading '#unos' on this page — did you mean '#uno'?"
            ])
    }

    @Test func linkToADraftIsAnError() {
        #expect(
            problems("[a](draft.md)") == [
                "link-to-draft 10:1 'draft.md' is a draft — take 'draft: true' out of it, or take the link out"
            ])
    }

    @Test func linkIntoAnotherLanguageThatHasATranslationHereIsAnError() {
        #expect(
            problems("[a](../../en/recipes/flan.md)")
                == [
                    """
                    link-language 10:1 the link leads to the page in 'en', which has a translation in 'es' — write \
                    'flan.md'
                    """
                ])
    }

    @Test func linksToNowhereAndClimbingLinksAreErrors() {
        #expect(
            problems("[a](/es/recettas/flan/)") == [
                "broken-link 10:1 no page at '/es/recettas/flan/' — did you mean 'flan.md'?"
            ])
        #expect(
            problems("[a](../../../../etc/passwd)") == [
                """
                broken-link 10:1 the link '../../../../etc/passwd' leaves the project — write the path of a file \
                in 'Content/', relative to this one
                """
            ])
    }

    @Test func aPageOrAListIsNoImage() {
        #expect(problems("![a](flan.md)").map { $0.prefix(17) } == ["broken-asset 10:1"])
        #expect(problems("![a](../recipes)").map { $0.prefix(17) } == ["broken-asset 10:1"])
        #expect(problems("[a](../../xx/recipes)").first?.hasPrefix("broken-link 10:1") == true)
    }

    @Test func missingImageNamesTheNearest() {
        #expect(
            problems("![a](../../assets/messa.png)") == [
                "broken-asset 10:1 no file '../../assets/messa.png' — did you mean '../../assets/mesa.png'?"
            ])
        #expect(problems("![a](https://b.org/x.png)").first?.hasPrefix("external-image 10:1") == true)
    }

    @Test func linksBecomeURLsUnderTheBasePath() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", body: "[a](tarta.md#uno) [b](../words/bano.md)")
        fixture.add("es/recipes/tarta", body: "## Uno")
        fixture.add("es/words/bano") { $0.summary = "agua caliente" }
        let item = try #require(fixture.resolved().item("es/recetas/flan/index.html"))
        #expect(item.body.links.map(\.url) == ["/base/es/recetas/tarta/#uno", "/base/es/palabras/bano/"])
        #expect(item.body.links.map(\.definition) == [nil, "agua caliente"])
    }

    @Test func linksOfANoticeAreThoseOfAPage() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", body: "## Uno")
        fixture.add("es/words/bano") { $0.summary = "agua caliente" }
        fixture.add("es/recipes/tarta", body: "[a](flan.md#uno) [b](../words/bano.md)")
        var notice = ParsedFile(page: fixture.pages.removeLast(), body: fixture.bodies.removeLast())
        notice.page.frontMatter.until = PartialDate(year: 2030)
        var english = notice
        english.page.language = "en"
        let site = fixture.resolved(notices: [notice, english])
        let links = try site.site.languages.ids.map { try #require(site.builder($0).siteView.notice).body.links }
        #expect(
            links.map { $0.map(\.url) } == [
                ["/base/es/recetas/flan/#uno", "/base/es/palabras/bano/"],
                ["/base/en/recipes/flan/#uno", "/base/en/words/bano/"],
            ])
        #expect(links.map { $0.map(\.definition) } == [[nil, "agua caliente"], [nil, "agua caliente"]])
    }

    @Test func referenceToADraftSaysThatItIsOne() {
        var fixture = SiteFixture()
        fixture.add("es/cooks/ana") { $0.isDraft = true }
        fixture.add("es/recipes/flan", body: "```cook\nana\n```", fields: [("cooks", .list([.reference("ana")]))])
        let note = "'ana' in 'cooks' is a draft — take 'draft: true' out of it, or take its name out"
        #expect(fixture.problems() == ["link-to-draft 11:1 " + note, "link-to-draft 3:5 " + note])
    }

    @Test func aSiteFullOfBrokenLinksNamesTheNearestForTheFirstOnly() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan")
        for number in 0..<300 { fixture.add("es/words/w\(number)", body: "[a](../recipes/flann.md)") }
        let problems = fixture.problems()
        #expect(problems.count == 300)
        #expect(problems.first?.hasSuffix("did you mean '../recipes/flan.md'?") == true)
        #expect(problems.last?.hasSuffix("no page at '../recipes/flann.md'") == true)
    }

    @Test func referencesAndEmbedsAreCheckedAtTheirPlace() {
        var fixture = SiteFixture()
        fixture.add("es/cooks/ana")
        fixture.add(
            "es/recipes/flan", body: "```cook\nanna\n```",
            fields: [("cooks", .list([.reference("ana"), .reference("anb")]))])
        #expect(
            fixture.problems() == [
                "unknown-embed 11:1 no item 'anna' in 'cooks' — did you mean 'ana'?",
                "unknown-reference 3:5 no item 'anb' in 'cooks' — did you mean 'ana'?",
            ])
    }

    @Test func anItemThatOnlyAnotherLanguageHasIsNotEmbeddedInSilence() {
        var fixture = SiteFixture()
        fixture.add("en/cooks/ana")
        fixture.add("es/recipes/flan", body: "```cook\nana\n```", fields: [("cooks", .list([.reference("ana")]))])
        #expect(
            fixture.problems() == [
                "unknown-embed 11:1 'ana' in 'cooks' is not in the language 'es' — write 'Content/es/cooks/ana.md'",
                "unknown-reference 3:5 'ana' in 'cooks' is not in the language 'es' — write 'Content/es/cooks/ana.md'",
            ])
    }
}
