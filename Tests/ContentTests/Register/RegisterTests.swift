import Base
import Diagnostics
import TestSupport
import Testing

@testable import Content

/// A site with a register: topics, kinds, places with a region.
private let registerSettingsText =
    sampleSettingsText + """


        register:
          topics: topic
          kinds: kind
          place: country-or-region
          regions: { US-CA: { es: California, en: California } }
          unlisted_sources: [www.Blog.example]
        """

/// `settings()` by another name, which macros can call.
private var kindSettings: SiteSettings? { settings(withKinds) }
private var sampleSettings: SiteSettings? { settings() }

private let withKinds = registerSettingsText.replacing(
    "vocabularies:\n",
    with: "vocabularies:\n  kind: { deadline: Plazo, amount: Monto, contact: Teléfono, gap: Vacío }\n")

/// A record that is complete, with one more line or one line replaced.
private func record(_ lines: String = "", without key: String? = nil) -> String {
    let all = [
        ("about", "about: { topic: wages, kind: deadline }"), ("value", "value: { es: \"1 año\", en: \"1 year\" }"),
        ("source", "source: cr1"), ("confidence", "confidence: verified"), ("place", "place: CR"),
    ]
    let kept = all.filter { $0.0 != key }.map { "  " + $0.1 } + lines.split(separator: "\n").map { "  " + $0 }
    return """
        sources:
          cr1: { title: Código de Trabajo, url: "https://law.example/", seen: 2026-11-29 }
        cr-wages-deadline:
        \(kept.joined(separator: "\n"))
        """
}

private func parsed(_ texts: String...) -> (register: Register, diagnostics: [Diagnostic]) {
    guard let settings = settings(withKinds) else { return (Register(), []) }
    let files = texts.enumerated().map { SourceFile(path: "Content/facts/\($0).yaml", text: $1) }
    return parseRegister(files, settings: settings)
}

private func messages(_ texts: String...) -> String {
    guard let settings = settings(withKinds) else { return "no settings" }
    let files = texts.enumerated().map { SourceFile(path: "\($0).yaml", text: $1) }
    return report(parseRegister(files, settings: settings).diagnostics)
}

struct RegisterTests {
    @Test func aRecordHasAllItsParts() throws {
        let (register, diagnostics) = parsed(
            record(
                """
                also: { es: ["un año", "12 meses"], en: [a year] }
                number: "1"
                unit: { time: year }
                says: { es: "Desde el fin.", en: "From the end." }
                law: "CT 413"
                from: 2025
                valid_until: 2026-12-31
                was: { es: ["6 meses"], on: 2026-11-29 }
                parts:
                  first: { name: { es: Primera, en: First }, value: "₡5" }
                """))
        #expect(diagnostics == [])
        let record = try #require(register.records.first)
        #expect(record.subject == RegisterSubject(topic: "wages", kind: "deadline", what: nil, place: "CR"))
        #expect(record.value?.spellings(in: "es") == ["1 año", "un año", "12 meses"])
        #expect(record.value?.spellings(in: "en") == ["1 year", "a year"])
        #expect(record.value?.number == "1" && record.unit == [RecordUnit(key: "time", value: "year")])
        #expect(record.says.text(in: "en") == "From the end." && record.law.text(in: "es") == "CT 413")
        #expect(register.part("first", of: ID(0))?.value.words(in: "es") == "₡5")
        #expect(register.part("second", of: ID(0)) == nil)
        #expect(record.value?.was(QuoteSpelling("6 Meses"), in: "es") == true)
        #expect(record.value?.was(QuoteSpelling("6 meses"), in: "en") == false)
        #expect(register.sources[try #require(record.sources.first)].title == "Código de Trabajo")
        #expect(register.recordsByID["cr-wages-deadline"] != nil)
    }

    @Test func defaultsStandInForKeysThatAreNotWritten() throws {
        let (register, diagnostics) = parsed(
            """
            defaults: { place: CR, confidence: established, law: CT 1 }
            a: { about: { topic: wages, kind: deadline }, value: "1 año" }
            b: { about: { topic: hours, kind: deadline }, value: "2 años", place: US-CA }
            """)
        #expect(diagnostics == [])
        #expect(register.records.map(\.subject.place) == ["CR", "US-CA"])
        #expect(register.records.allSatisfy { $0.confidence == .established && !$0.law.texts.isEmpty })
    }

    @Test(arguments: [
        ("law: \"CT 413\"\ntitle: x", "unknown-key"), ("was: { es: [\"1 mes\"], el: 2026 }", "unknown-key"),
        ("number: dos", "wrong-type"), ("from: 0000-01-01", "impossible-date"),
        ("parts: { one: { name: x } }", "missing-key"), ("parts: { Uno: { value: x } }", "bad-record"),
        ("parts: [a]", "wrong-type"), ("unit: euros", "wrong-type"), ("number: \"2\"", "bad-record"),
        ("says: { es: ₡373,092.30 }", "unknown-key"), ("says: { xx: a }", "unknown-key"),
        ("from: 2027\nvalid_until: 2026-12-31", "bad-record"),
        ("from: 2026-12-31\nvalid_until: 2026-12-30", "bad-record"), ("was: [[a]]", "wrong-type"),
        ("was: { on: 2026-11-29 }", "wrong-type"), ("number: \"1 año\"", "bad-record"),
        ("parts: { one: { value: ₡419,755.80 } }", "unknown-key"),
        ("parts: { one: { value: \"₡419,755.80\", number: 419,755.80 } }", "unknown-key"),
        ("also: { es: [“un año”] }", "bad-record"), ("was: { es: [\"**6** meses\"] }", "bad-record"),
    ])
    func aRecordWithAFaultIsReported(_ lines: String, _ rule: String) {
        let (register, diagnostics) = parsed(record(lines))
        #expect(diagnostics.map(\.rule.rawValue) == [rule], "\(report(diagnostics))")
        #expect(diagnostics.allSatisfy { $0.position != nil })
        #expect(register.records.count <= 1)
    }

    @Test(arguments: [
        ("about", "missing-key"), ("value", "bad-record"), ("source", "bad-record"), ("confidence", "missing-key"),
    ])
    func aRecordWithoutAKeyIsReported(_ key: String, _ rule: String) {
        let (register, diagnostics) = parsed(record(without: key))
        #expect(diagnostics.map(\.rule.rawValue) == [rule], "\(report(diagnostics))")
        #expect(register.records.isEmpty)
    }

    @Test func aPlaceIsOptional() {
        let (register, diagnostics) = parsed(record(without: "place"))
        #expect(diagnostics == [] && register.records.first?.subject.place == nil)
    }

    @Test func wordsOfTheProjectAreChecked() {
        #expect(
            messages(record("law: x", without: "place").replacing("topic: wages", with: "topic: wage"))
                == """
                0.yaml:4:19: error: 'wage' is not a term of the vocabulary 'topic' [unknown-term]
                  note: did you mean 'wages'?
                """)
        #expect(
            messages(record(without: "place") + "\n  place: Costa Rica")
                == """
                0.yaml:8:10: error: 'Costa Rica' is no place of the register [bad-record]
                  note: did you mean 'CR'?
                """)
        #expect(
            messages(record(without: "source") + "\n  source: cr2")
                == """
                0.yaml:8:11: error: 'sources' of this file has no 'cr2' [bad-record]
                  note: did you mean 'cr1'?
                """)
        #expect(
            messages(record(without: "confidence") + "\n  confidence: verifed")
                == """
                0.yaml:8:15: error: 'verifed' is no confidence [bad-record]
                  note: did you mean 'verified'?
                """)
    }

    @Test func anIDIsGivenOnce() {
        let (register, diagnostics) = parsed(record(), record())
        #expect(register.records.count == 1)
        #expect(
            report(diagnostics)
                == """
                Content/facts/1.yaml:3:1: error: two records have the id 'cr-wages-deadline': this one, and \
                one in 'Content/facts/0.yaml', line 3 [duplicate-key]
                  note: give one of them another id, or take it out
                """)
    }

    @Test(arguments: ["own", "Salario", "a b", "año"]) func someIDsAreNone(_ id: String) {
        let diagnostics = parsed(record().replacing("cr-wages-deadline", with: id)).diagnostics
        #expect(diagnostics.map(\.rule) == [.badRecord], "\(report(diagnostics))")
    }

    /// Every scalar is text. Words that other readers of YAML take for something else get a warning.
    @Test(arguments: [
        ("no", true), ("Yes", true), ("off", true), ("13:00", true), ("0800", true), ("1_000", true),
        ("2026-01-01", true), ("+34", true), ("1 año", false), ("1.5", false), ("16", false), ("\"no\"", false),
        ("nunca", false), ("'13:00'", false),
    ])
    func textThatOthersReadOtherwiseIsTold(_ text: String, _ isTold: Bool) {
        let (register, diagnostics) = parsed(record("law: \(text)"))
        #expect(diagnostics.map(\.rule) == (isTold ? [.unquotedText] : []), "\(report(diagnostics))")
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
        #expect(register.records.first?.law.text(in: "es") == text.trimmingQuotes)
    }

    @Test func aGapHasNoValue() {
        let gap = record(without: "value").replacing("kind: deadline", with: "kind: gap")
        #expect(parsed(gap).diagnostics == [])
        #expect(parsed(gap).register.records.first?.isShown == false)
        #expect(
            parsed(record().replacing("kind: deadline", with: "kind: gap")).diagnostics.map(\.rule) == [.badRecord])
    }

    @Test func filesOfAProjectWithoutRegisterAreReported() throws {
        let settings = try #require(sampleSettings)
        let file = SourceFile(path: "Content/facts/cr.yaml", text: record())
        #expect(parseRegister([file], settings: settings).diagnostics.map(\.rule) == [.badRecord])
        #expect(parseRegister([], settings: settings).diagnostics == [])
    }

    @Test(arguments: ["", "# only a comment\n", "- a\n- b", "text", "sources: 1", "defaults: [a]", "a:", "a: 1"])
    func oddFilesAreNoCrash(_ text: String) {
        #expect(parsed(text).register.records.isEmpty)
    }

    @Test func settingsAreChecked() {
        #expect(
            settingsReport(sampleSettingsText + "\nregister: { topics: topics, kinds: topic, place: nowhere }")
                == """
                Content/site.yaml:\(line(of: "register")):21: error: no vocabulary has the name 'topics' \
                [unknown-vocabulary]
                  note: did you mean 'topic'?
                Content/site.yaml:\(line(of: "register")):50: error: no vocabulary has the name 'nowhere' \
                [unknown-vocabulary]
                  note: known names: 'country', 'country-or-region', 'topic'
                """)
        #expect(kindSettings?.register?.isUnlisted(host: "x.blog.example") == true)
        #expect(kindSettings?.register?.isUnlisted(host: "myblog.example") == false)
    }

    private func line(of key: String) -> Int { sampleSettingsText.split(separator: "\n").count + 1 }
}

extension String {
    fileprivate var trimmingQuotes: String { filter { $0 != "\"" && $0 != "'" } }
}
