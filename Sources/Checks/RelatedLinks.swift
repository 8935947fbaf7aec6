internal import Content
internal import Diagnostics
internal import Site

extension Check {
    private static let fewestLinks = 3

    /// Pages where readers enter the site must link to others. Links, embeds and references count, each item once.
    static let fewRelatedLinks = Check(
        rule: .fewRelatedLinks,
        scope: .page { item, context in
            let page = item.page
            let count = item.links.groups.count
            guard count < fewestLinks, context.template(of: item)?.needsRelatedLinks == true,
                !page.frontMatter.isWithdrawn,
                page.frontMatter.invalidKeys.isEmpty
            else { return [] }
            return [finding(.fewLinks(count: count, wanted: fewestLinks), page)]
        })
}
