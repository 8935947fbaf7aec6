/// `crossings` of site.yaml: from an item with parts that are tagged with values (`## España {ES}`) comes a page for
/// each value, e.g. for each country of a guide on wages.
package struct CrossingSettings: Sendable, Equatable {
    /// Id of the collection whose texts have parts.
    package var collection: String
    /// Which of its items have parts; `nil`: all.
    package var items: FieldCondition?
    /// Which of its items are about one value, e.g. the guide of a country; `nil`: none.
    package var guides: FieldCondition?
    /// Key of the field with an item's values: countries, or terms of a vocabulary.
    package var by: String
    /// Its type, without the list around it.
    package var type: FieldType
    /// Title of a page: a pattern with `{item}`, the item's title without its subtitle, and `{value}`.
    package var title: LocalizedText
    package var doors: DoorSettings?
    /// Kinds of records that are a deadline, which stands at the top of the page.
    package var deadlines: [String]
    /// Kinds of records that are a right; a page without many words needs a deadline or a right.
    package var rights: [String]
    /// Kind of callout whose title is the deadline where the first paragraph quotes none.
    package var callout: String?
    /// Kind of callout that says what to say on the phone: what has one needs a number to call.
    package var script: String?
    package var emergency: EmergencySettings?

    /// Tag of the sections that each page repeats.
    package static let shared = "all"
    /// What a title's pattern needs.
    package static let titleParts = ["{item}", "{value}"]
    /// A page has so many words of its own, or so many records.
    package static let fewestWords = 40
    package static let fewestRecords = 2

    /// The value under which a tag stands: the country of a region.
    package func value(ofTag tag: String) -> String { type == .country ? PlaceCode.country(of: tag) : tag }
}

/// Emergency numbers of the register: those of a topic, on items that have it among their terms.
package struct EmergencySettings: Sendable, Equatable {
    package var topic: String
    /// What the numbers are for (`what` of their records), the one to call first comes first; empty: all.
    package var whats: [String]
}

/// `{ field: value }`: the items whose field has a value.
package struct FieldCondition: Sendable, Equatable {
    package var field: String
    package var value: String

    package func holds(for page: ParsedPage) -> Bool {
        page.frontMatter.value(of: field)?.termIDs.contains(value) == true
    }
}

/// Door: an institution that answers, by phone or by an address on the web.
package struct DoorSettings: Sendable, Equatable {
    package var collection: String
    /// Keys of its fields: the value that it belongs to, its phone, its address on the web.
    package var by: String
    package var phone: String
    package var online: String?

    /// The values that an institution belongs to.
    package func values(of page: ParsedPage) -> [String] { page.frontMatter.value(of: by)?.termIDs ?? [] }

    package func hasPhone(_ page: ParsedPage) -> Bool { has(phone, page) }

    /// Whether it answers; one that is withdrawn does not.
    package func isDoor(_ page: ParsedPage) -> Bool {
        !page.frontMatter.isWithdrawn && (hasPhone(page) || online.map { has($0, page) } == true)
    }

    private func has(_ key: String, _ page: ParsedPage) -> Bool {
        if case .list(let values) = page.frontMatter.value(of: key) { return !values.isEmpty }
        return page.frontMatter.value(of: key) != nil
    }
}
