internal import Base
internal import Content
internal import Diagnostics
internal import Site

extension ViewBuilder {
    private var register: Register { site.register.register }

    /// `nil` for a site without a register.
    static func registerLink(_ site: Site, _ shown: LocalizedSite) -> LinkView? {
        guard site.register.isShown else { return nil }
        return site.settings.register.map {
            LinkView(title: $0.name.text(in: shown.language.code), url: shown.permalinks.register.url)
        }
    }

    // MARK: Quotes

    /// - Parameter own: the language of the text.
    func quoteView(_ quote: RecordQuote, in own: ID<Language>) -> QuoteView {
        var view = quotable[own][quote.record].quote
        if quote.part != nil, register.records[quote.record].isContact {
            view.tel = quote.value(in: register)?.words(in: code(of: own)).map(ViewBuilder.dialled)
        }
        return view
    }

    private func code(of language: ID<Language>) -> String { site.settings.languages[language].code }

    /// In the languages whose texts a page of this language shows: its own, and that of fallbacks.
    static func quotable(
        _ site: Site, _ shown: LocalizedSite, _ language: ID<Language>
    ) -> IDMap<Language, IDMap<RegisterRecord, QuotableRecord>> {
        let hasFallbacks = shown.items.values.contains { $0?.isFallback == true }
        return IDMap(site.languages.ids) { own in
            guard own == language || own == site.defaultLanguage && hasFallbacks else { return IDMap([]) }
            let code = site.settings.languages[own].code
            return IDMap(
                site.register.register.records.map { QuotableRecord($0, site.settings, shown.names, in: code) })
        }
    }

    /// The sources of what an item quotes, in the order in which they are first quoted.
    /// - Parameters:
    ///   - tables: records of tables on the page, which name their sources themselves.
    ///   - own: the language of the text.
    func quotedSources(
        _ quotes: [PlacedQuote], tables: [[ID<RegisterRecord>]], in own: ID<Language>
    ) -> [QuotedSourceView] {
        var views: [QuotedSourceView] = []
        /// Source → its index in `views`; of records without a source: -1.
        var indices: [Int: Int] = [:]
        /// Source and record → the index of the record in the source's list.
        var places: [[Int]: Int] = [:]
        var seen: Set<RecordQuote> = []
        let isOfOneCountry = areOfOneCountry(quotes)
        let count = min(quotes.count, 64)
        views.reserveCapacity(count)
        indices.reserveCapacity(count)
        var inTables: Set<ID<RegisterRecord>> = []
        for table in Set(tables) { inTables.formUnion(table) }
        for placed in quotes {
            let record = placed.quote.record
            // A table names the sources of its records itself.
            if inTables.contains(record) || !seen.insert(placed.quote).inserted { continue }
            let words = quotedWords(placed, in: own)
            let sources = quotable[own][record].sources
            for source in sources.isEmpty ? [-1] : sources.map(\.index) {
                let place = indices[source] ?? views.count
                if place == views.count {
                    indices[source] = place
                    views.append(
                        QuotedSourceView(source: source < 0 ? nil : recordSources[ID(source)], records: []))
                }
                if let known = places[[source, record.index]] {
                    views[place].records[known].words.append(words)
                    continue
                }
                places[[source, record.index]] = views[place].records.count
                var view = quotable[own][record].view
                view.words = [words]
                if isOfOneCountry { view.place = nil }
                views[place].records.append(view)
            }
        }
        return views
    }

    /// The register's pages of the places whose records an item quotes, by name.
    func quotedPlaces(_ quotes: [PlacedQuote]) -> [LinkView] {
        let codes = Set(
            quotes.map {
                register.records[$0.quote.record].subject.place.map(PlaceCode.country)
            })
        let links = codes.map { code in
            LinkView(
                title: code.map(shown.names.place) ?? site.settings.register?.name.text(in: self.code) ?? "",
                url: code.map(registerURL(of:)) ?? shown.permalinks.register.url)
        }
        return TextOrder.sorted(links.sorted { $0.url < $1.url }, language: code) { $0.title }
    }

    /// The register's page of a place; that of all places if it has none.
    private func registerURL(of place: String) -> String {
        let country = PlaceCode.country(of: place)
        let id = site.register.places.firstID { $0.code == country }
        return id.map { shown.registerPlaces[$0].url } ?? shown.permalinks.register.url
    }

    private func areOfOneCountry(_ quotes: [PlacedQuote]) -> Bool {
        guard let first = quotes.first else { return true }
        let country = quotable[language][first.quote.record].country
        return quotes.allSatisfy { quotable[language][$0.quote.record].country == country }
    }

    func quotedWords(_ placed: PlacedQuote, in own: ID<Language>) -> String {
        let words = placed.quote.part == nil ? quotable[own][placed.quote.record].words : nil
        return words ?? placed.quote.value(in: register)?.words(in: code(of: own)) ?? placed.words
    }

    /// The year of a value: that of its first day, else of its last.
    fileprivate static func year(of record: RegisterRecord) -> String {
        (record.from ?? record.validUntil).map { String($0.year) } ?? ""
    }

    /// Digits, `*`, `+` and `#` of a phone number.
    fileprivate static func dialled(_ number: String) -> String {
        String(
            String.UnicodeScalarView(
                number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" || $0 == "*" || $0 == "#" }))
    }

    // MARK: Records

    func recordView(_ id: ID<RegisterRecord>) -> RecordView {
        let record = register.records[id]
        func value(_ value: RecordValue, name: String?) -> RecordValueView {
            let words = value.words(in: code) ?? value.words.text(in: code)
            return RecordValueView(
                name: name, words: words, tel: record.isContact ? ViewBuilder.dialled(words) : nil)
        }
        let own = record.value.map { [value($0, name: nil)] } ?? []
        let parts = record.parts.map { part in
            value(part.value, name: part.name.texts.isEmpty ? part.id : part.name.text(in: code))
        }
        return RecordView(
            id: record.id, place: record.subject.place.map(shown.names.place),
            placeURL: record.subject.place.map(registerURL(of:)), name: recordName(record.subject),
            kind: record.subject.what.flatMap { _ in kindName(record.subject) }, isNamedByPlace: false,
            isOfRegion: record.subject.place.map { PlaceCode.country(of: $0) != $0 } ?? false,
            values: own + parts, says: record.says.text(in: code), law: record.law.text(in: code),
            sources: record.sources.map { recordSources[$0] }, from: record.from.map(shown.names.dates.view),
            until: record.validUntil.map(shown.names.dates.view), year: ViewBuilder.year(of: record),
            confidence: record.confidence)
    }

    private func kindName(_ subject: RegisterSubject) -> String {
        ViewBuilder.kindName(subject, site.settings, shown.names)
    }

    private func recordName(_ subject: RegisterSubject) -> String {
        ViewBuilder.recordName(subject, site.settings, shown.names)
    }

    private static func kindName(_ subject: RegisterSubject, _ settings: SiteSettings, _ names: ValueNames) -> String {
        settings.register.map { names.name(of: subject.kind, .choice(vocabulary: $0.kinds)) } ?? subject.kind
    }

    /// Name of what a record is about, else of its kind.
    fileprivate static func recordName(
        _ subject: RegisterSubject, _ settings: SiteSettings, _ names: ValueNames
    ) -> String {
        guard let what = subject.what else { return kindName(subject, settings, names) }
        return settings.register?.whats.map { names.name(of: what, .choice(vocabulary: $0)) } ?? what
    }

    /// Records by place, a region after its country. If all are about the same, the place alone names them.
    /// - Parameter isOfOnePlace: the table asks for one place: it names none of them, and they stay in the order of the
    ///   register.
    func recordTable(_ records: [ID<RegisterRecord>], isOfOnePlace: Bool = false) -> [RecordView] {
        let subjects = Set(records.map { [register.records[$0].subject.kind, register.records[$0].subject.what] })
        if isOfOnePlace {
            return records.map { id in
                var row = recordView(id)
                if !row.isOfRegion { row.place = nil }
                return row
            }
        }
        let rows = records.map { id in
            var row = recordView(id)
            row.isNamedByPlace = subjects.count == 1
            if row.isOfRegion, let place = row.place, let code = register.records[id].subject.place {
                row.place = shown.names.place(PlaceCode.country(of: code)) + ": " + place
            }
            return row
        }
        return TextOrder.sorted(rows, language: code) { $0.place ?? $0.name }
    }

    // MARK: Pages

    func registerContent() -> (title: String, description: String, content: PageContent) {
        guard let settings = site.settings.register else { return ("", "", .notFound) }
        let description = settings.description.text(in: code)
        let places = shown.registerPlaces.identified.map { id, permalink in
            let place = site.register.places[id]
            return RegisterPlaceLinkView(
                link: LinkView(title: shown.names.place(place.code), url: permalink.url),
                topics: topics(of: place.records).map {
                    LinkView(title: $0.name, url: permalink.url + Permalink.fragment($0.id))
                })
        }
        let placeless = register.records.ids.filter {
            register.records[$0].isShown && register.records[$0].subject.place == nil
        }
        let view = RegisterView(
            description: description,
            places: TextOrder.sorted(places, language: code) { $0.link.title },
            topics: topicViews(placeless), csvURL: site.permalinks.registerCSV.url,
            jsonURL: site.permalinks.registerJSON.url)
        return (settings.name.text(in: code), description, .register(view))
    }

    func registerPlaceContent(
        _ id: ID<RegisterPlace>
    ) -> (title: String, description: String, content: PageContent) {
        guard let settings = site.settings.register else { return ("", "", .notFound) }
        let place = site.register.places[id]
        let name = shown.names.place(place.code)
        let taxonomy = shown.taxonomies.values.first { $0.isCountries }
        let view = RegisterPlaceView(
            index: ViewBuilder.registerLink(site, shown) ?? LinkView(title: "", url: ""), place: name,
            placeURL: taxonomy?.term(place.code)?.url, topics: topicViews(place.records))
        return (settings.name.text(in: code) + ": " + name, settings.description.text(in: code), .registerPlace(view))
    }

    private func topics(of records: [ID<RegisterRecord>]) -> [(id: String, name: String)] {
        topicNames(Set(records.map { register.records[$0].subject.topic }))
    }

    private func topicNames(_ used: Set<String>) -> [(id: String, name: String)] {
        guard let settings = site.settings.register else { return [] }
        return site.settings.terms(of: settings.topics).filter { used.contains($0.id) }.map {
            ($0.id, $0.name.text(in: code))
        }
    }

    /// Topics in the order of their vocabulary; the records of a country before those of its regions, of each by kind.
    private func topicViews(_ records: [ID<RegisterRecord>]) -> [RecordTopicView] {
        let kinds = site.settings.register.map { site.settings.terms(of: $0.kinds) } ?? []
        let kindRanks = Dictionary(kinds.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let byTopic = Dictionary(grouping: records) { register.records[$0].subject.topic }
        return topicNames(Set(byTopic.keys)).map { topic in
            let ordered = (byTopic[topic.id] ?? []).map { id in
                let subject = register.records[id].subject
                return (place: subject.place ?? "", rank: kindRanks[subject.kind] ?? .max, id: id)
            }.sorted { ($0.place, $0.rank, $0.id) < ($1.place, $1.rank, $1.id) }
            return RecordTopicView(id: topic.id, name: topic.name, records: ordered.map { recordView($0.id) })
        }
    }
}

/// What quotes of a record show, ready to copy: a site has many more quotes than records. The value and its law are in
/// the language of the text, names and dates in the page's.
struct QuotableRecord: Sendable {
    let quote: QuoteView
    /// `nil` if the record has no value of its own in the language.
    let words: String?
    /// Without its words.
    let view: QuotedRecordView
    let sources: [ID<RegisterSource>]
    let country: String?

    init(_ record: RegisterRecord, _ settings: SiteSettings, _ names: ValueNames, in language: String) {
        let until = record.validUntil.map(names.dates.view)
        words = record.value?.words(in: language)
        quote = QuoteView(
            until: until, year: ViewBuilder.year(of: record),
            tel: record.isContact ? words.map(ViewBuilder.dialled) : nil)
        view = QuotedRecordView(
            name: ViewBuilder.recordName(record.subject, settings, names),
            place: record.subject.place.map(names.place), words: [], law: record.law.text(in: language),
            until: until)
        sources = record.sources
        country = record.subject.place.map(PlaceCode.country)
    }
}

extension RecordSourceView {
    init(_ source: RegisterSource, _ names: ValueNames) {
        self.init(
            title: source.title, publisher: source.publisher, url: source.url?.value,
            seen: source.seen.map(names.dates.view))
    }
}
