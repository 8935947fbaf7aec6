import Build
import Content
import Diagnostics
import Foundation
import Site
import Templates
import TestSupport
import Testing
import Views

/// Every URL in a published site exists, whatever strings a translator writes.
@Suite struct AddressTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func crawl(_ root: String, baseURL: String) throws -> SiteCrawl {
        var wish = options(root, output: folder.path + "/Public")
        wish.baseURL = try BaseURL.parse(baseURL).get()
        let outcome = try buildSite(wish, theme: faroTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        return SiteCrawl(try folder.files("Public"), baseURL: baseURL)
    }

    @Test(arguments: ["https://small.test/", "https://small.test/base/", "https://small.test/gu%C3%ADa/"])
    func everyAddressOfTheSmallProjectExists(baseURL: String) throws {
        try folder.writeSmallProject(["Content/strings/es.yaml": "path.search: buscar\n"])
        let crawl = try crawl(folder.path, baseURL: baseURL)
        #expect(crawl.problems.prefix(20) == [])
        #expect(crawl.count > 300)
    }

    @Test func everyAddressOfTheHandbookExists() throws {
        let crawl = try crawl(packageRoot().path + "/Tests/Fixtures/handbook", baseURL: "https://crawl.test/staff/")
        #expect(crawl.problems.prefix(20) == [])
        #expect(crawl.count > 1000)
    }

    @Test func everyAddressOfTheRecipesExists() throws {
        let crawl = try crawl(packageRoot().path + "/Tests/Fixtures/recipes", baseURL: "https://crawl.test/olla/")
        #expect(crawl.problems.prefix(20) == [])
        #expect(crawl.count > 300)
    }

    @Test func everyAddressExistsWhateverWordsATranslatorWrites() throws {
        try hostileProject.write(to: URL(fileURLWithPath: folder.path))
        let crawl = try crawl(folder.path, baseURL: "https://x.test/gu%C3%ADa/")
        #expect(crawl.problems.prefix(20) == [])
        #expect(crawl.count > 1000)
        #expect(
            folder.exists("Public/es/sin-conexion/index.html")
                && folder.exists("Public/es/guias-y-mas-100/pagina-n-o-2/index.html"))
    }

    /// Shows that the crawl detects missing files; otherwise the tests above could not fail.
    @Test func aFileThatIsMissingIsSeenWhereverItIsNamed() throws {
        try hostileProject.write(to: URL(fileURLWithPath: folder.path))
        let whole = try crawl(folder.path, baseURL: "https://x.test/gu%C3%ADa/")
        #expect(whole.kindsNaming("es/sin-conexion/index.html") == ["html", "json"])
        #expect(
            whole.kindsNaming("es/guias-y-mas-100/que-es-1/index.html").isSuperset(of: ["html", "json", "xml", "csv"]))
        #expect(whole.kindsNaming("es/offline.json") == ["html", "js"])
        #expect(whole.kindsNaming("manifest.webmanifest") == ["html", "_headers", "conf"])
        #expect(whole.kindsNaming("sitemap.xml") == ["txt"])
        #expect(whole.kindsNaming("404.html") == ["conf"])
        #expect(whole.kindsNaming("sw.js") == ["js"])
        var files = try folder.files("Public")
        files["es/sin-conexion/index.html"] = nil
        let problems = SiteCrawl(files, baseURL: "https://x.test/gu%C3%ADa/").problems
        #expect(problems.contains("es/offline.json: leads nowhere: /gu%C3%ADa/es/sin-conexion/"))
        #expect(problems.contains("es/index.html: leads nowhere: /gu%C3%ADa/es/sin-conexion/"))
    }

    /// Strings used in URLs with spaces, accents, dots, slashes, percent signs, Arabic; one without usable letters; one
    /// missing.
    private let hostileProject = Fixture(
        """
        -- Content/site.yaml --
        title: { es: Muestra, ar: عينة, en: Sample }
        base_url: https://x.test/
        languages:
          es: { name: Español, default: true }
          ar: { name: العربية }
          en: { name: English }
        vocabularies:
          topic:
            wages: { es: "Salario / pago 100 %", ar: "الأجر. ٪", en: "..." }
            hours: { es: "¿Horas?", ar: ساعات, en: "Hours & \\"days\\"" }
        collections:
          guides:
            name: { es: Guías, ar: أدلة, en: Guides }
            path: { es: guias-y-mas-100, ar: أدلة-وأكثر, en: guides }
            template: guide
            listing: catalogue
            page_size: 2
            fields:
              topics: { type: list, of: choice, vocabulary: topic, facet: true, \
        label: { es: "Temas / más.", ar: مواضيع, en: "%" } }
              free: { type: boolean, facet: true, label: { es: ¿Gratis?, ar: مجاني, en: Free } }
              countries: { type: list, of: country, facet: true, label: { es: Países, ar: بلدان, en: Countries } }
              made: { type: text, facet: true, label: { es: Hecho, ar: صنع, en: Made } }
            outputs: [single-file, qr, csv, json, feed]
          words:
            name: { es: Palabras, ar: كلمات, en: Words }
            template: definition
            listing: glossary
            glossary: true
        taxonomies:
          topics: { name: { es: Temas, ar: مواضيع, en: Topics }, from: [guides.topics] }
          free: { name: { es: Gratis, ar: مجاني, en: Free }, path: { es: gratis, ar: مجاني, en: free }, \
        from: [guides.free] }
          countries: { name: { es: Países, ar: بلدان, en: Countries }, path: { es: paises, ar: بلدان, en: countries }, \
        from: [guides.countries] }
        corridors:
          name: { es: Rutas, ar: طرق, en: Routes }
          path: { es: rutas, ar: طرق, en: routes }
          origins: [HN, CI]
          destinations: [ES, HN]
          show: { both: [guides.countries] }
        menus: { main: [guides, topics, corridors, index, search], footer: [words/sueldo] }
        -- Content/strings/es.yaml --
        path.search: "Buscar / en el sitio"
        path.index: "Índice A–Z."
        path.offline: Sin conexión
        path.page: "Página n.º"
        "yes": "Sí, 100 %"
        "no": "¡No!"
        -- Content/strings/ar.yaml --
        path.search: "بحث في الموقع"
        path.index: "فهرس."
        path.offline: "بدون اتصال/٪"
        path.page: "صفحة رقم"
        "yes": "نعم"
        "no": "لا"
        -- Content/strings/en.yaml --
        path.search: "..."
        path.index: "/index%20of%2fall/"
        path.offline: "../../off line?#"
        path.page: "%"
        -- Content/es/notice.md --
        ---
        title: Aviso
        until: 2031-01-01
        ---

        Vea [el sueldo](words/sueldo.md) y [qué es](guides/que-es-1.md#cuanto-es).
        -- Content/es/words/sueldo.md --
        ---
        title: Sueldo
        summary: Lo que le pagan.
        ---

        El pago.
        -- Content/es/guides/que-es-1.md --
        ---
        title: ¿Qué es? (1/3)
        summary: Lo primero; con "comillas".
        reviewed: 2025-03-01
        topics: [wages, hours]
        free: true
        countries: [HN, ES]
        made: "a/b c%20d.e"
        aliases: ["/viejo/año 1/", /es/otro.html]
        ---

        ## ¿Cuánto es?

        Vea [sueldo](../words/sueldo.md), [dos](dos.md#mas), ![punto](<../../assets/un punto ñ.svg>) \
        y [aquí](#cuanto-es).
        -- Content/es/guides/dos.md --
        ---
        title: Dos
        summary: Lo segundo.
        date: 2025-02-02
        topics: [hours]
        free: false
        countries: [CI]
        ---

        ## Más

        Texto.
        -- Content/es/guides/tres.md --
        ---
        title: Tres
        summary: Lo tercero.
        sensitive: true
        topics: [hours]
        free: true
        ---

        Texto.
        -- Content/ar/guides/dos.md --
        ---
        title: اثنان
        summary: الثاني.
        slug: دليل-ثان
        date: 2025-02-03
        topics: [wages]
        free: true
        ---

        ## كم

        نص [واحد](../../es/guides/que-es-1.md#cuanto-es).
        -- Content/assets/un punto ñ.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><circle r="3"/></svg>
        """)
}
