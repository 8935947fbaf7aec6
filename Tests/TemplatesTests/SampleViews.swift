@testable import Content
@testable import Markdown
@testable import Templates
@testable import Views

/// Small views of every kind of page. `text` makes every piece of content: pass a hostile one to test escaping.
struct Sample {
    var text: @Sendable (String) -> String = { $0 }
    var language = Language(code: "es", name: "Español", direction: .leftToRight, isDefault: true)
    var words = InterfaceStrings(
        language: "es", texts: Dictionary(EngineStrings.all + themeStrings, uniquingKeysWith: { $1 }))

    var site: SiteView {
        SiteView(
            title: text("Faro"), tagline: text("Derechos laborales, país por país"),
            publisher: text("Edición de trabajo"), contact: nil,
            disclaimer: text("Información general, no asesoría."),
            licence: LinkView(title: text("CC BY 4.0"), url: "https://example.org/by"),
            language: language, languages: [language], origin: "https://example.org", basePath: "/faro/",
            homeURL: "/faro/es/",
            searchURL: "/faro/es/buscar/", indexURL: "/faro/es/indice/", offlineURL: "/faro/es/sin-conexion/",
            offlineListURL: "/faro/es/offline.json",
            webManifestURL: "/faro/manifest.webmanifest",
            searchIndexURL: "/faro/search/", searchClientURL: "/faro/search/search.js",
            linkedPages: [
                NamedPageView(name: "privacy", url: "/faro/es/sobre/privacidad/"),
                NamedPageView(name: "report", url: "/faro/es/sobre/"),
            ],
            mainMenu: [
                LinkView(title: text("Guías de derechos"), url: "/faro/es/derechos/"),
                LinkView(title: text("Acuerdos"), url: "/faro/es/acuerdos/"),
            ],
            footerMenu: [LinkView(title: text("Glosario"), url: "/faro/es/glosario/")], strings: words, notice: nil,
            assets: themeAssets.map { AssetView(name: $0.name, url: "/faro/assets/\($0.name)") },
            callouts: [
                CalloutView(kind: "deadline", title: text("Plazo"), isFolded: false),
                CalloutView(kind: "consulate", title: text("Para el consulado"), isFolded: true),
            ],
            feedURL: "/faro/es/feed.xml")
    }

    func page(
        _ content: PageContent, title: String = "Título", url: String = "/faro/es/derechos/salarios/",
        isIndexed: Bool = true
    ) -> PageView {
        PageView(
            site: site, url: url, title: text(title), description: text("Descripción"),
            canonical: "https://example.org" + url,
            alternates: [AlternateView(language: "es", url: "https://example.org" + url)],
            languageLinks: [
                LanguageLinkView(language: "en", name: text("English"), url: "/faro/en/", isSamePage: true)
            ],
            breadcrumbs: [
                LinkView(title: text("Faro"), url: "/faro/es/"),
                LinkView(title: text("Guías"), url: "/faro/es/derechos/"),
            ],
            isIndexed: isIndexed, content: content)
    }

    let collection = CollectionLinkView(id: "rights-guides", name: "Guías", url: "/faro/es/derechos/")
    let date = DateView(iso: "2026-11-22", text: "22 de noviembre de 2026")

    func field(_ key: String, _ value: FieldDisplay, isFacet: Bool = false, onCard: Bool = true) -> FieldView {
        FieldView(key: key, label: text("Campo"), isFacet: isFacet, onCard: onCard, value: value)
    }

    func body(_ markdown: String) -> BodyView {
        let options = MarkdownOptions(calloutKinds: ["deadline", "consulate"], embedNames: ["institution"])
        let body = renderMarkdown(Array(markdown.utf8)[...], options: options)
        let links = body.links.map { link in
            ResolvedLinkView(
                url: link.destination, isExternal: link.destination.hasPrefix("http"),
                definition: link.destination.contains("glosario") ? text("Lo que le deben.") : nil)
        }
        return BodyView(body: body, links: links, embeds: body.embeds.map { .item(kind: $0.name, contact) })
    }

    var contact: ItemCard {
        var card = self.card
        card.name = "us-dol-whd"
        card.fields = [
            field("phone", .list([.phone(text: text("+1 866 487 9243"), tel: "+18664879243")])),
            field("phone_note", .text(text("Gratis"))),
            field("hours", .text(text("De 8 a 17"))),
            field("languages", .list([.term(id: "es", name: text("español"), url: nil)])),
            field("cost", .text(text("Gratis"))),
            field("website", .link(LinkView(title: text("dol.gov"), url: "https://www.dol.gov"))),
            field("email", .email(text("a@example.org"))),
            field("country", .term(id: "US", name: text("Estados Unidos"), url: "/faro/es/paises/us/")),
            field("seen", .date(date)),
        ]
        return card
    }

    var card: ItemCard {
        ItemCard(
            name: "salarios", collection: collection, title: text("No me pagan"), url: "/faro/es/derechos/salarios/",
            summary: text("Qué hacer si no le pagan."), language: nil, isWithdrawn: false, marks: [],
            fields: [
                field(
                    "countries",
                    .list([
                        .term(id: "US", name: text("Estados Unidos"), url: "/faro/es/paises/us/"),
                        .term(id: "MX", name: text("México"), url: nil),
                    ]), isFacet: true)
            ])
    }

    static let markdown = """
        > [!DEADLINE] Tres años
        > Reclame antes.

        ## Qué hacer

        Pida su [salario](/faro/es/glosario/salario/) y vea [la ley](https://www.dol.gov/whd).[^1]

        | País | Plazo |
        |---|---|
        | México | 1 año |

        ## Quién ayuda

        ```institution
        us-dol-whd
        ```

        ## Papeles

        ![Un recibo](/faro/media/recibo.png)

        ## Más

        > [!CONSULATE]
        > Nota.

        [^1]: La ley.
        """

    /// The files offered by every item.
    let files = PageFiles(
        singleFile: FileView(url: "/faro/es/derechos/salarios/salarios.html", bytes: 20_000),
        qr: FileView(url: "/faro/es/derechos/salarios/qr.svg", bytes: 900))

    func item(_ template: String = "guide", isSensitive: Bool = false) -> ItemView {
        ItemView(
            name: "salarios", language: language, collection: collection, template: template,
            title: text("No me pagan"),
            summary: text("Usted puede reclamar, con papeles o sin papeles."), body: body(Self.markdown),
            fields: [
                field(
                    "essentials",
                    .list([
                        .text(text("Anote sus horas.")), .text(text("No firme en blanco.")),
                        .text(text("Reclame a tiempo.")),
                    ])),
                field("status_note", .markdown(body("Este derecho **no depende** de sus papeles."))),
                field("institutions", .list([.item(contact), .item(card)])), field("starts", .date(date)),
                field("when", .text(text("En mayo"))),
                field("adds", .boolean(true, name: "Sí")), field("countries", card.fields[0].value, isFacet: true),
            ],
            date: nil,
            marks: [
                MarkView(kind: .compiled, date: date, by: nil, sources: []),
                MarkView(
                    kind: .reviewed, date: date, by: text("asesoría jurídica"),
                    sources: [text("Código de Trabajo"), text("DOL")]),
            ],
            textDate: date, reviewBy: date, isSensitive: isSensitive, isWithdrawn: true, isFallback: true,
            isTranslationOutdated: true,
            changes: [ChangeView(date: date, text: text("Plazo corregido"))],
            sources: [
                SourceView(
                    title: text("Ley"), publisher: text("Ministerio"), year: "2024", url: "https://example.org/ley",
                    values: [])
            ],
            allSources: [],
            quotedSources: [
                QuotedSourceView(
                    source: recordSource,
                    records: [
                        QuotedRecordView(
                            name: text("Plazo"), place: text("Costa Rica"), words: [text("1 año")],
                            law: text("CT 413"), until: date)
                    ]),
                QuotedSourceView(
                    source: nil,
                    records: [
                        QuotedRecordView(
                            name: text("Plazo"), place: nil, words: [text("2 meses")], law: text("LFT 518"), until: nil)
                    ]),
            ],
            quotedPlaces: [LinkView(title: text("Costa Rica"), url: "/faro/es/plazos/costa-rica/")],
            previous: LinkView(title: text("Antes"), url: "/faro/es/a/"),
            next: LinkView(title: text("Después"), url: "/faro/es/b/"),
            related: [card], backlinks: [card])
    }

    func list(_ listing: String) -> CollectionView {
        var event = card
        event.fields = [
            field("starts", .date(date)), field("when", .text(text("El 22"))), field("repeats", .text("FREQ=YEARLY")),
        ]
        return CollectionView(
            collection: collection, description: text("Qué hacer"), listing: listing,
            cards: listing == "agenda" ? [event] : listing == "directory" ? [contact, card] : [card], total: 1,
            facets: [
                FacetView(
                    key: "countries", label: text("Países"),
                    values: [
                        FacetValueView(
                            id: "US", name: text("Estados Unidos"), count: 1, url: "/faro/es/derechos/paises/us/")
                    ])
            ],
            selected: nil,
            pagination: PaginationView(
                page: 1, pages: [1, 2, 9].map { PageNumberView(number: $0, url: "/faro/es/derechos/pagina-\($0)/") },
                previous: nil, next: LinkView(title: "2", url: "/faro/es/derechos/pagina-2/")),
            jsonURL: "/faro/es/derechos/data.json", csvURL: "/faro/es/derechos/data.csv",
            feedURL: "/faro/es/derechos/feed.xml")
    }

    var taxonomy: TaxonomyView {
        TaxonomyView(
            id: "topics", name: text("Temas"),
            terms: [FacetValueView(id: "wages", name: text("Salario"), count: 2, url: "/faro/es/temas/salario/")])
    }

    var corridor: CorridorView {
        CorridorView(
            index: LinkView(title: text("¿Qué acuerdo me cubre?"), url: "/faro/es/corredores/"),
            origin: CountryView(code: "HN", name: text("Honduras"), url: nil),
            destination: CountryView(code: "ES", name: text("España"), url: "/faro/es/paises/es/"),
            state: .inForce, stateItems: [contact], between: [CardGroupView(collection: collection, cards: [card])],
            atDestination: [CardGroupView(collection: collection, cards: [card])],
            inOrigin: [CardGroupView(collection: collection, cards: [contact])],
            inDestination: [], reverse: nil)
    }

    var recordSource: RecordSourceView {
        RecordSourceView(
            title: text("Código de Trabajo"), publisher: text("Ministerio"), url: "https://example.org/ley", seen: date)
    }

    /// A record of one value, one of several parts, and a phone number.
    var records: [RecordView] {
        func record(_ id: String, _ values: [RecordValueView], until: DateView? = nil) -> RecordView {
            RecordView(
                id: id, place: text("California"), placeURL: "/faro/es/plazos/estados-unidos/", name: text("Plazo"),
                kind: text("Plazo"), isNamedByPlace: false,
                isOfRegion: true,
                values: values, says: text("Desde el fin."), law: text("CT 413"), sources: [recordSource],
                from: until, until: until, year: "2026", confidence: .copy)
        }
        return [
            record("a", [RecordValueView(name: nil, words: text("1 año"), tel: nil)]),
            record(
                "b",
                [
                    RecordValueView(name: text("Adultos"), words: text("₡373,092.30"), tel: nil),
                    RecordValueView(name: text("Menores"), words: text("₡1"), tel: nil),
                ], until: date),
            record("c", [RecordValueView(name: nil, words: text("*212"), tel: "*212")]),
        ]
    }

    /// The topic has the id of one of its records.
    var recordTopics: [RecordTopicView] { [RecordTopicView(id: "a", name: text("Salario"), records: records)] }

    /// What stands first on a page: two deadlines, a number to call, an emergency number.
    var answer: AnswerView {
        AnswerView(
            deadlines: [
                DeadlineView(name: text("Plazo"), words: text("1 año"), until: date, year: "2025"),
                DeadlineView(name: "", words: text("Reclame antes"), until: nil, year: ""),
            ],
            door: DoorView(
                name: text("Inspección"), url: "/faro/es/instituciones/it/", phone: text("+34 900"), tel: "+34900"),
            emergency: [records[2]])
    }

    var crossing: CrossingView {
        var item = self.item("guide")
        item.answer = answer
        item.doors = [contact]
        item.fields = []
        return CrossingView(
            item: item, anchor: "espana", lead: body("Tiene **1 año**."), shared: body("## Guarde todo\n\nSiempre."),
            theme: LinkView(title: text("No me pagan"), url: "/faro/es/derechos/salarios/"),
            value: ValueView(id: "ES", name: text("España"), url: "/faro/es/derechos/espana/"),
            ofValue: [LinkView(title: text("Me echaron"), url: "/faro/es/derechos/despido/espana/")])
    }

    /// An item with parts that is the guide of a value too, with a door on the web.
    var itemWithChoices: ItemView {
        var item = self.item("guide")
        let value = ValueView(id: "ES", name: text("España"), url: nil)
        item.answer = answer
        item.answer?.door = DoorView(
            name: text("Inspección"), url: "/faro/es/instituciones/it/", online: "https://example.org/cita")
        let choice = ChoiceView(
            id: "CL", name: text("Chile"), url: "/faro/es/derechos/salarios/chile/", isCrossing: true, anchor: "chile")
        item.choices = ChoicesView(choices: [choice], emergency: [records[2]], doors: [])
        item.value = value
        item.crossings = crossing.ofValue
        return item
    }

    /// One page of every kind, with a name.
    var pages: [(name: String, page: PageView)] {
        func homeLink(_ title: String, _ sign: String?) -> HomeLinkView {
            HomeLinkView(title: text(title), summary: text("Qué hacer"), url: "/faro/es/derechos/pago/", sign: sign)
        }
        let home = HomeView(
            urgent: HomeUrgentView(
                title: text("¿Está en peligro?"), links: [homeLink("Estoy en peligro", nil)],
                numbers: [HomeNumberView(words: text("911"), tel: "911", places: [text("Chile"), text("México")])]),
            paths: [
                HomePathView(
                    title: text("¿Qué le pasa?"), first: [homeLink("No me pagan: cómo cobrar", "coin")],
                    links: [homeLink("Me despidieron", nil)]),
                HomePathView(
                    title: text("¿Dónde trabaja?"),
                    links: [
                        HomeLinkView(
                            title: text("México"), summary: text("Trabajar en México"), url: "/faro/es/derechos/mexico/"
                        )
                    ]),
            ],
            tiles: [homeLink("¿Qué acuerdo me cubre?", "scales")],
            collections: [CollectionSummaryView(link: collection, description: text("Qué hacer"), count: 3)])
        let index = CorridorIndexView(
            origins: [corridor.origin], destinations: [corridor.destination, corridor.origin],
            cells: [[CorridorCellView(url: "/faro/es/corredores/hn-es/", state: .notResearched), nil]])
        var pages: [(String, PageView)] = [
            ("home", page(.home(home), url: "/faro/es/")), ("taxonomy", page(.taxonomy(taxonomy))),
            (
                "term",
                page(
                    .term(
                        TermView(
                            taxonomy: LinkView(title: text("Temas"), url: "/faro/es/temas/"), id: "wages",
                            name: text("Salario"),
                            groups: [CardGroupView(collection: collection, cards: [card])],
                            corridors: [LinkView(title: text("A → B"), url: "/faro/c/")],
                            crossings: [LinkView(title: text("Salario en Chile"), url: "/faro/es/pago/chile/")])))
            ),
            (
                "register",
                page(
                    .register(
                        RegisterView(
                            description: text("Cuánto tiempo tiene"),
                            places: [
                                RegisterPlaceLinkView(
                                    link: LinkView(title: text("Costa Rica"), url: "/faro/es/plazos/costa-rica/"),
                                    topics: [LinkView(title: text("Salario"), url: "/faro/es/plazos/costa-rica/#a")])
                            ],
                            topics: recordTopics, csvURL: "/faro/facts.csv", jsonURL: "/faro/facts.json")))
            ),
            (
                "register-place",
                page(
                    .registerPlace(
                        RegisterPlaceView(
                            index: LinkView(title: text("Plazos"), url: "/faro/es/plazos/"), place: text("Costa Rica"),
                            placeURL: "/faro/es/paises/cr/", topics: recordTopics)))
            ),
            ("corridors", page(.corridors(index))), ("corridor", page(.corridor(corridor))),
            (
                "search",
                page(
                    .search(
                        SearchView(
                            taxonomies: [taxonomy],
                            helpers: nil)), url: "/faro/es/buscar/")
            ),
            ("index", page(.index(IndexView(letters: [IndexLetterView(letter: "N", entries: [card])])))),
            ("not-found", page(.notFound, isIndexed: false)), ("offline", page(.offline, isIndexed: false)),
            ("redirect", page(.redirect(to: "https://example.org/faro/es/nuevo/"), isIndexed: false)),
            ("sensitive", page(.item(item(isSensitive: true)))),
            ("crossing", page(.crossing(crossing), url: "/faro/es/derechos/salarios/espana/")),
            ("choices", page(.item(itemWithChoices))),
        ]
        pages += faroTheme.schema.templates.map { ("item-" + $0.name, page(.item(item($0.name)))) }
        pages += faroTheme.schema.listings.map { ("list-" + $0.name, page(.collection(list($0.name)))) }
        return pages
    }
}
