package import Diagnostics

// MARK: - Days of events

extension English {
    package func sentence(_ fact: EventFact) -> Sentence {
        switch fact {
        case .endsBeforeStart(let key, let date, let startKey, let start):
            Sentence(
                "the event ends before it begins: '\(key): \(date)' is before '\(startKey): \(start)'",
                note: "write the last day in '\(key)', \(start) or later, or leave '\(key)' out")
        case .repeatsUntilBeforeStart(let until, let startKey, let start):
            Sentence(
                "the event stops repeating before it begins: 'UNTIL=\(until)' is before '\(startKey): \(start)'",
                note: "write the last day it may begin on, or leave 'UNTIL' out")
        case .badRule(let rule, let fault):
            Sentence("no calendar can repeat an event by '\(cut(rule))'" + reason(fault), note: cure(fault))
        }
    }

    private func reason(_ fault: EventFact.RuleFault) -> String {
        switch fault {
        case .spelling, .noFrequency: ""
        case .notAPart(let text): text.isEmpty ? ": a part is empty" : ": '\(cut(text))' is no part 'NAME=VALUE'"
        case .unknownPart(let name, _): ": it has no part '\(cut(name))'"
        case .repeatedPart(let name): ": '\(name)' is there twice"
        case .unknownFrequency(let name, _): ": '\(cut(name))' is no frequency"
        case .clock(let name): ": '\(name)' counts hours, and an event has days"
        case .badValue(let part, let value, _): ": '\(part)' cannot be '\(cut(value))'"
        case .countAndUntil: ": it has both 'COUNT' and 'UNTIL'"
        case .notWith(let part, let frequency, _): ": '\(part)' has no meaning with 'FREQ=\(frequency)'"
        case .nothingToCount: ": 'BYSETPOS' chooses among days that no other part names"
        case .never: ": no month has that day"
        }
    }

    private func cure(_ fault: EventFact.RuleFault) -> String {
        switch fault {
        case .spelling(let instead): "write '\(instead)'"
        case .notAPart, .noFrequency:
            "write 'FREQ=YEARLY' for every year, 'FREQ=MONTHLY' for every month, 'FREQ=WEEKLY' for every week"
        case .unknownPart(_, let near):
            hint(near, "parts") ?? "the most used parts are 'FREQ', 'COUNT', 'UNTIL', 'BYDAY'"
        case .repeatedPart: "put all its values into one, with commas: 'BYMONTH=4,8,12'"
        case .unknownFrequency(_, let near): hint(near, "frequencies") ?? "write 'FREQ=YEARLY'"
        case .clock: "take it out, and say the hour in the text"
        case .badValue(_, _, let expected): "write " + said(expected)
        case .countAndUntil: "keep 'COUNT' for a number of times, or 'UNTIL' for a last day"
        case .notWith(_, _, let allowed): "use it with " + allowed.map { "'FREQ=\($0)'" }.joined(separator: " or ")
        case .nothingToCount: "add the days, e.g. 'BYDAY=MO'"
        case .never: "write 'BYMONTHDAY=-1' for the last day of a month"
        }
    }

    private func said(_ expected: EventFact.Expected) -> String {
        switch expected {
        case .count: "a whole number, 1 or more"
        case .numbers(let most, let fromEnd):
            "numbers from 1 to \(most), with commas" + (fromEnd ? "; '-1' is the last" : "")
        case .days(let most):
            "days as MO, TU, WE, TH, FR, SA, SU, with commas"
                + (most > 0 ? "; '1MO' is the first Monday, '-1FR' the last Friday" : "")
        case .day: "one day as MO, TU, WE, TH, FR, SA, SU"
        case .date: "a day in eight digits, such as 20271231"
        }
    }

    func eventExplanation(of rule: RuleID) -> RuleExplanation {
        rule == .eventDates
            ? RuleExplanation(
                "an event ends before it begins",
                "Calendars refuse such an event, or show it on the wrong day.",
                wrong: "starts: 2027-06-30\nends: 2027-04-01", right: "starts: 2027-04-01\nends: 2027-06-30")
            : RuleExplanation(
                "an event repeats by a rule that no calendar knows",
                "The rule goes into the calendar file as it stands, in the form of RFC 5545: parts 'NAME=VALUE' with "
                    + "semicolons. An event that does not repeat has none.",
                wrong: "repeats: every year", right: "repeats: FREQ=YEARLY")
    }
}
