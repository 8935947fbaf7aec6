internal import Markdown

/// Where the links of bodies lead, as a page prints it: address, definition, size.
struct LinkViews: Sendable {
    let items: [Item]
    let nodes: [Node]
    let assets: [ContentAsset]
    let collections: [CollectionSettings]
    /// Per language, per node.
    let entries: [[Entry?]]
    let permalinks: Permalinks

    func view(_ target: LinkTarget, in language: Int) -> ResolvedLinkView {
        switch target {
        case .node(let node, let other, let anchor): return view(node, in: other ?? language, anchor)
        case .collection(let index):
            return ResolvedLinkView(url: permalinks.languages[language].collections[index].url, isExternal: false)
        case .asset(let index):
            let asset = assets[index]
            return ResolvedLinkView(url: asset.url, isExternal: false, width: asset.width, height: asset.height)
        case .external(let url): return ResolvedLinkView(url: url, isExternal: true)
        case .anchor(let anchor): return ResolvedLinkView(url: Permalink.fragment(anchor), isExternal: false)
        case .broken: return ResolvedLinkView(url: "", isExternal: false)
        }
    }

    private func view(_ node: Int, in language: Int, _ anchor: String?) -> ResolvedLinkView {
        guard let entry = entries[language][node] else { return ResolvedLinkView(url: "", isExternal: false) }
        // On a fallback page the text's anchors may be another language's: then the link leads to the page's top.
        let known = anchor.flatMap { anchor in
            items[entry.item].page.body.outline.contains { $0.anchor == anchor } ? Permalink.fragment(anchor) : nil
        } ?? ""
        let isGlossary = collections[nodes[node].collection].isGlossary
        let definition = isGlossary ? items[entry.item].page.frontMatter.summary : nil
        return ResolvedLinkView(url: entry.url + known, isExternal: false, definition: definition)
    }
}
