internal import Base
internal import Content
internal import Markdown

/// Finds the records of tables. What it found it remembers: a site may draw one table many times.
struct RecordTables {
    /// Values that filters may name, with their records.
    private let recordsByValue: [RecordFilter: [String: [ID<RegisterRecord>]]]
    private var found: [[Condition]: [ID<RegisterRecord>]] = [:]
    /// How many records were compared with conditions.
    private(set) var comparisons = 0

    private struct Condition: Hashable {
        var filter: RecordFilter
        var value: String
    }

    init(_ register: Register) { recordsByValue = RecordFilter.values(in: register) }

    /// Whether a record has this value.
    func has(_ value: String, _ filter: RecordFilter) -> Bool { recordsByValue[filter]?[value] != nil }

    /// All values that records have.
    func values(_ filter: RecordFilter) -> [String] { (recordsByValue[filter] ?? [:]).keys.sorted() }

    /// The records that fit all filters of a table and that readers may see, in the order of the register.
    mutating func records(_ table: BodyEmbed, in register: Register) -> [ID<RegisterRecord>] {
        let conditions = table.filters.compactMap { written in
            RecordFilter(rawValue: written.key).map { Condition(filter: $0, value: written.value) }
        }
        if let known = found[conditions] { return known }
        // The fewest records that one filter leaves: many tables of a large register stay fast.
        let fewest =
            conditions.map { recordsByValue[$0.filter]?[$0.value] ?? [] }.min { $0.count < $1.count } ?? []
        comparisons += fewest.count
        let fitting = fewest.filter { id in
            let record = register.records[id]
            return record.isShown && conditions.allSatisfy { $0.filter.matches(record.subject, $0.value) }
        }
        found[conditions] = fitting
        return fitting
    }
}

/// A condition of a table: `kind: deadline`.
package enum RecordFilter: String, CaseIterable {
    case topic, kind, what, place

    /// `what: none`: only records without it, i.e. the main one of each kind.
    static let noWhat = "none"

    /// A country stands for its regions too.
    func matches(_ subject: RegisterSubject, _ value: String) -> Bool {
        switch self {
        case .topic: subject.topic == value
        case .kind: subject.kind == value
        case .what: (subject.what ?? RecordFilter.noWhat) == value
        case .place: subject.place.map { $0 == value || PlaceCode.country(of: $0) == value } ?? false
        }
    }

    /// All values of the register's records, each with the records that have it, in the order of the register.
    static func values(in register: Register) -> [RecordFilter: [String: [ID<RegisterRecord>]]] {
        var values: [RecordFilter: [String: [ID<RegisterRecord>]]] = [:]
        for (id, record) in register.records.identified {
            let subject = record.subject
            values[.topic, default: [:]][subject.topic, default: []].append(id)
            values[.kind, default: [:]][subject.kind, default: []].append(id)
            values[.what, default: [:]][subject.what ?? noWhat, default: []].append(id)
            guard let place = subject.place else { continue }
            values[.place, default: [:]][place, default: []].append(id)
            let country = PlaceCode.country(of: place)
            if country != place { values[.place, default: [:]][country, default: []].append(id) }
        }
        return values
    }
}
