internal import Diagnostics
internal import SiteModel

extension Check {
    /// No other page of its language links to it, embeds it or refers to it, and no menu leads there. Lists and search do not count.
    static let orphanPage = Check(rule: .orphanPage, scope: .site { context in
        let site = context.site
        var reached = Array(repeating: Set<Int>(), count: site.settings.languages.count)
        for item in site.items { reached[item.language].formUnion(item.linkedNodes) }
        let inMenus = Set(site.settings.menus.flatMap(\.entries))
        return site.items.compactMap { item in
            let page = item.page
            guard !reached[item.language].contains(item.node), !page.frontMatter.isWithdrawn, !page.frontMatter.isUnreadable,
                  !inMenus.contains("\(page.collection)/\(page.name)") else { return nil }
            return finding(.orphanPage, page)
        }
    })
}
