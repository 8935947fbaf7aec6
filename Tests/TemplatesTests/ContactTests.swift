import Base
import Foundation
import Testing
import Views

@testable import Templates

/// Contacts: call buttons, and what search engines are told.
struct ContactTests {
    private let sample = Sample()

    private func contact(phones: [String], emergency: [String]) -> ItemView {
        func numbers(_ list: [String]) -> FieldDisplay { .list(list.map { .phone(text: $0, tel: $0) }) }
        var item = sample.item("contact")
        item.fields = [
            sample.field("phone", numbers(phones)), sample.field("emergency_phone", numbers(emergency)),
            sample.field("city", .text("Houston")), sample.field("address", .text("1 Main St")),
            sample.field("country", .term(id: "US", name: "Estados Unidos", url: nil)),
            sample.field("appointment", .link(LinkView(title: "citas.test", url: "https://citas.test/"))),
        ]
        item.schemaType = "GovernmentOrganization"
        item.exports = ExportsView(contactsURL: "/faro/es/consulados/a/a.vcf")
        return item
    }

    private func html(_ item: ItemView) -> String {
        var bytes: [UInt8] = []
        faroTheme.render(sample.page(.item(item)), PageFiles(), &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aNumberForEmergenciesIsShownOnceAndFirst() {
        let page = html(contact(phones: ["+13465550100", "+13465550199"], emergency: ["+13465550199"]))
        let calls = page.components(separatedBy: "class=\"tel\" href=\"tel:").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        // Those of the text come after them.
        #expect(calls.prefix(2) == ["+13465550199", "+13465550100"])
        #expect(!html(contact(phones: ["911"], emergency: ["911"])).contains("<p class=\"phones\"></p>"))
    }

    @Test func theWholeContactIsShownAndCanBeSaved() {
        let page = html(contact(phones: [], emergency: []))
        for text in ["Houston", "1 Main St", "https://citas.test/", "href=\"/faro/es/consulados/a/a.vcf\" download"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func searchEnginesAreToldWhomToCall() throws {
        let page = html(contact(phones: ["+13465550100"], emergency: ["+13465550199"]))
        let data = try #require(page.components(separatedBy: "<script type=\"application/ld+json\">").last)
        #expect(
            data.hasPrefix(
                """
                {"@context":"https://schema.org","@graph":[{"@type":"GovernmentOrganization","name":"No me pagan",\
                "description":"Usted puede reclamar, con papeles o sin papeles.",\
                "address":{"@type":"PostalAddress","streetAddress":"1 Main St","addressLocality":"Houston",\
                "addressCountry":"US"},"contactPoint":[{"@type":"ContactPoint","telephone":"+13465550199",\
                "contactType":"Campo"},{"@type":"ContactPoint","telephone":"+13465550100"}],\
                "mainEntityOfPage":"https://example.org/faro/es/derechos/salarios/"},\
                {"@type":"BreadcrumbList","itemListElement":[
                """))
    }

    /// A type of another template is not taken.
    @Test func aTypeThatTheTemplateDoesNotKnowIsItsOwn() {
        var item = contact(phones: [], emergency: [])
        item.schemaType = "Event"
        #expect(html(item).contains("[{\"@type\":\"Organization\","))
    }
}
