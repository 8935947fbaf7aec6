internal import Base
internal import Markdown
internal import Site

/// The bodies of a site's items while its pages are rendered. Frees each body's HTML after its last page; the search
/// documents, which grow meanwhile, reuse that memory, so a build never needs the full size of both.
///
/// The small arrays stay: freeing them fragments the heap and made rendering 10 % slower.
struct RenderedBodyPool: Sendable {
    private var bodies: [RenderedBody]
    /// Pages that still need a body: its item's own page and its fallbacks in other languages.
    private var pagesLeft: IDMap<RenderedBody, Int>

    init(_ bodies: consuming [RenderedBody], of site: Site) {
        pagesLeft = IDMap(0, for: bodies.ids)
        for page in site.pages { if let item = site.item(shownOn: page) { pagesLeft[site.items[item].body] += 1 } }
        self.bodies = bodies
    }

    /// The body, for one of the pages that show it.
    mutating func take(_ id: ID<RenderedBody>) -> RenderedBody {
        let body = bodies[id]
        pagesLeft[id] -= 1
        if pagesLeft[id] <= 0 { bodies[id].html = [] }
        return body
    }
}
