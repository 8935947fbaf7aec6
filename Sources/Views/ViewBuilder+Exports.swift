internal import Base
internal import Content
internal import Site

/// Links to the files for calendars and phones.
extension ViewBuilder {
    /// An item's own files.
    func exports(of group: ID<ItemGroup>) -> ExportsView {
        guard let entry = shown.items[group] else { return ExportsView() }
        return ExportsView(
            calendarURL: site.isExported(.calendar, entry) ? entry.permalink.event.url : nil,
            contactsURL: site.isExported(.contacts, entry) ? entry.permalink.contact.url : nil)
    }

    /// Files of a collection's list: those of the chosen value's page, if it has them, else of the language.
    func exports(
        of collection: ID<CollectionSettings>, _ selection: FacetSelection?, _ groups: [ID<ItemGroup>]
    ) -> ExportsView {
        let chosen = selection.flatMap { selection -> ExportsView? in
            let key = site.settings.collections[collection].fields[selection.field].key
            guard let taxonomy = site.taxonomiesByField[collection][key],
                let term = shown.taxonomies[taxonomy].term(selection.value)
            else { return nil }
            return exports(of: term, taxonomy)
        }
        func url(_ export: Export, _ chosen: String?, _ all: Permalink) -> String? {
            site.exported(export, of: groups, in: language).isEmpty ? nil : chosen ?? all.url
        }
        return ExportsView(
            calendarURL: url(.calendar, chosen?.calendarURL, shown.permalinks.agenda),
            contactsURL: url(.contacts, chosen?.contactsURL, shown.permalinks.directory))
    }

    func exports(of term: TaxonomyTerm, _ taxonomy: ID<TaxonomySettings>) -> ExportsView {
        func has(_ export: Export) -> Bool {
            site.exports(export, of: taxonomy) && !site.exported(export, of: term.groups, in: language).isEmpty
        }
        return ExportsView(
            calendarURL: has(.calendar) ? term.permalink.agenda.url : nil,
            contactsURL: has(.contacts) ? term.permalink.directory.url : nil)
    }
}
