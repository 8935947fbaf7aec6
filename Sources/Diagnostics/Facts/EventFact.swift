/// What is wrong with the days of an event, or with the rule by which it repeats.
package enum EventFact: Sendable, Equatable {
    /// `key: date` is before the first day, which `startKey` has.
    case endsBeforeStart(key: String, date: String, startKey: String, start: String)
    /// The rule's UNTIL is before the first day.
    case repeatsUntilBeforeStart(until: String, startKey: String, start: String)
    case badRule(String, RuleFault)

    /// Why a text is no rule of an iCalendar file (RFC 5545 §3.3.10).
    package enum RuleFault: Error, Sendable, Equatable {
        /// Right but for capitals, spaces or the property's name: what to write instead.
        case spelling(instead: String)
        /// Not `NAME=VALUE`.
        case notAPart(String)
        case unknownPart(String, Suggestion)
        case repeatedPart(String)
        case noFrequency
        case unknownFrequency(String, Suggestion)
        /// A part or a frequency of hours, minutes or seconds: an event has days.
        case clock(String)
        case badValue(part: String, String, Expected)
        case countAndUntil
        /// A part that has no meaning with this frequency.
        case notWith(part: String, frequency: String, allowed: [String])
        /// `BYSETPOS` counts the days that another part gives.
        case nothingToCount
        /// No month has such a day.
        case never
    }

    /// Value of a part.
    package enum Expected: Sendable, Equatable {
        /// A whole number from 1.
        case count
        /// Whole numbers with commas; `fromEnd`: negative ones count from the end.
        case numbers(most: Int, fromEnd: Bool)
        /// `MO`, or a number and it: `1MO`.
        case days(most: Int)
        case day
        /// `20271231`
        case date
    }

    package var rule: RuleID {
        switch self {
        case .endsBeforeStart: .eventDates
        case .repeatsUntilBeforeStart, .badRule: .eventRule
        }
    }
}
