package import Base
package import Diagnostics
package import Markdown
package import Content
package import Site

/// An opinion on a site that is right: what it looks at, and what it says. It changes nothing.
package struct Check: Sendable {
    /// Some look at one page at a time and can be divided among cores; others see how pages hang together.
    package enum Scope: Sendable {
        case page(@Sendable (Item, CheckContext) -> [Diagnostic])
        case site(@Sendable (CheckContext) -> [Diagnostic])
    }

    /// Id of the rule, as `faro explain` and `rules` in `site.yaml` know it.
    package let rule: RuleID
    package let scope: Scope
}

package struct CheckContext: Sendable {
    package let site: Site
    /// `--date`, else today, with year, month and day. It is for diagnostics only: no output depends on it.
    package let date: PartialDate
    private let bodies: [RenderedBody]

    /// `bodies`: what `Item.body` means.
    package init(site: Site, bodies: [RenderedBody], date: PartialDate) {
        self.site = site
        self.bodies = bodies
        self.date = date
    }

    func body(of item: Item) -> RenderedBody { bodies[item.body] }

    func settings(of item: Item) -> CollectionSettings { site.settings.collections[item.collection] }

    /// What the theme says of the template that draws the item's collection.
    func template(of item: Item) -> ThemeTemplate? { site.theme.template(named: settings(of: item).template) }
}

/// What the checks say about `items`, in no particular order. Pure: the items may be divided among threads.
/// Rules that `site.yaml` switches off are not run.
package func checkPages(_ items: some Sequence<ID<Item>>, _ context: CheckContext, with checks: [Check] = Check.all) -> [Diagnostic] {
    let active = checks.filter { isOn($0.rule, context.site.settings) }
    var diagnostics: [Diagnostic] = []
    for id in items {
        let item = context.site.items[id]
        // Of a page that could not be read nothing else can be said.
        if item.page.frontMatter.isUnreadable { continue }
        for check in active { if case .page(let run) = check.scope { diagnostics += run(item, context) } }
    }
    return diagnostics
}

/// What the checks that need the whole site say.
package func checkSite(_ context: CheckContext, with checks: [Check] = Check.all) -> [Diagnostic] {
    checks.filter { isOn($0.rule, context.site.settings) }.flatMap { check in
        if case .site(let run) = check.scope { run(context) } else { [Diagnostic]() }
    }
}

private func isOn(_ rule: RuleID, _ settings: SiteSettings) -> Bool {
    guard let setting = settings.rules.first(where: { $0.rule == rule }) else { return true }
    return setting.severity != nil
}
