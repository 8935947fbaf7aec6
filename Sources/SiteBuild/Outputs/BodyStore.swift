internal import Markdown
internal import SiteModel

/// The bodies of a site's items while its pages are drawn. The HTML of each goes with the last page that shows it, so that the search
/// documents, which grow meanwhile, find room where it was: a build never holds all of both.
///
/// Links, slots and the like stay to the end. They are small, and with a hole for each, drawing takes a tenth longer.
struct BodyStore: Sendable {
    /// Per item of the site.
    private var bodies: [RenderedBody]
    /// Per item: the pages that are still to show it, its own and, in other languages, those that fall back to it.
    private var pages: [Int]

    /// `bodies`: per item.
    init(_ bodies: consuming [RenderedBody], of site: Site) {
        pages = Array(repeating: 0, count: bodies.count)
        self.bodies = bodies
        for page in site.pages { if let item = page.item(in: site) { pages[item] += 1 } }
    }

    /// For one of the item's pages.
    mutating func take(_ item: Int) -> RenderedBody {
        let body = bodies[item]
        pages[item] -= 1
        if pages[item] <= 0 { bodies[item].html = [] }
        return body
    }
}
