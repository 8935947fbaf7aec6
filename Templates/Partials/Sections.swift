import HTML
import Views

extension PageView {
    /// The menu of the chapter that the page is in.
    var chapter: ChapterView? {
        switch content {
        case .item(let item): item.chapter
        case .section(let section): section.chapter
        default: nil
        }
    }

    /// Whether the page shows a menu or a list of sections.
    var hasSections: Bool {
        if chapter != nil { return true }
        return switch content {
        case .item(let item): !item.children.isEmpty
        case .section: true
        case .collection(let list): !list.sections.isEmpty
        default: false
        }
    }
}

/// The menu of the chapter, folded: it works without scripts, and on a phone the text comes first.
func chapterMenu(_ page: PageView) -> HTML {
    with(page.chapter) { chapter in
        let isHere = page.url == chapter.url
        return """
            <details class="chapter"><summary>\(page.word("chapter")): \(chapter.title)</summary>
            <nav aria-label="\(page.word("chapter"))"><p><a href="\(URLPath(chapter.url))"\
            \(Attribute("aria-current", isHere ? "page" : nil))>\(chapter.title)</a></p>
            \(chapterList(chapter.list, on: page))</nav></details>

            """
    }
}

private func chapterList(_ list: ChapterListView, on page: PageView) -> HTML {
    let entries: HTML = each(list.entries) { entry in
        """
        <li><a href="\(URLPath(entry.url))"\(Attribute("lang", entry.language))\
        \(Attribute("aria-current", entry.isHere ? "page" : nil))>\(entry.title)</a>\
        \(with(entry.list) { chapterList($0, on: page) })</li>

        """
    }
    let all: HTML = with(list.all) { all in
        "<li><a href=\"\(URLPath(all.url))\">\(page.word("items", count: all.count))</a></li>\n"
    }
    return "<ul>\(entries)\(all)</ul>\n"
}

/// What is in a section, on its page.
func sectionChildren(_ children: [SectionChildView], on page: PageView) -> HTML {
    guard !children.isEmpty else { return HTML() }
    let cards: HTML = each(children) { child in
        """
        <li class="card"\(Attribute("lang", child.language))\(Attribute("dir", child.language.map { _ in "auto" }))>\
        <a class="title" href="\(URLPath(child.url))">\(child.title)</a>
        \(when(!child.summary.isEmpty, "<p>\(child.summary)</p>"))\
        \(with(child.count) { "<p class=\"meta\">\(page.word("items", count: $0))</p>" })</li>

        """
    }
    return """
        <section class="children" aria-labelledby="_children"><h2 id="_children">\(page.word("chapter"))</h2>
        <ul class="cards">
        \(cards)</ul></section>

        """
}

/// The page of a section that no item begins.
func sectionPage(_ section: SectionView, on page: PageView) -> HTML {
    """
    <h1>\(section.title)</h1>
    \(sectionChildren(section.children, on: page))
    """
}

/// The sections at a collection's top, before the list of all its items.
func sectionLinks(_ list: CollectionView, on page: PageView) -> HTML {
    guard !list.sections.isEmpty else { return HTML() }
    let links: HTML = each(list.sections) { "<li><a href=\"\(URLPath($0.url))\">\($0.title)</a></li>\n" }
    return """
        <nav class="chapters" aria-label="\(page.word("chapter"))"><ul>\(links)</ul></nav>

        """
}
