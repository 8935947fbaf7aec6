import HTML
import Views

/// The actions of a guide. Without a script only the link works, so the script shows the buttons.
func guideActions(_ page: PageView) -> HTML {
    """
    <div class="actions">
    <button type="button" data-listen-all hidden>\(page.word("listen.all"))</button>
    <button type="button" data-save hidden>\(page.word("save"))</button>
    <button type="button" data-print hidden>\(page.word("print"))</button>
    <a class="button" href="#_share">\(page.word("share"))</a>
    <p role="status" class="small" data-status></p>
    </div>

    """
}

/// Ways to share the guide: messengers as plain links, the single file, the leaflet for print.
func sharing(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    let text = "\(item.title): \(page.canonical)"
    let mail = URLPath("mailto:", query: [("subject", item.title), ("body", text)])
    let download: HTML = with(files.singleFile) { file in
        let text = page.word("share.file", ("size", String(file.kilobytes)))
        return "<li><a href=\"\(URLPath(file.url))\" download>\(text)</a></li>\n"
    }
    return """
        <section class="share" aria-labelledby="_share"><h2 id="_share">\(page.word("share.title"))</h2>
        <ul>
        <li data-share hidden><button type="button">\(page.word("share.system"))</button></li>
        <li><a href="\(URLPath("https://wa.me/", query: [("text", text)]))" rel="noopener noreferrer">WhatsApp</a></li>
        <li><a href="\(URLPath("sms:", query: [("body", text)]))">\(page.word("share.sms"))</a></li>
        <li><a href="\(mail)">\(page.word("share.mail"))</a></li>
        \(download)\
        \(when(item.essentials.count > 0, "<li><a href=\"#_leaflet\">\(page.word("leaflet.link"))</a></li>\n"))\
        </ul>
        \(with(files.singleFile) { _ in "<p class=\"small\">\(page.word("share.file.note"))</p>\n" })</section>

        """
}

/// Only in print: the source of the printed page.
func printFooter(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    let code: HTML = with(page.isAtPlaceholder ? nil : files.qr) { file in
        "<img src=\"\(URLPath(file.url))\" alt=\"\" width=\"96\" height=\"96\" loading=\"lazy\">"
    }
    return """
        <div class="sheet-end">
        \(code)
        <p>\(page.word("print.from")) <b>\(page.paperAddress)</b><br>\(page.site.publisher)\
        \(shortMarks(item, separator: ". ", on: page))</p>
        <p>\(page.site.disclaimer)</p>
        </div>

        """
}

/// A leaflet on one sheet, folded twice: the cover at the lower right, the essentials inside (printed upside down,
/// because of the fold). Shown when its link is followed (CSS `:target`), with or without a script.
func leaflet(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    let points = item.essentials
    guard !points.isEmpty else { return HTML() }
    let half = (points.count + 1) / 2
    let helpers = item.helpers.filter { $0.field("phone") != nil }
    let code: HTML = with(page.isAtPlaceholder ? nil : files.qr) { file in
        let text = page.word("qr", ("url", page.shortAddress))
        return "<img src=\"\(URLPath(file.url))\" alt=\"\(text)\" width=\"96\" height=\"96\" loading=\"lazy\">"
    }
    return """
        <section class="leaflet" id="_leaflet" aria-labelledby="_leaflet-title">
        <div class="leaflet-bar"><p id="_leaflet-title" role="heading" aria-level="1">\(page.word("leaflet.title"))</p>
        <p>\(page.word("leaflet.how"))</p>
        <p><button type="button" data-print hidden>\(page.word("print"))</button> \
        <a href="#_main">\(page.word("leaflet.back"))</a></p></div>
        <div class="leaflet-sheet">
        <div class="inside"><ol>\(each(points.prefix(half)) { "<li>\($0)</li>" })</ol></div>
        <div class="inside"><ol start="\(half + 1)">\(each(points.dropFirst(half)) { "<li>\($0)</li>" })</ol></div>
        <div class="back">\(each(helpers.prefix(4)) { leafletContact($0, on: page) })
        <p class="small">\(page.site.disclaimer)</p></div>
        <div class="cover"><p class="leaflet-name">\(item.title)</p>
        \(code)
        <p class="small">\(page.isAtPlaceholder ? HTML() : "\(page.shortAddress)<br>")\
        \(page.site.title), \(page.site.publisher)\
        \(shortMarks(item, separator: "<br>", on: page))</p></div>
        </div>
        </section>

        """
}

private func leafletContact(_ card: ItemCard, on page: PageView) -> HTML {
    guard let phone = card.field("phone") else { return HTML() }
    return "<p><b>\(card.title)</b><br>\(plain(phone.value, on: page))</p>\n"
}

extension ItemView {
    /// Short sentences that the reader should remember.
    var essentials: [String] { field("essentials")?.value.values.compactMap(\.plainText) ?? [] }
    /// The helping institutions, as cards with all fields.
    var helpers: [ItemCard] { field("institutions")?.value.items ?? [] }
}
