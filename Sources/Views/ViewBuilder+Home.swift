internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension ViewBuilder {
    func home() -> HomeView {
        let collections = site.settings.collections.identified.map { id, collection in
            CollectionSummaryView(
                link: self.collections[id], description: collection.description.text(in: code),
                count: shown.lists[id].count)
        }
        return HomeView(
            urgent: site.settings.home.urgent.map { title in
                HomeUrgentView(
                    title: title.text(in: code), links: homeLinks(ofMenu: HomeSettings.urgentMenu),
                    numbers: emergencyNumbers())
            },
            paths: site.settings.home.paths.enumerated().map { number, path in homePath(path, number) },
            tiles: homeLinks(ofMenu: HomeSettings.tileMenu), collections: collections)
    }

    private func homePath(_ path: HomePathSettings, _ number: Int) -> HomePathView {
        let first = homeLinks(ofMenu: HomeSettings.pathMenu(number))
        let named = Set(first.map(\.url))
        return HomePathView(
            title: path.title.text(in: code), first: first,
            links: homeLinks(path.source).filter { !named.contains($0.url) })
    }

    private func homeLinks(_ source: HomePathSettings.Source) -> [HomeLinkView] {
        switch source {
        case .terms(let id):
            guard let taxonomy = shown.taxonomies.values.first(where: { $0.id == id }) else { return [] }
            return taxonomy.terms.map { HomeLinkView(title: $0.name, summary: "", url: $0.url) }
        case .items(let id, let field, let value):
            guard let collection = site.settings.collections.firstID(where: { $0.id == id }) else { return [] }
            return shown.lists[collection].compactMap { group in
                guard let entry = shown.items[group] else { return nil }
                let frontMatter = site.items[entry.item].page.frontMatter
                if let field, frontMatter.value(of: field)?.termIDs.contains(value ?? "") != true { return nil }
                return homeLink(group)
            }
        }
    }

    private func homeLinks(ofMenu id: String) -> [HomeLinkView] {
        (shown.menus[id] ?? []).compactMap { entry in
            var link: HomeLinkView?
            switch entry {
            case .item(let group): link = homeLink(group)
            case .collection(let id):
                link = HomeLinkView(
                    title: collections[id].name,
                    summary: site.settings.collections[id].description.text(in: code), url: collections[id].url)
            case .register:
                let summary = site.settings.register?.description.text(in: code) ?? ""
                link = menuLink(entry).map { HomeLinkView(title: $0.title, summary: summary, url: $0.url) }
            case .taxonomy, .corridors, .section, .index, .search:
                link = menuLink(entry).map { HomeLinkView(title: $0.title, summary: "", url: $0.url) }
            }
            link?.sign = site.settings.home.signs[site.written(entry)]
            return link
        }
    }

    private func homeLink(_ group: ID<ItemGroup>) -> HomeLinkView? {
        guard let entry = shown.items[group] else { return nil }
        let frontMatter = site.items[entry.item].page.frontMatter
        return HomeLinkView(
            title: frontMatter.title.value, summary: frontMatter.summary, url: entry.url,
            language: entry.isFallback ? site.settings.languages[site.items[entry.item].language].code : nil,
            place: site.crossings.valueOfGuide[group])
    }

    /// The first emergency number of each place that has a guide: each number once.
    private func emergencyNumbers() -> [HomeNumberView] {
        var numbers: [HomeNumberView] = []
        for place in siteView.places {
            guard let value = emergency(of: place.id).first.flatMap({ recordView($0).values.first }),
                let tel = value.tel
            else { continue }
            if let known = numbers.firstIndex(where: { $0.tel == tel }) {
                numbers[known].places.append(place.name)
            } else {
                numbers.append(HomeNumberView(words: value.words, tel: tel, places: [place.name]))
            }
        }
        // Sorting keeps the order of equals only by a second key.
        return numbers.enumerated().sorted {
            ($1.element.places.count, $0.offset) < ($0.element.places.count, $1.offset)
        }.map(\.element)
    }
}
