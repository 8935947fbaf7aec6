package import Base

/// `register` of site.yaml: what the records in `Content/facts/` are about.
package struct RegisterSettings: Sendable, Equatable {
    /// What the place of a record is.
    package enum PlaceType: Sendable, Equatable {
        /// ISO 3166-1 alpha-2.
        case country
        /// ISO 3166-1 alpha-2, or a region of a country, ISO 3166-2.
        case countryOrRegion
        /// A term of this vocabulary.
        case term(vocabulary: String)
    }

    package var name: LocalizedText
    package var path: LocalizedText
    package var description: LocalizedText
    /// Ids of vocabularies.
    package var topics: String
    package var kinds: String
    /// `nil`: `what` is any word, shown as it is written.
    package var whats: String?
    /// `nil`: records have no place.
    package var place: PlaceType?
    /// Names of regions: ISO 3166-2 code → name, in the order of site.yaml. Foundation does not have CLDR's. A region
    /// without a name is shown by its country and code.
    package var regions: [(code: String, name: LocalizedText)]
    /// Hosts of sites that the project does not cite; a host stands for all below it.
    package var unlistedSources: [String]
    /// Kinds of callouts in which numbers need no record.
    package var exemptCallouts: [String]

    /// Kind of records without a value: what was looked for and not found. Only editors see them.
    package static let gap = "gap"
    /// Kind of records whose value is a phone number.
    package static let contact = "contact"
    /// Id of figures that the page itself gives, with no record behind them: `[10 minutos](fact:own)`.
    package static let ownFigure = "own"
    /// Word that draws a table of records in a fenced block.
    package static let tableEmbed = "facts"

    package static func == (a: RegisterSettings, b: RegisterSettings) -> Bool {
        (a.name, a.path, a.description) == (b.name, b.path, b.description)
            && (a.topics, a.kinds, a.whats, a.place) == (b.topics, b.kinds, b.whats, b.place)
            && a.regions.elementsEqual(b.regions, by: ==)
            && (a.unlistedSources, a.exemptCallouts) == (b.unlistedSources, b.exemptCallouts)
    }

    /// Whether the project does not cite this host.
    package func isUnlisted(host: String) -> Bool {
        unlistedSources.contains { host == $0 || host.hasSuffix("." + $0) }
    }
}
