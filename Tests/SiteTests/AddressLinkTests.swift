import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Base
@testable import Content
@testable import Site
@testable import Views

/// Links by address: to pages, folders, old addresses, files, and the site's own full address.
struct AddressLinkTests {
    /// Resolves links of the page `es/recipes/soups/onion`.
    private func resolved(_ body: String) -> ResolvedFixture {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", body: "## Paso a paso\n\n## Año nuevo {#Ano_Nuevo}\n") {
            $0.aliases = [Positioned("/2019/05/flan.html", at: SourcePosition(line: 4, column: 1))]
        }
        fixture.add("en/recipes/flan")
        fixture.add("es/recipes/soups/index", title: "Sopas") {
            $0.slug = Positioned("sopas", at: SourcePosition(line: 3, column: 1))
        }
        fixture.add("es/recipes/soups/fish")
        fixture.add("es/recipes/soups/cold/gazpacho")
        fixture.add("es/words/bano")
        fixture.add("es/recipes/soups/onion", body: body)
        fixture.assets = [
            ContentAsset(path: "img/mesa.png", url: "/base/assets/img/mesa.1.png"),
            ContentAsset(
                path: "Content/es/recipes/soups/pot.jpg", url: "/base/assets/es/recipes/soups/pot.2.jpg", isBeside: true
            ),
        ]
        return fixture.resolved()
    }

    private func url(_ link: String) -> String {
        let site = resolved("[a](\(link))")
        guard site.diagnostics.isEmpty else { return site.diagnostics.map(\.message).joined(separator: "; ") }
        return site.item("es/recetas/sopas/onion/index.html")?.body.links.first?.url ?? "no page"
    }

    @Test(arguments: [
        // by Faro's own address
        ("/es/recetas/flan/", "/base/es/recetas/flan/"), ("/base/es/recetas/flan/", "/base/es/recetas/flan/"),
        ("/es/recetas/flan", "/base/es/recetas/flan/"), ("/es/recetas/flan/index.html", "/base/es/recetas/flan/"),
        ("/recetas/flan/#paso-a-paso", "/base/es/recetas/flan/#paso-a-paso"),
        ("https://a.org/base/es/recetas/flan/?x=1#paso-a-paso", "/base/es/recetas/flan/#paso-a-paso"),
        ("/es/recetas/sopas/cold/", "/base/es/recetas/sopas/cold/"), ("/es/recetas/", "/base/es/recetas/"),
        // by the content's folders
        ("/soups/fish/", "/base/es/recetas/sopas/fish/"), ("/recipes/soups/fish.html", "/base/es/recetas/sopas/fish/"),
        ("/words/bano", "/base/es/palabras/bano/"), ("/es/recipes/soups/", "/base/es/recetas/sopas/"),
        // relative
        ("../fish/", "/base/es/recetas/sopas/fish/"), ("fish", "/base/es/recetas/sopas/fish/"),
        ("fish.html", "/base/es/recetas/sopas/fish/"), ("../flan", "/base/es/recetas/flan/"),
        ("../../flan/", "/base/es/recetas/flan/"), ("./", "/base/es/recetas/sopas/"),
        ("cold/", "/base/es/recetas/sopas/cold/"), ("../cold/gazpacho/", "/base/es/recetas/sopas/cold/gazpacho/"),
        ("../../../words/bano.html", "/base/es/palabras/bano/"),
        // an old address
        ("/2019/05/flan.html", "/base/es/recetas/flan/"), ("/2019/05/flan", "/base/es/recetas/flan/"),
        // what is no item
        ("/es/", "/base/es/"), ("/", "/base/"), ("/es/search/", "/base/es/search/"),
        ("/es/paises/", "/base/es/paises/"), ("/sitemap.xml", "/base/sitemap.xml"),
        // files
        ("/img/mesa.png", "/base/assets/img/mesa.1.png"), ("/assets/img/mesa.png", "/base/assets/img/mesa.1.png"),
        ("pot.jpg", "/base/assets/es/recipes/soups/pot.2.jpg"),
        ("../pot.jpg?raw=true", "/base/assets/es/recipes/soups/pot.2.jpg"),
        ("/soups/pot.jpg", "/base/assets/es/recipes/soups/pot.2.jpg"),
    ])
    func addressesLeadToTheirPages(_ link: String, _ expected: String) {
        #expect(url(link) == expected, "\(link)")
    }

    @Test(
        arguments: [
            ("/es/recetas/flann/", "did you mean '/es/recetas/flan/'?"), ("/blog/fish/", "did you mean 'fish.md'?"),
            ("/es/nada/", nil), ("/datos.xlsx", nil), ("../fishes/", nil), ("flan.htm", nil),
            ("https://a.org/base/es/zzzzzz/", nil),
        ] as [(String, String?)])
    func addressesOfNothingAreErrors(_ link: String, _ note: String?) {
        let found = resolved("[a](\(link))").diagnostics
        #expect(found.count == 1, "\(link)")
        if let note { #expect(found.first?.note == note) }
    }

    @Test func aPageThatIsNotTranslatedYetIsShownInTheDefaultLanguage() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan")
        fixture.add("en/recipes/cake", body: "[a](flan.md) ![b](pot.jpg)")
        fixture.assets = [ContentAsset(path: "Content/es/recipes/pot.jpg", url: "/base/pot.1.jpg", isBeside: true)]
        let site = fixture.resolved()
        #expect(site.diagnostics == [])
        #expect(
            site.item("en/recipes/cake/index.html")?.body.links.map(\.url) == [
                "/base/en/recipes/flan/", "/base/pot.1.jpg",
            ])
    }

    @Test func theAddressOfAnotherLanguageIsTold() {
        #expect(resolved("[a](/en/recipes/flan/)").diagnostics.map(\.rule) == [.linkLanguage])
        #expect(url("https://b.org/base/es/recetas/flan/") == "https://b.org/base/es/recetas/flan/")
    }

    @Test(arguments: [
        "paso-a-paso", "Paso_a_paso", "PASO-A-PASO", "pasoapaso", "paso%20a%20paso", "Ano_Nuevo", "a%C3%B1o-nuevo",
        "ano-nuevo",
    ])
    func anchorsAreFolded(_ anchor: String) {
        let url = url("/es/recetas/flan/#\(anchor)")
        #expect(url.hasPrefix("/base/es/recetas/flan/#"), "\(url)")
    }

    @Test func anAnchorThatFitsTwoHeadingsIsAnError() {
        var fixture = SiteFixture()
        fixture.add("es/recipes/flan", body: "## A b\n\n## Ab\n\n[x](#A_B) [y](#a-b)")
        #expect(fixture.problems().map { $0.prefix(13) } == ["broken-anchor"])
    }

    @Test func manyLinksByAddressAreResolvedInTheirOrder() {
        var fixture = SiteFixture()
        let body = (0..<2_000).map { "[a](/es/recetas/dish-\($0 % 300)/) [b](../none-\($0)/)" }.joined(separator: "\n")
        for number in 0..<300 { fixture.add("es/recipes/dish-\(number)") }
        fixture.add("es/recipes/many", body: body)
        let found = fixture.resolved(jobs: 4).diagnostics
        #expect(found.count == 2_000)
        #expect(found == fixture.resolved().diagnostics)
    }

    @Test(arguments: [
        "pt-BR", "pt-br", "zh-Hant", "zh-hant-TW", "zh-yue", "sl-rozaj-biske", "de-1996", "en-u-ca-gregory",
        "es-419", "fr-x-own",
    ])
    func languageCodesAreReadAsBCP47(_ code: String) { #expect(CodeLists.languageFault(code) == nil) }

    @Test(arguments: ["pt_BR", "p", "pt-", "-pt", "en-u", "en-x", "en-abcdefghi", "xq", "es-"])
    func otherTextsAreNoLanguageCodes(_ code: String) { #expect(CodeLists.languageFault(code) != nil) }
}
