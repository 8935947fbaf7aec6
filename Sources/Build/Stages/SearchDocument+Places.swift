internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Search
internal import Site
internal import Views

/// Which place a page and its parts are about.
enum PlacesOfPages {
    /// Whether the terms of a taxonomy are places: countries, or the values of crossings or of the register.
    static func areTerms(of taxonomy: TaxonomySettings, _ settings: SiteSettings) -> Bool {
        let type = Taxonomy.elementType(taxonomy, settings)
        if type == .country || type == settings.crossings?.type { return true }
        if case .term(let vocabulary) = settings.register?.place { return type == .choice(vocabulary: vocabulary) }
        return false
    }

    /// The places of an item: those of its taxonomies; none if it is for all, with a page for each.
    static func places(
        of item: ItemView, _ facets: [SearchFacetValues], _ value: ValueView?, _ settings: SiteSettings
    ) -> [String] {
        if let value { return [value.id] }
        if item.choices != nil { return [] }
        let keys = settings.taxonomies.filter { areTerms(of: $0, settings) }.map(\.id)
        var places: [String] = []
        for value in facets.filter({ keys.contains($0.key) }).flatMap(\.values) where !places.contains(value) {
            places.append(value)
        }
        return places
    }

    static func answers(of item: ItemView, _ page: SitePage, in site: Site) -> SearchAnswers {
        var answers = SearchAnswers()
        if case .item(let group) = page.kind { answers.guideOf = site.crossings.valueOfGuide[group] }
        answers.pages = (item.choices?.choices ?? []).map { choice in
            (choice.id, String(Substring(choice.url.utf8.dropFirst().prefix { $0 != UInt8(ascii: "#") })))
        }
        return answers
    }

    /// The place of each heading of a text with tagged parts, as its tag says.
    static func places(ofHeadingsIn body: RenderedBody, _ settings: SiteSettings) -> [String?] {
        var outer: (place: String, level: Int)?
        return body.outline.map { heading in
            if heading.isNested { return outer?.place }
            if let found = outer, heading.level <= found.level { outer = nil }
            if settings.crossings != nil, let tag = heading.tag?.value, tag != CrossingSettings.shared {
                outer = (tag, heading.level)
            }
            return outer?.place
        }
    }
}

/// What people call the places of a site in one language: their names, and the words of `Content/places/`.
func searchPlaces(_ language: LocalizedSite, _ words: [PlaceWords], of site: Site) -> [SearchPlace] {
    var codes = Set(words.map(\.place))
    for taxonomy in language.taxonomies.values where taxonomy.isCountries { codes.formUnion(taxonomy.terms.map(\.id)) }
    if site.settings.crossings?.type == .country { codes.formUnion(site.crossings.all.map(\.value)) }
    codes.formUnion(site.register.places.map(\.code))
    codes.formUnion((site.settings.register?.regions ?? []).map(\.code))
    let byPlace = Dictionary(words.map { ($0.place, $0) }) { first, _ in first }
    return codes.sorted().map { code in
        let country = PlaceCode.country(of: code)
        let name = language.names.place(code)
        let words = byPlace[code]
        return SearchPlace(
            place: code, name: name == code ? words?.names.first ?? code : name,
            parent: country == code ? nil : country, names: words?.names ?? [], people: words?.people ?? [],
            within: words?.within ?? [])
    }
}
