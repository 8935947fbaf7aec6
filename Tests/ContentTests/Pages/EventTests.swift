import Diagnostics
import Testing

@testable import Content

/// Days of events, and the rules by which they repeat.
struct EventTests {
    private static let settingsText = """
        title: Sample
        base_url: https://sample.gov/
        languages: { es: { name: Español, default: true } }
        vocabularies: {}
        collections:
          events:
            fields:
              starts: { type: date, required: true }
              ends: { type: date }
              repeats: { type: text }
            calendar: { start: starts, end: ends, rule: repeats }
        """

    private func event(_ keys: String) -> ParsedPage? {
        page(Array("---\ntitle: A\n\(keys)\n---\n".utf8), collection: "events", settingsText: Self.settingsText)
    }

    private func eventReport(_ keys: String) -> String { report(event(keys)?.diagnostics) }

    private func days(_ keys: String) -> EventDays? {
        guard let calendar = settings(Self.settingsText)?.collections.first?.calendar, let event = event(keys) else {
            return nil
        }
        return EventDays(event.frontMatter, calendar)
    }

    private func fault(_ rule: String) -> EventFact.RuleFault? {
        do throws(EventFact.RuleFault) {
            _ = try RecurrenceRule(rule)
            return nil
        } catch { return error }
    }

    @Test func anEventThatEndsBeforeItBeginsIsAnError() {
        #expect(
            eventReport("starts: 2027-06-30\nends: 2027-04-01") == """
                x.md:4:7: error: the event ends before it begins: 'ends: 2027-04-01' is before 'starts: 2027-06-30' \
                [event-dates]
                  note: write the last day in 'ends', 2027-06-30 or later, or leave 'ends' out
                """)
    }

    @Test(arguments: ["2027-06-30", "2027-07-01", "2027-06", "2027"])
    func anEventMayEndOnTheDayItBeginsOrLater(_ ends: String) {
        #expect(eventReport("starts: 2027-06-30\nends: \(ends)") == "")
    }

    @Test func aRuleOfNoCalendarIsAnErrorWithWhatToWrite() {
        #expect(
            eventReport("starts: 2027-06-30\nrepeats: every year") == """
                x.md:4:10: error: no calendar can repeat an event by 'every year': 'every year' is no part \
                'NAME=VALUE' [event-rule]
                  note: write 'FREQ=YEARLY' for every year, 'FREQ=MONTHLY' for every month, 'FREQ=WEEKLY' for every \
                week
                """)
        #expect(
            eventReport("starts: 2027-06-30\nrepeats: freq=yearly; byday=1mo") == """
                x.md:4:10: error: no calendar can repeat an event by 'freq=yearly; byday=1mo' [event-rule]
                  note: write 'FREQ=YEARLY;BYDAY=1MO'
                """)
    }

    @Test func aRuleThatEndsBeforeTheEventIsAnError() {
        #expect(
            eventReport("starts: 2027-06-30\nrepeats: FREQ=YEARLY;UNTIL=20270629") == """
                x.md:4:10: error: the event stops repeating before it begins: 'UNTIL=20270629' is before \
                'starts: 2027-06-30' [event-rule]
                  note: write the last day it may begin on, or leave 'UNTIL' out
                """)
        #expect(eventReport("starts: 2027-06-30\nrepeats: FREQ=YEARLY;UNTIL=20270630") == "")
    }

    /// Each is a fault of its own, and no more than one is told.
    @Test func aDateThatIsNoneIsToldOnce() {
        #expect(event("starts: 2027-02-30\nends: 2027-01-01")?.diagnostics.count == 1)
        #expect(event("starts: 2027-06-30\nends: soon\nrepeats: FREQ=YEARLY")?.diagnostics.count == 1)
    }

    @Test(arguments: [
        "FREQ=YEARLY", "FREQ=YEARLY;COUNT=4", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO",
        "FREQ=YEARLY;BYMONTH=4,8,12;BYMONTHDAY=15", "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO,WE",
        "FREQ=YEARLY;BYMONTH=8;BYDAY=MO;BYMONTHDAY=25,26,27,28,29,30,31", "FREQ=DAILY;COUNT=5;WKST=SU",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYYEARDAY=-1",
        "BYMONTH=2;BYMONTHDAY=29;FREQ=YEARLY",
    ]) func rulesOfCalendarsAreKeptAsTheyAre(_ rule: String) {
        #expect((try? RecurrenceRule(rule))?.text == rule)
    }

    @Test func whatNoCalendarKnowsIsNamed() {
        #expect(fault("") == .notAPart(""))
        #expect(fault("FREQ=YEARLY;") == .notAPart(""))
        #expect(fault("=YEARLY") == .notAPart("=YEARLY"))
        #expect(fault("RRULE:FREQ=YEARLY") == .spelling(instead: "FREQ=YEARLY"))
        #expect(fault("COUNT=2") == .noFrequency)
        #expect(fault("FREQ=YEARLLY") == .unknownFrequency("YEARLLY", .nearest("YEARLY")))
        #expect(fault("FREQ=HOURLY") == .clock("HOURLY"))
        #expect(fault("FREQ=DAILY;BYHOUR=9") == .clock("BYHOUR"))
        #expect(fault("FERQ=YEARLY") == .unknownPart("FERQ", .nearest("FREQ")))
        #expect(fault("FREQ=YEARLY;FREQ=YEARLY") == .repeatedPart("FREQ"))
        #expect(fault("FREQ=YEARLY;COUNT=0") == .badValue(part: "COUNT", "0", .count))
        #expect(fault("FREQ=YEARLY;COUNT=99999999999999999999") != nil)
        #expect(
            fault("FREQ=YEARLY;BYMONTH=-1")
                == .badValue(part: "BYMONTH", "-1", .numbers(most: 12, fromEnd: false)))
        #expect(
            fault("FREQ=YEARLY;BYMONTHDAY=1,")
                == .badValue(part: "BYMONTHDAY", "1,", .numbers(most: 31, fromEnd: true)))
        #expect(fault("FREQ=YEARLY;BYDAY=LU") == .badValue(part: "BYDAY", "LU", .days(most: 53)))
        #expect(fault("FREQ=MONTHLY;BYDAY=6MO") == .badValue(part: "BYDAY", "6MO", .days(most: 5)))
        #expect(
            fault("FREQ=WEEKLY;BYDAY=1MO")
                == .notWith(part: "1MO", frequency: "WEEKLY", allowed: ["YEARLY", "MONTHLY"]))
        #expect(
            fault("FREQ=MONTHLY;BYWEEKNO=2") == .notWith(part: "BYWEEKNO", frequency: "MONTHLY", allowed: ["YEARLY"]))
        #expect(fault("FREQ=YEARLY;UNTIL=2027-12-31") == .badValue(part: "UNTIL", "2027-12-31", .date))
        #expect(fault("FREQ=YEARLY;UNTIL=20270230") == .badValue(part: "UNTIL", "20270230", .date))
        #expect(fault("FREQ=YEARLY;COUNT=1;UNTIL=20271231") == .countAndUntil)
        #expect(fault("FREQ=YEARLY;BYSETPOS=1") == .nothingToCount)
        #expect(fault("FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31") == .never)
        #expect(fault("FREQ=YEARLY;ＢＹＤＡＹ=MO") != nil)
    }

    /// A long list of an untrusted file costs no more than its length.
    @Test func aLongRuleIsReadOnce() {
        let rule = "FREQ=YEARLY;BYMONTHDAY=" + repeatElement("1", count: 20_000).joined(separator: ",")
        #expect(fault(rule) == nil)
    }

    @Test func aMonthAsADateMeansAllOfItsDays() {
        #expect(days("starts: 2028-02")?.first == PartialDate(year: 2028, month: 2, day: 1))
        #expect(days("starts: 2028-02")?.last.dayAfter == PartialDate(year: 2028, month: 3, day: 1))
        #expect(days("starts: 2027-12-31")?.last.dayAfter == PartialDate(year: 2028, month: 1, day: 1))
        #expect(days("starts: 2027-02-28")?.last.dayAfter == PartialDate(year: 2027, month: 3, day: 1))
        #expect(days("starts: 2028-02-28")?.last.dayAfter == PartialDate(year: 2028, month: 2, day: 29))
        #expect(days("starts: 9999-12-31")?.last.dayAfter == PartialDate(year: 9999, month: 12, day: 31))
        #expect(days("starts: 2027-04-01\nends: 2027-06-30")?.last == PartialDate(year: 2027, month: 6, day: 30))
    }

    @Test func aRoleNeedsAFieldOfItsType() {
        func with(_ keys: String) -> String {
            settingsReport(Self.settingsText.replacing("{ start: starts, end: ends, rule: repeats }", with: keys))
        }
        #expect(
            with("{ start: repeats }") == """
                Content/site.yaml:11:24: error: 'repeats' is of type 'text' [wrong-type]
                  note: choose a field of type 'date'
                """)
        #expect(
            with("{ start: start }") == """
                Content/site.yaml:11:24: error: the collection has no field 'start' [unknown-field]
                  note: did you mean 'starts'?
                """)
        #expect(with("{ start: starts, rule: repeats }") == "")
    }
}
