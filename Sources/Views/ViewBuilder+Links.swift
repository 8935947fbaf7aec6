internal import Base
internal import Content
internal import Markdown
internal import Site

extension ViewBuilder {
    /// A body with the targets of its links and the cards of its embeds.
    func body(_ rendered: RenderedBody, _ targets: [LinkTarget], _ embeds: [ID<ItemGroup>?]) -> BodyView {
        BodyView(
            body: rendered, links: targets.map(link),
            embeds: zip(rendered.embeds, embeds).map { embed, group in
                group.flatMap { card($0, fields: .all) }.map { EmbedView(kind: embed.name, card: $0) }
            })
    }

    private func link(_ target: LinkTarget) -> ResolvedLinkView {
        switch target {
        case .item(let group, let other, let anchor): return link(group, in: other ?? language, anchor)
        case .collection(let id):
            return ResolvedLinkView(url: shown.permalinks.collections[id].url, isExternal: false)
        case .asset(let id):
            let asset = site.assets[id]
            return ResolvedLinkView(url: asset.url, isExternal: false, width: asset.width, height: asset.height)
        case .external(let url): return ResolvedLinkView(url: url, isExternal: true)
        case .anchor(let anchor): return ResolvedLinkView(url: Permalink.fragment(anchor), isExternal: false)
        case .broken: return ResolvedLinkView(url: "", isExternal: false)
        }
    }

    private func link(_ group: ID<ItemGroup>, in language: ID<Language>, _ anchor: String?) -> ResolvedLinkView {
        guard let target = site.languages[language].items[group] else {
            return ResolvedLinkView(url: "", isExternal: false)
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
