import Content
import Diagnostics
import Foundation
import Messages
import TestSupport
import Testing

@testable import Tools

/// `faro facts` on a small register.
@Suite struct RegisterReportTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeRegisterProject([
            "Content/es/guides/pago.md": guide("[1 año](fact:cr-deadline), [1 año](fact:cr-deadline).\n"),
            "Content/en/guides/draft.md": guide("[₡373,092.30](fact:cr-minimum#unskilled)\n", "draft: true\n"),
        ])
    }

    private func text(_ filter: RegisterReport.Filter = .init(), date: PartialDate? = nil) throws -> String {
        let register = try date.map { try folder.register(date: $0) } ?? folder.register()
        return try register.report(filter, in: .en).get().text(in: .en)
    }

    @Test func theRegisterIsListedByPlaceWithWhatIsMissing() throws {
        let expected = """
              record                            confidence   seen          age  quoted

            Costa Rica (CR)
              cr-deadline                       copy         2026-11-20   10 d  2×
                wages · deadline                1 year
              cr-minimum                        verified     2024-01-31    2 y  1×
                wages · amount · minimum        unskilled: ₡373,092.30
                                                skilled: ₡419,755.80
                                                from 2026-01-01, valid until 2026-12-31

            United States (US)
              us-tax                            established  no source          no
                tax · deadline                  15 April

            California (US-CA)
              us-ca-deadline                    established  no source          no
                wages · deadline                3 years

            Without a place
              anywhere                          check        no source          no
                wages · deadline                soon

            Records: 6
              by place            Costa Rica 2 · United States 1 · California 1 ·
                                  Without a place 1
              by kind             deadline 4 · amount 1 · gap 1
              by confidence       verified 1 · copy 2 · established 2 · check 1

            Gaps, looked for and not found: 1
              cr-housing-gap                    CR · housing
                Who pays for housing: not found.

            Topics without a record, by place: 1
              Costa Rica          tax

            """
        #expect(try text().replacing("\u{A0}", with: " ") == expected)
    }

    @Test func anExpiredRecordIsMarked() throws {
        let day = { (day: Int) in PartialDate(year: day < 31 ? 2027 : 2026, month: day < 31 ? 1 : 12, day: day) }
        #expect(try text(date: day(1)).contains("from 2026-01-01, EXPIRED on 2026-12-31\n"))
        #expect(try text(date: day(31)).contains("valid until 2026-12-31\n"), "its last day")
    }

    @Test func namesAreInTheLanguageOfTheMessagesOrTheSites() throws {
        let register = try folder.register()
        #expect(try register.report(.init(), in: .es).get().text(in: .es).contains("\nEstados Unidos (US)\n"))
        try folder.write(
            registerProject.files[0].text.replacing("  es: { name: Español }\n", with: ""), to: "Content/site.yaml")
        let english = try #require(registerProject.file("Content/facts/cr.yaml")).text.replacing(
            #/, es: [^}]*}/#, with: " }")
        try folder.write(english, to: "Content/facts/cr.yaml")
        try folder.write("", to: "Content/facts/us.yaml")
        try FileManager.default.removeItem(at: folder.url("Content/es"))
        let text = try folder.register().report(.init(), in: .es).get().text(in: .es)
        #expect(text.contains("Costa Rica (CR)\n") && text.contains("Temas sin ningún dato"), "\(text)")
    }

    @Test func recordsAreChosenByPlaceConfidenceAndAge() throws {
        func ids(_ filter: RegisterReport.Filter) throws -> [String] {
            try folder.register().report(filter, in: .en).get().groups.flatMap(\.entries).map(\.record.id)
        }
        #expect(try ids(.init(place: "US")) == ["us-tax", "us-ca-deadline"], "a country with its regions")
        #expect(try ids(.init(place: "US-CA")) == ["us-ca-deadline"])
        #expect(try ids(.init(confidence: .copy)) == ["cr-deadline"])
        #expect(try ids(.init(seenBefore: PartialDate(year: 2026, month: 1, day: 1))) == ["cr-minimum"])
        #expect(try ids(.init(seenBefore: PartialDate(year: 2024, month: 1, day: 31))) == [], "that day is not before")
        #expect(try ids(.init(onlyGaps: true)) == [])
        #expect(
            try folder.register().report(.init(place: "CB"), in: .en).failure
                == UnknownPlace(code: "CB", near: .nearest("CR")))
    }

    @Test func gapsAloneAreGapsAndEmptyCells() throws {
        #expect(
            try text(.init(onlyGaps: true)) == """
                Gaps, looked for and not found: 1
                  cr-housing-gap                    CR · housing
                    Who pays for housing: not found.

                Topics without a record, by place: 1
                  Costa Rica          tax

                """)
        #expect(try !text(.init(confidence: .copy)).contains("Gaps"), "they have no use there")
    }

    /// A record that readers may not see fills no cell.
    @Test func anUnsureRecordLeavesItsCellEmpty() throws {
        try folder.write(
            """
            cr-tax: { about: { topic: tax, kind: deadline }, place: CR, value: "1 day", confidence: check }
            mx-tax: { about: { topic: tax, kind: deadline }, place: MX, value: "1 day", confidence: check }
            """, to: "Content/facts/zz.yaml")
        let empty = try folder.register().report(.init(), in: .en).get().empty
        #expect(empty.map(\.place) == ["CR", "MX"] && empty.map(\.topics) == [["tax"], ["wages", "tax"]])
    }

    @Test func aValueThatWouldSteerATerminalIsShownHarmless() throws {
        try folder.write(
            """
            r:
              about: { topic: wages, kind: deadline }
              value: "a\u{200F}b * c* שלום"
              confidence: check
            """, to: "Content/facts/us.yaml")
        #expect(try text().contains("a\u{FFFD}b * c* שלום"))
    }

    @Test func noLineIsWiderThanTheTerminal() throws {
        let long = String(repeating: "palabra larga ", count: 30)
        let id = String(repeating: "a-long-id-", count: 5) + "x"
        try folder.write(
            """
            \(id):
              about: { topic: wages, kind: deadline }
              value: "\(long)"
              confidence: check
            """, to: "Content/facts/us.yaml")
        let lines = try text().split(separator: "\n")
        #expect(lines.allSatisfy { $0.count < 80 }, "\(lines)")
        #expect(lines.contains("  \(id)"))
    }

    @Test func programsGetAll() throws {
        let json = try folder.register().report(.init(), in: .en).get().json
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let records = try #require(root["records"] as? [[String: Any]])
        #expect(records.compactMap { $0["id"] as? String }.count == 5)
        let minimum = try #require(records.first { $0["id"] as? String == "cr-minimum" })
        #expect(minimum["seen"] as? String == "2024-01-31" && minimum["quotes"] as? Int == 1)
        #expect(
            (minimum["values"] as? [[String: Any]])?.compactMap { $0["part"] as? String } == ["unskilled", "skilled"])
        #expect((root["gaps"] as? [[String: Any]])?.count == 1)
        #expect((root["empty"] as? [[String: Any]])?.first?["topics"] as? [String] == ["tax"])
    }

    @Test(arguments: [
        ("2026-11-30", 0, "days"), ("2026-10-01", 60, "days"), ("2026-09-30", 2, "months"),
        ("2024-12-01", 23, "months"), ("2024-11-30", 2, "years"), ("2027-01-01", 0, "days"),
        ("0001-01-01", 2025, "years"),
    ]) func anAgeIsReadAtAGlance(_ seen: String, _ number: Int, _ unit: String) throws {
        let age = Age(of: try PartialDate.fullDate(seen).get(), on: PartialDate(year: 2026, month: 11, day: 30))
        #expect("\(age.number) \(age.unit)" == "\(number) \(unit)")
    }

    /// The plain twin: Foundation's calendar.
    @Test func daysAreCountedAsTheCalendarDoes() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for year in [1999, 2000, 2023, 2024, 2100] {
            let start = try #require(calendar.date(from: DateComponents(year: year, month: 1, day: 15)))
            for days in 0..<400 {
                let parts = calendar.dateComponents(
                    [.year, .month, .day], from: start.addingTimeInterval(Double(days) * 86_400))
                let day = PartialDate(year: parts.year ?? 0, month: parts.month, day: parts.day)
                let age = Age(of: PartialDate(year: year, month: 1, day: 15), on: day)
                if age.unit == .days { #expect(age.number == days, "\(day)") } else { #expect(days >= 59, "\(day)") }
            }
        }
    }

    // MARK: --uses

    @Test func theUsesOfARecordAreItsPlaces() throws {
        let register = try folder.register()
        #expect(
            try register.uses(of: "cr-deadline").get().text(in: .en) == """
                Content/es/guides/pago.md:6:1: 1 año
                Content/es/guides/pago.md:6:29: 1 año
                2 quotes, 0 tables

                """)
        let whole = """
            Content/en/guides/draft.md:7:1: ₡373,092.30 [#unskilled]
            1 quote, 0 tables

            """
        #expect(try register.uses(of: "cr-minimum").get().text(in: .en) == whole)
        #expect(
            try register.uses(of: "cr-minimum#unskilled").get().text(in: .en)
                == whole.replacing(" [#unskilled]", with: ""))
        let none = "no text quotes it, and no table shows it\n"
        #expect(try register.uses(of: "cr-minimum#skilled").get().text(in: .en) == none)
        #expect(try register.uses(of: "us-tax").get().text(in: .en) == none)
        #expect(
            try register.uses(of: "cr-minimum").get().json == """
                {"record":"cr-minimum","places":[
                {"path":"Content/en/guides/draft.md","line":7,"column":1,"words":"₡373,092.30","part":"unskilled"}]}

                """)
    }

    @Test func aTableShowsItsRecords() throws {
        try folder.write(guide("```facts\ntopic: tax\n```\n"), to: "Content/en/guides/tax.md")
        let register = try folder.register()
        #expect(
            try register.uses(of: "us-tax").get().text(in: .en) == """
                Content/en/guides/tax.md:7:1: (table)
                0 quotes, 1 table

                """)
        #expect(try register.report(.init(), in: .en).get().text(in: .en).contains("no source          table\n"))
    }

    @Test func tablesOfFieldsAndNoticesAreUsesToo() throws {
        let keys = "long: |\n  Text.\n\n  ```facts\n  topic: tax\n  ```\n"
        try folder.write(guide("a\n", keys), to: "Content/en/guides/tax.md")
        try folder.write(
            "---\ntitle: N\nuntil: 2027-01-01\n---\n\n```facts\ntopic: tax\n```\n", to: "Content/en/notice.md")
        #expect(
            try folder.register().uses(of: "us-tax").get().text(in: .en) == """
                Content/en/guides/tax.md:8:3: (table)
                Content/en/notice.md:7:1: (table)
                0 quotes, 2 tables

                """)
    }

    @Test func anUnknownRecordHasANearestOne() throws {
        let register = try folder.register()
        #expect(
            register.uses(of: "cr-deadlin").failure?.fact == .unknownRecord("cr-deadlin", .nearest("cr-deadline")))
        #expect(
            register.uses(of: "cr-minimum#skiled").failure?.fact
                == .unknownPart("skiled", record: "cr-minimum", .nearest("skilled")))
        #expect(register.uses(of: "").failure?.fact == .unknownRecord("", .none))
    }

    // MARK: Projects with faults

    @Test func aRecordWithAFaultIsLeftOutAndReported() throws {
        try folder.write("bad:\n  about: { topic: wagess, kind: deadlin }\n", to: "Content/facts/us.yaml")
        let register = try folder.register()
        #expect(Set(register.errors.map(\.path)) == ["Content/facts/us.yaml"])
        #expect(register.errors.count { $0.rule == .unknownTerm } == 2, "all faults of the record at once")
        #expect(
            try register.mending().text(in: .en, isApplied: false)
                == "all quotes say what the register says, as far as its records could be read\n")
    }

    @Test func withoutARegisterThereIsNothingToList() throws {
        let settings = registerProject.files[0].text
        func failure() throws -> RegisterProject.Fault? {
            try RegisterProject.load(
                root: folder.path, theme: bareTheme, date: PartialDate(year: 2026, month: 11, day: 30), jobs: 1
            ).failure
        }
        try folder.write(settings.replacing(#/register:\n(  .*\n){4}/#, with: ""), to: "Content/site.yaml")
        #expect(try failure() == .noRegister)
        try folder.write(settings.replacing("topics: topic\n", with: "topics: topik\n"), to: "Content/site.yaml")
        guard case .settings(let errors) = try failure() else { throw Failed() }
        #expect(errors.count == 1)
        try folder.write("languages: 3\n", to: "Content/site.yaml")
        guard case .settings = try failure() else { throw Failed() }
    }

    private struct Failed: Error {}
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
