internal import Content
import HTML
import Markdown
import Views

/// The head of an item: title, notices, summary, the answer or the choice of a value. The answer stands before the
/// notice on the translation.
func itemHead(_ item: ItemView, on page: PageView) -> HTML {
    """
    <h1\(textLanguage(item, on: page))>\(item.title)</h1>
    \(itemNotices(item, on: page))\
    \(when(!item.summary.isEmpty, "<p class=\"lead\"\(textLanguage(item, on: page))>\(item.summary)</p>\n"))\
    \(with(item.answer) { answerBox($0, on: page) })\(with(item.choices) { choiceList($0, on: page) })\
    \(translationNotice(item, on: page))
    """
}

/// `lang` and `dir` if the text's language is not the page's.
func textLanguage(_ item: ItemView, on page: PageView) -> HTML {
    guard item.language.code != page.site.language.code else { return HTML() }
    return "\(Attribute("lang", item.language.code))\(Attribute("dir", item.language.direction.rawValue))"
}

/// The headings of a long text, as links.
func contents(_ item: ItemView, on page: PageView) -> HTML {
    let headings = item.body.body.outline.filter { $0.level == 2 }
    guard headings.count >= 4 else { return HTML() }
    let links: HTML = each(headings) { "<li><a href=\"#\($0.anchor)\">\($0.text)</a></li>\n" }
    return """
        <details class="contents"><summary>\(page.word("contents"))</summary>
        <nav aria-label="\(page.word("contents"))"><ol>\(links)</ol></nav></details>

        """
}

func relatedItems(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.related.isEmpty else { return HTML() }
    return """
        <section class="related" aria-labelledby="_related"><h2 id="_related">\(page.word("related"))</h2>
        <ul>\(each(item.related) { card in
            "<li><a href=\"\(URLPath(card.url))\"\(Attribute("lang", card.language))>\(card.title)</a></li>\n"
        })</ul></section>

        """
}

/// Backlinks, folded: they are for people who maintain the collection, not for readers who need help.
func linkedFrom(_ item: ItemView, on page: PageView) -> HTML {
    guard !item.backlinks.isEmpty else { return HTML() }
    let links: HTML = each(item.backlinks) { card in
        """
        <li><a href="\(URLPath(card.url))"\(Attribute("lang", card.language))>\(card.title)</a> \
        <span class="meta">\(card.collection.name)</span></li>
        """
    }
    return """
        <details class="backlinks"><summary>\(page.word("backlinks"))</summary>
        <ul>\(links)</ul></details>

        """
}

func neighbours(_ item: ItemView, on page: PageView) -> HTML {
    guard item.previous != nil || item.next != nil else { return HTML() }
    let previous: HTML = with(item.previous) { link in
        "<a rel=\"prev\" href=\"\(URLPath(link.url))\"><span>\(page.word("previous"))</span> \(link.title)</a>"
    }
    let next: HTML = with(item.next) { link in
        "<a rel=\"next\" href=\"\(URLPath(link.url))\"><span>\(page.word("next"))</span> \(link.title)</a>"
    }
    return """
        <nav class="neighbours" aria-label="\(page.word("neighbours"))">\(previous)\(next)</nav>

        """
}

/// Links to the item in other languages, after the text.
func otherLanguages(_ page: PageView) -> HTML {
    let links = page.languageLinks.filter(\.isSamePage)
    guard !links.isEmpty else { return HTML() }
    let list: HTML = each(links.enumerated()) { index, link in
        """
        \(when(index > 0, ", "))\
        <a href="\(URLPath(link.url))" lang="\(link.language)" hreflang="\(link.language)">\(link.name)</a>
        """
    }
    return """
        <p class="other-languages">\(page.word("same.page")) \(list)</p>

        """
}
