extension ViewMaker {
    var corridorIndexLink: LinkView {
        LinkView(title: site.settings.corridors?.name.text(in: code) ?? "", url: edition.permalinks.corridors.url)
    }

    func corridorIndex() -> CorridorIndexView {
        guard let settings = site.settings.corridors else { return CorridorIndexView(origins: [], destinations: [], cells: []) }
        var cells: [String: CorridorCellView] = [:]
        for (index, corridor) in site.corridors.enumerated() {
            cells[corridor.origin + corridor.destination] = CorridorCellView(url: edition.corridors[index].url, state: corridor.state)
        }
        return CorridorIndexView(origins: settings.origins.map(country), destinations: settings.destinations.map(country),
                                 cells: settings.origins.map { origin in settings.destinations.map { cells[origin + $0] } })
    }

    func corridorContent(_ index: Int) -> (title: String, description: String, content: PageContent) {
        let corridor = site.corridors[index]
        let view = CorridorView(
            index: corridorIndexLink, origin: country(corridor.origin), destination: country(corridor.destination), state: corridor.state,
            stateItems: corridor.stateNodes.compactMap { card($0, fields: .all) }, between: groups(corridor.between, fields: .card),
            atDestination: groups(corridor.atDestination, fields: .card), inOrigin: groups(corridor.inOrigin, fields: .all),
            inDestination: groups(corridor.inDestination, fields: .all),
            reverse: corridorOfPair[corridor.destination + corridor.origin].map(corridorLink))
        return (corridorTitle(index), "", .corridor(view))
    }

    func corridorTitle(_ index: Int) -> String {
        country(site.corridors[index].origin).name + " → " + country(site.corridors[index].destination).name
    }

    func corridorLink(_ index: Int) -> LinkView { LinkView(title: corridorTitle(index), url: edition.corridors[index].url) }

    func country(_ code: String) -> CountryView {
        let taxonomy = edition.taxonomies.first { $0.isCountries }
        return CountryView(code: code, name: edition.names.country(code),
                           url: taxonomy?.url(of: code))
    }
}
