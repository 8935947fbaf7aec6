import HTML
import Views

/// All pages from A to Z, a fold for each letter; works without a script.
func indexPage(_ index: IndexView, on page: PageView) -> HTML {
    let total = index.letters.reduce(0) { $0 + $1.entries.count }
    let letters: HTML = each(index.letters) { letter in
        fold(letter.letter, letter.entries.count, of: total, "<ul>\(each(letter.entries, entryLink))</ul>")
    }
    return """
        <h1>\(page.title)</h1>
        <div class="letter">\(letters)</div>
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
