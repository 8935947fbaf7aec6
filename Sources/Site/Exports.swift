package import Base
package import Content

/// What programs on the reader's device can take in: events for calendars, contacts for phones.
package enum Export: Sendable, CaseIterable {
    case calendar, contacts

    func isMade(of collection: CollectionSettings) -> Bool {
        switch self {
        case .calendar: collection.calendar != nil
        case .contacts: collection.vcard != nil
        }
    }
}

extension Site {
    /// Those of the items that are exported in a language, in their order: without fallbacks and withdrawn ones.
    package func exported(
        _ export: Export, of groups: some Sequence<ID<ItemGroup>>, in language: ID<Language>
    ) -> [(group: ID<ItemGroup>, shown: LocalizedItem)] {
        groups.compactMap { group in
            guard let shown = languages[language].items[group], isExported(export, shown) else { return nil }
            return (group, shown)
        }
    }

    package func isExported(_ export: Export, _ shown: LocalizedItem) -> Bool {
        let item = items[shown.item]
        guard export.isMade(of: settings.collections[item.collection]), !shown.isFallback,
            !item.page.frontMatter.isWithdrawn
        else { return false }
        switch export {
        case .calendar: return eventDays(of: item) != nil
        case .contacts: return true
        }
    }

    /// When an event is; `nil` for an item that is none.
    package func eventDays(of item: Item) -> EventDays? {
        settings.collections[item.collection].calendar.flatMap { EventDays(item.page.frontMatter, $0) }
    }

    /// Whether the terms of a taxonomy have files of their own: of countries those with contacts, of all those with
    /// events.
    package func exports(_ export: Export, of taxonomy: ID<TaxonomySettings>) -> Bool {
        let read = Set(settings.taxonomies[taxonomy].from.map(\.collection))
        guard settings.collections.contains(where: { read.contains($0.id) && export.isMade(of: $0) }) else {
            return false
        }
        return export == .calendar || Taxonomy.elementType(settings.taxonomies[taxonomy], settings) == .country
    }
}

extension FrontMatter {
    /// Date of the last change, as the text says.
    package var modified: PartialDate? { [textDate, date, changes.map(\.date).max()].compactMap { $0 }.max() }
}
