package import Markdown

extension Site {
    /// Everything that the theme may see of a page. Pure, cheap, and safe on any thread.
    package func view(of page: SitePage) -> PageView {
        let edition = editions[page.language]
        let maker = ViewMaker(site: self, language: page.language)
        let (title, description, content) = maker.content(of: page)
        return PageView(
            site: edition.site, url: page.url, title: title, description: description, canonical: canonical(of: page, edition),
            alternates: alternates(of: page), languageLinks: languageLinks(of: page), breadcrumbs: maker.breadcrumbs(of: page),
            isIndexed: page.isIndexed || page.outputPath == "index.html", content: content)
    }

    /// A collection's items in a language with all their fields, for data files and feeds; fallback and withdrawn ones left out.
    package func records(collection: Int, language: Int) -> [ItemCard] {
        let maker = ViewMaker(site: self, language: language)
        return editions[language].lists[collection].compactMap { node in
            guard let entry = editions[language].entries[node], !entry.isFallback else { return nil }
            return maker.card(node, fields: .all)
        }
    }

    /// The same page in a language; `nil` where there is none of its own, so that a fallback never counts as a translation.
    package func translation(of page: SitePage, in language: Int) -> String? {
        let edition = editions[language]
        let places = EnginePlaces(settings: settings, language: edition.language.code, words: edition.site.words)
        switch page.kind {
        case .home, .notFound: return places.url(places.home)
        case .search: return places.url(places.search)
        case .index: return places.url(places.index)
        case .offline: return places.url(places.offline)
        case .corridors: return places.url(places.corridors)
        case .item(let node): return edition.entries[node].flatMap { $0.isFallback ? nil : $0.url }
        case .collection(let collection, let facet, _):
            guard let facet else { return edition.collectionLinks[collection].url }
            return ViewMaker(site: self, language: language).facetURL(collection, facet)
        case .taxonomy(let index): return edition.taxonomies[index].url
        case .term(let taxonomy, let term):
            let id = editions[page.language].taxonomies[taxonomy].terms[term].id
            let other = edition.taxonomies[taxonomy]
            return other.termByID[id].map { other.terms[$0].url }
        case .corridor(let index): return ViewMaker(site: self, language: language).corridorURL(index)
        case .redirect: return nil
        }
    }

    private func canonical(of page: SitePage, _ edition: Edition) -> String {
        let origin = settings.baseURL.origin
        switch page.kind {
        case .home: return origin + edition.site.homeURL
        case .item(let node):
            guard let entry = edition.entries[node], entry.isFallback, let source = editions[items[entry.item].language].entries[node] else { break }
            return origin + source.url
        case .redirect(let target): return target
        default: break
        }
        return origin + page.url
    }

    /// Absolute URLs of the page in every language that has it; empty for pages that no search engine should list.
    package func alternates(of page: SitePage) -> [AlternateView] {
        guard settings.languages.count > 1, page.isIndexed || page.outputPath == "index.html" else { return [] }
        // Page 2 of a list in another language holds other items.
        if case .collection(_, _, let number) = page.kind, number > 1 { return [] }
        let found = editions.indices.compactMap { language in
            translation(of: page, in: language).map { AlternateView(language: settings.languages[language].code, url: settings.baseURL.origin + $0) }
        }
        return found.count > 1 ? found : []
    }

    private func languageLinks(of page: SitePage) -> [LanguageLinkView] {
        editions.indices.filter { $0 != page.language }.map { language in
            let edition = editions[language]
            let same = translation(of: page, in: language)
            return LanguageLinkView(language: edition.language.code, name: edition.language.name, url: same ?? edition.site.homeURL, isSamePage: same != nil)
        }
    }
}
