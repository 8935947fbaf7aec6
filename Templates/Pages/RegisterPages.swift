import HTML
import Views

/// All places of the register, each with links to its topics; records without a place stand here themselves.
func registerPage(_ register: RegisterView, on page: PageView) -> HTML {
    let places: HTML = each(register.places) { place in
        """
        <div><dt><a href="\(URLPath(place.link.url))">\(place.link.title)</a></dt>
        <dd>\(each(place.topics.enumerated()) { index, topic in
            "\(when(index > 0, " · "))<a href=\"\(URLPath(topic.url))\">\(topic.title)</a>"
        })</dd></div>

        """
    }
    return """
        <h1>\(page.title)</h1>
        \(when(!register.description.isEmpty, "<p class=\"lead\">\(register.description)</p>"))
        \(when(!register.places.isEmpty, "<dl class=\"records\">\(places)</dl>\n"))\
        \(recordTopics(register.topics, on: page))
        <p class="files small">\(page.word("files")) <a href="\(URLPath(register.csvURL))" download>CSV</a> \
        <a href="\(URLPath(register.jsonURL))" download>JSON</a></p>
        """
}

/// All deadlines and amounts of one place.
func registerPlacePage(_ place: RegisterPlaceView, on page: PageView) -> HTML {
    """
    <h1>\(page.title)</h1>
    \(when(!page.description.isEmpty, "<p class=\"lead\">\(page.description)</p>"))
    \(recordTopics(place.topics, on: page))
    <ul class="choices">
    \(with(place.placeURL) { url in
        "<li><a href=\"\(URLPath(url))\">\(page.word("corridor.country", ("country", place.place)))</a></li>\n"
    })\
    <li><a href="\(URLPath(place.index.url))">\(place.index.title)</a></li>
    </ul>
    """
}

private func recordTopics(_ topics: [RecordTopicView], on page: PageView) -> HTML {
    let sections: HTML = each(topics) { topic in
        """
        <section aria-labelledby="\(topic.id)"><h2 id="\(topic.id)">\(topic.name)</h2>
        \(recordList(topic.records, byPlace: false, on: page))</section>

        """
    }
    return "\(sections)\(confidenceKey(topics.flatMap(\.records), on: page))"
}
