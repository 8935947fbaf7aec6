internal import Base
internal import Content
internal import Search
internal import Site
internal import Views

extension SearchDocument {
    /// Guides explain what the register only lists: they come first where both fit.
    private static let registerBoost = 0.8

    /// The search document of a page of the register, with a section per topic; `nil` if the page has no records.
    init?(_ topics: [RecordTopicView], _ page: SitePage, _ view: PageView, of site: Site) {
        guard let settings = site.settings.register, !topics.isEmpty else { return nil }
        let language = site.languages[page.language]
        let code = language.language.code
        let register = site.register.register
        var places: Set<String> = []
        var sections = [SearchSection(heading: "", anchor: nil, text: Array(view.description.utf8))]
        for topic in topics {
            var text: [UInt8] = []
            var own: Set<String> = []
            for shown in topic.records {
                guard let id = register.recordsByID[shown.id] else { continue }
                RecordWords.append(shown, register.records[id], language: code, to: &text)
                own.insert(register.records[id].subject.place ?? "")
            }
            places.formUnion(own.subtracting([""]))
            let place = own.count == 1 ? own.first.flatMap { $0.isEmpty ? nil : $0 } : nil
            sections.append(SearchSection(heading: topic.name, anchor: topic.id, text: text, place: place))
        }
        self.init(
            url: String(page.url.dropFirst()), title: view.title, collection: settings.name.text(in: code),
            language: code, summary: view.description,
            facets: RecordWords.facets(of: places, language, site.settings), boost: SearchDocument.registerBoost,
            sections: sections)
        if case .registerPlace(let id) = page.kind { self.places = [site.register.places[id].code] }
    }
}

/// The words of a record that search should find.
private enum RecordWords {
    /// A line per record: what it is about, its values in all spellings, note and law. `₡373,092.30` is found as
    /// `373092` too.
    static func append(_ shown: RecordView, _ record: RegisterRecord, language: String, to text: inout [UInt8]) {
        var words = [shown.name + ":"]
        for value in shown.values {
            if let name = value.name { words.append(name) }
            words.append(value.words)
        }
        words += [shown.says, shown.law]
        for value in record.values {
            words += value.also.words(in: language)
            if let number = value.number { words.append(number) }
        }
        if !text.isEmpty { text.append(0x0A) }
        text += words.lazy.filter { !$0.isEmpty }.joined(separator: " ").utf8
    }

    /// The places of a page, under each taxonomy whose terms are such places and has a page for them. A region stands
    /// under its country too.
    static func facets(
        of places: Set<String>, _ language: LocalizedSite, _ settings: SiteSettings
    ) -> [SearchFacetValues] {
        let codes = places.union(places.map(PlaceCode.country)).sorted()
        return zip(settings.taxonomies, language.taxonomies.values).compactMap { declared, taxonomy in
            let isOfPlaces =
                switch settings.register?.place {
                case .country, .countryOrRegion: taxonomy.isCountries
                case .term(let vocabulary): Taxonomy.elementType(declared, settings) == .choice(vocabulary: vocabulary)
                case nil: false
                }
            let values = isOfPlaces ? codes.filter { taxonomy.term($0) != nil } : []
            return values.isEmpty ? nil : SearchFacetValues(key: taxonomy.id, values: values)
        }
    }
}
