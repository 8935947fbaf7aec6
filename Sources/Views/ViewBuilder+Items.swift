internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension ViewBuilder {
    func itemContent(
        _ group: ID<ItemGroup>, _ rendered: RenderedBody?
    ) -> (title: String, description: String, content: PageContent) {
        guard let entry = shown.items[group] else { return ("", "", .notFound) }
        let item = entry.item
        let collection = site.items[item].collection
        let frontMatter = site.items[item].page.frontMatter
        let links = site.items[item].links
        let dates = shown.names.dates
        let view = ItemView(
            name: site.items[item].page.name, language: site.settings.languages[site.items[item].language],
            collection: collections[collection],
            template: frontMatter.layout?.value ?? site.settings.collections[collection].template,
            title: frontMatter.title.value, summary: frontMatter.summary,
            body: body(rendered ?? .empty, links.targets, links.embeds), fields: fields(of: item, .all, depth: 0),
            date: frontMatter.date.map(dates.view), reviewed: frontMatter.reviewed.map(dates.view),
            reviewBy: frontMatter.reviewBy.map(dates.view),
            isSensitive: frontMatter.isSensitive, isWithdrawn: frontMatter.isWithdrawn, isFallback: entry.isFallback,
            isTranslationOutdated: site.isOutdated(site.items[item]),
            changes: frontMatter.changes.map { ChangeView(date: dates.view($0.date), text: $0.text) },
            sources: frontMatter.sources.map {
                SourceView(title: $0.title, publisher: $0.publisher, year: $0.year, url: $0.url?.value)
            },
            previous: neighbour(of: group, -1), next: neighbour(of: group, 1),
            related: site.related[group].compactMap { card($0, fields: .none) },
            backlinks: shown.backlinks[group].compactMap { card($0, fields: .none) })
        return (frontMatter.title.value, frontMatter.summary, .item(view))
    }

    /// The item at distance `offset` in its collection's list.
    private func neighbour(of group: ID<ItemGroup>, _ offset: Int) -> LinkView? {
        let list = shown.lists[site.groups[group].collection]
        guard let place = shown.positions[group].map({ $0 + offset }), list.indices.contains(place),
            let other = shown.items[list[place]]
        else { return nil }
        return LinkView(title: site.items[other.item].page.frontMatter.title.value, url: other.url)
    }

    func card(_ group: ID<ItemGroup>, fields wanted: CardFields) -> ItemCard? { card(group, fields: wanted, depth: 0) }

    /// - Parameter depth: number of references on the way to this card. A reference inside a reference shows no fields,
    ///    so views are finite.
    private func card(_ group: ID<ItemGroup>, fields wanted: CardFields, depth: Int) -> ItemCard? {
        guard let entry = shown.items[group] else { return nil }
        let item = entry.item
        return ItemCard(
            name: site.items[item].page.name, collection: collections[site.items[item].collection],
            title: site.items[item].page.frontMatter.title.value, url: entry.url,
            summary: site.items[item].page.frontMatter.summary,
            language: entry.isFallback ? site.settings.languages[site.items[item].language].code : nil,
            isWithdrawn: site.items[item].page.frontMatter.isWithdrawn,
            reviewed: wanted == .all ? site.items[item].page.frontMatter.reviewed.map(shown.names.dates.view) : nil,
            fields: fields(of: item, wanted, depth: depth))
    }

    private func fields(of item: ID<Item>, _ wanted: CardFields, depth: Int) -> [FieldView] {
        if wanted == .none { return [] }
        let collection = site.items[item].collection
        var shown: [FieldView] = []
        for index in fields[collection].indices where wanted == .all || fields[collection][index].onCard {
            guard let value = site.items[item].page.frontMatter.value(of: fields[collection][index].key),
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

    private func display(_ value: FieldValue, _ field: FieldShape, item: ID<Item>, depth: Int) -> FieldDisplay? {
        switch value {
        case .text(let text): return .text(text)
        case .markdown(let rendered):
            let targets = site.items[item].links.fieldBodies.first { $0.key == field.key }?.targets ?? []
            return .markdown(body(rendered, targets, rendered.embeds.map { _ in nil }))
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
        case .list(let values):
            let shown = values.compactMap { display($0, field, item: item, depth: depth) }
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
