import Foundation
import Markdown
import Testing

@testable import Base
@testable import Content
@testable import Site
@testable import Views

@Suite struct RelationTests {
    @Test func rarerSharedTermsCountMore() throws {
        var fixture = SiteFixture()
        for number in 0..<8 { fixture.add("es/recipes/dulce-\(number)", fields: [("tastes", .choices("sweet"))]) }
        fixture.add("es/recipes/limon", fields: [("tastes", .choices("sweet", "sour"))])
        fixture.add("es/recipes/vinagre", fields: [("tastes", .choices("sour"))])
        let item = try #require(fixture.resolved().item("es/recetas/limon/index.html"))
        #expect(item.related.first?.name == "vinagre")
        #expect(item.related.count == 5)
    }

    @Test func relatedWorkDoesNotGrowWithTheSquareOfPages() {
        // Every page has the one term: each compares a bounded window of neighbours, still finds some, and never
        // itself.
        var fixture = SiteFixture()
        for number in 0..<1500 { fixture.add("es/recipes/r\(number)", fields: [("tastes", .choices("sweet"))]) }
        let site = fixture.resolved()
        #expect(site.site.related.values.allSatisfy { $0.count == 5 })
        #expect(site.site.related.identified.allSatisfy { !$1.contains($0) })
    }

    @Test func logarithmsAreWholeNumbers() {
        #expect([1, 2, 3, 4, 16, 24].map { RelationTests.log($0) } == [0, 16, 24, 32, 64, 72])
    }

    /// Twin in floating point: a linear interpolation between powers of two is below log2 by at most 0.086.
    @Test func logarithmsFollowTheCurve() {
        var previous = 0
        for n in 1..<5_000 {
            let found = RelationTests.log(n)
            let power = Foundation.log2(Double(n)).rounded(.down)
            let line = power + Double(n) / Foundation.pow(2, power) - 1
            #expect(found == Int((16 * line).rounded(.down)) && found >= previous)
            #expect((0...2.4).contains(16 * Foundation.log2(Double(n)) - Double(found)))
            previous = found
        }
    }

    private static func log(_ n: Int) -> Int { RelatedItems.sixteenths(ofLog2: n) }

    @Test func aPairIsInForceSignedNoneOrNotResearched() throws {
        var fixture = SiteFixture()
        fixture.add("es/recipes/uno", fields: [("countries", .countries("MX", "ES")), ("status", .text("yes"))])
        fixture.add("es/recipes/dos", fields: [("countries", .countries("MX", "US")), ("status", .text("signed"))])
        fixture.add(
            "es/recipes/tres",
            fields: [("countries", .countries("US")), ("without", .countries("HN")), ("status", .text("no"))])
        let site = fixture.resolved()
        #expect(site.corridor("es/rutas/mexico-espana/index.html")?.state == .inForce)
        #expect(site.corridor("es/rutas/mexico-estados-unidos/index.html")?.state == .signed)
        let none = try #require(site.corridor("es/rutas/honduras-estados-unidos/index.html"))
        #expect(none.state == .none && none.stateItems.map(\.name) == ["tres"])
        fixture.add("es/recipes/cuatro", fields: [("countries", .countries("HN", "ES")), ("status", .text("lost"))])
        let lost = try #require(fixture.resolved().corridor("es/rutas/honduras-espana/index.html"))
        #expect(lost.state == .notFound && lost.stateItems.map(\.name) == ["cuatro"])
        #expect(site.corridor("es/rutas/honduras-espana/index.html")?.state == .notResearched)
    }

    @Test func anInstrumentWithAHubDoesNotLinkItsOtherParties() {
        var fixture = SiteFixture()
        fixture.add(
            "es/recipes/uno",
            fields: [("countries", .countries("US", "MX", "ES")), ("hub", .country("US")), ("status", .text("yes"))])
        let site = fixture.resolved()
        #expect(site.corridor("es/rutas/mexico-estados-unidos/index.html")?.state == .inForce)
        #expect(site.corridor("es/rutas/mexico-espana/index.html")?.state == .notResearched)
        #expect(site.corridor("es/rutas/mexico-espana/index.html")?.between == [])
    }

    @Test func noPairLeadsFromACountryToItself() {
        #expect(
            SiteFixture().resolved().site.pages.allSatisfy {
                $0.permalink.outputPath != "es/rutas/mexico-mexico/index.html"
            })
    }

    @Test func aTermListsItsItemsAndACountryItsCorridors() throws {
        var fixture = SiteFixture()
        fixture.add("es/cooks/ana", fields: [("country", .country("MX"))])
        let site = fixture.resolved()
        guard case .term(let term)? = site.view("es/paises/mexico/index.html")?.content else {
            Issue.record("no page"); return
        }
        #expect(term.groups.map { $0.cards.map(\.name) } == [["ana"]])
        #expect(term.corridors.map(\.title).contains("Honduras → México"))
    }
}
