internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension ViewBuilder {
    /// View shared by all pages of the language.
    static func siteView(
        _ site: Site, _ shown: LocalizedSite, _ collections: IDMap<CollectionSettings, CollectionLinkView>,
        _ assets: [AssetView]
    ) -> SiteView {
        let settings = site.settings, code = shown.language.code, system = shown.permalinks.system
        return SiteView(
            title: settings.title.text(in: code), tagline: settings.tagline.text(in: code),
            publisher: settings.publisher.text(in: code), contact: settings.contact,
            disclaimer: settings.disclaimer.text(in: code),
            licence: settings.licence.map { LinkView(title: $0.name, url: $0.url) },
            language: shown.language, languages: settings.languages,
            origin: settings.baseURL.origin, isAtPlaceholder: settings.baseURL.isPlaceholder,
            basePath: settings.baseURL.path,
            homeURL: system.home.url, searchURL: system.search.url, indexURL: system.index.url,
            offlineURL: system.offline.url, offlineListURL: shown.permalinks.offlineList.url,
            webManifestURL: site.permalinks.webManifest.url,
            searchIndexURL: site.permalinks.searchFolderURL, searchClientURL: site.permalinks.searchClient.url,
            linkedPages: site.theme.linkedPages.compactMap { name in
                menuURL(name, site, shown).map { NamedPageView(name: name, url: $0) }
            },
            mainMenu: menu("main", site, shown, collections), footerMenu: menu("footer", site, shown, collections),
            strings: shown.strings, notice: nil, assets: assets,
            callouts: settings.callouts.map {
                CalloutView(kind: $0.kind, title: $0.title.text(in: code), isFolded: $0.folded, sign: $0.sign)
            },
            feedURL: settings.collections.contains { $0.outputs.contains(.feed) } ? shown.permalinks.feed.url : nil)
    }

    func noticeView(_ notice: Notice) -> NoticeView? {
        guard let until = notice.page.frontMatter.until else { return nil }
        return NoticeView(
            title: notice.page.frontMatter.title.value,
            body: body(notice.body, notice.targets, notice.embeds, in: language),
            until: shown.names.dates.view(until))
    }

    // MARK: Menus

    private static func menu(
        _ id: String, _ site: Site, _ shown: LocalizedSite,
        _ collections: IDMap<CollectionSettings, CollectionLinkView>
    ) -> [LinkView] {
        (shown.menus[id] ?? []).compactMap { menuLink($0, site, shown, collections) }
    }

    func menuLink(_ entry: MenuEntry) -> LinkView? { ViewBuilder.menuLink(entry, site, shown, collections) }

    private static func menuLink(
        _ entry: MenuEntry, _ site: Site, _ shown: LocalizedSite,
        _ collections: IDMap<CollectionSettings, CollectionLinkView>
    ) -> LinkView? {
        switch entry {
        case .collection(let id): LinkView(title: collections[id].name, url: collections[id].url)
        case .taxonomy(let id): LinkView(title: shown.taxonomies[id].name, url: shown.taxonomies[id].url)
        case .corridors: corridorIndexLink(site, shown)
        case .register: registerLink(site, shown)
        case .index: LinkView(title: shown.strings["title.index"], url: shown.permalinks.system.index.url)
        case .search: LinkView(title: shown.strings["title.search"], url: shown.permalinks.system.search.url)
        case .section(let id): shown.sections[id].map { LinkView(title: $0.title, url: $0.url) }
        case .item(let group):
            shown.items[group].map {
                LinkView(title: site.items[$0.item].page.frontMatter.title.value, url: $0.url)
            }
        }
    }

    /// URL of the first menu item with this name, e.g. `about` for `pages/about`.
    private static func menuURL(_ name: String, _ site: Site, _ shown: LocalizedSite) -> String? {
        for menu in site.settings.menus {
            for case .item(let group) in shown.menus[menu.id] ?? [] where site.groups[group].name == name {
                return shown.items[group]?.url
            }
        }
        return nil
    }
}

extension DateWords {
    func view(_ date: PartialDate) -> DateView { DateView(iso: date.iso, text: text(date)) }
}
