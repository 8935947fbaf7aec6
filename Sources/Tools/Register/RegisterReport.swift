package import Base
package import Content
package import Diagnostics
package import Messages
internal import Site

/// `faro facts`: the register as editors look at it, with what is missing in it.
package struct RegisterReport: Sendable {
    /// Which records are shown. A condition that is `nil` takes all.
    package struct Filter: Sendable, Equatable {
        /// A country stands for its regions.
        package var place: String?
        package var confidence: RegisterRecord.Confidence?
        /// The source was seen before this day.
        package var seenBefore: PartialDate?
        package var onlyGaps: Bool

        package init(
            place: String? = nil, confidence: RegisterRecord.Confidence? = nil, seenBefore: PartialDate? = nil,
            onlyGaps: Bool = false
        ) {
            self.place = place
            self.confidence = confidence
            self.seenBefore = seenBefore
            self.onlyGaps = onlyGaps
        }
    }

    struct Entry: Sendable {
        var record: RegisterRecord
        /// The day on which its oldest source was seen.
        var seen: PartialDate?
        var quotes: Int
        var tables: Int
    }

    struct Group: Sendable {
        /// `nil`: records without a place.
        var place: String?
        var name: String
        var entries: [Entry]
    }

    struct EmptyCells: Sendable {
        var place: String
        var name: String
        var topics: [String]
    }

    let date: PartialDate
    let filter: Filter
    let sources: [RegisterSource]
    /// Countries by name, each before its regions; then the records without a place. Without gaps.
    let groups: [Group]
    let gaps: [Entry]
    let empty: [EmptyCells]
}

extension RegisterProject {
    /// - Parameter language: of the names of places.
    /// - Returns: the report, or the place of the filter that no record has.
    package func report(
        _ filter: RegisterReport.Filter, in language: MessageLanguage
    ) -> Result<RegisterReport, UnknownPlace> {
        let places = Set(register.records.compactMap(\.subject.place))
        let known = places.union(places.map(PlaceCode.country))
        if let place = filter.place, !known.contains(place) {
            return .failure(UnknownPlace(code: place, near: Suggestion(for: place, in: known.sorted())))
        }
        let names = names(in: language.rawValue)
        let entries = entries().filter { filter.takes($0) }
        return .success(
            RegisterReport(
                date: date, filter: filter, sources: register.sources,
                groups: filter.onlyGaps ? [] : groups(entries.filter { !$0.record.isGap }, names),
                gaps: filter.isPartial ? [] : entries.filter(\.record.isGap),
                empty: filter.isPartial ? [] : emptyCells(filter, names)))
    }

    private func entries() -> [RegisterReport.Entry] {
        var entries = register.records.map { record in
            RegisterReport.Entry(
                record: record, seen: record.sources.compactMap { register.sources[$0].seen }.min(), quotes: 0,
                tables: 0)
        }
        let uses = RegisterUses(site, bodies)
        for quote in uses.quotes { entries[quote.quote.record.index].quotes += 1 }
        for table in uses.tables { for id in table.records { entries[id.index].tables += 1 } }
        return entries
    }

    private func groups(_ entries: [RegisterReport.Entry], _ names: ValueNames) -> [RegisterReport.Group] {
        let byPlace = Dictionary(grouping: entries) { $0.record.subject.place }
        let groups = byPlace.map { place, entries in
            RegisterReport.Group(place: place, name: place.map(names.place) ?? "", entries: entries)
        }
        func key(_ group: RegisterReport.Group) -> ([UInt8], String, Int, [UInt8], String) {
            let place = group.place ?? ""
            let country = PlaceCode.country(of: place)
            func order(_ text: String) -> [UInt8] { TextOrder.key(text, language: names.language) }
            // Above every key of a name.
            if group.place == nil { return ([0xFF], "", 0, [], "") }
            return (order(names.place(country)), country, place == country ? 0 : 1, order(group.name), place)
        }
        return groups.map { (key: key($0), group: $0) }.sorted { a, b in
            if a.key.0 != b.key.0 { return a.key.0.lexicographicallyPrecedes(b.key.0) }
            if (a.key.1, a.key.2) != (b.key.1, b.key.2) { return (a.key.1, a.key.2) < (b.key.1, b.key.2) }
            if a.key.3 != b.key.3 { return a.key.3.lexicographicallyPrecedes(b.key.3) }
            return a.key.4 < b.key.4
        }.map(\.group)
    }

    /// Of each country with records: the topics of which another one has a record that readers may see. A gap says that
    /// somebody looked: it is no empty cell; an unsure record is one.
    private func emptyCells(_ filter: RegisterReport.Filter, _ names: ValueNames) -> [RegisterReport.EmptyCells] {
        guard let settings = site.settings.register else { return [] }
        var topics: [String: Set<String>] = [:]
        var looked: [String: Set<String>] = [:]
        for record in register.records {
            guard let place = record.subject.place.map(PlaceCode.country) else { continue }
            if record.isShown || record.isGap { looked[place, default: []].insert(record.subject.topic) }
            if record.isShown {
                topics[place, default: []].insert(record.subject.topic)
            } else if !record.isGap, topics[place] == nil {
                topics[place] = []
            }
        }
        let all = topics.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        let wanted = site.settings.terms(of: settings.topics).map(\.id).filter(all.contains)
        let places = topics.keys.filter { filter.place == nil || filter.place == $0 }.sorted()
        return TextOrder.sorted(places, language: names.language, by: names.place).compactMap { place in
            let missing = wanted.filter { looked[place]?.contains($0) != true }
            return missing.isEmpty
                ? nil : RegisterReport.EmptyCells(place: place, name: names.place(place), topics: missing)
        }
    }
}

extension RegisterReport.Filter {
    /// Whether records are chosen by something that gaps and empty cells do not have.
    fileprivate var isPartial: Bool { confidence != nil || seenBefore != nil }

    fileprivate func takes(_ entry: RegisterReport.Entry) -> Bool {
        let own = entry.record.subject.place
        if let place, own != place, own.map(PlaceCode.country) != place { return false }
        if let confidence, entry.record.confidence != confidence { return false }
        if let seenBefore { return entry.seen.map { $0 < seenBefore } ?? false }
        return true
    }
}

/// No record has this place.
package struct UnknownPlace: Error, Equatable {
    package var code: String
    package var near: Suggestion
}
