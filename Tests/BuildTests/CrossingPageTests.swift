import Build
import Content
import Diagnostics
import Foundation
import Search
import Site
import Templates
import TestSupport
import Testing

/// Pages of the parts of a text in the cooking club's project: `## Pollo {chicken}`.
@Suite struct CrossingPageTests {
    private let folder: TemporaryFolder
    private let theme = "es/recetas/sobras/index.html", chicken = "es/recetas/sobras/pollo/index.html"

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: packageRoot().appendingPathComponent("Tests/Fixtures/recipes/Content"), to: folder.url("Content"))
    }

    @discardableResult
    private func build() throws -> [Diagnostic] {
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: faroTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        return outcome.diagnostics
    }

    private func page(_ path: String) throws -> String { try #require(folder.text("Public/" + path), "\(path)") }

    @Test func partsWithEnoughToSayHavePages() throws {
        let diagnostics = try build()
        let folders = try folder.files("Public").keys.filter { $0.contains("/sobras/") && $0.hasSuffix("index.html") }
        #expect(
            folders.sorted() == [
                "en/recipes/sobras/chicken/index.html", "en/recipes/sobras/index.html",
                "es/recetas/sobras/huevos/index.html", theme, chicken,
            ])
        let gaps = diagnostics.filter { [.missingCrossing, .untranslatedPart].contains($0.rule) }
        #expect(
            gaps.map { "\($0.rule.rawValue) \($0.path.dropFirst(8)) \($0.position?.line ?? 0)" } == [
                "untranslated-part es/recipes/sobras.md 28", "missing-crossing es/recipes/sobras.md 33",
                "untranslated-part es/recipes/sobras.md 33", "untranslated-part es/recipes/sobras.md 37",
            ])
    }

    @Test func thePageOfAPartHoldsItsText() throws {
        try build()
        let part = try page(chicken)
        #expect(part.contains(">Sobras: Pollo</h1>") && part.contains("desmenuzado") && part.contains("href=\"tel:"))
        #expect(part.contains("<h2 id=\"en-el-horno\">") && part.contains("Caliente solo lo que va a comer."))
        #expect(!part.contains("olfato") && !part.contains("hiérvalos") && part.contains("Cartilla del pollo"))
        let eggs = try page("es/recetas/sobras/huevos/index.html")
        #expect(eggs.contains(">Huevos duros y revueltos</h1>") && !eggs.contains("Cartilla del pollo"))
        let rest = try page(theme)
        #expect(rest.contains("olfato") && rest.contains("Hiérvalos otra vez") && !rest.contains("desmenuzado"))
        #expect(rest.contains("href=\"/es/recetas/sobras/pollo/\"") && !rest.contains("id=\"fn-frio\""))
    }

    @Test func eachPageHasItsOwnFootnotes() throws {
        try build()
        for (path, own, other) in [
            (chicken, "fnref-frio", "fnref-frio-2"),
            ("es/recetas/sobras/huevos/index.html", "fnref-frio-2", "fnref-frio"),
        ] {
            let text = try page(path)
            #expect(text.contains("href=\"#\(own)\"") && text.contains("id=\"fn-frio\""), "\(path)")
            #expect(!text.contains("href=\"#\(other)\""), "\(path)")
            #expect(text.ranges(of: "id=\"fn-frio\"").count == 1)
        }
    }

    /// Nothing would lead to what is kept, nor forget it.
    @Test func aValueWithoutAGuideIsNotOfferedToKeep() throws {
        try build()
        #expect(!(try page(chicken)).contains("data-keep="))
    }

    @Test func linksLeadToThePageOfThePart() throws {
        try build()
        let note = try page("es/apuntes/frijoles/index.html")
        for link in ["pollo/#pollo", "pollo/#en-el-horno", "#siempre"] {
            #expect(note.contains("href=\"/es/recetas/sobras/\(link)\""), "\(link)")
        }
        let rest = try page(theme)
        for link in ["/es/recetas/sobras/pollo/#pollo", "/es/recetas/sobras/huevos/#huevos", "#frijoles"] {
            #expect(rest.contains("href=\"\(link)\""), "\(link)")
        }
        let part = try page(chicken)
        #expect(part.contains("href=\"/es/recetas/sobras/huevos/#huevos\"") && part.contains("href=\"#siempre\""))
        let crawl = SiteCrawl(try folder.files("Public"), baseURL: "https://olla.example.com/")
        #expect(crawl.problems.prefix(20) == [])
    }

    @Test func theSingleFileKeepsTheWholeText() throws {
        try build()
        let file = try page("es/recetas/sobras/sobras.html")
        for words in ["olfato", "desmenuzado", "hiérvalos", "Hiérvalos otra vez", "Caliente solo"] {
            #expect(file.contains(words), "\(words)")
        }
        #expect(file.contains("href=\"#huevos\"") && file.contains("id=\"huevos\""))
        #expect(!folder.exists("Public/es/recetas/sobras/pollo/pollo.html"))
    }

    private func results(_ query: String, _ language: String = "es") throws -> [String] {
        let reader = try SearchReader(language: language) { [folder] path in
            (try? Data(contentsOf: folder.url("Public/search/" + path))).map { Array($0) }
        }
        return try reader.search(query).results.map(\.page)
    }

    @Test func searchFindsEachTextOnce() throws {
        try build()
        #expect(try results("desmenuzado") == ["/es/recetas/sobras/pollo/"])
        #expect(try results("olfato") == ["/es/recetas/sobras/"])
        #expect(try results("revueltos") == ["/es/recetas/sobras/huevos/"])
        // A part without a page.
        #expect(try results("\"Hiérvalos otra vez\"") == ["/es/recetas/sobras/"])
    }

    @Test func thePageOfAPartHasAnAddressAndATranslation() throws {
        try build()
        let address = "https://olla.example.com/es/recetas/sobras/"
        let sitemap = try page("sitemap.xml")
        #expect(sitemap.contains("<loc>\(address)pollo/</loc>") && sitemap.contains("<loc>\(address)huevos/</loc>"))
        #expect(!sitemap.contains("frijoles/</loc>\n<loc>\(address)frijoles/"))
        let part = try page(chicken)
        #expect(part.contains("<link rel=\"canonical\" href=\"\(address)pollo/\">"))
        #expect(part.contains("hreflang=\"en\" href=\"https://olla.example.com/en/recipes/sobras/chicken/\""))
        let eggs = try page("es/recetas/sobras/huevos/index.html")
        #expect(!eggs.contains("hreflang=\"en\" href=\"https://olla.example.com/en/recipes/sobras/"))
    }

    @Test func aFallbackShowsTheWholeText() throws {
        try FileManager.default.removeItem(at: folder.url("Content/en/recipes/sobras.md"))
        try build()
        let fallback = try page("en/recipes/sobras/index.html")
        #expect(fallback.contains("olfato") && fallback.contains("desmenuzado"))
        #expect(fallback.contains("href=\"#huevos\""))
        #expect(!folder.exists("Public/en/recipes/sobras/chicken"))
        #expect(!(try page(chicken)).contains("/en/recipes/sobras/chicken/"))
    }
}
