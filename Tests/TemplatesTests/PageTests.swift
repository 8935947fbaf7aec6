import Base
import Content
import Foundation
import Testing
import Views

@testable import Templates

/// Rules for every kind of page.
struct PageTests {
    static let names = Sample().pages.map(\.name)

    private func html(_ name: String, of sample: Sample = Sample()) throws -> String {
        let page = try #require(sample.pages.first { $0.name == name }?.page)
        var bytes: [UInt8] = []
        faroTheme.render(page, sample.files, &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: names) func contentNeverBecomesMarkup(_ name: String) throws {
        let hostile = Sample(text: { $0 + "\"'><script>alert(1)</script>&{q}" })
        let page = try html(name, of: hostile)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("\"'><"))
    }

    @Test(arguments: names) func pagesHoldNoInlineScriptOrStyle(_ name: String) throws {
        let page = try html(name)
        #expect(!page.contains("<style"))
        #expect(!page.contains(" style="))
        #expect(!page.contains(" onclick="))
        for script in page.components(separatedBy: "<script").dropFirst() {
            #expect(script.hasPrefix(" src=\"/faro/assets/") || script.hasPrefix(" type=\"application/ld+json\">"))
        }
    }

    @Test(arguments: names) func idsAreUniqueAndTagsClose(_ name: String) throws {
        let page = try html(name)
        let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(Set(ids).count == ids.count)
        for tag in ["div", "section", "details", "ul", "ol", "li", "p", "article", "nav", "dl", "a", "table", "form"] {
            let opened =
                page.components(separatedBy: "<\(tag)>").count + page.components(separatedBy: "<\(tag) ").count - 2
            #expect(opened == page.components(separatedBy: "</\(tag)>").count - 1, "<\(tag)>")
        }
    }

    @Test(arguments: names) func fragmentsLeadSomewhere(_ name: String) throws {
        let page = try html(name)
        for target in page.components(separatedBy: "href=\"#").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
            #expect(page.contains("id=\"\(target)\""), "#\(target)")
        }
    }

    @Test(arguments: names) func everyAssetThatAPageNamesExists(_ name: String) throws {
        for asset in try html(name).components(separatedBy: "/faro/assets/").dropFirst().map({
            String($0.prefix { $0 != "\"" })
        }) {
            #expect(themeAssets.contains { $0.name == asset }, "\(asset)")
        }
    }

    @Test func pagesThatAreLeftOutAreAGapThatIsSeenAndNotRead() throws {
        let page = try html("list-table")
        #expect(
            page.contains(
                """
                pagina-2/">2</a></li><li class="gap" aria-hidden="true">…</li><li><a \
                href="/faro/es/derechos/pagina-9/">9</a>
                """))
        #expect(page.components(separatedBy: "class=\"gap\"").count == 2)
    }

    @Test func aSensitivePageCanBeLeftAndSaysSo() throws {
        let page = try html("sensitive")
        #expect(page.contains("<html lang=\"es\" dir=\"ltr\" data-sensitive>"))
        #expect(page.contains("data-leave"))
        #expect(!(try html("item-guide")).contains("data-leave"))
    }

    @Test func aSingleFileNeedsNothingButItself() {
        let sample = Sample()
        var bytes: [UInt8] = []
        faroTheme.renderSingleFile(sample.page(.item(sample.item())).selfContained, &bytes)
        let file = String(decoding: bytes, as: UTF8.self)
        #expect(!file.contains("<script"))
        #expect(!file.contains("<img"))
        #expect(file.contains("Un recibo"))
        #expect(!file.contains("href=\"/"))
        #expect(file.contains("href=\"https://example.org/faro/es/glosario/salario/\""))
        #expect(file.contains("'sha256-\(SHA256.base64(PackageResources.single_file_css))'"))
        for style in faroTheme.singleFileStyles { #expect(file.contains("style-src \(style.text); ")) }
        #expect(faroTheme.singleFileStyles.count == file.components(separatedBy: "<style>").count - 1)
        #expect(file.contains("noindex"))
    }

    @Test func anExplainedWordLeadsToItsDefinitionOnThePage() throws {
        let page = try html("item-guide")
        #expect(page.contains("<a href=\"#_word-1\" class=\"word\">salario</a>"))
        #expect(page.contains("<dfn>salario</dfn>"))
        #expect(page.contains("Lo que le deben."))
    }

    @Test func anOldAddressLeadsOn() throws {
        let page = try html("redirect")
        #expect(page.contains("content=\"0; url=https://example.org/faro/es/nuevo/\""))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }
}
