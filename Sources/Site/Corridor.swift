package import Base
package import Content

/// Corridor: an ordered pair of countries and its known state. The state `none` needs an item that says so.
package struct Corridor: Sendable {
    package let origin: String
    package let destination: String
    package let state: CorridorState
    /// Items that give the state.
    package let stateGroups: [ID<ItemGroup>]
    /// Other items that name both countries.
    package let between: [ID<ItemGroup>]
    package let atDestination: [ID<ItemGroup>]
    package let inOrigin: [ID<ItemGroup>]
    package let inDestination: [ID<ItemGroup>]

    static func all(settings: SiteSettings, items: [Item], groups: [ItemGroup]) -> [Corridor] {
        guard let corridors = settings.corridors else { return [] }
        let countries = CountryIndex(settings: settings, corridors: corridors, groups: groups, items: items)
        return corridors.origins.flatMap { origin in
            corridors.destinations.filter { $0 != origin }.map { countries.corridor(from: origin, to: $0) }
        }
    }
}

/// Inverted index (country → items): a pair reads only the items of its two countries.
private struct CountryIndex {
    private let settings: CorridorSettings
    private let stateCollection: ID<CollectionSettings>?
    private let groups: [ItemGroup]
    private let items: [Item]
    /// Country → items, by role of the field.
    private var both: [String: [ID<ItemGroup>]] = [:]
    private var destination: [String: [ID<ItemGroup>]] = [:]
    private var either: [String: [ID<ItemGroup>]] = [:]
    /// Country → items of the state's collection that have the country among the parties or in `without`.
    private var stated: [String: [ID<ItemGroup>]] = [:]

    init(settings site: SiteSettings, corridors: CorridorSettings, groups: [ItemGroup], items: [Item]) {
        settings = corridors
        self.groups = groups
        self.items = items
        stateCollection = corridors.state.flatMap { state in site.collections.firstID { $0.id == state.collection } }
        both = index(corridors.both, site)
        destination = index(corridors.destination, site)
        either = index(corridors.either, site)
        guard let state = corridors.state else { return }
        let keys = [state.parties] + (state.without.map { [$0] } ?? [])
        stated = index(keys.map { FieldPath(collection: state.collection, field: $0) }, site)
    }

    private func index(_ paths: [FieldPath], _ site: SiteSettings) -> [String: [ID<ItemGroup>]] {
        var found: [String: [ID<ItemGroup>]] = [:]
        for (id, group) in groups.identified {
            guard let item = group.firstItem, !items[item].page.frontMatter.isWithdrawn else { continue }
            let keys = paths.filter { $0.collection == site.collections[group.collection].id }.map(\.field)
            var seen: Set<String> = []
            for field in items[item].page.frontMatter.fields where keys.contains(field.key) {
                for country in field.value.termIDs where seen.insert(country).inserted {
                    found[country, default: []].append(id)
                }
            }
        }
        return found
    }

    func corridor(from origin: String, to destination: String) -> Corridor {
        let (state, stateGroups) = state(origin, destination)
        let between = intersection(both[origin], both[destination]).filter {
            !stateGroups.contains($0) && links($0, origin, destination)
        }
        return Corridor(
            origin: origin, destination: destination, state: state, stateGroups: stateGroups, between: between,
            atDestination: self.destination[destination] ?? [], inOrigin: either[origin] ?? [],
            inDestination: either[destination] ?? [])
    }

    private func intersection(_ a: [ID<ItemGroup>]?, _ b: [ID<ItemGroup>]?) -> [ID<ItemGroup>] {
        guard let a, let b else { return [] }
        let set = Set(b)
        return a.filter(set.contains)
    }

    private func values(_ group: ID<ItemGroup>, _ key: String?) -> [String] {
        guard let key, let item = groups[group].firstItem else { return [] }
        return items[item].page.frontMatter.value(of: key)?.termIDs ?? []
    }

    /// With a hub, an instrument links only the pairs that include it.
    private func links(_ group: ID<ItemGroup>, _ a: String, _ b: String) -> Bool {
        guard groups[group].collection == stateCollection, let hub = values(group, settings.state?.hub).first else {
            return true
        }
        return hub == a || hub == b
    }

    private func state(_ a: String, _ b: String) -> (CorridorState, [ID<ItemGroup>]) {
        guard let state = settings.state else { return (.notResearched, []) }
        let candidates = intersection(stated[a], stated[b]).filter { group in
            state.amongField == nil || values(group, state.amongField).contains { state.amongValues.contains($0) }
        }
        func withStatus(_ statuses: [String]) -> [ID<ItemGroup>] {
            candidates.filter { group in
                let parties = values(group, state.parties)
                return parties.contains(a) && parties.contains(b) && links(group, a, b)
                    && values(group, state.status).contains { statuses.contains($0) }
            }
        }
        let inForce = withStatus(state.inForce)
        if !inForce.isEmpty { return (.inForce, inForce) }
        let none = candidates.filter { group in
            let (parties, without) = (values(group, state.parties), values(group, state.without))
            return values(group, state.status).contains { state.none.contains($0) }
                && (parties.contains(a) && without.contains(b) || parties.contains(b) && without.contains(a))
        }
        let signed = withStatus(state.signed)
        if !signed.isEmpty { return (.signed, signed + none) }
        if !none.isEmpty { return (.none, none) }
        let notFound = withStatus(state.notFound)
        return notFound.isEmpty ? (.notResearched, []) : (.notFound, notFound)
    }
}
