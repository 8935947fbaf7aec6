internal import Content
import HTML
import Views

/// Records of the register, each with its value, confidence, note and source. A list on a phone, columns where there is
/// room.
///
/// - Parameter byPlace: whether the place names a record, e.g. in a table of one topic for all countries.
func recordList(_ records: [RecordView], byPlace: Bool, on page: PageView) -> HTML {
    let rows: HTML = each(records) { record in
        """
        <div\(when(!byPlace, " id=\"_fact-\(record.id)\""))><dt>\(recordName(record, byPlace: byPlace))</dt>
        <dd>\(recordValues(record))\(confidenceMark(record, on: page))\(agedMark(record.until, record.year, on: page))
        \(when(!record.says.isEmpty, "<p>\(record.says)</p>\n"))\
        <small>\(recordOrigin(record, byPlace: byPlace, on: page))</small>\
        </dd></div>

        """
    }
    return """
        <dl class="records">\(rows)</dl>
        \(when(byPlace, confidenceKey(records, on: page)))
        """
}

private func confidenceMark(_ record: RecordView, on page: PageView) -> HTML {
    with(confidenceWords(record.confidence, on: page)) { " <span class=\"meta\">\($0.mark)</span>" }
}

/// The reason for each mark that the records have: once, since each record would repeat it.
func confidenceKey(_ records: [RecordView], on page: PageView) -> HTML {
    let used = Set(records.map(\.confidence))
    let words = RegisterRecord.Confidence.allCases.filter(used.contains).compactMap { confidenceWords($0, on: page) }
    guard !words.isEmpty else { return HTML() }
    let reasons: HTML = each(words.enumerated()) { index, word in
        "\(when(index > 0, "; "))<b>\(word.mark)</b>: \(word.reason)"
    }
    return """
        <p class="small">\(reasons).</p>

        """
}

/// How sure a record is, as a mark and its reason. Readers see no record that nobody has checked.
private func confidenceWords(
    _ confidence: RegisterRecord.Confidence, on page: PageView
) -> (mark: String, reason: String)? {
    switch confidence {
    case .verified: (page.word("fact.verified"), page.word("fact.verified.means"))
    case .copy: (page.word("fact.copy"), page.word("fact.copy.means"))
    case .established: (page.word("fact.established"), page.word("fact.established.means"))
    case .check: nil
    }
}

private func recordName(_ record: RecordView, byPlace: Bool) -> HTML {
    let kind: HTML = with(record.kind) { " <span class=\"meta\">\($0)</span>" }
    guard let place = record.place, byPlace || record.isOfRegion else { return "\(record.name)\(kind)" }
    if byPlace {
        let link: HTML = with(record.placeURL) { "<a href=\"\(URLPath($0))\">\(place)</a>" }.or("\(place)")
        return record.isNamedByPlace ? link : "\(link): \(record.name)"
    }
    return "\(place): \(record.name)\(kind)"
}

private func recordValues(_ record: RecordView) -> HTML {
    guard record.values.count > 1 || record.values.first?.name != nil else {
        return each(record.values) { "<b>\(dialled($0))</b>" }
    }
    let parts: HTML = each(record.values) { value in
        "<li>\(with(value.name) { "\($0): " })<b>\(dialled(value))</b></li>"
    }
    return "<ul>\(parts)</ul>"
}

private func dialled(_ value: RecordValueView) -> HTML {
    with(value.tel) { phoneLink(value.words, $0) }.or("\(value.words)")
}

/// Law, sources and dates of a record, each with a full stop.
private func recordOrigin(_ record: RecordView, byPlace: Bool, on page: PageView) -> HTML {
    // The place leads to the page with the sources.
    let isShort = byPlace && page.isGuide && record.place != nil && record.placeURL != nil
    let law: HTML = when(!record.law.isEmpty, "\(record.law). ")
    let sources: HTML = each(isShort ? [] : record.sources) { "\(recordSource($0, on: page)). " }
    let dates: HTML =
        if let until = record.until {
            "\(page.word("fact.valid-until")) \(time(until))."
        } else {
            with(record.from) { "\(page.word("fact.valid-from")) \(time($0))." }
        }
    return "\(law)\(sources)\(dates)"
}

/// Title as a link, publisher, and when it was seen.
func recordSource(_ source: RecordSourceView, on page: PageView) -> HTML {
    var html = HTML.StringInterpolation(literalCapacity: 100, interpolationCount: 5)
    append(source, seen: page.word("fact.seen"), to: &html)
    return HTML(stringInterpolation: html)
}

/// The same, without an intermediate value: pages show many.
func append(_ source: RecordSourceView, seen word: String, to html: inout HTML.StringInterpolation) {
    if let url = source.url {
        html.appendLiteral("<a class=\"external\" rel=\"noopener\" href=\"")
        html.appendInterpolation(URLPath(url))
        html.appendLiteral("\">")
    }
    html.appendInterpolation(source.title)
    if source.url != nil { html.appendLiteral("</a>") }
    if let publisher = source.publisher {
        html.appendLiteral(". ")
        html.appendInterpolation(publisher)
    }
    if let seen = source.seen {
        html.appendLiteral(", ")
        html.appendInterpolation(word)
        html.appendLiteral(" ")
        append(seen, to: &html)
    }
}

/// `time`, without an intermediate value.
func append(_ date: DateView, to html: inout HTML.StringInterpolation) {
    html.appendLiteral("<time datetime=\"")
    html.appendInterpolation(date.iso)
    html.appendLiteral("\">")
    html.appendInterpolation(date.text)
    html.appendLiteral("</time>")
}

/// "(value of 2026)": shown by the reader's browser once the value's last day is over.
func agedMark(_ until: DateView?, _ year: String, on page: PageView) -> HTML {
    // A single file has no script to compare dates.
    if page.isSelfContained { return HTML() }
    return with(until) { until in
        """
         <span class="aged" data-show-after="\(until.iso)" hidden>\
        (\(page.word("fact.of-year", ("year", year.isEmpty ? until.text : year))))</span>
        """
    }
}
