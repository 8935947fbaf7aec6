internal import Content
import HTML
import Views

func notFoundPage(on page: PageView) -> HTML {
    """
    <h1>\(page.title)</h1>
    <p class="lead">\(page.word("not-found.lead"))</p>
    \(waysOn(page))
    """
}

/// Shown without a network for pages that are not on the device. Lists the pages that are.
func offlinePage(on page: PageView) -> HTML {
    """
    <h1>\(page.title)</h1>
    <p class="lead">\(page.word("offline.lead"))</p>
    <p><button type="button" data-retry hidden>\(page.word("retry"))</button></p>
    \(devicePanel(page))
    """
}

/// The site's data on the device, with buttons to save more or delete all.
func devicePanel(_ page: PageView) -> HTML {
    func saveButton(_ what: String) -> HTML {
        """
        <button type="button" data-save-\(what) data-ask="\(page.word("save.\(what).ask"))" \
        data-progress="\(page.word("save.all.progress"))" data-done="\(page.word("save.\(what).done"))">\
        \(page.word("save.\(what)"))</button>
        """
    }
    let savePlace: HTML = """
        <p class="keep">\(placeField(page.word("save.place.label"), id: "_place", on: page)) \
        \(saveButton("place"))</p>

        """
    return """
        <section class="device" aria-labelledby="_device" data-device>
        <h2 id="_device">\(page.word("device"))</h2>
        <noscript><p>\(page.word("device.noscript"))</p></noscript>
        <p data-device-empty hidden>\(page.word("device.empty"))</p>
        <ul data-device-list></ul>
        <div data-device-controls hidden>
        \(when(!page.site.places.isEmpty, savePlace))\
        <p>\(saveButton("all"))
        \(saveButton("search"))
        <button type="button" data-save-confirm hidden>\(page.word("save.all.confirm"))</button></p>
        <p role="status" data-save-status></p>
        <p><button type="button" data-forget hidden>\(page.word("forget"))</button> \
        <span role="status" data-forget-status data-done="\(page.word("forget.done"))"></span></p>
        </div>
        </section>

        """
}

/// Links to search, topics, A–Z and home, so that no page is a dead end.
func waysOn(_ page: PageView) -> HTML {
    """
    \(when(page.url != page.site.searchURL, searchBox(page, id: "q-main")))
    <ul class="choices">
    <li><a href="\(URLPath(page.site.homeURL))">\(page.word("home"))</a></li>
    <li><a href="\(URLPath(page.site.indexURL))">\(page.word("title.index"))</a></li>
    \(each(page.site.mainMenu) { "<li><a href=\"\(URLPath($0.url))\">\($0.title)</a></li>\n" })</ul>

    """
}

/// An old URL: redirects at once, with a link for browsers that do not follow.
func redirectPage(to target: String, on page: PageView) -> HTML {
    """
    <!doctype html>
    <html lang="\(page.site.language.code)" dir="\(page.site.language.direction.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(pagePolicy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(pageTitle(page))</title>
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=\(URLPath(target))">
    <link rel="canonical" href="\(URLPath(target))">
    <link rel="stylesheet" href="\(URLPath(page.site.assetURL("site.css")))">
    </head>
    <body>
    <main id="_main"><h1>\(page.word("moved"))</h1>
    <p><a href="\(URLPath(target))">\(target)</a></p></main>
    </body>
    </html>

    """
}
