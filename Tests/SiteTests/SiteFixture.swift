import Base
import Diagnostics
import Markdown
import TestSupport

@testable import Content
@testable import Site
@testable import Views

/// A small site about recipes, built from values: two languages, two collections, taxonomies and corridors.
struct SiteFixture {
    var settings = SiteFixture.settings()
    var pages: [ParsedPage] = []
    /// Parallel to `pages`.
    var bodies: [RenderedBody] = []
    var assets: [ContentAsset] = []
    var register = Register()

    /// Adds a register about recipes; `records` are written as in `Content/facts/`.
    mutating func add(records: String) {
        settings.vocabularies.append(
            Vocabulary(
                id: "figure",
                terms: ["time", "heat", "contact", "gap"].map { VocabularyTerm(id: $0, name: LocalizedText($0)) }))
        settings.register = RegisterSettings(
            name: LocalizedText("Figures"), path: LocalizedText("figures"), description: LocalizedText(""),
            topics: "taste", kinds: "figure", place: .country, regions: [], unlistedSources: [], exemptCallouts: [])
        register = parseRegister([SourceFile(path: "Content/facts/a.yaml", text: records)], settings: settings).register
    }

    /// Makes pages of the parts of recipes, by country; cooks answer.
    mutating func addCrossings(items: FieldCondition? = nil, guides: FieldCondition? = nil) {
        func field(_ key: String, _ type: FieldType) -> FieldSpec {
            FieldSpec(key: key, type: type, required: false, label: LocalizedText(key), isFacet: false, onCard: false)
        }
        for index in settings.collections.indices where settings.collections[index].id == "cooks" {
            settings.collections[index].fields += [field("phone", .list(of: .phone)), field("web", .url)]
        }
        settings.crossings = CrossingSettings(
            collection: "recipes", items: items, guides: guides, by: "countries", type: .country,
            title: LocalizedText([("es", "{item} en {value}"), ("en", "{item} ({value})")]),
            doors: DoorSettings(collection: "cooks", by: "country", phone: "phone", online: "web"),
            deadlines: ["time"], rights: ["heat"])
    }

    /// Adds a cook of a country.
    mutating func addCook(_ name: String, _ country: String, phone: String? = nil, web: String? = nil) {
        var fields: [(String, FieldValue)] = [("country", .country(country))]
        if let phone { fields.append(("phone", .list([.phone(phone)]))) }
        if let web { fields.append(("web", .url(web))) }
        for language in ["es", "en"] { add("\(language)/cooks/\(name)", fields: fields) }
    }

    /// Adds a page; `fields` are values of the collection's fields.
    mutating func add(
        _ path: String, title: String? = nil, body: String = "", fields: [(String, FieldValue)] = [],
        _ change: (inout FrontMatter) -> Void = { _ in }
    ) {
        let parts = path.split(separator: "/").map(String.init)
        var frontMatter = FrontMatter.empty(title: title ?? parts[parts.count - 1])
        frontMatter.fields = fields.map {
            FrontMatterField(key: $0.0, value: $0.1, position: SourcePosition(line: 3, column: 5), elementPositions: [])
        }
        change(&frontMatter)
        var options = MarkdownOptions(calloutKinds: [], embedNames: ["cook"], tableEmbeds: ["facts"])
        options.readsHeadingTags = settings.crossings?.collection == parts[1]
        let rendered = renderMarkdown(Array(body.utf8)[...], firstLine: 10, options: options)
        pages.append(
            ParsedPage(
                path: "Content/\(path).md", language: parts[0], collection: parts[1],
                name: parts[2...].joined(separator: "/"),
                frontMatter: frontMatter,
                diagnostics: [], fingerprint: 0))
        bodies.append(rendered)
    }

    func resolved(notices: [ParsedFile] = [], includeDrafts: Bool = false, jobs: Int = 1) -> ResolvedFixture {
        let texts = Dictionary(uniqueKeysWithValues: EngineStrings.all.map { ($0.key, $0.text) })
        let input = ResolverInput(
            settings: settings, theme: SiteFixture.theme.schema, pages: pages, bodies: bodies, notices: notices,
            strings: settings.languages.map { InterfaceStrings(language: $0.code, texts: texts) }, assets: assets,
            register: register)
        let (site, diagnostics) = resolve(input, includeDrafts: includeDrafts, jobs: jobs)
        return ResolvedFixture(site: site, bodies: bodies, diagnostics: diagnostics)
    }

    /// `rule line:column message — note` of each diagnostic.
    func problems() -> [String] {
        resolved().diagnostics.map { d in
            "\(d.rule.rawValue) \(d.position.map { "\($0.line):\($0.column)" } ?? "-") \(d.message)"
                + (d.note.map { " — " + $0 } ?? "")
        }
    }

    /// Names that the built-in theme does not use: the engine must not depend on names.
    static let theme = Theme(
        schema: ThemeSchema(
            templates: [
                ThemeTemplate(name: "item"), ThemeTemplate(name: "page"),
                ThemeTemplate(name: "person", offersContact: true),
            ],
            listings: [ThemeListing(name: "list"), ThemeListing(name: "sheet", showsAllFields: true)],
            linkedPages: ["house-rules", "nowhere"],
            strings: []),
        assets: [], render: { _, _, _ in }, renderSingleFile: { _, _ in })

    static func settings() -> SiteSettings {
        func both(_ es: String, _ en: String) -> LocalizedText { LocalizedText([("es", es), ("en", en)]) }
        func field(_ key: String, _ type: FieldType, facet: Bool = false) -> FieldSpec {
            FieldSpec(key: key, type: type, required: false, label: LocalizedText(key), isFacet: facet, onCard: false)
        }
        func collection(
            _ id: String, _ path: LocalizedText, _ fields: [FieldSpec], embed: String? = nil, order: String = "title"
        ) -> CollectionSettings {
            CollectionSettings(
                id: id, name: LocalizedText(id), path: path, description: LocalizedText(""), template: "item",
                listing: "list",
                fields: fields, order: order, embed: embed, isGlossary: id == "words", searchBoost: 1, outputs: [],
                readingLevel: [], readingLevelMedian: [])
        }
        let tastes = Vocabulary(
            id: "taste",
            terms: [
                VocabularyTerm(id: "sweet", name: both("Dulce", "Sweet")),
                VocabularyTerm(id: "sour", name: both("Ácido", "Sour")),
            ])
        return SiteSettings(
            title: LocalizedText("Recipes"), tagline: LocalizedText(""), publisher: LocalizedText(""),
            baseURL: BaseURL(origin: "https://a.org", path: "/base/"),
            disclaimer: LocalizedText(""),
            languages: [
                Language(code: "es", name: "Español", direction: .leftToRight, isDefault: true),
                Language(code: "en", name: "English", direction: .leftToRight, isDefault: false),
            ],
            vocabularies: [tastes],
            collections: [
                collection(
                    "recipes", both("recetas", "recipes"),
                    [
                        field("tastes", .list(of: .choice(vocabulary: "taste")), facet: true),
                        field("countries", .list(of: .country)),
                        field("cooks", .list(of: .reference(collection: "cooks"))),
                        field("without", .list(of: .country)), field("hub", .country),
                        field("status", .text),
                    ]),
                collection("cooks", both("cocineras", "cooks"), [field("country", .country)], embed: "cook"),
                collection("words", both("palabras", "words"), []),
            ],
            taxonomies: [
                TaxonomySettings(
                    id: "tastes", name: both("Sabores", "Tastes"), path: both("sabores", "tastes"),
                    from: [FieldPath(collection: "recipes", field: "tastes")]),
                TaxonomySettings(
                    id: "countries", name: both("Países", "Countries"), path: both("paises", "countries"),
                    from: [
                        FieldPath(collection: "recipes", field: "countries"),
                        FieldPath(collection: "cooks", field: "country"),
                    ]),
            ],
            corridors: CorridorSettings(
                name: both("Rutas", "Routes"), path: both("rutas", "routes"), origins: ["HN", "MX"],
                destinations: ["US", "ES", "MX"],
                both: [FieldPath(collection: "recipes", field: "countries")], destination: [],
                either: [FieldPath(collection: "cooks", field: "country")],
                state: CorridorStateSettings(
                    collection: "recipes", parties: "countries", hub: "hub", without: "without", amongValues: [],
                    status: "status", inForce: ["yes"], signed: ["signed"], none: ["no"], notFound: ["lost"])),
            home: HomeSettings(paths: [HomePathSettings(title: LocalizedText("?"), source: .terms(taxonomy: "tastes"))]
            ),
            menus: [], callouts: [], rules: [])
    }
}

extension FieldValue {
    static func countries(_ codes: String...) -> FieldValue { .list(codes.map { .country($0) }) }
    static func choices(_ ids: String...) -> FieldValue { .list(ids.map { .choice($0) }) }
}

/// A resolved site with its bodies: the input of views.
struct ResolvedFixture {
    let site: Site
    let bodies: [RenderedBody]
    let diagnostics: [Diagnostic]

    func builder(_ language: ID<Language>) -> ViewBuilder { ViewBuilder(site: site, language: language, assets: []) }
    func page(_ outputPath: String) -> SitePage? { site.pages.first { $0.permalink.outputPath == outputPath } }
    func view(of page: SitePage) -> PageView {
        builder(page.language).view(of: page, body: site.item(shownOn: page).map { bodies[site.items[$0].body] })
    }
    func view(_ outputPath: String) -> PageView? { page(outputPath).map(view) }
    func item(_ outputPath: String) -> ItemView? {
        if case .item(let item)? = view(outputPath)?.content { item } else { nil }
    }
    func corridor(_ outputPath: String) -> CorridorView? {
        if case .corridor(let corridor)? = view(outputPath)?.content { corridor } else { nil }
    }
}
