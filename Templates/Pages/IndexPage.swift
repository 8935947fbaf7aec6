import HTML
import Views

/// All pages from A to Z; works without a script.
func indexPage(_ index: IndexView, on page: PageView) -> HTML {
    let sections: HTML = each(index.letters.enumerated()) { number, letter in
        """
        <section class="letter" aria-labelledby="letter-\(number + 1)">\
        <h2 id="letter-\(number + 1)">\(letter.letter)</h2>
        <ul>\(each(letter.entries, entryLink))</ul></section>

        """
    }
    return """
        <h1>\(page.title)</h1>
        \(letterLinks(index.letters.map(\.letter), on: page))\(sections)
        """
}

private func entryLink(_ entry: ItemCard) -> HTML {
    """
    <li\(Attribute("lang", entry.language))><a href="\(URLPath(entry.url))">\(entry.title)</a> \
    <span class="meta">\(entry.collection.name)</span></li>

    """
}

/// Links to the sections `letter-1`, `letter-2` …
func letterLinks(_ letters: [String], on page: PageView) -> HTML {
    let links: HTML = each(letters.enumerated()) { number, letter in
        "<li><a href=\"#letter-\(number + 1)\">\(letter)</a></li>"
    }
    return """
        <nav class="letters" aria-label="\(page.word("letters"))"><ul>\(links)</ul></nav>

        """
}
