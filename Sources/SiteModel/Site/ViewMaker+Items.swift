internal import Diagnostics
package import Markdown

extension ViewMaker {
    func itemContent(_ node: Int, _ rendered: RenderedBody?) -> (title: String, description: String, content: PageContent) {
        guard let entry = edition.entries[node] else { return ("", "", .notFound) }
        let item = entry.item
        let collection = site.items[item].collection
        let frontMatter = site.items[item].page.frontMatter
        let dates = edition.names.dates
        let view = ItemView(
            name: site.items[item].page.name, language: site.settings.languages[site.items[item].language],
            collection: edition.collectionLinks[collection], template: frontMatter.layout?.value ?? site.settings.collections[collection].template,
            title: frontMatter.title.value, summary: frontMatter.summary,
            body: body(rendered ?? site.items[item].page.body, site.items[item].links.targets, site.items[item].links.embeds), fields: fields(of: item, .all, depth: 0),
            date: frontMatter.date.map(dates.view), reviewed: frontMatter.reviewed.map(dates.view), reviewBy: frontMatter.reviewBy.map(dates.view),
            isSensitive: frontMatter.isSensitive, isWithdrawn: frontMatter.isWithdrawn, isFallback: entry.isFallback,
            isTranslationOutdated: isOutdated(item),
            changes: frontMatter.changes.map { ChangeView(date: dates.view($0.date), text: $0.text) },
            sources: frontMatter.sources.map { SourceView(title: $0.title, publisher: $0.publisher, year: $0.year, url: $0.url?.value) },
            previous: neighbour(of: node, -1), next: neighbour(of: node, 1), related: site.related[node].compactMap { card($0, fields: .none) },
            backlinks: edition.backlinks[node].compactMap { card($0, fields: .none) }, singleFile: nil, qr: nil)
        return (frontMatter.title.value, frontMatter.summary, .item(view))
    }

    /// The item so many places further on in its collection's list.
    private func neighbour(of node: Int, _ offset: Int) -> LinkView? {
        let collection = site.nodes[node].collection
        guard let place = edition.positions[node].map({ $0 + offset }), edition.lists[collection].indices.contains(place),
              let other = edition.entries[edition.lists[collection][place]] else { return nil }
        return LinkView(title: site.items[other.item].page.frontMatter.title.value, url: other.url)
    }

    /// A translation that names a revision of its source which is not the present one.
    private func isOutdated(_ item: Int) -> Bool {
        guard let revision = site.items[item].page.frontMatter.translationOfRevision?.value,
              let source = site.nodes[site.items[item].node].items[site.defaultLanguage],
              site.items[source].language != site.items[item].language else { return false }
        return revision != site.items[source].page.revision
    }

    func card(_ node: Int, fields wanted: CardFields) -> ItemCard? { card(node, fields: wanted, depth: 0) }

    /// `depth`: how many references lead to this card; a reference inside a reference shows no fields, so views are finite.
    private func card(_ node: Int, fields wanted: CardFields, depth: Int) -> ItemCard? {
        guard let item = edition.entries[node]?.item else { return nil }
        return ItemCard(
            name: site.items[item].page.name, collection: edition.collectionLinks[site.items[item].collection],
            title: site.items[item].page.frontMatter.title.value, url: edition.entries[node]?.url ?? "",
            summary: site.items[item].page.frontMatter.summary,
            language: edition.entries[node]?.isFallback == true ? site.settings.languages[site.items[item].language].code : nil,
            isWithdrawn: site.items[item].page.frontMatter.isWithdrawn,
            reviewed: wanted == .all ? site.items[item].page.frontMatter.reviewed.map(edition.names.dates.view) : nil,
            fields: fields(of: item, wanted, depth: depth))
    }

    private func fields(of item: Int, _ wanted: CardFields, depth: Int) -> [FieldView] {
        if wanted == .none { return [] }
        let collection = site.items[item].collection
        let written = site.items[item].page.frontMatter.fields
        var shown: [FieldView] = []
        for index in fields[collection].indices where wanted == .all || fields[collection][index].onCard {
            let place = written.firstIndex { $0.key == fields[collection][index].key }
            guard let value = place.map({ written[$0].value }) ?? fields[collection][index].defaultValue,
                  let display = display(value, fields[collection][index], item: item, depth: depth) else { continue }
            shown.append(FieldView(key: fields[collection][index].key, label: fields[collection][index].label,
                                   isFacet: fields[collection][index].isFacet, onCard: fields[collection][index].onCard, value: display))
        }
        return shown
    }

    private func display(_ value: FieldValue, _ field: FieldShape, item: Int, depth: Int) -> FieldDisplay? {
        switch value {
        case .text(let text): return .text(text)
        case .markdown(let rendered):
            let targets = site.items[item].links.fieldBodies.first { $0.key == field.key }?.targets ?? []
            return .markdown(body(rendered, targets, rendered.embeds.map { _ in nil }))
        case .integer(let number): return .number(edition.names.number(number))
        case .number(let number): return .number(edition.names.number(number))
        case .boolean(let isTrue): return .boolean(isTrue, name: edition.names.boolean(isTrue))
        case .date(let date): return .date(edition.names.dates.view(date))
        case .url(let url): return .link(LinkView(title: ViewMaker.shortURL(url), url: url))
        case .email(let address): return .email(address)
        case .phone(let number): return .phone(text: number, tel: String(number.unicodeScalars.filter { $0 == "+" || ("0"..."9").contains($0) }.map(Character.init)))
        case .country(let id), .language(let id), .choice(let id): return field.term(id)
        case .reference(let name):
            guard let target = field.target, let node = site.nodeByName[target][name] else { return nil }
            return card(node, fields: depth == 0 ? .all : .none, depth: depth + 1).map { .item($0) }
        case .list(let values):
            let shown = values.compactMap { display($0, field, item: item, depth: depth) }
            return shown.isEmpty ? nil : .list(shown)
        }
    }

    /// `https://www.dol.gov/agencies/whd/` as `dol.gov/agencies/whd`.
    static func shortURL(_ url: String) -> String {
        var short = Substring(url)
        for prefix in ["https://", "http://", "www."] where short.hasPrefix(prefix) { short = short.dropFirst(prefix.count) }
        return String(short.hasSuffix("/") ? short.dropLast() : short)
    }

    func body(_ rendered: RenderedBody, _ targets: [LinkTarget], _ embeds: [Int?]) -> BodyView {
        BodyView(body: rendered, links: targets.map { links.view($0, in: language) }, embeds: zip(rendered.embeds, embeds).map { embed, node in
            node.flatMap { card($0, fields: .all) }.map { EmbedView(kind: embed.name, card: $0) }
        })
    }
}
