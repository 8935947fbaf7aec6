import Base
import Diagnostics
import Markdown
import Testing

@testable import Content
@testable import Site
@testable import Views

@Suite struct ResolverTests {
    @Test func aPageMissingInALanguageFallsBackAndIsCanonicalToItsSource() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", title: "Flan")
        let site = fixture.resolved()
        #expect(site.diagnostics == [])
        let view = try #require(site.view("en/recipes/flan/index.html"))
        let item = try #require(site.item("en/recipes/flan/index.html"))
        #expect(item.isFallback)
        #expect(item.language.code == "es")
        #expect(view.canonical == "https://a.org/base/es/recetas/flan/")
        #expect(!view.isIndexed && view.alternates.isEmpty)
        #expect(site.builder(ID(1)).records(of: ID(0)).isEmpty)
        #expect(site.item("es/recetas/flan/index.html")?.isFallback == false)
        #expect(site.view("es/recetas/flan/index.html")?.alternates == [])
    }

    @Test func aPageHasItsMarksAndTheDateOfTheLatest() throws {
        func mark(_ kind: FrontMatter.Mark.Kind, _ month: Int, by: String? = nil) -> FrontMatter.Mark {
            FrontMatter.Mark(kind: kind, date: PartialDate(year: 2026, month: month, day: 2), by: by, sources: ["Law"])
        }
        var fixture = SiteFixture()
        fixture.settings.collections[0].order = "-text_date"
        fixture.add("es/recipes/a") { $0.reviewed = mark(.reviewed, 3) }
        fixture.add("es/recipes/flan") {
            $0.compiled = mark(.compiled, 5)
            $0.reviewed = mark(.reviewed, 1, by: "Chef")
        }
        fixture.add("es/recipes/none") { $0.reviewBy = PartialDate(year: 2027) }
        let site = fixture.resolved()
        let item = try #require(site.item("es/recetas/flan/index.html"))
        #expect(item.marks.map(\.kind) == [.compiled, .reviewed] && item.marks.map(\.by) == [nil, "Chef"])
        #expect(item.marks.map(\.date.iso) == ["2026-05-02", "2026-01-02"] && item.marks[1].sources == ["Law"])
        #expect(item.textDate?.iso == "2026-05-02" && item.previous == nil && item.next?.title == "a")
        #expect(site.page("es/recetas/flan/index.html")?.modified?.iso == "2026-05-02")
        let records = site.builder(ID(0)).records(of: ID(0))
        #expect(records.map(\.marks.count) == [2, 1, 0])
        let unmarked = try #require(site.item("es/recetas/none/index.html"))
        #expect(unmarked.marks.isEmpty && unmarked.textDate == nil && unmarked.reviewBy?.iso == "2027")
    }

    @Test func aPageThatExistsOnlyElsewhereThanInTheDefaultLanguageHasNoFallback() {
        var fixture = SiteFixture()
        fixture.add("en/recipes/pie")
        let site = fixture.resolved()
        #expect(site.page("en/recipes/pie/index.html") != nil)
        #expect(!site.site.pages.contains { $0.permalink.outputPath.hasPrefix("es/recetas/pie") })
    }

    @Test func translationsNameEachOtherAndKeepTheirOwnSlugs() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan")
        fixture.add("en/recipes/flan") { $0.slug = Positioned("custard", at: SourcePosition(line: 2, column: 7)) }
        let view = try #require(fixture.resolved().view("es/recetas/flan/index.html"))
        #expect(
            view.alternates.map(\.url) == [
                "https://a.org/base/es/recetas/flan/", "https://a.org/base/en/recipes/custard/",
            ])
        #expect(
            view.languageLinks == [
                LanguageLinkView(language: "en", name: "English", url: "/base/en/recipes/custard/", isSamePage: true)
            ])
    }

    /// Two languages and a single file for each page: still one mistake.
    @Test func twoPagesWithOneAddressAreToldOnceOnTheOneWithTheSlug() {
        for (name, other) in [("tarta", "flan"), ("alfajor", "flan")] {
            var fixture = SiteFixture()
            fixture.settings.collections[0].outputs = [.singleFile]
            fixture.add("es/recipes/\(other)")
            fixture.add("es/recipes/\(name)") { $0.slug = Positioned(other, at: SourcePosition(line: 4, column: 7)) }
            let diagnostics = fixture.resolved().diagnostics
            #expect(diagnostics.map(\.path) == ["Content/es/recipes/\(name).md"])
            #expect(
                fixture.problems() == [
                    """
                    permalink-collision 4:7 the address '/es/recetas/flan/index.html' is taken by \
                    'Content/es/recipes/flan.md' — give one of the two another 'slug'
                    """
                ])
        }
    }

    @Test func ofTwoWrittenSlugsTheLaterIsToBlame() {
        var fixture = SiteFixture()
        for name in ["alfajor", "tarta"] {
            fixture.add("es/recipes/\(name)") { $0.slug = Positioned("dulce", at: SourcePosition(line: 4, column: 7)) }
        }
        #expect(fixture.resolved().diagnostics.map(\.path) == ["Content/es/recipes/tarta.md"])
    }

    @Test func anAliasThatIsAnotherPagesAddressIsToldOnTheAlias() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/alfajor") {
            $0.aliases = [Positioned("/es/recetas/flan/", at: SourcePosition(line: 5, column: 3))]
        }
        fixture.add("es/recipes/flan")
        #expect(fixture.resolved().diagnostics.map(\.path) == ["Content/es/recipes/alfajor.md"])
    }

    @Test func aTaxonomyOverABooleanIsCalledByItsWords() {
        var fixture = SiteFixture()
        fixture.settings.collections[0].fields[5].type = .boolean
        fixture.settings.taxonomies[0].from = [FieldPath(collection: "recipes", field: "status")]
        fixture.add("es/recipes/flan", fields: [("status", .boolean(true))])
        fixture.add("es/recipes/pan", fields: [("status", .boolean(false))])
        let site = fixture.resolved()
        #expect(site.site.languages[ID(0)].taxonomies[ID(0)].terms.map(\.name) == ["No", "Yes"])
        #expect(site.page("es/sabores/yes/index.html") != nil && site.page("es/sabores/true/index.html") == nil)
        #expect(site.site.languages[ID(0)].taxonomies[ID(0)].terms.map(\.id) == ["false", "true"])
        #expect(site.item("es/recetas/flan/index.html")?.field("status")?.value == .boolean(true, name: "Yes"))
    }

    @Test func aNameThatIsTooLongForAFileIsCut() {
        var fixture = SiteFixture()
        let long = String(repeating: "muy ", count: 100), arabic = String(repeating: "ط", count: 300)
        fixture.settings.vocabularies[0].terms[0].name = LocalizedText([("es", long), ("en", arabic)])
        fixture.add("es/recipes/flan", fields: [("tastes", .choices("sweet"))])
        let site = fixture.resolved()
        #expect(site.diagnostics == [])
        let longest = site.site.pages.flatMap { $0.permalink.outputPath.split(separator: "/") }.map(\.utf8.count).max()
        // A name that is cut ends in a fingerprint of the whole name.
        #expect(longest == 179)
    }

    @Test func twoTermsWithOneAddressAreToldApartByTheirNames() {
        var fixture = SiteFixture()
        fixture.settings.vocabularies[0].terms[1].name = LocalizedText([("es", "¡Dulce!"), ("en", "Sour")])
        fixture.add("es/recipes/flan", fields: [("tastes", .choices("sweet", "sour"))])
        #expect(
            fixture.problems() == [
                """
                permalink-collision - the address '/es/recetas/tastes/dulce/index.html' is taken by 'Dulce' — \
                rename the term 'sour' in site.yaml, or rename the term 'sweet' in site.yaml
                """,
                """
                permalink-collision - the address '/es/sabores/dulce/index.html' is taken by 'Dulce' — rename \
                the term 'sour' in site.yaml, or rename the term 'sweet' in site.yaml
                """,
            ])
        fixture.settings.vocabularies[0].terms[1].name = LocalizedText([("es", "Dulces"), ("en", "Sour")])
        #expect(fixture.problems() == [])
    }

    @Test func aTermThatPagesWriteIsRenamedThere() {
        var fixture = SiteFixture()
        fixture.settings.taxonomies[0].from = [FieldPath(collection: "recipes", field: "status")]
        fixture.add("es/recipes/flan", fields: [("status", .text("C"))])
        fixture.add("es/recipes/pan", fields: [("status", .text("C"))])
        fixture.add("es/recipes/tarta", fields: [("status", .text("C++"))])
        #expect(Set(fixture.resolved().diagnostics.map(\.path)) == ["Content/es/recipes/tarta.md"])
        #expect(
            fixture.problems().first
                == """
                permalink-collision 3:5 the address '/es/sabores/c/index.html' is taken by 'C' — rename 'C++' \
                in 'Content/es/recipes/tarta.md', or rename 'C' in 'Content/es/recipes/flan.md' and 1 more
                """)
    }

    @Test func aPageInTheWayOfAListSaysWhatEitherCanChange() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/tastes")
        fixture.add("es/recipes/flan", fields: [("tastes", .choices("sweet"))]) {
            $0.aliases = [Positioned("/es/recetas/tastes/dulce/", at: SourcePosition(line: 5, column: 3))]
        }
        #expect(
            fixture.problems() == [
                """
                permalink-collision 5:3 the address '/es/recetas/tastes/dulce/index.html' is taken by 'Dulce' \
                — take the alias out of 'Content/es/recipes/flan.md', or rename the term 'sweet' in site.yaml
                """
            ])
    }

    @Test(arguments: ["../x", "a/b", "Flan", "a b", "", "\u{202E}a", String(repeating: "a", count: 200)])
    func slugThatCannotBeAURLIsRefused(slug: String) {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan") { $0.slug = Positioned(slug, at: SourcePosition(line: 4, column: 7)) }
        #expect(fixture.problems().contains { $0.hasPrefix("bad-slug 4:7") })
        #expect(fixture.resolved().site.pages.allSatisfy { !$0.permalink.outputPath.contains("..") })
    }

    @Test func aliasesRedirectAndCannotClimbOut() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan") {
            $0.aliases = ["/viejo/", "/es/recetas/flan/", "/../x/", "/otro.html"].map {
                Positioned($0, at: SourcePosition(line: 5, column: 3))
            }
        }
        let site = fixture.resolved()
        #expect(site.view("viejo/index.html")?.content == .redirect(to: "https://a.org/base/es/recetas/flan/"))
        #expect(site.page("otro.html") != nil)
        #expect(site.diagnostics.map(\.rule) == [.permalinkCollision, .badAlias])
    }

    @Test func draftsAreLeftOutUnlessAskedFor() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan") { $0.isDraft = true }
        #expect(fixture.resolved().page("es/recetas/flan/index.html") == nil)
        #expect(fixture.resolved(includeDrafts: true).page("es/recetas/flan/index.html") != nil)
    }

    @Test func withdrawnPagesStayButLeaveListsAndIndexes() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", fields: [("tastes", .choices("sweet"))]) { $0.isWithdrawn = true }
        fixture.add("es/recipes/tarta", fields: [("tastes", .choices("sweet"))])
        let site = fixture.resolved()
        #expect(site.page("es/recetas/flan/index.html")?.isIndexed == false)
        #expect(site.builder(ID(0)).records(of: ID(0)).map(\.name) == ["tarta"])
        #expect(site.site.languages[ID(0)].taxonomies[ID(0)].terms.map(\.groups.count) == [1])
        #expect(site.item("es/recetas/tarta/index.html")?.related == [])
    }

    @Test func unknownLayoutNamesTheNearestTemplate() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan") { $0.layout = Positioned("pages", at: SourcePosition(line: 4, column: 9)) }
        #expect(
            fixture.problems() == [
                "unknown-template 4:9 no template 'pages' — did you mean 'page'? the theme has: item, page, person"
            ])
    }

    @Test func neighboursFollowTheListingOrder() throws {
        var fixture = SiteFixture()
        for (name, title) in [("a", "Ñoquis"), ("b", "Nuez"), ("c", "Ácido"), ("d", "Oca")] {
            fixture.add("es/recipes/\(name)", title: title)
        }
        let site = fixture.resolved()
        let middle = try #require(site.item("es/recetas/b/index.html"))
        #expect(middle.previous?.title == "Ácido" && middle.next?.title == "Ñoquis")
        #expect(site.item("es/recetas/c/index.html")?.previous == nil)
        guard case .index(let index)? = site.view("es/index/index.html")?.content else {
            Issue.record("no index"); return
        }
        #expect(index.letters.map(\.letter) == ["A", "N", "Ñ", "O"])
    }

    @Test func backlinksNameThePagesThatLinkEmbedOrRefer() throws {
        var fixture = SiteFixture()
        fixture.add("es/cooks/ana", title: "Ana")
        fixture.add("es/recipes/flan", title: "Flan", body: "[Ana](../cooks/ana.md)")
        fixture.add("es/recipes/oca", title: "Oca", body: "```cook\nana\n```")
        fixture.add("es/recipes/pan", title: "Pan", fields: [("cooks", .list([.reference("ana")]))])
        let item = try #require(fixture.resolved().item("es/cocineras/ana/index.html"))
        #expect(item.backlinks.map(\.title) == ["Flan", "Oca", "Pan"])
    }

    @Test func datesReadAsPeopleWriteThem() {
        let spanish = DateWords(language: "es"), english = DateWords(language: "en")
        #expect(spanish.text(PartialDate(year: 2013, month: 11, day: 5)) == "5 de noviembre de 2013")
        #expect(spanish.text(PartialDate(year: 2013, month: 11)) == "noviembre de 2013")
        #expect(english.text(PartialDate(year: 2013, month: 11, day: 5)) == "November 5, 2013")
        #expect(english.text(PartialDate(year: 2013)) == "2013")
    }

    @Test func aFacetHasAPageForEachOfItsValues() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", fields: [("tastes", .choices("sweet", "sour"))])
        fixture.add("es/recipes/oca", fields: [("tastes", .choices("sour"))])
        let site = fixture.resolved()
        guard case .collection(let view)? = site.view("es/recetas/tastes/acido/index.html")?.content else {
            Issue.record("no page"); return
        }
        #expect(view.cards.map(\.name) == ["flan", "oca"])
        #expect(view.facets.map { $0.values.map(\.count) } == [[1, 2]])
        #expect(
            view.facets[0].values.map(\.url) == ["/base/es/recetas/tastes/dulce/", "/base/es/recetas/tastes/acido/"])
    }

    @Test func longListsAreCutIntoPages() throws {
        var fixture = SiteFixture()
        fixture.settings.collections[0].pageSize = 2
        for name in ["a", "b", "c"] { fixture.add("es/recipes/\(name)") }
        guard case .collection(let view)? = fixture.resolved().view("es/recetas/page-2/index.html")?.content else {
            Issue.record("no page"); return
        }
        #expect(view.cards.map(\.name) == ["c"] && view.total == 3)
        #expect(view.pagination?.previous?.url == "/base/es/recetas/" && view.pagination?.next == nil)
    }

    @Test func longListsNameTheirEndsAndTheirNeighbours() {
        #expect(ViewBuilder.pageNumbers(around: 10, of: 20) == [1, 8, 9, 10, 11, 12, 20])
        #expect(ViewBuilder.pageNumbers(around: 1, of: 20) == [1, 2, 3, 20])
        #expect(ViewBuilder.pageNumbers(around: 20, of: 20) == [1, 18, 19, 20])
        // A gap of one page shows that page's number instead of `…`.
        #expect(ViewBuilder.pageNumbers(around: 5, of: 9) == Array(1...9))
        #expect(ViewBuilder.pageNumbers(around: 1, of: 5) == Array(1...5))
        #expect(ViewBuilder.pageNumbers(around: 1, of: 2) == [1, 2])
    }

    @Test func laterPagesOfAListNameNoTranslations() throws {
        var fixture = SiteFixture()
        fixture.settings.collections[0].pageSize = 2
        for name in ["a", "b", "c"] { fixture.add("es/recipes/\(name)"); fixture.add("en/recipes/\(name)") }
        let site = fixture.resolved()
        #expect(site.view("es/recetas/index.html")?.alternates.count == 2)
        #expect(site.view("es/recetas/page-2/index.html")?.alternates == [])
    }

    @Test(arguments: [
        "/es/feed.xml", "/robots.txt/", "/_headers", "/404.html/x/", "/search/search.js/x", "/.htaccess",
        "/.git/config",
        "/theme/x/", "/Assets/x/", "/search/", "/wp-login.php", "/es/aux/", "/es/a./",
    ])
    func anAliasCannotStandWhereABuildWritesAFile(alias: String) {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan") { $0.aliases = [Positioned(alias, at: SourcePosition(line: 5, column: 3))] }
        #expect(fixture.resolved().diagnostics.map(\.rule) == [.badAlias])
    }

    @Test func theSingleFileOfAPageHasAnAddressOfItsOwn() {
        var fixture = SiteFixture()
        fixture.settings.collections[0].outputs = [.singleFile]
        fixture.add("es/recipes/flan")
        fixture.add("es/recipes/x") { $0.slug = Positioned("index", at: SourcePosition(line: 2, column: 1)) }
        fixture.add("es/recipes/tarta") {
            $0.aliases = [Positioned("/es/recetas/flan/flan.html", at: SourcePosition(line: 5, column: 3))]
        }
        #expect(fixture.resolved().diagnostics.map(\.rule) == [.permalinkCollision, .permalinkCollision])
    }
}
