import Testing

@testable import Base
@testable import Content
@testable import Site
@testable import Views

/// The search page's view before any query.
@Suite struct SearchViewTests {
    private func view(_ language: String, of fixture: SiteFixture) throws -> SearchView {
        let resolved = fixture.resolved()
        let site = resolved.site
        let page = try #require(
            site.pages.first {
                if case .search = $0.kind { site.languages[$0.language].language.code == language } else { false }
            })
        guard case .search(let search) = resolved.view(of: page).content else { throw NoSearch() }
        return search
    }

    private struct NoSearch: Error {}

    private func fixture() -> SiteFixture {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", fields: [("tastes", .choices("sweet"))])
        fixture.add("es/recipes/limon", fields: [("tastes", .choices("sweet", "sour"))])
        fixture.add("en/recipes/flan", fields: [("tastes", .choices("sweet"))])
        fixture.add("es/cooks/ana")
        return fixture
    }

    @Test func aTermCountsTheItemsThatTheIndexOfTheLanguageHolds() throws {
        let tastes = { (view: SearchView) in
            view.taxonomies.first { $0.id == "tastes" }?.terms.map { "\($0.id) \($0.count)" } ?? []
        }
        #expect(tastes(try view("es", of: fixture())) == ["sweet 2", "sour 1"])
        // The Spanish lemon is shown in English as a fallback, but is only in the Spanish index.
        #expect(tastes(try view("en", of: fixture())) == ["sweet 1", "sour 0"])
    }

    @Test func helpersAreTheFirstListOfContactsThatHoldsOne() throws {
        #expect(try view("es", of: fixture()).helpers == nil)
        var contacts = fixture()
        contacts.settings.collections[1].template = "person"
        #expect(try view("es", of: contacts).helpers?.url == "/base/es/cocineras/")
        let kept = contacts.pages.indices.filter { contacts.pages[$0].collection != "cooks" }
        (contacts.pages, contacts.bodies) = (kept.map { contacts.pages[$0] }, kept.map { contacts.bodies[$0] })
        #expect(try view("es", of: contacts).helpers == nil)
    }
}
