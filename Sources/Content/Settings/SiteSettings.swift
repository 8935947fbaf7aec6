package import Base
package import Diagnostics

/// `Content/site.yaml` as a value: all facts about one site. The generator itself knows no subject matter.
package struct SiteSettings: Sendable, Equatable {
    package var title: LocalizedText
    package var tagline: LocalizedText
    package var publisher: LocalizedText
    /// An e-mail address for reports of mistakes.
    package var contact: String?
    package var baseURL: BaseURL
    package var disclaimer: LocalizedText
    package var licence: Licence?
    /// In the order of `site.yaml`; exactly one is the default.
    package var languages: [Language]
    package var vocabularies: [Vocabulary]
    package var collections: [CollectionSettings]
    package var taxonomies: [TaxonomySettings]
    package var corridors: CorridorSettings?
    package var register: RegisterSettings?
    package var crossings: CrossingSettings?
    package var home: HomeSettings
    package var menus: [MenuSettings]
    package var callouts: [CalloutSettings]
    package var markdown = MarkdownSettings()
    /// Rule id → severity; `nil` means switched off.
    package var rules: [RuleSetting]
    /// Positions of the parts that later stages may report.
    package var places: [SettingsPart: Positioned<String>] = [:]
    /// `register` is written and could not be read, which is reported.
    package var hasFaultyRegister = false
    /// The same of `crossings`.
    package var hasFaultyCrossings = false
}

/// A part of `site.yaml`, by ids.
package enum SettingsPart: Sendable, Hashable {
    /// Position of the key.
    case language(String), vocabulary(String), term(vocabulary: String, String), collection(String), taxonomy(String)
    /// Position of the value; absent if the path is not written.
    case collectionPath(String), taxonomyPath(String), corridorsPath, registerPath, licenceURL, baseURL
    /// By index into `MenuSettings.entries`.
    case menuEntry(menu: String, Int)
    case readingLevelMedian(collection: String, language: String)
}

extension SiteSettings {
    package var defaultLanguage: ID<Language> { languages.firstID { $0.isDefault } ?? ID(0) }

    /// A diagnostic at a part of `site.yaml`; without a position if the part is absent.
    package func diagnostic(_ fact: Fact, severity: Severity? = nil, at part: SettingsPart) -> Diagnostic {
        let place = places[part]
        return Diagnostic(
            fact, severity: severity, path: "Content/site.yaml", at: place?.position, length: place?.length ?? 1)
    }
}

/// URL of the published site. `origin` has no final slash; `path` begins and ends with one: `https://a.org` + `/faro/`.
package struct BaseURL: Sendable, Equatable {
    package var origin: String
    package var path: String
    package init(origin: String, path: String) {
        self.origin = origin
        self.path = path
    }
}

/// Licence of the content: its name, e.g. `CC BY 4.0`, and its URL.
package struct Licence: Sendable, Equatable {
    package var name: String
    package var url: String
}

/// A language that the site is published in.
package struct Language: Sendable, Equatable {
    package enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }
    /// BCP 47; also the name of its folder and the first part of its URLs.
    package var code: String
    /// Name in the language itself, e.g. `Español`.
    package var name: String
    package var direction: Direction
    package var isDefault: Bool
}

/// A closed list of terms, in the order they are shown.
package struct Vocabulary: Sendable, Equatable {
    package var id: String
    package var terms: [VocabularyTerm]
}

/// Term of a `choice` field: `id` as pages write it, `name` as readers see it.
package struct VocabularyTerm: Sendable, Equatable {
    package var id: String
    package var name: LocalizedText
}

/// A collection: a folder of pages in each language, with their fields and the ways to show, search and export them.
package struct CollectionSettings: Sendable, Equatable {
    /// Outputs of a collection besides its pages, as named in `outputs`.
    package enum Output: String, Sendable, CaseIterable { case singleFile = "single-file", qr, csv, json, feed }
    /// The id is the folder's name.
    package var id: String
    package var name: LocalizedText
    package var path: LocalizedText
    package var description: LocalizedText
    /// Name of the theme's template for an item.
    package var template: String
    /// Name of the theme's template for the list of items.
    package var listing: String
    package var fields: [FieldSpec]
    /// Fields with an invalid declaration, which is reported in site.yaml; their values are not checked.
    package var invalidFields: Set<String> = []
    /// Sort order of lists: `order`, `title`, `date`, a mark (`reviewed`), `text_date` (the latest mark) or a field's
    /// key; a leading `-` reverses it.
    package var order: String
    package static let defaultPageSize = 200
    /// Items on one page of the list.
    package var pageSize = CollectionSettings.defaultPageSize
    /// Field by whose values lists are folded; `nil`: they are not.
    package var group: String? = nil
    /// Word that embeds one of its items in a fenced block, e.g. `institution`.
    package var embed: String?
    /// Glossary: a link to an item shows its summary as a definition.
    package var isGlossary: Bool
    /// `facts: required`: a number in a text needs a record of the register.
    package var needsRecords = false
    package var frontMatter = FrontMatterSettings()
    package var searchBoost: Double
    package var outputs: [Output]
    /// Its items are events: which fields a calendar file has.
    package var calendar: CalendarFields?
    /// Its items are contacts: which fields a vCard has.
    package var vcard: ContactFields?
    /// What its items are for search engines; `nil`: what the template says.
    package var schema: SchemaSettings?
    /// Lowest allowed readability by language, and lowest allowed median.
    package var readingLevel: [(language: String, minimum: Int)]
    package var readingLevelMedian: [(language: String, minimum: Int)]

    /// Pages of a list of so many items; an empty list has one.
    package func pageCount(of items: Int) -> Int { max(1, (items + pageSize - 1) / pageSize) }

    package static func == (a: CollectionSettings, b: CollectionSettings) -> Bool {
        (a.id, a.name, a.path, a.description, a.template, a.listing) == (
            b.id, b.name, b.path, b.description, b.template, b.listing
        )
            && (a.fields, a.order, a.pageSize, a.embed, a.isGlossary, a.searchBoost) == (
                b.fields, b.order, b.pageSize, b.embed, b.isGlossary, b.searchBoost
            )
            && a.outputs == b.outputs && a.group == b.group && a.frontMatter == b.frontMatter
            && a.calendar == b.calendar && a.vcard == b.vcard && a.schema == b.schema
            && a.readingLevel.elementsEqual(b.readingLevel, by: ==)
            && a.readingLevelMedian.elementsEqual(b.readingLevelMedian, by: ==)
    }
}

/// Taxonomy: one page per value of its fields and per language.
package struct TaxonomySettings: Sendable, Equatable {
    package var id: String
    package var name: LocalizedText
    package var path: LocalizedText
    package var from: [FieldPath]
}

/// `agreements.parties`: a field of a collection.
package struct FieldPath: Sendable, Equatable {
    package var collection: String
    package var field: String

    package init(collection: String, field: String) {
        self.collection = collection
        self.field = field
    }
}

/// Pages for ordered pairs (origin, destination) of countries.
package struct CorridorSettings: Sendable, Equatable {
    package var name: LocalizedText
    package var path: LocalizedText
    /// ISO 3166-1 alpha-2.
    package var origins: [String]
    package var destinations: [String]
    /// Fields that must hold both countries; the destination; or either country.
    package var both: [FieldPath]
    package var destination: [FieldPath]
    package var either: [FieldPath]
    package var state: CorridorStateSettings?
}

/// How to derive a pair's state from the items of a collection. `none` needs an item that says so.
package struct CorridorStateSettings: Sendable, Equatable {
    package var collection: String
    package var parties: String
    /// Hub: field with the one country that has an agreement with each of the others; an item links a pair only if the
    /// pair includes the hub.
    package var hub: String?
    /// Field with the countries that the parties have no agreement with.
    package var without: String?
    /// Filter: only items whose `amongField` holds one of `amongValues` count.
    package var amongField: String?
    package var amongValues: [String]
    package var status: String
    package var inForce: [String]
    package var signed: [String]
    package var none: [String]
    package var notFound: [String]
}

/// The home page. The entries that it names are in `SiteSettings.menus`.
package struct HomeSettings: Sendable, Equatable {
    /// Question about what cannot wait; `nil` if the project has none.
    package var urgent: LocalizedText?
    package var paths: [HomePathSettings] = []
    /// Menu entry, e.g. `corridors` or `guides/pay`, → the theme's sign for it.
    package var signs: [String: String] = [:]

    package init(urgent: LocalizedText? = nil, paths: [HomePathSettings] = []) {
        self.urgent = urgent
        self.paths = paths
    }

    package static let urgentMenu = "home.urgent"
    package static let tileMenu = "home.tiles"
    /// The links of a path that stand before the others.
    package static func pathMenu(_ number: Int) -> String { "home.paths.\(number)" }
}

/// Question on the home page with links: the items of a collection (with `whereField == whereValue`) or the terms of a
/// taxonomy.
package struct HomePathSettings: Sendable, Equatable {
    package enum Source: Sendable, Equatable {
        case items(collection: String, whereField: String?, whereValue: String?)
        case terms(taxonomy: String)
    }
    package var title: LocalizedText
    package var source: Source
}

/// A menu's entries: a collection, a taxonomy, `corridors`, `index`, `search`, or `collection/name`.
package struct MenuSettings: Sendable, Equatable {
    package var id: String
    package var entries: [String]
}

/// Callout kind of the project: `kind` is lower case, while texts write `[!DEADLINE]`. A folded one shows only its
/// title until it is opened.
package struct CalloutSettings: Sendable, Equatable {
    package var kind: String
    package var title: LocalizedText
    package var folded: Bool
    /// The theme's sign for it, and with the sign its colour.
    package var sign: String? = nil
}
