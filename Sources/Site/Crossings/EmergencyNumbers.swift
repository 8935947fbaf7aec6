package import Base
package import Content

/// Phone numbers of the register's emergency topic, and the items that show them.
package struct EmergencyNumbers: Sendable {
    private let settings: EmergencySettings?
    private let vocabulary: String?
    /// All of a place, in the order of the register.
    private let allOfPlace: [String: [ID<RegisterRecord>]]
    /// Those to call first.
    private let ofPlace: [String: [ID<RegisterRecord>]]

    init(_ settings: SiteSettings, _ register: Register) {
        let own = settings.crossings?.emergency
        self.settings = own
        vocabulary = settings.register?.topics
        var ofPlace: [String: [ID<RegisterRecord>]] = [:]
        for (id, record) in register.records.identified
        where record.subject.topic == own?.topic && record.isContact && record.isShown {
            if let place = record.subject.place { ofPlace[place, default: []].append(id) }
        }
        allOfPlace = ofPlace
        if let whats = own?.whats, !whats.isEmpty {
            ofPlace = ofPlace.mapValues { ids in
                whats.flatMap { what in ids.filter { register.records[$0].subject.what == what } }
            }
        }
        self.ofPlace = ofPlace
    }

    /// Those of a country, not of its regions; the one to call first comes first.
    package func numbers(of value: String) -> [ID<RegisterRecord>] { ofPlace[value] ?? [] }

    /// Those of a country that are for one thing, e.g. for children.
    package func numbers(of value: String, for what: String, in register: Register) -> [ID<RegisterRecord>] {
        (allOfPlace[value] ?? []).filter { register.records[$0].subject.what == what }
    }

    /// Places that have a number.
    package var places: [String] { allOfPlace.keys.sorted() }

    /// The topic of the numbers to call first.
    package var topic: String? { settings?.topic }

    /// What the numbers are for.
    package func whats(in register: Register) -> Set<String> {
        Set(allOfPlace.values.joined().compactMap { register.records[$0].subject.what })
    }

    /// Whether a page has the emergency topic among its terms: it names danger.
    package func areShown(on page: ParsedPage, _ collection: CollectionSettings) -> Bool {
        guard let topic = settings?.topic, let vocabulary else { return false }
        return collection.fields.contains { field in
            field.type.element == .choice(vocabulary: vocabulary)
                && page.frontMatter.value(of: field.key)?.termIDs.contains(topic) == true
        }
    }
}
