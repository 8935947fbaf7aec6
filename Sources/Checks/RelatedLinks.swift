internal import Diagnostics
internal import SiteModel

extension Check {
    private static let fewestLinks = 3

    /// Guides are where readers arrive, so they must lead on. Links, embeds and references count, each item once.
    static let fewRelatedLinks = Check(rule: .fewRelatedLinks, scope: .page { item, context in
        let page = item.page
        guard context.settings(of: item).template == "guide", item.linkedNodes.count < fewestLinks, !page.frontMatter.isWithdrawn else { return [] }
        return [finding(.fewRelatedLinks, page, "the guide leads to \(item.linkedNodes.count) other \(item.linkedNodes.count == 1 ? "page" : "pages")",
                        note: "link at least \(fewestLinks): the law, an office, another guide")]
    })
}
