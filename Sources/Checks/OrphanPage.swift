internal import Base
internal import Content
internal import Diagnostics
internal import Site

extension Check {
    /// Orphan page: no other page of its language links to it, embeds it or refers to it, and it is in no menu. Lists
    /// and search do not count.
    static let orphanPage = Check(
        rule: .orphanPage,
        scope: .site { context in
            let site = context.site
            var reached = IDMap<Language, Set<ID<ItemGroup>>>([], for: site.settings.languages.ids)
            for item in site.items { reached[item.language].formUnion(item.links.groups) }
            let inMenus = Set(site.settings.menus.flatMap(\.entries))
            return site.items.compactMap { item in
                let page = item.page
                // The menu of its section leads to it.
                guard !reached[item.language].contains(item.group), site.sections.ofGroup[item.group] == nil,
                    !page.frontMatter.isWithdrawn,
                    !page.frontMatter.isUnreadable,
                    !inMenus.contains("\(page.collection)/\(page.name)")
                else { return nil }
                return finding(.orphanPage, page)
            }
        })
}
