package import Base
package import Content
package import Diagnostics
package import Markdown
package import Site

/// Check: an opinion on a valid site. It changes nothing.
package struct Check: Sendable {
    /// A page check looks at one page, so pages can be divided among threads; a site check looks at relations between
    /// pages.
    package enum Scope: Sendable {
        case page(@Sendable (Item, CheckContext) -> [Diagnostic])
        case site(@Sendable (CheckContext) -> [Diagnostic])
    }

    /// Rule id, as in `faro explain` and under `rules` in `site.yaml`.
    package let rule: RuleID
    package let scope: Scope
}

package struct CheckContext: Sendable {
    package let site: Site
    /// `--date`, else today; always with year, month and day. For diagnostics only: no output depends on it.
    package let date: PartialDate
    private let bodies: [RenderedBody]

    /// - Parameter bodies: indexed by `Item.body`.
    package init(site: Site, bodies: [RenderedBody], date: PartialDate) {
        self.site = site
        self.bodies = bodies
        self.date = date
    }

    func body(of item: Item) -> RenderedBody { bodies[item.body] }

    func id(of item: Item) -> ID<Item>? { site.groups[item.group].items[item.language] }

    func settings(of item: Item) -> CollectionSettings { site.settings.collections[item.collection] }

    /// What the theme declares about the template of the item's collection.
    func template(of item: Item) -> ThemeTemplate? { site.theme.template(named: settings(of: item).template) }
}

/// Diagnostics of the page checks for `items`, unordered. Pure: threads can divide the items. Skips rules that
/// `site.yaml` switches off.
package func checkPages(
    _ items: some Sequence<ID<Item>>, _ context: CheckContext, with checks: [Check] = Check.all
) -> [Diagnostic] {
    let active = checks.filter { isOn($0.rule, context.site.settings) }
    var diagnostics: [Diagnostic] = []
    for id in items {
        let item = context.site.items[id]
        // On an unreadable page nothing else is reported.
        if item.page.frontMatter.isUnreadable { continue }
        for check in active { if case .page(let run) = check.scope { diagnostics += run(item, context) } }
    }
    return diagnostics
}

/// Diagnostics of the site checks.
package func checkSite(_ context: CheckContext, with checks: [Check] = Check.all) -> [Diagnostic] {
    checks.filter { isOn($0.rule, context.site.settings) }.flatMap { check in
        if case .site(let run) = check.scope { run(context) } else { [Diagnostic]() }
    }
}

func isOn(_ rule: RuleID, _ settings: SiteSettings) -> Bool {
    guard let setting = settings.rules.first(where: { $0.rule == rule }) else { return true }
    return setting.severity != nil
}
