internal import Base
internal import Content
internal import Site

extension ViewBuilder {
    /// `nil` for a site without corridors.
    static func corridorIndexLink(_ site: Site, _ shown: LocalizedSite) -> LinkView? {
        site.settings.corridors.map {
            LinkView(title: $0.name.text(in: shown.language.code), url: shown.permalinks.corridors.url)
        }
    }

    func corridorIndex() -> CorridorIndexView {
        guard let settings = site.settings.corridors else {
            return CorridorIndexView(origins: [], destinations: [], cells: [])
        }
        var cells: [String: CorridorCellView] = [:]
        for (id, corridor) in site.corridors.identified {
            cells[corridor.origin + corridor.destination] = CorridorCellView(
                url: shown.corridors[id].url, state: corridor.state)
        }
        return CorridorIndexView(
            origins: settings.origins.map(country), destinations: settings.destinations.map(country),
            cells: settings.origins.map { origin in settings.destinations.map { cells[origin + $0] } })
    }

    func corridorContent(_ id: ID<Corridor>) -> (title: String, description: String, content: PageContent) {
        let corridor = site.corridors[id]
        let view = CorridorView(
            index: ViewBuilder.corridorIndexLink(site, shown) ?? LinkView(title: "", url: ""),
            origin: country(corridor.origin), destination: country(corridor.destination), state: corridor.state,
            stateItems: corridor.stateGroups.compactMap { card($0, fields: .all) },
            between: cardGroups(corridor.between, fields: .card),
            atDestination: cardGroups(corridor.atDestination, fields: .card),
            inOrigin: cardGroups(corridor.inOrigin, fields: .all),
            inDestination: cardGroups(corridor.inDestination, fields: .all),
            reverse: corridorOfPair[corridor.destination + corridor.origin].map(corridorLink))
        return (corridorTitle(id), "", .corridor(view))
    }

    func corridorTitle(_ id: ID<Corridor>) -> String {
        country(site.corridors[id].origin).name + " → " + country(site.corridors[id].destination).name
    }

    func corridorLink(_ id: ID<Corridor>) -> LinkView {
        LinkView(title: corridorTitle(id), url: shown.corridors[id].url)
    }

    func country(_ code: String) -> CountryView {
        let taxonomy = shown.taxonomies.values.first { $0.isCountries }
        return CountryView(code: code, name: shown.names.country(code), url: taxonomy?.term(code)?.url)
    }
}
