import HTML
import Views

/// The sources of the item.
func sourceList(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.sources.isEmpty else { return HTML() }
    let entries: HTML = each(item.sources) { source in
        """
        <li>\(sourceTitle(source))\(with(source.publisher) { ". \($0)" })\(with(source.year) { ", \($0)" })</li>

        """
    }
    return """
        <section class="sources" aria-labelledby="_sources"><h2 id="_sources">\(page.word("sources"))</h2>
        <ol>\(entries)</ol>
        </section>

        """
}

private func sourceTitle(_ source: SourceView) -> HTML {
    guard let url = source.url else { return "\(source.title)" }
    return "<a class=\"external\" rel=\"noopener\" href=\"\(URLPath(url))\">\(source.title)</a>"
}

/// Dates of the text: last review, next review, changes.
func reviewDates(_ item: ItemView, on page: PageView) -> HTML {
    let dates: HTML = """
        <p class="dates">\(with(item.reviewed) { "\(page.word("reviewed")) \(time($0)). " })\
        \(with(item.reviewBy) { "\(page.word("review.next")) \(time($0))." })</p>

        """
    return "\(when(item.reviewed != nil || item.reviewBy != nil, dates))\(changeList(item, on: page))"
}

private func changeList(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.changes.isEmpty else { return HTML() }
    return """
        <details class="changes"><summary>\(page.word("changes"))</summary>
        <ul>\(each(item.changes) { "<li>\(time($0.date)): \($0.text)</li>" })</ul></details>

        """
}

/// Citation of the page, ready to copy.
func citation(_ item: ItemView, on page: PageView) -> HTML {
    """
    <details class="citation"><summary>\(page.word("cite"))</summary>
    <p data-copy-text>\(item.title). \(page.site.title), \(page.site.publisher)\
    \(with(item.reviewed) { ". \(page.word("reviewed")) \($0.text)" }). \(page.canonical)</p>
    <p><button type="button" data-copy hidden>\(page.word("copy"))</button> <span role="status"></span></p>
    </details>

    """
}

/// Link for reporting a mistake: an e-mail with the page's title, or a page that explains how.
func reportLink(_ page: PageView) -> HTML {
    let url: URLPath? =
        if let contact = page.site.contact {
            URLPath(mailTo: contact, subject: page.word("report.subject", ("title", page.title)) + " " + page.canonical)
        } else {
            (page.url(of: .report) ?? page.url(of: .about)).map { URLPath($0) }
        }
    return with(url) { "<p class=\"report\"><a href=\"\($0)\">\(page.word("report"))</a></p>\n" }
}
