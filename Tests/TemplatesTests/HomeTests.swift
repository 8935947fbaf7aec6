import Content
import HTML
import Testing
import Views

@testable import Templates

/// The home page, folds of lists, signs.
struct HomeTests {
    private func html(_ page: PageView) -> String { String(decoding: render(page).bytes, as: UTF8.self) }

    private func home() throws -> String {
        html(try #require(Sample().pages.first { $0.name == "home" }?.page))
    }

    @Test func dangerComesFirstWithANumberToPress() throws {
        let page = try home()
        let order = [
            "<h1>", "class=\"urgent\"", "href=\"tel:911\"", "Chile, México", "role=\"search\"", "class=\"needs\"",
        ]
        let places = order.map { page.firstRange(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }

    @Test func aNeedHasASignAndItsWordsAndTheOthersAreFolded() throws {
        let page = try home()
        #expect(page.contains("<b>No me pagan</b> <span>cómo cobrar</span></a>"))
        let needs = try #require(page.firstRange(of: "class=\"needs\""))
        #expect(page[needs.upperBound...].prefix(300).contains("<svg class=\"sign\""))
        #expect(page.contains("<details><summary>More (1)</summary>"))
    }

    @Test func aTileSaysWhatItIsFor() throws {
        let page = try home()
        #expect(page.contains("¿Qué acuerdo me cubre?</a><p>Qué hacer</p>"))
    }

    @Test func signsAreSmallAndHaveNamesOfTheirOwn() {
        for sign in signs {
            let drawing = Templates.sign(sign.name)
            #expect(drawing.bytes.count < 600, "\(sign.name)")
            #expect(!String(decoding: drawing.bytes, as: UTF8.self).contains("style="))
        }
        #expect(Set(signs.map(\.name)).count == signs.count)
        #expect(Templates.sign(nil).isEmpty && Templates.sign("zzz").isEmpty)
    }

    @Test func aLongListIsFoldedAndAShortOneIsOpen() {
        let long = String(decoding: fold("Chile", 9, of: 30, "<p>x</p>").bytes, as: UTF8.self)
        #expect(
            long.hasPrefix("<details class=\"fold\"><summary><h2>Chile</h2> <span class=\"meta\">9</span></summary>"))
        for open in [fold("Chile", 30, of: 30, ""), fold("Chile", 2, of: 8, "")] {
            #expect(String(decoding: open.bytes, as: UTF8.self).hasPrefix("<details class=\"fold\" open>"))
        }
    }

    @Test func paperDoesNotNameAnAddressThatIsAPlaceholder() {
        let sample = Sample()
        var page = sample.page(.item(sample.item()))
        let named = html(page).components(between: "sheet-end")
        page.site.isAtPlaceholder = true
        #expect(named.contains("example.org/faro"))
        #expect(!html(page).components(between: "sheet-end").contains("example.org"))
    }

    @Test func everyPageDescribesItself() throws {
        for (name, page) in Sample().pages where name != "redirect" {
            #expect(html(page).contains("<meta name=\"description\" property=\"og:description\" content=\""), "\(name)")
            #expect(!html(page).contains("og:description\" content=\"\">"), "\(name)")
        }
    }

    @Test func noHeadingOfTheMarkupStandsBeforeTheTitle() throws {
        for (name, page) in Sample().pages where name != "redirect" {
            let all = html(page)
            let text = all[(all.firstRange(of: "<main")?.lowerBound ?? all.startIndex)...]
            guard let title = text.firstRange(of: "<h1") else { continue }
            #expect(!text[..<title.lowerBound].contains("<h2"), "\(name)")
        }
    }
}

extension String {
    /// What follows a mark, up to the end of the article.
    fileprivate func components(between mark: String) -> String {
        guard let start = firstRange(of: mark)?.upperBound else { return "" }
        let rest = self[start...]
        return String(rest[..<(rest.firstRange(of: "</article>")?.lowerBound ?? rest.endIndex)])
    }
}
