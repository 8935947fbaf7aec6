/// An ordered pair of countries and what is known of it. "None" comes only from an item that says so, never from silence.
struct Corridor: Sendable {
    let origin: String
    let destination: String
    let state: CorridorState
    /// Nodes that say so.
    let stateNodes: [Int]
    /// Other nodes between the two.
    let between: [Int]
    let atDestination: [Int]
    let inOrigin: [Int]
    let inDestination: [Int]

    static func all(settings: SiteSettings, atlas: Atlas, items: [Item], nodes: [Node]) -> [Corridor] {
        guard let corridors = settings.corridors else { return [] }
        let lookup = Lookup(settings: settings, corridors: corridors, nodes: nodes, items: items)
        return corridors.origins.flatMap { origin in
            corridors.destinations.filter { $0 != origin }.map { lookup.corridor(from: origin, to: $0) }
        }
    }

    /// Which nodes bear a country, so that a pair costs the nodes of its two countries and not all of them.
    private struct Lookup {
        let settings: CorridorSettings
        let stateCollection: Int?
        let nodes: [Node]
        let items: [Item]
        /// Country → nodes, by role of the field.
        let both: [String: [Int]]
        let destination: [String: [Int]]
        let either: [String: [Int]]
        /// Country → nodes of the state's collection that hold it among parties or in `without`.
        let stated: [String: [Int]]

        init(settings site: SiteSettings, corridors: CorridorSettings, nodes: [Node], items: [Item]) {
            settings = corridors
            self.nodes = nodes
            self.items = items
            func index(_ paths: [FieldPath]) -> [String: [Int]] {
                var found: [String: [Int]] = [:]
                for (number, node) in nodes.enumerated() {
                    guard let item = node.items.lazy.compactMap({ $0 }).first, !items[item].page.frontMatter.isWithdrawn else { continue }
                    let keys = paths.filter { $0.collection == site.collections[node.collection].id }.map(\.field)
                    var seen: Set<String> = []
                    for field in items[item].page.frontMatter.fields where keys.contains(field.key) {
                        for country in Taxonomy.terms(of: field.value) where seen.insert(country).inserted { found[country, default: []].append(number) }
                    }
                }
                return found
            }
            both = index(corridors.both)
            destination = index(corridors.destination)
            either = index(corridors.either)
            let state = corridors.state
            stateCollection = state.flatMap { state in site.collections.firstIndex { $0.id == state.collection } }
            stated = state.map { state in
                index([FieldPath(collection: state.collection, field: state.parties)]
                    + (state.without.map { [FieldPath(collection: state.collection, field: $0)] } ?? []))
            } ?? [:]
        }

        func corridor(from origin: String, to destination: String) -> Corridor {
            let (state, stateNodes) = state(origin, destination)
            let between = intersection(both[origin], both[destination]).filter { !stateNodes.contains($0) && links($0, origin, destination) }
            return Corridor(origin: origin, destination: destination, state: state, stateNodes: stateNodes, between: between,
                            atDestination: self.destination[destination] ?? [], inOrigin: either[origin] ?? [],
                            inDestination: either[destination] ?? [])
        }

        private func intersection(_ a: [Int]?, _ b: [Int]?) -> [Int] {
            guard let a, let b else { return [] }
            let set = Set(b)
            return a.filter(set.contains)
        }

        private func values(_ node: Int, _ key: String?) -> [String] {
            guard let key, let item = nodes[node].items.lazy.compactMap({ $0 }).first else { return [] }
            return items[item].page.frontMatter.value(of: key).map(Taxonomy.terms) ?? []
        }

        /// With a hub, an instrument links only the pairs that include it.
        private func links(_ node: Int, _ a: String, _ b: String) -> Bool {
            guard nodes[node].collection == stateCollection, let hub = values(node, settings.state?.hub).first else { return true }
            return hub == a || hub == b
        }

        private func state(_ a: String, _ b: String) -> (CorridorState, [Int]) {
            guard let state = settings.state else { return (.notResearched, []) }
            let candidates = intersection(stated[a], stated[b]).filter { node in
                state.amongField == nil || values(node, state.amongField).contains { state.amongValues.contains($0) }
            }
            func having(_ statuses: [String]) -> [Int] {
                candidates.filter { node in
                    let parties = values(node, state.parties)
                    return parties.contains(a) && parties.contains(b) && links(node, a, b) && values(node, state.status).contains { statuses.contains($0) }
                }
            }
            let inForce = having(state.inForce)
            if !inForce.isEmpty { return (.inForce, inForce) }
            let none = candidates.filter { node in
                let (parties, without) = (values(node, state.parties), values(node, state.without))
                return values(node, state.status).contains { state.none.contains($0) }
                    && (parties.contains(a) && without.contains(b) || parties.contains(b) && without.contains(a))
            }
            let signed = having(state.signed)
            if !signed.isEmpty { return (.signed, signed + none) }
            return none.isEmpty ? (.notResearched, []) : (.none, none)
        }
    }
}
