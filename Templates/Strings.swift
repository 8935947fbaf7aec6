/// Interface strings in English; `Content/strings/<lang>.yaml` translates them.
///
/// `{name}` is a placeholder. Keys that end in `.one`, `.other` … are CLDR plural forms. `leave.url` is the target of
/// the quick exit: a harmless page of another site, requested only when the reader uses it.
let themeStrings: [(key: String, text: String)] = frameWords + itemWords + actionWords + listWords + searchWordList

private let frameWords: [(key: String, text: String)] = [
    ("skip", "Skip to the text"),
    ("menu", "Menu"),
    ("menu.main", "Main menu"),
    ("menu.footer", "About and more"),
    ("languages", "Languages"),
    ("breadcrumbs", "You are here"),
    ("home", "Home"),
    ("close", "Close"),
    ("yes", "Yes"),
    ("no", "No"),
    ("choose", "Choose"),
    ("title", "Title"),
    ("retry", "Try again"),
    ("previous", "Previous"),
    ("next", "Next"),
    ("pages", "Pages"),
    ("letters", "Letters"),
    ("moved", "This page has moved"),
    ("not-found.lead", "The page is not here. It may have moved. Search for it or choose where to go on."),
    ("home.shelves", "Look something up"),
    ("items.one", "{n} item"),
    ("items.other", "{n} items"),
]

private let itemWords: [(key: String, text: String)] = [
    ("contents", "On this page"),
    ("facts", "In brief"),
    ("about", "About this page"),
    ("sources", "Sources"),
    ("related", "Related"),
    ("backlinks", "Pages that lead here"),
    ("neighbours", "Previous and next"),
    ("words", "Words explained"),
    ("words.more", "More on “{word}”"),
    ("table", "Table {n}"),
    ("helpers.more", "Also helping"),
    ("footnotes", "Notes"),
    ("footnote.back", "Back to the text, note {n}"),
    ("same.page", "This page in another language:"),
    ("fallback", "This page has not been translated yet. You are reading it in this language: {language}."),
    (
        "translation.outdated",
        """
        The original of this page has changed since it was translated. \
        The translation is being brought up to date.
        """
    ),
    ("withdrawn", "This page has been withdrawn. It stays here for the record; do not rely on it."),
    ("reviewed", "Reviewed:"),
    ("review.next", "Next review:"),
    ("review.overdue", "This page is due for review ({date}). Check dates and amounts before you rely on them."),
    ("changes", "What has changed"),
    ("cite", "Cite this page"),
    ("copy", "Copy"),
    ("copied", "Copied"),
    ("report", "Report a mistake on this page"),
    ("report.subject", "Mistake on the page “{title}”"),
    ("callout.note", "Note"),
    ("callout.tip", "Advice"),
    ("callout.important", "Important"),
    ("callout.warning", "Warning"),
    ("callout.caution", "Take care"),
    ("print", "Print"),
    ("print.from", "This sheet comes from"),
    ("print.date", "Printed:"),
    ("qr", "QR code of {url}"),
    ("leaflet.title", "Leaflet to hand out"),
    ("leaflet.link", "Print a leaflet of the essentials"),
    (
        "leaflet.how",
        """
        Print this page on one sheet, one side. \
        Fold the top half back, then the left half back: the title is the cover.
        """
    ),
    ("leaflet.back", "Back to the page"),
]

private let actionWords: [(key: String, text: String)] = [
    ("listen", "Listen"),
    ("listen.all", "Listen"),
    ("listen.stop", "Stop"),
    ("save", "Save on this device"),
    ("saved", "Saved: it opens without internet"),
    ("save.failed", "It could not be saved. Is there a connection, and space?"),
    ("save.all", "Save everything"),
    ("save.all.ask", "{n} pages and the search: {size}. Save them?"),
    ("save.all.confirm", "Yes, save"),
    ("save.all.progress", "Saving: {n} of {total}"),
    ("save.all.done", "All saved: {n} pages open without internet."),
    ("save.search", "Save only the search"),
    ("save.search.ask", "The search in this language: {size}. Save it?"),
    (
        "save.search.done",
        """
        Saved: the search works without internet. The pages it finds open if you have saved them too.
        """
    ),
    ("share", "Send"),
    ("share.title", "Send or take along"),
    ("share.system", "Send from this device"),
    ("share.sms", "SMS"),
    ("share.mail", "E-mail"),
    ("share.file", "Download as one file ({size} KB)"),
    ("share.file.note", "The file opens without internet. You can pass it on by WhatsApp or Bluetooth."),
    ("leave", "Leave this page now"),
    ("leave.url", "https://en.wikipedia.org/wiki/Main_Page"),
    ("leave.more", "To leave, press Shift {n} more times."),
    ("leave.about", "If someone checks your phone"),
    (
        "leave.note",
        """
        The button “Leave this page now” opens another page at once. You can also press the Shift key three times. \
        It does not erase the browser's history: delete it yourself, or use a private window.
        """
    ),
    ("leave.kept", "This page is not kept on the phone unless you save it."),
    ("forget", "Delete everything saved"),
    ("forget.done", "Deleted. Nothing of this site is saved on this device."),
    ("device", "Saved on this device"),
    ("device.empty", "Nothing is saved yet."),
    (
        "device.noscript",
        """
        To save pages, the browser must allow JavaScript. Without it you can download pages as single files.
        """
    ),
    ("offline.lead", "There is no connection, and this page is not saved on the device. These pages are:"),
]

private let listWords: [(key: String, text: String)] = [
    ("list.all", "See all"),
    ("files", "This list as a file:"),
    ("filters", "Filter"),
    ("filters.clear", "Remove filters"),
    ("filters.chosen", "Filters that are set"),
    ("filters.remove", "Remove filter: {name}"),
    ("filters.show", "Show results ({n})"),
    ("selection", "Selected items"),
    ("select", "Select to compare"),
    ("selected", "{n} selected"),
    ("unselect", "Deselect all"),
    ("compare", "Compare"),
    ("compare.limit", "Choose two to four items."),
    ("comparison", "Side by side"),
    ("dossier", "Print a dossier"),
    ("dossier.title", "Dossier"),
    ("dossier.contents", "Contents"),
    ("cite.selected", "Copy citations"),
    ("catalogue.search", "Search in this list"),
    ("catalogue.sort", "Order"),
    ("catalogue.sort.order", "As listed"),
    ("catalogue.sort.title", "By title"),
    ("catalogue.sort.reviewed", "Last reviewed first"),
    ("catalogue.none", "Nothing matches all of this. Remove a filter."),
    ("catalogue.export", "This view as a file:"),
    ("catalogue.error", "The list could not be loaded. The links on the left work without it."),
    ("directory.international", "International"),
    ("agenda.next", "Coming up"),
    ("month.0", "No fixed date"),
    ("month.1", "January"), ("month.2", "February"), ("month.3", "March"), ("month.4", "April"),
    ("month.5", "May"), ("month.6", "June"), ("month.7", "July"), ("month.8", "August"),
    ("month.9", "September"), ("month.10", "October"), ("month.11", "November"), ("month.12", "December"),
    ("corridors", "By country of origin and destination"),
    ("corridor.origin", "From"),
    ("corridor.destination", "To"),
    ("corridor.go", "Show"),
    ("corridor.same", "Choose two different countries."),
    ("corridor.missing", "There is no page on these two countries yet."),
    ("corridor.by-origin", "By country of origin"),
    ("corridor.from", "From {country}"),
    ("corridor.matrix", "All countries in one table"),
    ("corridor.matrix.caption", "What is known of each pair: rows are countries of origin, columns are destinations"),
    ("corridor.state.in-force", "In force"),
    ("corridor.state.signed", "Signed, not in force"),
    ("corridor.state.none", "Nothing"),
    ("corridor.state.not-researched", "Not researched yet"),
    ("corridor.means.in-force", "There is something between the two countries, and it is in force."),
    ("corridor.means.signed", "Something has been signed between the two countries, but it is not in force yet."),
    ("corridor.means.none", "A source says that there is nothing between the two countries."),
    (
        "corridor.means.not-researched",
        """
        Nobody has looked into these two countries for this site yet. That does not mean that there is nothing.
        """
    ),
    ("corridor.at", "In {country}"),
    ("corridor.home", "In {country}, the country of origin"),
    ("corridor.country", "Everything on {country}"),
    ("corridor.reverse", "The other way round:"),
]

private let searchWordList: [(key: String, text: String)] = [
    ("search.label", "Search this site"),
    ("search.placeholder", "What are you looking for?"),
    ("search.button", "Search"),
    ("search.suggestions", "Suggestions"),
    ("search.suggested", "{n} suggestions. Use the arrow keys."),
    (
        "search.noscript",
        """
        Search needs JavaScript, because it works on your device. The topics and the A–Z list work without it.
        """
    ),
    ("search.browse", "Other ways to find it"),
    ("search.private", "What you type stays on this device: it is not sent anywhere."),
    ("search.save", "Save the search, to use it without internet"),
    ("search.more", "Show more results"),
    ("search.loading", "Searching …"),
    ("search.error", "The results could not be loaded. Check the connection."),
    ("search.error.data", "Some of the search's data are missing or being updated. Try again in a moment."),
    ("search.slow", "This is taking long. You can wait or try again."),
    ("search.unquoted", "Search for the words without quotation marks"),
    ("search.helpers", "Where to get help: {name}"),
    ("search.meant", "Did you mean {q}?"),
    ("search.also", "Also searched: {q}"),
    ("search.fallback", "Results in {language}"),
    ("search.incomplete", "Some of the results could not be loaded."),
    ("search.short", "Write a word or a question."),
    ("results.one", "{n} result for “{q}”"),
    ("results.other", "{n} results for “{q}”"),
    ("results.none", "No results for “{q}”. Try other words, or one of the ways below."),
]
