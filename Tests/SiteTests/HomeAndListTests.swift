import Testing

@testable import Content
@testable import Site
@testable import Views

/// What the home page and lists show by the words of `site.yaml`.
struct HomeAndListTests {
    private func recipes(_ change: (inout SiteFixture) -> Void = { _ in }) -> SiteFixture {
        var fixture = SiteFixture()
        change(&fixture)
        fixture.add(
            "es/recipes/a", title: "A", fields: [("countries", .countries("HN")), ("tastes", .choices("sour"))])
        fixture.add("es/recipes/b", title: "B", fields: [("without", .countries("HN", "MX"))])
        fixture.add("es/recipes/c", title: "C", fields: [("tastes", .choices("sweet"))])
        return fixture
    }

    private func list(_ fixture: SiteFixture) throws -> CollectionView {
        guard case .collection(let view)? = fixture.resolved().view("es/recetas/index.html")?.content else {
            throw NoPage()
        }
        return view
    }

    private struct NoPage: Error {}

    @Test func aFacetAlsoCountsTheFieldsThatItNames() throws {
        let view = try list(
            recipes { fixture in
                fixture.settings.collections[0].fields[1].isFacet = true
                fixture.settings.collections[0].fields[1].also = ["without"]
            })
        let countries = try #require(view.facets.first { $0.key == "countries" })
        #expect(countries.also == ["without"])
        #expect(countries.values.map(\.id) == ["HN", "MX"] && countries.values.map(\.count) == [2, 1])
    }

    @Test func aListIsFoldedByAFieldAndWhatHasNoValueComesLast() throws {
        let view = try list(recipes { $0.settings.collections[0].group = "tastes" })
        #expect(view.folds.map { $0.cards.map(\.name) } == [["c"], ["a"], ["b"]])
        #expect(view.folds.map(\.name).prefix(2) == ["Dulce", "Ácido"])
        #expect(view.cards.map(\.name) == ["a", "b", "c"])
        #expect(try list(recipes()).folds.isEmpty)
    }

    @Test func theHomePageShowsFirstWhatItNamesAndTheOthersAfterIt() throws {
        let fixture = recipes { fixture in
            fixture.settings.home = HomeSettings(
                urgent: LocalizedText("¿Fuego?"),
                paths: [
                    HomePathSettings(
                        title: LocalizedText("?"),
                        source: .items(collection: "recipes", whereField: nil, whereValue: nil))
                ])
            fixture.settings.home.signs = ["recipes/b": "coin", "corridors": "scales"]
            fixture.settings.menus = [
                MenuSettings(id: HomeSettings.urgentMenu, entries: ["recipes/c"]),
                MenuSettings(id: HomeSettings.pathMenu(0), entries: ["recipes/b"]),
                MenuSettings(id: HomeSettings.tileMenu, entries: ["corridors", "recipes"]),
            ]
        }
        guard case .home(let home)? = fixture.resolved().view("es/index.html")?.content else { throw NoPage() }
        #expect(home.urgent?.title == "¿Fuego?" && home.urgent?.links.map(\.title) == ["C"])
        #expect(home.paths[0].first.map(\.title) == ["B"] && home.paths[0].first.map(\.sign) == ["coin"])
        #expect(home.paths[0].links.map(\.title) == ["A", "C"])
        #expect(home.tiles.map(\.title) == ["Rutas", "recipes"] && home.tiles.map(\.sign) == ["scales", nil])
    }

    @Test func aPageThatTheHomePageNamesAndNobodyWroteIsAnError() {
        let fixture = recipes {
            $0.settings.menus = [MenuSettings(id: HomeSettings.tileMenu, entries: ["recipes/zzz"])]
        }
        #expect(fixture.problems().contains { $0.hasPrefix("unknown-menu-entry") })
    }
}
