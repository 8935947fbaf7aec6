import HTML
import Views

/// Until when, and whom to call: what stands first on a page that answers a question.
func answerBox(_ answer: AnswerView, on page: PageView) -> HTML {
    let deadlines: HTML = each(answer.deadlines) { deadline in
        """
        <p class="until">\(with(deadline.name) { "<b>\($0.isEmpty ? page.word("answer.deadline") : $0):</b> " })\
        \(deadline.words)\(agedMark(deadline.until, deadline.year, on: page))</p>

        """
    }
    let emergency: HTML = each(answer.emergency) { record in
        each(record.values.prefix(1)) { value in
            with(value.tel) { tel in
                """
                <p><a class="call alert" href="\(URLPath("tel:" + tel))">\(value.words)</a> \(record.name)</p>

                """
            }
        }
    }
    return """
        <div class="answer">
        \(deadlines)\(when(answer.isUrgent, emergency))\(with(answer.door) { doorButton($0, on: page) })\
        \(when(!answer.isUrgent, emergency))</div>

        """
}

private func doorButton(_ door: DoorView, on page: PageView) -> HTML {
    let name: HTML = "<a href=\"\(URLPath(door.url))\">\(door.name)</a>"
    if let phone = door.phone, let tel = door.tel {
        let label = page.word("answer.call", ("number", phone))
        return """
            <p><a class="call" href="\(URLPath("tel:" + tel))">\(label)</a> \(name)</p>

            """
    }
    return with(door.online) { url in
        """
        <p><a class="call" href="\(URLPath(url))" rel="noopener">\(page.word("answer.online"))</a> \(name)</p>

        """
    }
}

/// The choice of a value: links to the pages that answer for each. Beside its heading the script puts the value that
/// the reader keeps on the device.
func choiceList(_ choices: ChoicesView, on page: PageView) -> HTML {
    let links: HTML = each(choices.choices) { choice in
        """
        <li\(Attribute("id", choice.anchor))>\
        <a href="\(URLPath(choice.url))" data-place="\(choice.id)">\(choice.name)</a></li>

        """
    }
    return """
        <nav class="choose" aria-labelledby="_choices">\
        \(keptRow("<h2 id=\"_choices\">\(page.word("choices"))</h2>", on: page))
        <ul class="pills">\(links)</ul>
        \(when(!choices.emergency.isEmpty, emergencyList(choices.emergency, on: page)))</nav>

        """
}

private func emergencyList(_ records: [RecordView], on page: PageView) -> HTML {
    let numbers: HTML = each(records) { record in
        with(record.values.first) { value in
            with(value.tel) { "<li>\(phoneLink(value.words, $0)) \(record.place ?? ""): \(record.name)</li>\n" }
        }
    }
    return """
        <details class="emergency"><summary>\(page.word("choices.emergency"))</summary>
        <ul>\(numbers)</ul></details>

        """
}

/// A row with room for the value that the reader keeps on the device: the page does not move when it appears.
func keptRow(_ first: HTML = HTML(), on page: PageView) -> HTML {
    """
    <div class="kept-row">\(first)<p data-kept="\(page.word("keep.yours"))" data-drop="\(page.word("keep.forget"))" \
    data-gone="\(page.word("keep.gone"))" hidden></p></div>

    """
}

/// A button that keeps a value on this device, or forgets it. Only the script can.
func keepButton(_ id: String, _ name: String, on page: PageView) -> HTML {
    """
    <p class="keep" data-keep="\(id)" hidden>\
    <button type="button" aria-pressed="false">\(page.word("keep", ("name", name)))</button> \
    <span role="status" data-done="\(page.word("keep.done", ("name", name))) \(page.word("keep.again"))" \
    data-gone="\(page.word("keep.gone"))"></span></p>

    """
}

/// The guides of countries to choose from, as a field.
func placeField(_ label: String, id: String, on page: PageView) -> HTML {
    """
    <label for="\(id)">\(label)</label> <select id="\(id)">\
    \(each(page.site.places) { "<option value=\"\($0.id)\">\($0.name)</option>" })</select>
    """
}

/// The pages about the value of a guide.
func crossingList(_ links: [LinkView], title: String) -> HTML {
    guard !links.isEmpty else { return HTML() }
    return """
        <nav class="problems" aria-labelledby="_problems"><h2 id="_problems">\(title)</h2>
        <ul class="choices">\(each(links) { "<li><a href=\"\(URLPath($0.url))\">\($0.title)</a></li>\n" })</ul></nav>

        """
}
