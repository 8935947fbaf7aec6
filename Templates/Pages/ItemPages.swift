internal import Content
import HTML
import Views

/// An item of a collection without its own template.
func generalItemPage(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    itemArticle(item, files, before: facts(item.fields, on: page), on: page)
}

/// A reference record: the facts, then the text.
func recordPage(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    let facts = """
        <section aria-labelledby="_facts"><h2 id="_facts">\(page.word("facts"))</h2>
        \(facts(item.fields, on: page))</section>

        """ as HTML
    return itemArticle(item, files, before: item.fields.isEmpty ? HTML() : facts, on: page)
}

/// A page about the site itself. Those on privacy and offline use also have the controls for data on the device.
func plainPage(_ item: ItemView, on page: PageView) -> HTML {
    """
    <article>
    \(itemHead(item, on: page))\(contents(item, on: page))
    <div class="text"\(textLanguage(item, on: page))>
    \(body(item.body, on: page))</div>
    \(sectionChildren(item.children, on: page))\
    \(when(page.isAboutDevice, devicePanel(page)))\(sourceList(item, on: page))\(reviewDates(item, on: page))\
    \(otherLanguages(page))\(reportLink(page))</article>
    """
}

/// A contact: telephone, hours, website and so on.
func contactPage(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    let shown = contactFields.map(\.key).filter { $0 != "country" }
    let details: HTML = """
        <div class="contact">
        \(contactDetails(item.fields, on: page))</div>
        \(contactLink(item, on: page))\
        \(facts(item.fields, except: shown, on: page))
        """
    return itemArticle(item, files, before: details, on: page)
}

/// Fields with their own place in an event.
let eventFields = [
    ThemeField("starts", "date"), ThemeField("ends", "date"), ThemeField("when", "text"), ThemeField("repeats", "text"),
]

func eventPage(_ item: ItemView, _ files: PageFiles, on page: PageView) -> HTML {
    let days = with(item.field("when")) { fieldValue($0.value, on: page) }.or(eventDays(item.fields, on: page))
    let before: HTML = """
        <p class="when"><b>\(days)</b></p>
        \(eventLink(item, on: page))\
        \(facts(item.fields, except: eventFields.map(\.key), on: page))
        """
    return itemArticle(item, files, before: before, on: page)
}

/// First and last day.
func eventDays(_ fields: [FieldView], on page: PageView) -> HTML {
    let starts = fields.first { $0.key == "starts" }
    let ends = fields.first { $0.key == "ends" }
    return "\(with(starts) { fieldValue($0.value, on: page) })\(with(ends) { " – \(fieldValue($0.value, on: page))" })"
}

/// A word and its definition.
func definitionPage(_ item: ItemView, on page: PageView) -> HTML {
    """
    <article>
    <h1\(textLanguage(item, on: page))><dfn>\(item.title)</dfn></h1>
    \(itemNotices(item, on: page))<p class="lead"\(textLanguage(item, on: page))>\(item.summary)</p>
    \(with(item.choices) { choiceList($0, on: page) })\(translationNotice(item, on: page))
    <div class="text"\(textLanguage(item, on: page))>
    \(body(item.body, on: page))</div>
    \(sectionChildren(item.children, on: page))\
    \(facts(item.fields, on: page))\(sourceList(item, on: page))\(linkedFrom(item, on: page))\
    \(otherLanguages(page))\(reportLink(page))\(neighbours(item, on: page))</article>
    """
}

private func itemArticle(_ item: ItemView, _ files: PageFiles, before: HTML, on page: PageView) -> HTML {
    let words = explainedAddresses(in: item.body)
    return """
        <article>
        \(itemHead(item, on: page))\(when(item.isSensitive, exitNote(page)))\(before)\(contents(item, on: page))
        <div class="text"\(textLanguage(item, on: page))>
        \(body(item.body, on: page, explained: words))</div>
        \(sectionChildren(item.children, on: page))\
        \(explainedWords(words, in: item.body, on: page))\(sourceList(item, on: page))\(reviewDates(item, on: page))\
        \(otherLanguages(page))\(citation(item, on: page))\(linkedFrom(item, on: page))\(reportLink(page))\
        \(printFooter(item, files, on: page))</article>
        \(relatedItems(item, on: page))\(neighbours(item, on: page))
        """
}
