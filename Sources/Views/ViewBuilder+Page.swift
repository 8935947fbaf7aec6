package import Base
package import Content
package import Markdown
package import Site

extension ViewBuilder {
    /// View of a page of this language. Pure and thread-safe.
    /// - Parameter body: that of the item shown.
    /// - Parameter isWhole: with the parts of an item that have pages of their own, for its single file.
    package func view(of page: SitePage, body: RenderedBody? = nil, isWhole: Bool = false) -> PageView {
        let (title, description, content) = content(of: page, body: body, isWhole: isWhole)
        let translations = IDMap(site.languages.ids) { site.translation(of: page, in: $0)?.url }
        return PageView(
            site: siteView, url: page.url, title: title, description: description, canonical: canonical(of: page),
            alternates: alternates(of: page, translations), languageLinks: languageLinks(translations),
            breadcrumbs: breadcrumbs(of: page),
            isIndexed: page.isIndexed || page.permalink == site.permalinks.root, content: content)
    }

    private func canonical(of page: SitePage) -> String {
        switch page.kind {
        case .home: return site.permalinks.absolute(siteView.homeURL)
        case .item(let group):
            guard let shown = shown.items[group], shown.isFallback,
                let source = site.languages[site.items[shown.item].language].items[group]
            else { break }
            return site.permalinks.absolute(source.permalink)
        case .redirect(let target): return target
        default: break
        }
        return site.permalinks.absolute(page.permalink)
    }

    private func languageLinks(_ translations: IDMap<Language, String?>) -> [LanguageLinkView] {
        translations.ids.filter { $0 != language }.map { other in
            let same = translations[other]
            return LanguageLinkView(
                language: site.settings.languages[other].code, name: site.settings.languages[other].name,
                url: same ?? site.languages[other].permalinks.system.home.url, isSamePage: same != nil)
        }
    }

    /// hreflang: absolute URLs of the page in every language that has it; empty for pages that are not indexed.
    package func alternates(of page: SitePage) -> [AlternateView] {
        alternates(of: page, IDMap(site.languages.ids) { site.translation(of: page, in: $0)?.url })
    }

    private func alternates(of page: SitePage, _ translations: IDMap<Language, String?>) -> [AlternateView] {
        let languages = site.settings.languages
        guard languages.count > 1, page.isIndexed || page.permalink == site.permalinks.root else { return [] }
        // In another language, page 2 of a list has other items.
        if case .collection(_, _, let number) = page.kind, number > 1 { return [] }
        let found = zip(languages, translations.values).compactMap { language, url in
            url.map { AlternateView(language: language.code, url: site.permalinks.absolute($0)) }
        }
        return found.count > 1 ? found : []
    }

    /// Items of a collection with all their fields, for data files; without fallbacks and withdrawn items.
    package func records(of collection: ID<CollectionSettings>) -> [ItemCard] {
        shown.lists[collection].compactMap { group in
            guard let item = shown.items[group], !item.isFallback else { return nil }
            return card(group, fields: .data)
        }
    }
}
