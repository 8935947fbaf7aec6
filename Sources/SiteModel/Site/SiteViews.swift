package import Markdown

extension ViewMaker {
    /// Everything that the theme may see of a page of this language. Pure, cheap, and safe on any thread.
    /// - Parameter body: of the page's item, once `takeBodies` has taken it out of the site.
    package func view(of page: SitePage, body: RenderedBody? = nil) -> PageView {
        let (title, description, content) = content(of: page, body: body)
        let translations = site.editions.indices.map { site.translation(of: page, in: $0) }
        return PageView(
            site: edition.site, url: page.url, title: title, description: description, canonical: canonical(of: page),
            alternates: site.alternates(of: page, translations), languageLinks: languageLinks(translations), breadcrumbs: breadcrumbs(of: page),
            isIndexed: page.isIndexed || page.permalink == site.permalinks.root, content: content)
    }

    private func canonical(of page: SitePage) -> String {
        switch page.kind {
        case .home: return site.permalinks.absolute(edition.site.homeURL)
        case .item(let node):
            guard let entry = edition.entries[node], entry.isFallback,
                  let source = site.editions[site.items[entry.item].language].entries[node] else { break }
            return site.permalinks.absolute(source.permalink)
        case .redirect(let target): return target
        default: break
        }
        return site.permalinks.absolute(page.permalink)
    }

    private func languageLinks(_ translations: [String?]) -> [LanguageLinkView] {
        translations.indices.filter { $0 != language }.map { other in
            let same = translations[other]
            return LanguageLinkView(language: site.settings.languages[other].code, name: site.settings.languages[other].name,
                                    url: same ?? site.editions[other].site.homeURL, isSamePage: same != nil)
        }
    }
}

extension Site {
    /// A collection's items in a language with all their fields, for data files and feeds; fallback and withdrawn ones left out.
    package func records(collection: Int, language: Int) -> [ItemCard] {
        let maker = ViewMaker(site: self, language: language)
        return editions[language].lists[collection].compactMap { node in
            guard let entry = editions[language].entries[node], !entry.isFallback else { return nil }
            return maker.card(node, fields: .all)
        }
    }

    /// Absolute URLs of the page in every language that has it; empty for pages that no search engine should list.
    package func alternates(of page: SitePage) -> [AlternateView] {
        guard settings.languages.count > 1 else { return [] }
        return alternates(of: page, editions.indices.map { translation(of: page, in: $0) })
    }

    /// `translations`: the page's URL in each language that has it.
    fileprivate func alternates(of page: SitePage, _ translations: [String?]) -> [AlternateView] {
        guard settings.languages.count > 1, page.isIndexed || page.permalink == permalinks.root else { return [] }
        // Page 2 of a list in another language holds other items.
        if case .collection(_, _, let number) = page.kind, number > 1 { return [] }
        let found = zip(settings.languages, translations).compactMap { language, url in
            url.map { AlternateView(language: language.code, url: permalinks.absolute($0)) }
        }
        return found.count > 1 ? found : []
    }

    /// The same page in a language; `nil` where there is none of its own, so that a fallback never counts as a translation.
    fileprivate func translation(of page: SitePage, in language: Int) -> String? {
        switch page.kind {
        case .home, .notFound: return editions[language].site.homeURL
        case .search: return editions[language].site.searchURL
        case .index: return editions[language].site.indexURL
        case .offline: return editions[language].permalinks.system.offline.url
        case .corridors: return editions[language].permalinks.corridors.url
        case .item(let node):
            guard let entry = editions[language].entries[node], !entry.isFallback else { return nil }
            return entry.url
        case .collection(let collection, let facet, _):
            guard let facet else { return editions[language].collectionLinks[collection].url }
            return editions[language].facetURL(collection, facet)
        case .taxonomy(let index): return editions[language].taxonomies[index].url
        case .term(let taxonomy, let term):
            return editions[language].taxonomies[taxonomy].url(of: editions[page.language].taxonomies[taxonomy].terms[term].id)
        case .corridor(let index): return editions[language].corridors[index].url
        case .redirect: return nil
        }
    }
}

extension Edition {
    /// Of a collection's list narrowed to one value of a facet; `nil` when no item of this language has the value.
    func facetURL(_ collection: Int, _ selection: FacetSelection) -> String? {
        let facet = facets[collection].first { $0.field == selection.field }
        return facet?.values.first { $0.id == selection.value }?.permalink.url
    }
}
