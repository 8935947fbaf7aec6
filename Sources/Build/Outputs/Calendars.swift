internal import Base
internal import Content
internal import Diagnostics
internal import Site

/// iCalendar files (RFC 5545): all events of a language, those of each term of a taxonomy, and each event by itself.
/// Events have whole days, so no time zone is needed.
@Sendable func calendars(_ context: OutputContext) -> [GeneratedFile] {
    context.exportFiles(
        .calendar, all: \.agenda, ofTerm: \.permalink.agenda, ofItem: \.permalink.event,
        part: { event($0, $1, $2, context) },
        whole: { title, page, events, language in
            var lines = ContentLines()
            lines.line("BEGIN", "VCALENDAR")
            lines.line("VERSION", "2.0")
            lines.line("PRODID", "-//Faro//Faro//" + context.settings.languages[language].code.uppercased())
            lines.line("CALSCALE", "GREGORIAN")
            // The first is of RFC 7986; more programs read the second.
            lines.text("NAME", title)
            lines.text("X-WR-CALNAME", title)
            lines.line("URL", context.permalinks.absolute(page))
            lines.line("REFRESH-INTERVAL;VALUE=DURATION", "P1W")
            for event in events { lines.append(event) }
            lines.line("END", "VCALENDAR")
            return lines.bytes
        })
}

private func event(
    _ item: Item, _ shown: LocalizedItem, _ language: ID<Language>, _ context: OutputContext
) -> ContentLines {
    var lines = ContentLines()
    guard let days = context.site.eventDays(of: item) else { return lines }
    let frontMatter = item.page.frontMatter
    let code = context.settings.languages[language].code
    lines.line("BEGIN", "VEVENT")
    lines.line("UID", context.uid(of: item))
    lines.line("DTSTAMP", basic(context.stamp(of: item) ?? days.first) + "T000000Z")
    lines.line("DTSTART;VALUE=DATE", basic(days.first))
    // The end is not part of the event. None is left at the end of the last year that has four digits.
    let end = days.last.dayAfter
    if end > days.first { lines.line("DTEND;VALUE=DATE", basic(end)) }
    if let rule = days.rule { lines.line("RRULE", rule.text) }
    lines.text("SUMMARY;LANGUAGE=" + code, frontMatter.title.value)
    if !frontMatter.summary.isEmpty { lines.text("DESCRIPTION;LANGUAGE=" + code, frontMatter.summary) }
    lines.line("URL", context.permalinks.absolute(shown.url))
    // A day to remember does not make a person busy.
    lines.line("TRANSP", "TRANSPARENT")
    lines.line("END", "VEVENT")
    return lines
}

/// `20270530`
private func basic(_ date: PartialDate) -> String { date.iso.filter { $0 != "-" } }
