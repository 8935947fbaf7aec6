package import Base
package import Content

/// The register with its places and the texts that quote it.
package struct SiteRegister: Sendable {
    package let register: Register
    /// Places with a page of their own, by code: those with a record that readers may see.
    package let places: [RegisterPlace]
    /// Whether a text quotes the record or a table shows it: of a page, withdrawn ones too, since they stay published;
    /// of a notice; of a draft, which needs the record when it is finished.
    package let isUsed: IDMap<RegisterRecord, Bool>
    /// Whether there is a record that readers may see.
    package let isShown: Bool

    /// - Parameter others: records that notices and drafts use.
    init(_ register: Register, settings: SiteSettings, items: [Item], others: [ID<RegisterRecord>]) {
        self.register = register
        isShown = settings.register != nil && register.records.contains(where: \.isShown)
        var used = IDMap<RegisterRecord, Bool>(false, for: register.records.ids)
        for id in others { used[id] = true }
        /// By their first record: equal tables share their memory, so that one comparison tells a table that is
        /// counted.
        var counted: [ID<RegisterRecord>: [ID<RegisterRecord>]] = [:]
        for item in items {
            for quote in item.links.quotes { used[quote.quote.record] = true }
            for table in item.links.tables {
                guard let first = table.first, counted[first] != table else { continue }
                counted[first] = table
                for id in table { used[id] = true }
            }
        }
        isUsed = used
        var records: [String: [ID<RegisterRecord>]] = [:]
        for (id, record) in register.records.identified where record.isShown {
            guard let place = record.subject.place else { continue }
            records[PlaceCode.country(of: place), default: []].append(id)
        }
        places = records.keys.sorted().map { RegisterPlace(code: $0, records: records[$0] ?? []) }
    }
}

/// A country, with the records of its regions, or a term.
package struct RegisterPlace: Sendable {
    package let code: String
    /// In the order of the register.
    package let records: [ID<RegisterRecord>]
}
