internal import Content
import HTML
import Views

/// The sources of the item: of the deadlines and amounts that it quotes, folded, then those that it names itself.
func sourceList(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.sources.isEmpty || !item.quotedSources.isEmpty else { return HTML() }
    let entries: HTML = each(item.sources) { source in
        """
        <li>\(sourceTitle(source))\(with(source.publisher) { ". \($0)" })\(with(source.year) { ", \($0)" })</li>

        """
    }
    return """
        <section class="sources" aria-labelledby="_sources"><h2 id="_sources">\(page.word("sources"))</h2>
        \(page.isGuide ? quotedPlaces(item, on: page) : quotedSources(item, on: page))\
        \(when(!item.sources.isEmpty, ownSources(entries, item.sources.count, on: page)))
        </section>

        """
}

/// Folded on guides, whose readers need other things first; paper shows them.
private func ownSources(_ entries: HTML, _ count: Int, on page: PageView) -> HTML {
    guard page.isGuide || page.isCrossing, count > 2 else { return "<ol>\(entries)</ol>" }
    return "<details><summary>\(page.word("sources.all", count: count))</summary><ol>\(entries)</ol></details>"
}

extension PageView {
    var isCrossing: Bool { if case .crossing = content { true } else { false } }

    /// Whether the page is a guide, not its single file: a guide is read on slow networks and has a budget of bytes,
    /// so it leads to the register's page of each place instead of repeating its sources.
    var isGuide: Bool {
        if case .item(let item) = content { item.template == "guide" && !isSelfContained } else { false }
    }
}

private func quotedPlaces(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.quotedPlaces.isEmpty else { return HTML() }
    let links: HTML = each(item.quotedPlaces.enumerated()) { index, place in
        "\(when(index > 0, ", "))<a href=\"\(URLPath(place.url))\">\(place.title)</a>"
    }
    return """
        <p>\(page.word("sources.quoted")): \(links).</p>

        """
}

/// Which source backs which value. Written without intermediate values: there are many.
private func quotedSources(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.quotedSources.isEmpty else { return HTML() }
    let words = (seen: page.word("fact.seen"), until: page.word("fact.until"))
    var html = HTML.StringInterpolation(literalCapacity: 64, interpolationCount: 3 * item.quotedSources.count)
    html.appendLiteral("<details><summary>")
    html.appendInterpolation(page.word("sources.quoted"))
    html.appendLiteral("</summary>\n<ol>")
    for quoted in item.quotedSources {
        html.appendLiteral("<li>")
        if let source = quoted.source {
            append(source, seen: words.seen, to: &html)
            html.appendLiteral(": ")
        } else {
            html.appendInterpolation(page.word("fact.established.means"))
            html.appendLiteral(": ")
        }
        for (index, record) in quoted.records.enumerated() {
            if index > 0 { html.appendLiteral("; ") }
            append(record, until: words.until, to: &html)
        }
        html.appendLiteral(".</li>\n")
    }
    html.appendLiteral("</ol></details>\n")
    return HTML(stringInterpolation: html)
}

private func append(_ record: QuotedRecordView, until word: String, to html: inout HTML.StringInterpolation) {
    if let place = record.place {
        html.appendInterpolation(place)
        html.appendLiteral(", ")
    }
    html.appendInterpolation(record.name)
    html.appendLiteral(": ")
    for (index, words) in record.words.enumerated() {
        html.appendLiteral(index > 0 ? ", <b>" : "<b>")
        html.appendInterpolation(words)
        html.appendLiteral("</b>")
    }
    if !record.law.isEmpty {
        html.appendLiteral(" (")
        html.appendInterpolation(record.law)
        html.appendLiteral(")")
    }
    if let until = record.until {
        html.appendLiteral(", ")
        html.appendInterpolation(word)
        html.appendLiteral(" ")
        append(until, to: &html)
    }
}

private func sourceTitle(_ source: SourceView) -> HTML {
    guard let url = source.url else { return "\(source.title)" }
    return "<a class=\"external\" rel=\"noopener\" href=\"\(URLPath(url))\">\(source.title)</a>"
}

/// Dates of the text: its marks, next review, changes.
func reviewDates(_ item: ItemView, on page: PageView) -> HTML {
    let dates: HTML = """
        <p class="dates">\(each(item.marks) { "\(mark($0, time($0.date), on: page)). " })\
        \(with(item.reviewBy) { "\(page.word("review.next")) \(time($0))." })</p>

        """
    return "\(when(!item.marks.isEmpty || item.reviewBy != nil, dates))\(changeList(item, on: page))"
}

/// "Reviewed: 22 November 2026 (legal advice of the consulate), from the labour code": each mark claims only what was
/// done, so a text without a person's review never reads as reviewed.
private func mark(_ mark: MarkView, _ date: HTML, on page: PageView) -> HTML {
    let sources = mark.sources.joined(separator: "; ")
    return """
        \(markWord(mark.kind, on: page)) \(date)\(with(mark.by) { " (\($0))" })\
        \(when(!sources.isEmpty, ", \(page.word("mark.from")) \(sources)"))
        """
}

private func markWord(_ kind: FrontMatter.Mark.Kind, on page: PageView) -> String {
    switch kind {
    case .compiled: page.word("compiled")
    case .checked: page.word("checked")
    case .reviewed: page.word("reviewed")
    }
}

/// The marks without their sources, for a line on paper or in a citation.
func shortMarks(_ item: ItemView, separator: HTML, on page: PageView) -> HTML {
    each(item.marks) { mark in
        "\(separator)\(markWord(mark.kind, on: page)) \(mark.date.text)\(with(mark.by) { " (\($0))" })"
    }
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
    \(shortMarks(item, separator: ". ", on: page)). \(page.canonical)</p>
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
