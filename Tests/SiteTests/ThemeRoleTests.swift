import Base
import Testing

@testable import Content
@testable import Site
@testable import Views

/// The theme's declarations of templates and listings determine the content of a view.
@Suite struct ThemeRoleTests {
    private func fields(listing: String) -> [String] {
        var fixture = SiteFixture()
        fixture.settings.collections[0].listing = listing
        fixture.settings.collections[0].fields[0].onCard = true
        fixture.add("es/recipes/flan", fields: [("tastes", .choices("sweet")), ("status", .text("yes"))])
        guard case .collection(let list)? = fixture.resolved().view("es/recetas/index.html")?.content else { return [] }
        return list.cards.flatMap(\.fields).map(\.key)
    }

    @Test func aListingGetsTheFieldsOfCardsUnlessItShowsAll() {
        #expect(fields(listing: "list") == ["tastes"])
        #expect(fields(listing: "sheet") == ["tastes", "status"])
    }

    @Test func pagesThatTheThemeLeadsToAreFoundInTheMenus() {
        var fixture = SiteFixture()
        fixture.add("es/words/house-rules")
        #expect(fixture.resolved().builder(ID(0)).siteView.linkedPages == [])
        fixture.settings.menus = [MenuSettings(id: "footer", entries: ["recipes", "words/house-rules"])]
        let site = fixture.resolved().builder(ID(0)).siteView
        #expect(site.linkedPages == [NamedPageView(name: "house-rules", url: "/base/es/palabras/house-rules/")])
        #expect(site.pageURL("house-rules") == "/base/es/palabras/house-rules/" && site.pageURL("nowhere") == nil)
    }
}
