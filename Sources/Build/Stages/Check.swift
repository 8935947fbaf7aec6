internal import Base
internal import Checks
internal import Diagnostics
internal import Site

/// `check`: opinions on the site; those on single pages are checked on all cores.
func check(_ context: CheckContext, jobs: Int) -> [Diagnostic] {
    let items = context.site.items.ids
    let pages = parallelMap(items.count, jobs: jobs, chunk: 64, state: { 0 }) { range, _ in
        checkPages(items[range], context)
    }
    return pages.flatMap { $0 } + checkSite(context)
}
