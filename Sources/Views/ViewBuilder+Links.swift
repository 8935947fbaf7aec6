internal import Base
internal import Content
internal import Markdown
internal import Site

extension ViewBuilder {
    /// A body with the targets of its links and the cards of its embeds.
    /// - Parameter own: the language of the text; a fallback's is not the page's.
    /// - Parameter depth: number of cards around the text. A card inside two others shows no fields, so views are
    /// finite.
    func body(
        _ rendered: RenderedBody, _ targets: [LinkTarget], _ embeds: [EmbedTarget?], in own: ID<Language>,
        depth: Int = 0, scope: BodyScope = .whole
    ) -> BodyView {
        BodyView(
            body: rendered, links: targets.map { link($0, in: own, scope) },
            embeds: zip(rendered.embeds, embeds).map { embed, target in
                switch target {
                case .item(let group):
                    card(group, fields: depth < 2 ? .all : .none, depth: depth).map { .item(kind: embed.name, $0) }
                case .records(let records):
                    .records(
                        recordTable(
                            records, isOfOnePlace: embed.filters.contains { $0.key == RecordFilter.place.rawValue }))
                case nil: nil
                }
            })
    }

    private func link(_ target: LinkTarget, in own: ID<Language>, _ scope: BodyScope) -> ResolvedLinkView {
        switch target {
        case .item(let group, let other, let anchor): return link(group, in: other ?? language, anchor)
        case .section(let id): return ResolvedLinkView(url: shown.sections[id]?.url ?? "", isExternal: false)
        case .collection(let id):
            return ResolvedLinkView(url: shown.permalinks.collections[id].url, isExternal: false)
        case .asset(let id):
            let asset = site.assets[id]
            return ResolvedLinkView(url: asset.url, isExternal: false, width: asset.width, height: asset.height)
        case .address(let path, let anchor):
            let fragment = anchor.map { Permalink.fragment($0) } ?? ""
            return ResolvedLinkView(url: site.permalinks.file(at: path).url + fragment, isExternal: false)
        case .external(let url): return ResolvedLinkView(url: url, isExternal: true)
        case .anchor(let anchor):
            let url = address(ofAnchor: anchor, scope) ?? Permalink.fragment(anchor)
            return ResolvedLinkView(url: url, isExternal: false)
        case .quote(let quote): return ResolvedLinkView(url: "", isExternal: false, quote: quoteView(quote, in: own))
        case .ownFigure, .broken: return ResolvedLinkView(url: "", isExternal: false)
        }
    }

    private func link(_ group: ID<ItemGroup>, in language: ID<Language>, _ anchor: String?) -> ResolvedLinkView {
        guard let target = site.languages[language].items[group] else {
            return ResolvedLinkView(url: "", isExternal: false)
        }
        if let anchor, let part = site.languages[language].crossingOfAnchor[group]?[anchor],
            let page = site.languages[language].crossings[part]
        {
            return ResolvedLinkView(url: page.url + Permalink.fragment(anchor), isExternal: false)
        }
        // A fallback page has the anchors of another language: if the anchor is unknown, the link goes to the top of
        // the page.
        let known =
            anchor.flatMap { anchor in
                site.items[target.item].anchors.contains(anchor) ? Permalink.fragment(anchor) : nil
            } ?? ""
        let isGlossary = site.settings.collections[site.groups[group].collection].isGlossary
        let definition = isGlossary ? site.items[target.item].page.frontMatter.summary : nil
        return ResolvedLinkView(url: target.url + known, isExternal: false, definition: definition)
    }
}
