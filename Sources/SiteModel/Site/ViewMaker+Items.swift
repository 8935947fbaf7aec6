package import Markdown

extension ViewMaker {
    func itemContent(_ node: Int) -> (title: String, description: String, content: PageContent) {
        guard let entry = edition.entries[node] else { return ("", "", .notFound) }
        let item = site.items[entry.item]
        let frontMatter = item.page.frontMatter
        let template = frontMatter.layout?.value ?? site.settings.collections[item.collection].template
        let position = edition.positions[node]
        func neighbour(_ offset: Int) -> LinkView? {
            guard let position, edition.lists[item.collection].indices.contains(position + offset),
                  let other = edition.entries[edition.lists[item.collection][position + offset]] else { return nil }
            return LinkView(title: site.items[other.item].page.frontMatter.title.value, url: other.url)
        }
        let dates = edition.dates
        let view = ItemView(
            name: item.page.name, language: site.settings.languages[item.language], collection: edition.collectionLinks[item.collection],
            template: template, title: frontMatter.title.value, summary: frontMatter.summary,
            body: body(item.page.body, item.targets, item.embeds), fields: fields(of: item, .all, depth: 0),
            date: frontMatter.date.map(dates.view), reviewed: frontMatter.reviewed.map(dates.view), reviewBy: frontMatter.reviewBy.map(dates.view),
            isSensitive: frontMatter.isSensitive, isWithdrawn: frontMatter.isWithdrawn, isFallback: entry.isFallback,
            isTranslationOutdated: isOutdated(item),
            changes: frontMatter.changes.map { ChangeView(date: dates.view($0.date), text: $0.text) },
            sources: frontMatter.sources.map { SourceView(title: $0.title, publisher: $0.publisher, year: $0.year, url: $0.url?.value) },
            previous: neighbour(-1), next: neighbour(1), related: site.related[node].compactMap { card($0, fields: .none) },
            backlinks: edition.backlinks[node].compactMap { card($0, fields: .none) }, singleFile: nil, qr: nil)
        return (frontMatter.title.value, frontMatter.summary, .item(view))
    }

    /// A translation that names a revision of its source which is not the present one.
    private func isOutdated(_ item: Item) -> Bool {
        guard let revision = item.page.frontMatter.translationOfRevision?.value,
              let source = site.nodes[item.node].items[site.defaultLanguage], site.items[source].language != item.language else { return false }
        return revision != site.items[source].page.revision
    }

    func card(_ node: Int, fields wanted: CardFields) -> ItemCard? { card(node, fields: wanted, depth: 0) }

    /// `depth`: how many references lead to this card; a reference inside a reference shows no fields, so views are finite.
    private func card(_ node: Int, fields wanted: CardFields, depth: Int) -> ItemCard? {
        guard let entry = edition.entries[node] else { return nil }
        // Read in place: a copy of an item retains some thirty buffers that all cores share.
        let shown: [FieldView] = wanted == .none ? [] : fields(of: site.items[entry.item], wanted, depth: depth)
        return ItemCard(
            name: site.items[entry.item].page.name, collection: edition.collectionLinks[site.items[entry.item].collection],
            title: site.items[entry.item].page.frontMatter.title.value, url: entry.url,
            summary: site.items[entry.item].page.frontMatter.summary,
            language: entry.isFallback ? site.settings.languages[site.items[entry.item].language].code : nil,
            isWithdrawn: site.items[entry.item].page.frontMatter.isWithdrawn,
            reviewed: site.items[entry.item].page.frontMatter.reviewed.map(edition.dates.view), fields: shown)
    }

    private func fields(of item: Item, _ wanted: CardFields, depth: Int) -> [FieldView] {
        if case .none = wanted { return [] }
        return site.settings.collections[item.collection].fields.enumerated().compactMap { index, spec in
            if case .card = wanted, !spec.onCard { return nil }
            guard let value = item.page.frontMatter.fields.first(where: { $0.key == spec.key })?.value ?? spec.defaultValue else { return nil }
            let taxonomy = site.taxonomy(collection: item.collection, field: spec.key)
            guard let shown = display(value, spec: spec, type: spec.type, item: item, taxonomy: taxonomy, depth: depth) else { return nil }
            return FieldView(key: spec.key, label: spec.label.text(in: code), isFacet: spec.isFacet, onCard: spec.onCard, value: shown)
        }
    }

    private func display(_ value: FieldValue, spec: FieldSpec, type: FieldType, item: Item, taxonomy: Int?, depth: Int) -> FieldDisplay? {
        switch value {
        case .text(let text): return .text(text)
        case .markdown(let rendered):
            let targets = item.fieldBodies.first { $0.key == spec.key }?.targets ?? []
            return .markdown(body(rendered, targets, rendered.embeds.map { _ in nil }))
        case .integer(let number): return .number(String(number))
        case .number(let number): return .number(String(number))
        case .boolean(let isTrue): return .boolean(isTrue)
        case .date(let date): return .date(edition.dates.view(date))
        case .url(let url): return .link(LinkView(title: ViewMaker.shortURL(url), url: url))
        case .email(let address): return .email(address)
        case .phone(let number): return .phone(text: number, tel: String(number.unicodeScalars.filter { $0 == "+" || ("0"..."9").contains($0) }.map(Character.init)))
        case .country(let id), .language(let id), .choice(let id):
            return .term(id: id, name: Facet.name(of: id, field: spec, edition: edition.names, settings: site.settings), url: termURL(id, taxonomy))
        case .reference(let name):
            var element = type
            if case .list(let of) = type { element = of }
            guard case .reference(let collection) = element, let node = site.node(collection: collection, name: name) else { return nil }
            return card(node, fields: depth == 0 ? .all : .none, depth: depth + 1).map { .item($0) }
        case .list(let values):
            let shown = values.compactMap { display($0, spec: spec, type: type, item: item, taxonomy: taxonomy, depth: depth) }
            return shown.isEmpty ? nil : .list(shown)
        }
    }

    private func termURL(_ id: String, _ taxonomy: Int?) -> String? {
        taxonomy.flatMap { index in edition.taxonomies[index].termByID[id].map { edition.taxonomies[index].terms[$0].url } }
    }

    /// `https://www.dol.gov/agencies/whd/` as `dol.gov/agencies/whd`.
    static func shortURL(_ url: String) -> String {
        var short = Substring(url)
        for prefix in ["https://", "http://", "www."] where short.hasPrefix(prefix) { short = short.dropFirst(prefix.count) }
        return String(short.hasSuffix("/") ? short.dropLast() : short)
    }

    func body(_ rendered: RenderedBody, _ targets: [LinkTarget], _ embeds: [Int?]) -> BodyView {
        BodyView(body: rendered, links: targets.map(link), embeds: zip(rendered.embeds, embeds).map { embed, node in
            node.flatMap { card($0, fields: .all) }.map { EmbedView(kind: embed.name, card: $0) }
        })
    }

    private func link(_ target: LinkTarget) -> ResolvedLinkView {
        switch target {
        case .node(let node, let other, let anchor): return nodeLink(node, other, anchor)
        case .collection(let index): return ResolvedLinkView(url: edition.collectionLinks[index].url, isExternal: false)
        case .asset(let index):
            let asset = site.assets[index]
            return ResolvedLinkView(url: asset.url, isExternal: false, width: asset.width, height: asset.height)
        case .external(let url): return ResolvedLinkView(url: url, isExternal: true)
        case .anchor(let anchor): return ResolvedLinkView(url: "#" + anchor, isExternal: false)
        case .broken: return ResolvedLinkView(url: "", isExternal: false)
        }
    }

    private func nodeLink(_ node: Int, _ other: Int?, _ anchor: String?) -> ResolvedLinkView {
        guard let entry = other == nil ? edition.entries[node] : site.editions[other ?? language].entries[node] else {
            return ResolvedLinkView(url: "", isExternal: false)
        }
        // On a fallback page the text's anchors may be another language's: then the link leads to the page's top.
        let known = anchor.flatMap { anchor in
            site.items[entry.item].page.body.outline.contains { $0.anchor == anchor } ? "#" + Permalink.percentEncoded(anchor) : nil
        } ?? ""
        let isGlossary = site.settings.collections[site.nodes[node].collection].isGlossary
        return ResolvedLinkView(url: entry.url + known, isExternal: false,
                                definition: isGlossary ? site.items[entry.item].page.frontMatter.summary : nil)
    }
}
