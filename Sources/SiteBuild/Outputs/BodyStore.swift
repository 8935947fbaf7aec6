internal import Markdown
internal import SiteModel

/// The bodies of a site's items while its pages are drawn. Each goes with the last page that shows it, so that the search documents,
/// which grow meanwhile, find room where the bodies were: a build never holds all of both.
struct BodyStore: Sendable {
    private struct Waiting: Sendable {
        let body: RenderedBody
        /// Pages that are still to show it: an item's own, and in other languages those that fall back to it.
        var pages = 0
    }

    /// Per item of the site; `nil` when it has gone.
    private var waiting: [Waiting?]

    /// `bodies`: per item.
    init(_ bodies: consuming [RenderedBody], of site: Site) {
        waiting = bodies.map { Waiting(body: $0) }
        for page in site.pages { if let item = page.item(in: site) { waiting[item]?.pages += 1 } }
    }

    /// For one of the item's pages; `nil` for more than there are.
    mutating func take(_ item: Int) -> RenderedBody? {
        guard let found = waiting[item] else { return nil }
        if found.pages > 1 { waiting[item]?.pages -= 1 } else { waiting[item] = nil }
        return found.body
    }
}
