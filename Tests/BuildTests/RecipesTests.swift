import Base
import Build
import Content
import Diagnostics
import Foundation
import Search
import Site
import Templates
import TestSupport
import Testing

/// A second register, of a cooking club: temperatures and times instead of laws, without places.
@Suite struct RecipesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: packageRoot().appendingPathComponent("Tests/Fixtures/recipes/Content"), to: folder.url("Content"))
    }

    private func build() throws {
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: faroTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        #expect(outcome.diagnostics.filter { $0.rule == .numberWithoutFact } == [])
    }

    private func part(of path: String, from start: String, to end: String) throws -> String {
        let text = try #require(folder.text("Public/" + path))
        let first = try #require(text.range(of: start), "no \(start) in \(path)")
        let last = try #require(text.range(of: end, range: first.lowerBound..<text.endIndex))
        return String(text[first.lowerBound..<last.upperBound])
    }

    /// Golden test: the text and the sources of a recipe, the register's page and its files.
    @Test func recipesAndTheirFiguresMakeTheseFiles() throws {
        try build()
        let recipe = "es/recetas/pollo-al-horno/index.html"
        let sources = "<section class=\"sources\""
        let parts = [
            ("the text", try part(of: recipe, from: "<p class=\"lead\">", to: "</p>")),
            ("", try part(of: recipe, from: "<div class=\"text\">", to: "<section class=\"share\"")),
            ("its sources, but for those of the table", try part(of: recipe, from: sources, to: "</section>")),
            ("sources", try part(of: "es/recetas/huevos-duros/index.html", from: sources, to: "</section>")),
            ("a part", try part(of: "es/recetas/sobras/pollo/index.html", from: "<article", to: "</article>")),
            (
                "what is left",
                try part(of: "es/recetas/sobras/index.html", from: "<nav class=\"choose\"", to: "<section")
            ),
            ("the register", try part(of: "en/degrees-and-minutes/index.html", from: "<h1>", to: "</main>")),
            ("facts.csv", try #require(folder.text("Public/facts.csv")).replacing("\r\n", with: "\n")),
            ("facts.json", try #require(folder.text("Public/facts.json"))),
        ]
        let text = parts.map { ($0.isEmpty ? "" : "-- \($0) --\n") + $1 }.joined(separator: "\n")
        #expect(snapshotProblem(text, named: "recipes.txt") == nil)
    }

    @Test func quotesAreTextAndNoLinks() throws {
        try build()
        for path in ["es/recetas/pollo-al-horno/index.html", "es/recetas/pollo-al-horno/pollo-al-horno.html"] {
            let text = try #require(folder.text("Public/" + path))
            #expect(!text.contains("fact:") && !text.contains("href=\"\""), "\(path)")
            #expect(text.contains("marca 74 grados por dentro") && text.contains("<td>45 minutos</td>"), "\(path)")
            #expect(text.contains("reposar 10 minutos tapado") && text.contains("tres cuartos de hora por kilo"))
        }
    }

    @Test func gapsAndUnsureRecordsStayWithTheEditors() throws {
        try build()
        for path in ["facts.json", "facts.csv", "es/grados-y-minutos/index.html"] {
            let text = try #require(folder.text("Public/" + path))
            #expect(text.contains("beans-soak") && !text.contains("beans-boil") && !text.contains("beans-altitude"))
            #expect(!text.contains("fuego fuerte") && !text.contains("70 °C"), "\(path)")
        }
    }

    @Test func otherOutputsNameTheRegister() throws {
        try build()
        let catalogue = try #require(folder.text("Public/catalogue.json"))
        #expect(
            catalogue.contains(
                #""facts":{"records":6,"json":"https://olla.example.com/facts.json","csv":"https://olla.example.com/"#))
        let sitemap = try #require(folder.text("Public/sitemap.xml"))
        #expect(sitemap.contains("<loc>https://olla.example.com/es/grados-y-minutos/</loc>"))
    }

    /// `faro search` and the browser find a value in any of its spellings, and the section of its topic.
    @Test(arguments: [
        ("es", "74 grados", "chicken"), ("en", "165 °F", "chicken"), ("es", "\"tres cuartos de hora\"", "chicken"),
        ("es", "\"diez minutos\"", "eggs"), ("es", "212", "beans"), ("en", "refrigerator", nil),
        ("en", "bone", "chicken"),
    ])
    func searchFindsTheRecordsOfATopic(_ language: String, _ query: String, _ anchor: String?) throws {
        try build()
        let reader = try SearchReader(language: language) { [folder] path in
            (try? Data(contentsOf: folder.url("Public/search/" + path))).map { Array($0) }
        }
        let page = language == "es" ? "/es/grados-y-minutos/" : "/en/degrees-and-minutes/"
        let found = try reader.search(query).results.first { $0.page == page }
        #expect(found?.url == anchor.map { "\(page)#\($0)" }, "\(query)")
    }

    /// The same register with kitchens as places: a page for each, and a facet.
    @Test func placesMayBeTermsOfTheProject() throws {
        let settings = try #require(folder.text("Content/site.yaml"))
            .replacing(
                "vocabularies:\n",
                with: "vocabularies:\n  kitchen: { yoro: { es: Yoro, en: Yoro }, tela: { es: Tela, en: Tela } }\n"
            )
            .replacing("kinds: figure\n", with: "kinds: figure\n  place: kitchen\n")
            .replacing(
                "    fields:\n", with: "    fields:\n      made: { type: list, of: choice, vocabulary: kitchen }\n"
            )
            .replacing(
                "taxonomies:\n",
                with: "taxonomies:\n  kitchens: { name: Cocinas, path: cocinas, from: [recipes.made] }\n")
        try folder.write(settings, to: "Content/site.yaml")
        let records = try #require(folder.text("Content/facts/cocina.yaml"))
            .replacing("defaults: {", with: "defaults: { place: yoro,")
            .replacing("eggs-hard:\n", with: "eggs-hard:\n  place: tela\n")
        try folder.write(records, to: "Content/facts/cocina.yaml")
        let recipe = try #require(folder.text("Content/es/recipes/huevos-duros.md"))
        try folder.write(
            recipe.replacing("dishes: [eggs]\n", with: "dishes: [eggs]\nmade: [tela]\n"),
            to: "Content/es/recipes/huevos-duros.md")
        try build()
        let tela = try part(of: "es/grados-y-minutos/tela/index.html", from: "<h1>", to: "</main>")
        #expect(tela.contains("<h1>Grados y minutos: Tela</h1>") && tela.contains("10 minutos"))
        #expect(!tela.contains("45 minutos"))
        #expect(
            try part(of: "es/grados-y-minutos/index.html", from: "<h1>", to: "</main>")
                .contains("<a href=\"/es/grados-y-minutos/tela/#eggs\">Huevos</a>"))
        let csv = try #require(folder.text("Public/facts.csv"))
        #expect(csv.contains("id,part,part_es,part_en,place,place_es,place_en,topic,"))
        #expect(csv.contains("\neggs-hard,,,,tela,Tela,Tela,eggs,"))
        #expect(try #require(folder.text("Public/facts.json")).contains(#""places":[{"id":"tela","name":{"es":"Tela""#))
        let reader = try SearchReader(language: "es") { [folder] path in
            (try? Data(contentsOf: folder.url("Public/search/" + path))).map { Array($0) }
        }
        let inTela = try reader.search(
            "10 minutos", filters: [SearchFacetValues(key: "kitchens", values: ["tela"])])
        #expect(inTela.results.map(\.page).sorted() == ["/es/grados-y-minutos/tela/", "/es/recetas/huevos-duros/"])
    }

    /// A site whose records readers may not see has no register for them.
    @Test func aRegisterOfGapsMakesNoFiles() throws {
        for name in ["recipes", "notes"] {
            for language in ["es", "en"] {
                try? FileManager.default.removeItem(at: folder.url("Content/\(language)/\(name)"))
            }
        }
        try folder.write(
            "a: { about: { topic: eggs, kind: gap }, confidence: check }\n", to: "Content/facts/cocina.yaml")
        try build()
        for path in ["facts.json", "facts.csv", "facts.schema.json", "es/grados-y-minutos"] {
            #expect(!folder.exists("Public/" + path))
        }
        #expect(try #require(folder.text("Public/catalogue.json")).contains("\"facts\"") == false)
    }
}
