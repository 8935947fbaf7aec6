internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension ViewBuilder {
    /// - Parameters:
    ///   - isWhole: with the parts that have pages of their own, e.g. in a single file.
    ///   - withLinks: with neighbours, related items and backlinks.
    func itemContent(
        _ group: ID<ItemGroup>, _ rendered: RenderedBody?, isWhole: Bool = false,
        withLinks: Bool = true
    ) -> (title: String, description: String, content: PageContent) {
        guard let entry = shown.items[group] else { return ("", "", .notFound) }
        let item = entry.item
        let collection = site.items[item].collection
        let frontMatter = site.items[item].page.frontMatter
        let links = site.items[item].links
        let dates = shown.names.dates
        let whole = rendered ?? .empty
        let rest = isWhole || entry.isFallback ? nil : self.rest(of: whole, group)
        let shownBody =
            rest.map { body($0, of: item, .rest(group)) }
            ?? body(whole, links.targets, links.embeds, in: site.items[item].language)
        let parts = Set(rest == nil ? [] : partsWithPages(of: group).map(\.part.value))
        let allSources = frontMatter.sources.map {
            SourceView(title: $0.title, publisher: $0.publisher, year: $0.year, url: $0.url?.value, values: $0.values)
        }
        let quotes = quotes(of: item, shownIn: rest)
        let view = ItemView(
            name: site.items[item].page.name, language: site.settings.languages[site.items[item].language],
            collection: collections[collection],
            template: frontMatter.layout?.value ?? site.settings.collections[collection].template,
            schemaType: site.settings.collections[collection].schema?.type(of: frontMatter),
            title: frontMatter.title.value, summary: frontMatter.summary,
            body: shownBody,
            fields: fields(of: item, .all, depth: 0),
            date: frontMatter.date.map(dates.view), marks: marks(of: item),
            textDate: frontMatter.textDate.map(dates.view), reviewBy: frontMatter.reviewBy.map(dates.view),
            isSensitive: frontMatter.isSensitive, isWithdrawn: frontMatter.isWithdrawn, isFallback: entry.isFallback,
            isTranslationOutdated: site.isOutdated(site.items[item]),
            changes: frontMatter.changes.map { ChangeView(date: dates.view($0.date), text: $0.text) },
            sources: allSources.filter { $0.values.isEmpty || !$0.values.allSatisfy(parts.contains) },
            allSources: allSources,
            quotedSources: quotedSources(quotes.all, tables: quotes.tables, in: site.items[item].language),
            quotedPlaces: quotedPlaces(quotes.all),
            previous: withLinks ? neighbour(of: group, -1) : nil, next: withLinks ? neighbour(of: group, 1) : nil,
            related: (withLinks ? site.related[group] : []).compactMap { card($0, fields: .none) },
            backlinks: (withLinks ? shown.backlinks[group] : []).compactMap { card($0, fields: .none) },
            answer: isWhole ? nil : answer(of: item, whole), choices: isWhole ? nil : choicesView(of: group, item),
            value: value(ofGuide: group), crossings: crossings(ofGuide: group),
            chapter: withLinks ? chapter(of: group) : nil, children: withLinks ? children(ofPage: group) : [],
            exports: exports(of: group))
        return (frontMatter.title.value, frontMatter.summary, .item(view))
    }

    /// Quotes and tables of what a page shows of an item: without those of its parts that have pages of their own.
    private func quotes(
        of item: ID<Item>, shownIn rest: BodyExcerpt?
    ) -> (all: [PlacedQuote], tables: [[ID<RegisterRecord>]]) {
        let links = site.items[item].links
        guard let rest else { return (links.quotes, links.tables) }
        let inBody = links.targets.count { if case .quote = $0 { true } else { false } }
        let tables = rest.embeds.map { links.embeds[$0] } + links.fieldBodies.flatMap(\.embeds)
        return (
            quotes(of: item, in: Set(rest.links)) + links.quotes.dropFirst(inBody), tables.compactMap { $0?.records }
        )
    }

    /// The pages about the value of a guide.
    private func crossings(ofGuide group: ID<ItemGroup>) -> [LinkView] {
        site.crossings.valueOfGuide[group].map { crossings(of: $0) } ?? []
    }

    private func value(ofGuide group: ID<ItemGroup>) -> ValueView? {
        site.crossings.valueOfGuide[group].map(valueView)
    }

    /// The item at distance `offset` in its collection's list.
    private func neighbour(of group: ID<ItemGroup>, _ offset: Int) -> LinkView? {
        if site.sections.ofGroup[group] != nil { return neighbourInSection(of: group, offset) }
        let list = shown.lists[site.groups[group].collection]
        guard let place = shown.positions[group].map({ $0 + offset }), list.indices.contains(place),
            let other = shown.items[list[place]]
        else { return nil }
        return LinkView(title: site.items[other.item].page.frontMatter.title.value, url: other.url)
    }

    func card(_ group: ID<ItemGroup>, fields wanted: CardFields) -> ItemCard? { card(group, fields: wanted, depth: 0) }

    /// - Parameter depth: number of references on the way to this card. A reference inside a reference shows no fields,
    ///    so views are finite.
    func card(_ group: ID<ItemGroup>, fields wanted: CardFields, depth: Int) -> ItemCard? {
        guard let entry = shown.items[group] else { return nil }
        let item = entry.item
        return ItemCard(
            name: site.items[item].page.name, collection: collections[site.items[item].collection],
            title: site.items[item].page.frontMatter.title.value, url: entry.url,
            summary: site.items[item].page.frontMatter.summary,
            language: entry.isFallback ? site.settings.languages[site.items[item].language].code : nil,
            isWithdrawn: site.items[item].page.frontMatter.isWithdrawn,
            marks: wanted == .all || wanted == .data ? marks(of: item) : [],
            fields: fields(of: item, wanted, depth: depth))
    }

    private func marks(of item: ID<Item>) -> [MarkView] {
        site.items[item].page.frontMatter.marks.map { mark in
            MarkView(
                kind: mark.kind, date: shown.names.dates.view(mark.date), by: mark.by, sources: mark.sources)
        }
    }

    private func fields(of item: ID<Item>, _ wanted: CardFields, depth: Int) -> [FieldView] {
        if wanted == .none { return [] }
        let collection = site.items[item].collection
        var shown: [FieldView] = []
        for index in fields[collection].indices
        where wanted == .all || wanted == .data || fields[collection][index].onCard {
            guard wanted == .data || fields[collection][index].isShown,
                let value = site.items[item].page.frontMatter.value(of: fields[collection][index].key),
                let display = display(value, fields[collection][index], item: item, depth: depth)
            else { continue }
            shown.append(
                FieldView(
                    key: fields[collection][index].key, label: fields[collection][index].label,
                    isFacet: fields[collection][index].isFacet, onCard: fields[collection][index].onCard, value: display
                ))
        }
        return shown
    }

    /// - Parameter number: index in a list.
    private func display(
        _ value: FieldValue, _ field: FieldShape, item: ID<Item>, depth: Int, number: Int = 0
    ) -> FieldDisplay? {
        switch value {
        case .text(let text): return .text(text)
        case .markdown(let rendered):
            let own = site.items[item].links.fieldBodies.lazy.filter { $0.key == field.key }.dropFirst(number).first
            return .markdown(
                body(
                    rendered, own?.targets ?? [], own?.embeds ?? [], in: site.items[item].language, depth: depth + 1))
        case .integer(let number): return .number(shown.names.number(number))
        case .number(let number): return .number(shown.names.number(number))
        case .boolean(let isTrue): return .boolean(isTrue, name: shown.names.boolean(isTrue))
        case .date(let date): return .date(shown.names.dates.view(date))
        case .url(let url): return .link(LinkView(title: ViewBuilder.shortURL(url), url: url))
        case .email(let address): return .email(address)
        case .phone(let number):
            let digits = number.unicodeScalars.filter { $0 == "+" || ("0"..."9").contains($0) }
            return .phone(text: number, tel: String(String.UnicodeScalarView(digits)))
        case .country(let id), .language(let id), .choice(let id): return field.term(id)
        case .reference(let name):
            guard let target = field.target, let group = site.groupsByName[target][name] else { return nil }
            return card(group, fields: depth == 0 ? .all : .none, depth: depth + 1).map { .item($0) }
        case .image(let image):
            guard let id = site.items[item].links.images[image.path] else { return nil }
            let asset = site.assets[id]
            return .image(ImageView(url: asset.url, alt: image.alt, width: asset.width, height: asset.height))
        case .object(let entries):
            let shown = entries.compactMap { entry -> FieldView? in
                guard let shape = field.inner.first(where: { $0.key == entry.key }),
                    let value = display(entry.value, shape, item: item, depth: depth)
                else { return nil }
                return FieldView(key: shape.key, label: shape.label, isFacet: false, onCard: false, value: value)
            }
            return shown.isEmpty ? nil : .object(shown)
        case .list(let values):
            let shown = values.enumerated().compactMap {
                display($1, field, item: item, depth: depth, number: $0)
            }
            return shown.isEmpty ? nil : .list(shown)
        }
    }

    /// `https://www.dol.gov/agencies/whd/` as `dol.gov/agencies/whd`.
    static func shortURL(_ url: String) -> String {
        var short = Substring(url)
        for prefix in ["https://", "http://", "www."] where short.hasPrefix(prefix) {
            short = short.dropFirst(prefix.count)
        }
        return String(short.hasSuffix("/") ? short.dropLast() : short)
    }
}
