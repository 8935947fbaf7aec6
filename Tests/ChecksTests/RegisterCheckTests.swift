import Content
import Diagnostics
import Testing

@testable import Checks

/// Opinions on the records of the register.
struct RegisterCheckTests {
    private static let settings = """
        -- Content/site.yaml --
        title: Small
        base_url: https://small.gov/
        languages: { es: { name: Español, default: true } }
        vocabularies: { topic: { wages: Wages, hours: Hours }, kind: { deadline: Plazo, amount: Monto } }
        register: { topics: topic, kinds: kind, place: country, unlisted_sources: [blogspot.com] }
        collections: { guides: { template: guide, facts: required } }

        """

    private func records(_ text: String) -> String {
        RegisterCheckTests.settings + "-- Content/facts/cr.yaml --\n"
            + "defaults: { place: CR, confidence: verified, source: a }\n"
            + "sources: { a: { title: A, url: \"https://a.gov/\", seen: 2026-11-01 } }\n" + text + "\n"
    }

    /// A record about wages, with more keys.
    private func record(_ id: String, _ keys: String = "", what: String = "") -> String {
        "\(id): { about: { topic: wages, kind: deadline\(what) }, value: \"1 año\"\(keys) }"
    }

    @Test func aRecordShouldBeQuoted() {
        let one = records(record("one"))
        #expect(
            findings("unused-fact", one) == """
                Content/facts/cr.yaml:3:1: warning: no text quotes the record 'one': it stands only in the \
                register's own \
                tables [unused-fact]
                  note: quote it where readers look for it: '[…](fact:one)'
                """)
        #expect(findings("unused-fact", one + guide(body: "[1 año](fact:one)")) == "")
        #expect(findings("unused-fact", one + guide(body: "```facts\ntopic: wages\n```")) == "")
        #expect(findings("unused-fact", one + guide("summary: En [1 año](fact:one)")) == "")
    }

    @Test(arguments: [
        ("2026-12-31", false), ("2026-11-22", false), ("2026-11", false), ("2026", false), ("2026-11-21", true),
        ("2026-10", true), ("2025", true),
    ])
    func aRecordIsExpiredAfterItsLastDay(_ date: String, _ isExpired: Bool) {
        let found = findings("expired-fact", records(record("one", ", valid_until: \(date)")))
        #expect(found.isEmpty != isExpired, "\(found)")
    }

    @Test func oneSubjectHasOneCurrentRecord() {
        func found(_ second: String) -> String {
            findings("duplicate-fact", records(record("one") + "\n" + second))
        }
        #expect(
            found(record("two")) == """
                Content/facts/cr.yaml:4:1: warning: 'two' and 'one' are two current records of the same place, \
                topic and \
                kind [duplicate-fact]
                  note: tell them apart by 'what', or take one out
                """)
        #expect(found(record("two", ", place: MX")) == "")
        #expect(found(record("two", ", valid_until: 2020")) == "")
        // Next year's record stands beside this year's.
        #expect(found(record("two", ", from: 2027")) == "" && found(record("two", ", from: 2026-11-23")) == "")
        #expect(found(record("two", ", from: 2026-11-22")) != "" && found(record("two", ", from: 2026")) != "")
        #expect(found(record("two", what: ", what: b")) == "")
    }

    @Test(arguments: [
        ("value: \"$7.25\"", true), ("value: \"7,25\", unit: { currency: EUR }", true),
        ("value: \"$7.25\", from: 2026", false), ("value: \"$7.25\", valid_until: 2026", false),
        ("value: \"1 año\"", false), ("value: \"50 %\"", false),
    ])
    func anAmountHasAYear(_ value: String, _ isFound: Bool) {
        let text = records("one: { about: { topic: wages, kind: amount }, \(value) }")
        #expect(findings("amount-without-year", text).isEmpty != isFound)
    }

    @Test(arguments: [
        ("https://a.blogspot.com/x", true), ("http://BLOGSPOT.com", true), ("https://blogspot.com:80/", true),
        ("https://myblogspot.com/", false), ("https://a.gov/blogspot.com", false),
    ])
    func someSitesAreNotCited(_ url: String, _ isFound: Bool) {
        let text = records(record("one")).replacing("https://a.gov/", with: url)
        #expect(findings("unlisted-source", text).isEmpty != isFound)
    }

    @Test func somePagesCiteNoSuchSite() {
        func found(_ url: String) -> String {
            findings(
                "unlisted-source", RegisterCheckTests.settings + guide("sources:\n  - { title: T, url: \"\(url)\" }"))
        }
        #expect(
            found("https://x.blogspot.com/") == """
                Content/es/guides/a.md:4:22: warning: this project does not cite 'x.blogspot.com' [unlisted-source]
                  note: find the same in another source
                """)
        #expect(found("https://a.gov/") == "")
    }

    @Test(arguments: [
        ("2026-11-23", true), ("2027", true), ("2026-12", true), ("2026-11-22", false), ("2026-11", false),
        ("2026", false),
    ])
    func aSourceWasSeenBeforeToday(_ day: String, _ isFound: Bool) {
        let found = findings("seen-in-future", records(record("one")).replacing("2026-11-01", with: day))
        #expect(found.hasPrefix("Content/facts/cr.yaml:2:56: warning: ") == isFound, "\(found)")
        #expect(found.isEmpty != isFound)
    }

    @Test(arguments: [
        ("value: { es: a }", "'one' lacks 'en'"), ("parts: { p: { value: { es: a } } }", "'one#p' lacks 'en'"),
        ("value: { es: a, en: b }", nil), ("value: a", nil),
    ])
    func aValueIsInAllLanguages(_ value: String, _ words: String?) {
        let text = records("one: { about: { topic: wages, kind: deadline }, \(value) }")
            .replacing("default: true } }", with: "default: true }, en: { name: English } }")
        let found = findings("untranslated-fact", text)
        #expect(words.map { found.contains($0) } ?? found.isEmpty, "\(found)")
    }

    @Test func numbersNeedARecord() {
        let one = records(record("one"))
        let body = "Tiene 2 meses, o [1 año](fact:one).\n\n1. En 3 días.\n\n> [!NOTE]\n> Cuesta **$5**."
        #expect(
            findings("number-without-fact", one + guide("summary: \"50 % más\"", body: body)) == """
                Content/es/guides/a.md:3:11: warning: no record stands behind '50 %' [number-without-fact]
                  note: quote one: '[50 %](fact:…)'; if it is your own figure: '[50 %](fact:own)'
                Content/es/guides/a.md:5:7: warning: no record stands behind '2 meses' [number-without-fact]
                  note: quote one: '[2 meses](fact:…)'; if it is your own figure: '[2 meses](fact:own)'
                Content/es/guides/a.md:10:12: warning: no record stands behind '$5' [number-without-fact]
                  note: quote one: '[$5](fact:…)'; if it is your own figure: '[$5](fact:own)'
                """)
        let exempt = "[10 minutos](fact:own), artículo 413, 3 de mayo de 2026, `5 días`."
        #expect(findings("number-without-fact", one + guide(body: exempt)) == "")
        // Only collections with `facts: required`.
        let text = (one + guide(body: "Tiene 2 meses.")).replacing(", facts: required", with: "")
        #expect(findings("number-without-fact", text) == "")
    }

    @Test func aTitleHasNoNumberOfItsOwn() {
        let text = records(record("one")) + guide().replacing("title: A", with: "title: Tiene 2 meses")
        #expect(
            findings("number-without-fact", text) == """
                Content/es/guides/a.md:2:8: warning: no record stands behind '2 meses', and a title cannot quote one \
                [number-without-fact]
                  note: write the title without the figure, and quote the record in the summary or the text
                """)
        #expect(findings("number-without-fact", records(record("one")) + guide()) == "")
    }

    @Test func aPageWithQuotesHasSources() {
        let one = records(record("one"))
        #expect(findings("missing-sources", one + guide(body: "[1 año](fact:one)")) == "")
        #expect(findings("missing-sources", one + guide(body: "```facts\ntopic: wages\n```")) == "")
        #expect(findings("missing-sources", one + guide(body: "x")).contains("missing-sources"))
    }

    @Test func termsOfRecordsAreUsed() {
        let found = findings("unused-term", records(record("one")))
        #expect(found.contains("'hours'") && found.contains("'amount'"))
        #expect(!found.contains("'wages'") && !found.contains("'deadline'"))
    }
}
