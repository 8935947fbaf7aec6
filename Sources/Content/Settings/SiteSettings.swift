package import Base
package import Diagnostics

/// `Content/site.yaml` as a value: everything that makes this site this one. The generator itself knows no domain.
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
    package var homePaths: [HomePathSettings]
    package var menus: [MenuSettings]
    package var callouts: [CalloutSettings]
    package var allowsRawHTML: Bool
    /// Rule id → severity; `nil` means switched off.
    package var rules: [RuleSetting]
    /// Where the parts were written that later stages may find fault with.
    package var places: [SettingsPart: Positioned<String>] = [:]
}

/// A part of `site.yaml`, by ids.
package enum SettingsPart: Sendable, Hashable {
    /// At their keys.
    case language(String), vocabulary(String), term(vocabulary: String, String), collection(String), taxonomy(String)
    /// At their values; of a path that is not written, the collection's or taxonomy's key.
    case collectionPath(String), taxonomyPath(String), corridorsPath, licenceURL, baseURL
    /// By the index into `MenuSettings.entries`.
    case menuEntry(menu: String, Int)
    case readingLevelMedian(collection: String, language: String)
}

extension SiteSettings {
    package var defaultLanguage: ID<Language> { languages.firstID { $0.isDefault } ?? ID(0) }

    /// A diagnostic at a part of `site.yaml`; at the file where the part is not written.
    package func diagnostic(_ fact: Fact, severity: Severity? = nil, at part: SettingsPart) -> Diagnostic {
        let place = places[part]
        return Diagnostic(fact, severity: severity, path: "Content/site.yaml", at: place?.position, length: place?.length ?? 1)
    }
}

/// Where the site will live. `origin` has no slash at its end, `path` begins and ends with one: `https://a.org` + `/faro/`.
package struct BaseURL: Sendable, Equatable {
    package var origin: String
    package var path: String
    package init(origin: String, path: String) {
        self.origin = origin
        self.path = path
    }
}

/// Under which licence the content may be used: its name, e.g. `CC BY 4.0`, and where it can be read.
package struct Licence: Sendable, Equatable {
    package var name: String
    package var url: String
}

/// A language that the site is published in.
package struct Language: Sendable, Equatable {
    package enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }
    /// BCP 47; also the name of its folder and the first part of its URLs.
    package var code: String
    /// Its own name for itself, e.g. `Español`.
    package var name: String
    package var direction: Direction
    package var isDefault: Bool
}

/// A closed list of terms, in the order they are shown.
package struct Vocabulary: Sendable, Equatable {
    package var id: String
    package var terms: [VocabularyTerm]
}

/// A word that a `choice` field may hold: `id` as pages write it, `name` as readers see it.
package struct VocabularyTerm: Sendable, Equatable {
    package var id: String
    package var name: LocalizedText
}

/// A kind of item: a folder of pages in each language, the fields they have, and how they are shown, searched and given away.
package struct CollectionSettings: Sendable, Equatable {
    /// What a collection makes besides its pages, as `outputs` names it.
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
    /// Keys of fields that site.yaml declares wrongly: what it says of them is told there, and nothing of their values.
    package var unreadFields: Set<String> = []
    /// Items are listed by `order`, by `title`, or by a field's key; `-` in front turns it round.
    package var order: String
    package static let defaultPageSize = 200
    /// Items on one page of the list.
    package var pageSize = CollectionSettings.defaultPageSize
    /// Word that embeds one of its items in a fenced block, e.g. `institution`.
    package var embed: String?
    /// Links to its items explain a word: the summary is the definition.
    package var isGlossary: Bool
    package var searchBoost: Double
    package var outputs: [Output]
    /// Field names for the calendar and vCard files, as written (role → field key).
    package var calendar: [(role: String, field: String)]
    package var vcard: [(role: String, field: String)]
    /// Lowest allowed readability by language, and lowest allowed median.
    package var readingLevel: [(language: String, minimum: Int)]
    package var readingLevelMedian: [(language: String, minimum: Int)]

    /// Pages of a list of so many items; an empty list has one.
    package func pageCount(of items: Int) -> Int { max(1, (items + pageSize - 1) / pageSize) }

    package static func == (a: CollectionSettings, b: CollectionSettings) -> Bool {
        (a.id, a.name, a.path, a.description, a.template, a.listing) == (b.id, b.name, b.path, b.description, b.template, b.listing)
            && (a.fields, a.order, a.pageSize, a.embed, a.isGlossary, a.searchBoost) == (b.fields, b.order, b.pageSize, b.embed, b.isGlossary, b.searchBoost)
            && a.outputs == b.outputs
            && a.calendar.elementsEqual(b.calendar, by: ==) && a.vcard.elementsEqual(b.vcard, by: ==)
            && a.readingLevel.elementsEqual(b.readingLevel, by: ==) && a.readingLevelMedian.elementsEqual(b.readingLevelMedian, by: ==)
    }
}

/// Turns fields into pages: one per value and language.
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
    /// Items whose field holds both countries; the destination; either one.
    package var both: [FieldPath]
    package var destination: [FieldPath]
    package var either: [FieldPath]
    package var state: CorridorStateSettings?
}

/// How to read from a collection what is known of a pair. "None" is only ever read from an item that says so.
package struct CorridorStateSettings: Sendable, Equatable {
    package var collection: String
    package var parties: String
    /// Field with the one country that signs with each of the others: without it in the pair, the item does not link the pair.
    package var hub: String?
    /// Field with the countries that the parties have no agreement with.
    package var without: String?
    /// Only items whose field (`field`) holds one of `values` count.
    package var amongField: String?
    package var amongValues: [String]
    package var status: String
    package var inForce: [String]
    package var signed: [String]
    package var none: [String]
}

/// A question on the home page, answered by links: the items of a collection (with `whereField == whereValue`) or the terms of a taxonomy.
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

/// A kind of callout that the project adds: `kind` in lower case, as in `[!DEADLINE]`; a folded one shows its title until it is opened.
package struct CalloutSettings: Sendable, Equatable {
    package var kind: String
    package var title: LocalizedText
    package var folded: Bool
}

