internal import Content
import HTML
import Views

/// The page as one file that opens without a network: no script, one inline style sheet, allowed by its hash in the
/// CSP.
func renderSingleFile(_ page: PageView) -> HTML {
    guard case .item(let item) = page.content else { return render(page) }
    return singleFile(item, on: page)
}

private func singleFile(_ item: ItemView, on page: PageView) -> HTML {
    let words = explainedAddresses(in: item.body)
    let policy: HTML =
        "default-src 'none'; style-src 'sha256-\(singleFileStyle.digest)'; base-uri 'none'; form-action 'none'"
    return """
        <!doctype html>
        <html lang="\(page.site.language.code)" dir="\(page.site.language.direction.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(pageTitle(page))</title>
        <meta name="robots" content="noindex">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <link rel="canonical" href="\(URLPath(page.canonical))">
        <style>\(singleFileStyle.css)</style>
        </head>
        <body>
        <main id="_main"><article>
        \(itemHead(item, on: page))\(with(item.field("essentials")) { essentials($0, on: page) })
        \(with(item.field("status_note")) { statusNote($0, on: page) })
        <div class="text"\(textLanguage(item, on: page))>
        \(body(item.body, on: page, explained: words))</div>
        \(each(helpersNotInText(item)) { contactCard($0, on: page) })\(explainedWords(words, in: item.body, on: page))\
        \(sourceList(item, on: page))\(reviewDates(item, on: page))
        <p class="small"><a href="\(URLPath(page.canonical))">\(page.paperAddress)</a><br>\
        \(page.site.title), \(page.site.publisher). \(page.site.disclaimer)</p>
        </article></main>
        </body>
        </html>

        """
}

private func essentials(_ field: FieldView, on page: PageView) -> HTML {
    """
    <section class="essentials"><h2>\(field.label)</h2>\(fieldValue(field.value, on: page))</section>

    """
}

private func statusNote(_ field: FieldView, on page: PageView) -> HTML {
    """
    <div class="callout status-note s-passport" role="note">\
    <p class="callout-title">\(sign("passport"))\(field.label)</p>\
    \(fieldValue(field.value, on: page))</div>

    """
}
