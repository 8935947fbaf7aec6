import Build
import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Files for calendars and phones: which there are, and what they hold.
@Suite struct ExportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let project = Fixture(
        """
        -- Content/site.yaml --
        title: { en: Small, es: Pequeño }
        base_url: https://small.test:8080/base/
        languages:
          en: { name: English, default: true }
          es: { name: Español }
        vocabularies:
          topic: { pay: { en: Pay, es: Pago } }
        collections:
          days:
            path: { en: days, es: dias }
            fields:
              from: { type: date, required: true }
              to: { type: date }
              again: { type: text }
              lands: { type: list, of: country }
              topics: { type: list, of: choice, vocabulary: topic }
            calendar: { start: from, end: to, rule: again }
          people:
            path: { en: people, es: personas }
            fields:
              land: { type: country }
              phone: { type: list, of: phone }
              danger: { type: list, of: phone, label: { en: In danger, es: En peligro } }
              site: { type: url }
              mail: { type: email }
              street: { type: text }
              town: { type: text }
              hours: { type: text, label: { en: Hours, es: Horario } }
            vcard:
              name: title
              phone: phone
              emergency: danger
              url: [site]
              email: mail
              address: street
              city: town
              country: land
              note: [hours]
        taxonomies:
          lands: { path: { en: lands, es: lugares }, from: [days.lands, people.land] }
          topics: { path: { en: topics, es: temas }, from: [days.topics] }
        -- Content/en/days/pay.md --
        ---
        title: "Pay day; bonus, all"
        summary: The thirteenth month comes.
        compiled: 2026-11
        from: 2026-12-12
        to: 2026-12-20
        again: FREQ=YEARLY
        lands: [HN]
        topics: [pay]
        ---

        Text.
        -- Content/es/days/pay.md --
        ---
        title: Día de pago
        from: 2026-12-12
        lands: [HN]
        ---

        Texto.
        -- Content/en/days/once.md --
        ---
        title: Once
        date: 2026-01-02
        from: 2027-02
        ---

        Only in English.
        -- Content/en/days/gone.md --
        ---
        title: Gone
        from: 2027-01-01
        withdrawn: true
        ---

        Not any more.
        -- Content/en/people/desk.md --
        ---
        title: The Desk
        compiled: 2026-11-22
        land: US
        phone: ["+1 866 487-9243", "911", "+1 202 555 0100"]
        danger: ["+1 202 555 0100"]
        site: https://desk.test/a,b
        mail: desk@desk.test
        street: 1 Main St, Suite 2
        town: Washington
        hours: Monday to Friday; 9 to 5
        ---

        Text.
        """)

    private func build() throws -> [String: String] {
        try Self.project.write(to: URL(fileURLWithPath: folder.path))
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        return try folder.files("Public").mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func eachLanguageTermAndItemHasItsFile() throws {
        let files = try build()
        #expect(
            files.keys.filter { $0.hasSuffix(".ics") || $0.hasSuffix(".vcf") }.sorted() == [
                "en/agenda.ics", "en/days/once/once.ics", "en/days/pay/pay.ics", "en/directory.vcf",
                "en/lands/honduras/agenda.ics", "en/lands/united-states/directory.vcf", "en/people/desk/desk.vcf",
                "en/topics/pay/agenda.ics", "es/agenda.ics", "es/dias/pay/pay.ics", "es/lugares/honduras/agenda.ics",
            ])
        for list in ["sitemap.xml", "en/offline.json", "sw.js"] {
            #expect(files[list]?.contains(".ics") == false && files[list]?.contains(".vcf") == false, "\(list)")
        }
    }

    @Test func anEventIsWrittenSo() throws {
        let files = try build()
        #expect(
            files["en/days/pay/pay.ics"]
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Faro//Faro//EN
                CALSCALE:GREGORIAN
                NAME:Pay day\\; bonus\\, all
                X-WR-CALNAME:Pay day\\; bonus\\, all
                URL:https://small.test:8080/base/en/days/pay/
                REFRESH-INTERVAL;VALUE=DURATION:P1W
                BEGIN:VEVENT
                UID:days/pay@small.test
                DTSTAMP:20261101T000000Z
                DTSTART;VALUE=DATE:20261212
                DTEND;VALUE=DATE:20261221
                RRULE:FREQ=YEARLY
                SUMMARY;LANGUAGE=en:Pay day\\; bonus\\, all
                DESCRIPTION;LANGUAGE=en:The thirteenth month comes.
                URL:https://small.test:8080/base/en/days/pay/
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR

                """.replacing("\n", with: "\r\n"))
        let all = try #require(files["en/agenda.ics"])
        #expect(all.contains("NAME:Small\r\n") && !all.contains("Gone"))
        #expect(all.contains("DTSTAMP:20260102T000000Z\r\nDTSTART;VALUE=DATE:20270201\r\nDTEND;VALUE=DATE:20270301"))
        #expect(files["en/lands/honduras/agenda.ics"]?.contains("NAME:Small · Honduras\r\n") == true)
        // The same event in another language, by the same identity; without a date its stamp is its first day.
        let spanish = try #require(files["es/agenda.ics"])
        #expect(spanish.contains("UID:days/pay@small.test\r\nDTSTAMP:20261212T000000Z\r\n"))
        #expect(spanish.contains("SUMMARY;LANGUAGE=es:Día de pago\r\n") && !spanish.contains("Once"))
    }

    @Test func aContactIsWrittenSo() throws {
        let files = try build()
        #expect(
            files["en/people/desk/desk.vcf"]
                == """
                BEGIN:VCARD
                VERSION:3.0
                UID:people/desk@small.test
                REV:2026-11-22
                FN:The Desk
                N:The Desk;;;;
                ORG:The Desk
                X-ABShowAs:COMPANY
                TEL;TYPE=WORK,VOICE,PREF:+12025550100
                TEL;TYPE=WORK,VOICE:+18664879243
                TEL;TYPE=WORK,VOICE:911
                EMAIL;TYPE=INTERNET:desk@desk.test
                URL:https://desk.test/a,b
                ADR;TYPE=WORK:;;1 Main St\\, Suite 2;Washington;;;United States
                NOTE:In danger: +1 202 555 0100\\nHours: Monday to Friday\\; 9 to 5
                SOURCE:https://small.test:8080/base/en/people/desk/
                END:VCARD

                """.replacing("\n", with: "\r\n"))
        #expect(files["en/directory.vcf"] == files["en/people/desk/desk.vcf"])
        #expect(files["en/lands/united-states/directory.vcf"] == files["en/directory.vcf"])
    }

    @Test func hostsAreToldTheMediaTypes() throws {
        let files = try build()
        let headers = try #require(files["_headers"])
        #expect(headers.contains("/base/*.ics\n  Content-Type: text/calendar; charset=utf-8\n"))
        #expect(headers.contains("/base/*.vcf\n  Content-Type: text/vcard; charset=utf-8\n"))
        let nginx = try #require(files["nginx.conf"])
        #expect(nginx.contains("location ~ \"^/base/.*\\.ics$\" {\n    default_type \"text/calendar; charset=utf-8\";"))
    }
}
