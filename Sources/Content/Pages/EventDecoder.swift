internal import Diagnostics
internal import YAML

/// When an event is: its first and its last day, and the rule by which it repeats.
package struct EventDays: Sendable, Equatable {
    package var first: PartialDate
    package var last: PartialDate
    package var rule: RecurrenceRule?

    /// A month or a year as a date means all of its days.
    /// - Returns: `nil` without a first day.
    package init?(_ frontMatter: FrontMatter, _ fields: CalendarFields) {
        guard case .date(let start)? = frontMatter.value(of: fields.start) else { return nil }
        first = start.firstDay
        last = start.lastDay
        if let end = fields.end, case .date(let date)? = frontMatter.value(of: end) {
            last = max(last, date.lastDay)
        }
        if let key = fields.rule, case .text(let text)? = frontMatter.value(of: key) {
            rule = try? RecurrenceRule(text)
        }
    }
}

extension FrontMatterDecoder {
    /// Checks that an event ends after its beginning and repeats by a rule that calendars know.
    /// - Parameter node: the value of a field as written; `nil` for a field that is absent or has a default.
    mutating func checkEvent(
        _ calendar: CalendarFields, _ values: [FrontMatterField], node: (String) -> YAMLNode?
    ) {
        func value(_ key: String?) -> FieldValue? { values.first { $0.key == key }?.value }
        var start: PartialDate?
        if case .date(let date)? = value(calendar.start) { start = date }
        if let key = calendar.end, case .date(let end)? = value(key), let start, end.lastDay < start.firstDay,
            let node = node(key)
        {
            let fact = EventFact.endsBeforeStart(
                key: key, date: end.iso, startKey: calendar.start, start: start.iso)
            fields.reader.report(.event(fact), at: node)
        }
        guard let key = calendar.rule, case .text(let text)? = value(key), let node = node(key) else { return }
        do throws(EventFact.RuleFault) {
            let rule = try RecurrenceRule(text)
            guard let until = rule.until, let start, until < start.firstDay else { return }
            let written = until.iso.filter { $0 != "-" }
            let fact = EventFact.repeatsUntilBeforeStart(until: written, startKey: calendar.start, start: start.iso)
            fields.reader.report(.event(fact), at: node)
        } catch {
            fields.reader.report(.event(.badRule(text, error)), at: node)
        }
    }
}
