import HTML
import Views

/// The dates that a page lists, for the reader's calendar: by subscription, which gets later changes, or as a file.
func calendarLinks(_ exports: ExportsView, on page: PageView) -> HTML {
    guard let url = exports.calendarURL else { return HTML() }
    let address = page.absolute(url)
    let subscription = address.firstIndex(of: ":").map { "webcal" + address[$0...] } ?? address
    return """
        <p class="files"><a href="\(URLPath(subscription))">\(page.word("agenda.subscribe"))</a> · \
        <a href="\(URLPath(url))" download>\(page.word("agenda.file"))</a></p>

        """
}

/// The contacts that a page lists, for the reader's phone.
func directoryLink(_ exports: ExportsView, on page: PageView) -> HTML {
    fileLink(exports.contactsURL, "directory.file", on: page)
}

/// One event, for the reader's calendar.
func eventLink(_ item: ItemView, on page: PageView) -> HTML {
    fileLink(item.exports.calendarURL, "agenda.event", on: page)
}

/// One contact, for the reader's phone.
func contactLink(_ item: ItemView, on page: PageView) -> HTML {
    fileLink(item.exports.contactsURL, "contact.file", on: page)
}

private func fileLink(_ url: String?, _ word: String, on page: PageView) -> HTML {
    with(url) { "<p class=\"files\"><a href=\"\(URLPath($0))\" download>\(page.word(word))</a></p>\n" }
}
