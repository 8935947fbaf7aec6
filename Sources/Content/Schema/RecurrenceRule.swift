internal import Base
package import Diagnostics

/// The rule by which an event of whole days repeats: a value of iCalendar's RRULE (RFC 5545 §3.3.10).
package struct RecurrenceRule: Sendable, Equatable {
    /// As it stands in a calendar file.
    package let text: String
    /// The last day on which the event may begin.
    package let until: PartialDate?

    package init(_ written: String) throws(EventFact.RuleFault) {
        let meant = RecurrenceRule.respelled(written)
        until = try RecurrenceRule.parts(of: meant)
        if meant != written { throw .spelling(instead: meant) }
        text = written
    }

    /// In capitals, without spaces and without `RRULE:`.
    private static func respelled(_ written: String) -> String {
        // A text of words is told as it stands.
        guard written.utf8.contains(UInt8(ascii: "=")) else { return written }
        let text = ASCII.uppercased(String(decoding: written.utf8.filter { $0 != 0x20 }, as: UTF8.self))
        return text.hasPrefix("RRULE:") ? String(text.dropFirst("RRULE:".count)) : text
    }

    private static let frequencies = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]
    private static let clock = ["SECONDLY", "MINUTELY", "HOURLY", "BYSECOND", "BYMINUTE", "BYHOUR"]
    private static let names = [
        "FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYYEARDAY", "BYWEEKNO", "BYSETPOS",
        "WKST",
    ]
    private static let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// Checks each part by itself, then how they go together.
    /// - Returns: the date of UNTIL.
    private static func parts(of text: String) throws(EventFact.RuleFault) -> PartialDate? {
        var values: [String: Substring] = [:]
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            guard let sign = part.firstIndex(of: "="), sign > part.startIndex else { throw .notAPart(String(part)) }
            let name = String(part[..<sign])
            if clock.contains(name) { throw .clock(name) }
            guard names.contains(name) else { throw .unknownPart(name, Suggestion(for: name, in: names)) }
            guard values.updateValue(part[part.index(after: sign)...], forKey: name) == nil else {
                throw .repeatedPart(name)
            }
        }
        guard let frequency = values["FREQ"].map(String.init) else { throw .noFrequency }
        if clock.contains(frequency) { throw .clock(frequency) }
        guard frequencies.contains(frequency) else {
            throw .unknownFrequency(frequency, Suggestion(for: frequency, in: frequencies))
        }
        // In a fixed order, so that of two faults it is always the same that is told.
        for name in names {
            guard let value = values[name] else { continue }
            try check(name, value, frequency)
        }
        return try together(values, frequency)
    }

    private static func check(
        _ name: String, _ value: Substring, _ frequency: String
    ) throws(EventFact.RuleFault) {
        func numbers(
            to most: Int, fromEnd: Bool = true, with allowed: [String] = frequencies
        )
            throws(EventFact.RuleFault)
        {
            guard allowed.contains(frequency) else {
                throw .notWith(part: name, frequency: frequency, allowed: allowed)
            }
            let isRight = list(value).allSatisfy { text in
                guard let (number, isSigned) = number(text) else { return false }
                return (1...most).contains(number) && (fromEnd || !isSigned)
            }
            if !isRight { throw .badValue(part: name, String(value), .numbers(most: most, fromEnd: fromEnd)) }
        }
        switch name {
        case "COUNT", "INTERVAL":
            guard let (number, isSigned) = number(value), number > 0, !isSigned else {
                throw .badValue(part: name, String(value), .count)
            }
        case "UNTIL":
            if date(value) == nil { throw .badValue(part: name, String(value), .date) }
        case "BYMONTH": try numbers(to: 12, fromEnd: false)
        case "BYMONTHDAY": try numbers(to: 31, with: ["YEARLY", "MONTHLY", "DAILY"])
        case "BYYEARDAY": try numbers(to: 366, with: ["YEARLY"])
        case "BYWEEKNO": try numbers(to: 53, with: ["YEARLY"])
        case "BYSETPOS": try numbers(to: 366)
        case "BYDAY": try checkDays(value, frequency)
        case "WKST":
            if !days.contains(String(value)) { throw .badValue(part: name, String(value), .day) }
        default: break
        }
    }

    /// `MO`, or in a month or a year `1MO`: its first Monday.
    private static func checkDays(_ value: Substring, _ frequency: String) throws(EventFact.RuleFault) {
        let most = frequency == "YEARLY" ? 53 : frequency == "MONTHLY" ? 5 : 0
        for day in list(value) {
            let count = day.dropLast(2)
            let isRight =
                days.contains(String(day.suffix(2)))
                && (count.isEmpty || number(count).map { $0.number > 0 && (most == 0 || $0.number <= most) } == true)
            guard isRight else { throw .badValue(part: "BYDAY", String(value), .days(most: most)) }
            if !count.isEmpty, most == 0 {
                throw .notWith(part: String(day), frequency: frequency, allowed: ["YEARLY", "MONTHLY"])
            }
        }
    }

    private static func together(
        _ values: [String: Substring], _ frequency: String
    ) throws(EventFact.RuleFault) -> PartialDate? {
        if values["COUNT"] != nil, values["UNTIL"] != nil { throw .countAndUntil }
        let daily = ["BYDAY", "BYMONTHDAY", "BYMONTH", "BYYEARDAY", "BYWEEKNO"]
        if values["BYSETPOS"] != nil, !daily.contains(where: { values[$0] != nil }) { throw .nothingToCount }
        if let months = values["BYMONTH"], let days = values["BYMONTHDAY"] {
            // A leap year has the most days.
            let longest = list(months).compactMap { number($0)?.number }.map {
                ScalarSyntax.daysInMonth($0, year: 2000)
            }.max()
            let shortest = list(days).compactMap { number($0)?.number }.min()
            if let longest, let shortest, shortest > longest { throw .never }
        }
        return values["UNTIL"].flatMap(date)
    }

    private static func list(_ value: Substring) -> [Substring] {
        value.split(separator: ",", omittingEmptySubsequences: false)
    }

    /// Its amount without the sign.
    private static func number(_ text: Substring) -> (number: Int, isSigned: Bool)? {
        let isSigned = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
        let digits = isSigned ? text.utf8.dropFirst() : text.utf8[...]
        guard (1...5).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }, isSigned)
    }

    /// `20271231`: an event of whole days has no hour.
    private static func date(_ text: Substring) -> PartialDate? {
        guard text.utf8.count == 8, text.utf8.allSatisfy(ASCII.isDigit) else { return nil }
        let iso = text.prefix(4) + "-" + text.dropFirst(4).prefix(2) + "-" + text.suffix(2)
        guard case .date(let date) = ScalarSyntax.date(String(iso)) else { return nil }
        return date
    }
}
