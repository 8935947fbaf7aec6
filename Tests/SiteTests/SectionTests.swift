import Base
import Diagnostics
import TestSupport
import Testing

@testable import Content
@testable import Site
@testable import Views

/// Folders in a collection.
struct SectionTests {
    /// Recipes: `soups/` with a page of its own, `soups/cold/` without, `meat/` whose page is beside it.
    private static func kitchen() -> SiteFixture {
        var fixture = SiteFixture()
        for code in ["es", "en"] {
            fixture.add("\(code)/recipes/bread", title: "Bread")
            fixture.add("\(code)/recipes/soups/index", title: code == "es" ? "Sopas" : "Soups") {
                $0.summary = "All soups"
                if code == "es" { $0.slug = Positioned("sopas", at: SourcePosition(line: 2, column: 1)) }
            }
            fixture.add("\(code)/recipes/soups/onion", title: "Onion") { $0.order = 2 }
            fixture.add("\(code)/recipes/soups/fish", title: "Fish") { $0.order = 1 }
            fixture.add("\(code)/recipes/meat", title: "Meat")
            fixture.add("\(code)/recipes/meat/beef", title: "Beef")
        }
        fixture.add("es/recipes/soups/cold/gazpacho", title: "Gazpacho")
        fixture.settings.collections[0].order = "order"
        return fixture
    }

    @Test func addressesFollowTheFolders() {
        let site = Self.kitchen().resolved()
        #expect(site.diagnostics == [])
        let paths = Set(site.site.pages.map(\.permalink.outputPath))
        for path in [
            "es/recetas/sopas/index.html", "es/recetas/sopas/onion/index.html", "es/recetas/sopas/cold/index.html",
            "es/recetas/sopas/cold/gazpacho/index.html", "en/recipes/soups/index.html",
            "en/recipes/soups/fish/index.html", "en/recipes/meat/index.html", "en/recipes/meat/beef/index.html",
            "es/recetas/index.html",
        ] {
            #expect(paths.contains(path), "\(path)")
        }
        // A page that only the default language has is shown below the section of this one.
        #expect(paths.contains("en/recipes/soups/cold/gazpacho/index.html"))
        #expect(site.item("en/recipes/soups/cold/gazpacho/index.html")?.isFallback == true)
        #expect(site.page("es/recetas/sopas/cold/index.html")?.isIndexed == true)
        #expect(site.page("en/recipes/soups/cold/index.html")?.isIndexed == false)
    }

    @Test func breadcrumbsNameEachSection() {
        let site = Self.kitchen().resolved()
        func crumbs(_ path: String) -> [String] { site.view(path)?.breadcrumbs.map(\.title) ?? [] }
        #expect(crumbs("es/recetas/sopas/cold/gazpacho/index.html") == ["Recipes", "recipes", "Sopas", "Cold"])
        #expect(crumbs("es/recetas/sopas/cold/index.html") == ["Recipes", "recipes", "Sopas"])
        #expect(crumbs("es/recetas/sopas/index.html") == ["Recipes", "recipes"])
        #expect(crumbs("es/recetas/bread/index.html") == ["Recipes", "recipes"])
    }

    @Test func aSectionsPageListsWhatIsInIt() {
        let site = Self.kitchen().resolved()
        let soups = site.item("es/recetas/sopas/index.html")
        #expect(soups?.children.map(\.title) == ["Fish", "Onion", "Cold"])
        #expect(soups?.children.map(\.count) == [nil, nil, 1])
        #expect(soups?.children.last?.url == "/base/es/recetas/sopas/cold/")
        guard case .section(let cold)? = site.view("es/recetas/sopas/cold/index.html")?.content else {
            Issue.record("no section"); return
        }
        #expect(cold.title == "Cold" && cold.children.map(\.title) == ["Gazpacho"])
        // The page beside a folder begins its section.
        #expect(site.item("en/recipes/meat/index.html")?.children.map(\.title) == ["Beef"])
        #expect(site.item("en/recipes/bread/index.html")?.children == [])
        guard case .collection(let list)? = site.view("es/recetas/index.html")?.content else {
            Issue.record("no list"); return
        }
        #expect(list.sections.map(\.title) == ["Meat", "Sopas"])
    }

    @Test func neighboursStayInTheSection() {
        let site = Self.kitchen().resolved()
        let fish = site.item("es/recetas/sopas/fish/index.html")
        #expect(fish?.previous == nil && fish?.next?.title == "Onion")
        #expect(site.item("es/recetas/sopas/onion/index.html")?.next?.url == "/base/es/recetas/sopas/cold/")
        #expect(site.item("es/recetas/sopas/cold/gazpacho/index.html")?.next == nil)
        #expect(site.item("es/recetas/bread/index.html")?.next?.title == "Meat")
    }

    @Test func theMenuIsOpenAlongTheWay() {
        let site = Self.kitchen().resolved()
        let menu = site.item("es/recetas/sopas/cold/gazpacho/index.html")?.chapter
        #expect(menu?.title == "Sopas" && menu?.url == "/base/es/recetas/sopas/")
        #expect(menu?.list.entries.map(\.title) == ["Fish", "Onion", "Cold"])
        #expect(menu?.list.entries.last?.list?.entries.map(\.isHere) == [true])
        #expect(menu?.list.entries.first?.list == nil)
        #expect(
            site.item("es/recetas/sopas/onion/index.html")?.chapter?.list.entries.map(\.isHere) == [false, true, false])
        // At the collection's top there is no chapter.
        #expect(site.item("es/recetas/bread/index.html")?.chapter == nil)
    }

    @Test func aMenuOfManyPagesIsBounded() {
        var fixture = SiteFixture()
        for number in 100..<400 { fixture.add("es/recipes/all/page-\(number)") }
        let menu = fixture.resolved().item("es/recetas/all/page-250/index.html")?.chapter
        #expect(menu?.list.entries.count == 40)
        #expect(menu?.list.entries.contains { $0.isHere } == true)
        #expect(menu?.list.all?.count == 300 && menu?.list.all?.url == "/base/es/recetas/all/")
    }

    @Test func aPageMayBeginTheWholeCollection() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/index", title: "Cocina")
        fixture.add("es/recipes/flan", title: "Flan")
        let site = fixture.resolved()
        #expect(site.diagnostics == [])
        #expect(site.item("es/recetas/index.html")?.children.map(\.title) == ["Flan"])
        #expect(site.item("es/recetas/flan/index.html")?.chapter == nil)
        #expect(site.site.pages.count { $0.permalink.outputPath == "es/recetas/index.html" } == 1)
    }

    @Test func collectionsWithoutFoldersStayAsTheyWere() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan")
        fixture.add("es/recipes/soup")
        let site = fixture.resolved()
        #expect(site.site.sections.all.values.isEmpty)
        #expect(site.item("es/recetas/flan/index.html")?.chapter == nil)
        #expect(site.item("es/recetas/flan/index.html")?.next?.title == "soup")
    }

    @Test func aPageAndASectionOfOneAddressAreToldOnce() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/soups")
        fixture.add("es/recipes/soups/index")
        fixture.add("es/recipes/soups/onion")
        let problems = fixture.problems()
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("permalink-collision") == true, "\(problems)")
        #expect(problems.first?.contains("give one of the two another 'slug'") == true)
        // A near miss: a page of another name beside the folder.
        var other = SiteFixture()
        other.add("es/recipes/soup")
        other.add("es/recipes/soups/index")
        #expect(other.problems() == [])
    }

    @Test func aSlugThatIsTheAddressOfAFolderIsTold() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/soups/onion")
        fixture.add("es/recipes/flan") { $0.slug = Positioned("soups", at: SourcePosition(line: 2, column: 7)) }
        #expect(fixture.problems().map { $0.prefix(19) } == ["permalink-collision"])
    }

    @Test func foldersNestAsDeepAsTheWalkAllows() {
        var fixture = SiteFixture()
        let path = (1...29).map { "level-\($0)" }.joined(separator: "/")
        fixture.add("es/recipes/\(path)/flan")
        let site = fixture.resolved()
        #expect(site.diagnostics == [])
        #expect(site.site.sections.all.values.count == 30)
        let item = site.item("es/recetas/\(path)/flan/index.html")
        #expect(item?.chapter != nil)
    }

    @Test func aFolderIsTheTargetOfALink() {
        var fixture = Self.kitchen()
        fixture.add("es/recipes/menu", body: "[a](soups/) [b](soups/cold) [c](soups/fish.md) [d](soups/fsh.md)")
        fixture.add("es/recipes/soups/end", body: "[a](../bread.md) [b](./) [c](../meat/beef.md)")
        let site = fixture.resolved()
        #expect(
            site.item("es/recetas/menu/index.html")?.body.links.map(\.url) == [
                "/base/es/recetas/sopas/", "/base/es/recetas/sopas/cold/", "/base/es/recetas/sopas/fish/", "",
            ])
        #expect(
            site.item("es/recetas/sopas/end/index.html")?.body.links.map(\.url) == [
                "/base/es/recetas/bread/", "/base/es/recetas/sopas/", "/base/es/recetas/meat/beef/",
            ])
        #expect(site.diagnostics.map(\.note) == ["did you mean 'soups/fish.md'?"])
    }
}
