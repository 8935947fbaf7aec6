package import Base
package import Content

/// The addresses of one language, below its folder: `/<base>/<language>/<collection>/<slug>/`.
package struct LanguagePermalinks: Sendable {
    package let system: SystemPages
    /// The first page of each collection's list.
    package let collections: IDMap<CollectionSettings, Permalink>
    /// The page of each taxonomy's terms.
    package let taxonomies: IDMap<TaxonomySettings, Permalink>
    package let corridors: Permalink
    /// The table of all records of the register.
    package let register: Permalink
    private let pageWord: String

    init(_ code: String, root: Permalink, settings: SiteSettings, strings: InterfaceStrings?) {
        let home = root.page(code)
        system = SystemPages(home: home, strings: strings)
        collections = IDMap(settings.collections.map { home.page(Slug.of($0.path.text(in: code), else: $0.id)) })
        taxonomies = IDMap(settings.taxonomies.map { home.page(Slug.of($0.path.text(in: code), else: $0.id)) })
        corridors = home.page(Slug.of(settings.corridors?.path.text(in: code) ?? "", else: "corridors"))
        register = home.page(Slug.of(settings.register?.path.text(in: code) ?? "", else: "facts"))
        pageWord = Slug.of(word: "path.page", strings)
    }

    // MARK: Pages

    /// - Parameter name: the slug of the front matter, else the file's name.
    /// - Parameter parent: the collection, or the section that the item is in.
    func item(_ name: String, in parent: Permalink) -> Permalink { parent.page(Slug.of(name, else: "item")) }

    /// - Parameter name: the slug of the section's page, else the folder's name.
    func section(_ name: String, in parent: Permalink) -> Permalink { parent.page(Slug.of(name, else: "section")) }

    /// A list filtered by one value of a facet. `label` and `value` are names in this language.
    func facetView(
        of collection: ID<CollectionSettings>, field: ID<FieldSpec>, label: String, value: String, id: String
    ) -> Permalink {
        let value = Slug.of(value, else: Slug.of(id, else: "value"))
        return collections[collection].page(Slug.of(label, else: "facet-\(field.index)"), value)
    }

    /// Page `number` (from 1) of a list.
    package func page(_ number: Int, of list: Permalink) -> Permalink {
        number == 1 ? list : list.page("\(pageWord)-\(number)")
    }

    func term(_ name: String, id: String, of taxonomy: ID<TaxonomySettings>) -> Permalink {
        taxonomies[taxonomy].page(Slug.of(name, else: Slug.of(id, else: "term")))
    }

    /// Country code, and name in this language.
    typealias Country = (code: String, name: String)

    func corridor(from origin: Country, to destination: Country) -> Permalink {
        func slug(_ country: Country) -> String { Slug.of(country.name, else: Slug.of(country.code, else: "country")) }
        return corridors.page(slug(origin) + "-" + slug(destination))
    }

    func registerPlace(_ name: String, code: String) -> Permalink {
        register.page(Slug.of(name, else: Slug.of(code, else: "place")))
    }

    // MARK: Files

    /// Feed of the whole language.
    package var feed: Permalink { system.home.file("feed.xml") }
    package func feed(of collection: ID<CollectionSettings>) -> Permalink { collections[collection].file("feed.xml") }
    package func json(of collection: ID<CollectionSettings>) -> Permalink { collections[collection].file("data.json") }
    package func csv(of collection: ID<CollectionSettings>) -> Permalink { collections[collection].file("data.csv") }
    /// Calendar of all events of the language.
    package var agenda: Permalink { system.home.agenda }
    /// vCards of all contacts of the language.
    package var directory: Permalink { system.home.directory }
    /// List of files that the service worker stores to show this language offline.
    package var offlineList: Permalink { system.home.file("offline.json") }
}

/// The pages that every language has, whatever its content.
package struct SystemPages: Sendable {
    package let home: Permalink
    package let search: Permalink
    package let index: Permalink
    package let offline: Permalink

    init(home: Permalink, strings: InterfaceStrings?) {
        self.home = home
        search = home.page(Slug.of(word: "path.search", strings))
        index = home.page(Slug.of(word: "path.index", strings))
        offline = home.page(Slug.of(word: "path.offline", strings))
    }
}
