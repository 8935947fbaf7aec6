import Base
import Diagnostics
import TestSupport
import Testing

@testable import Content

/// `settings` by another name, which macros can call.
private func siteSettings(_ text: String) -> SiteSettings? { settings(text) }

/// One mistake in the register is one message, which says what to write instead.
struct RegisterFaultTests {
    private static let settingsText =
        sampleSettingsText.replacing(
            "vocabularies:\n",
            with: """
                vocabularies:
                  kind: { deadline: Plazo, amount: Monto, contact: Teléfono, gap: Vacío }
                  what: { claim: { es: Plazo para reclamar, en: Deadline to claim }, overtime: Horas extra }

                """)
        + "\n\nregister: { topics: topic, kinds: kind, whats: what, place: country }\n"

    private static let sources = "sources: { cr1: { title: T, seen: 2026-01-01 } }\n"
    private static let about = "about: { topic: wages, kind: deadline }"
    private static let sure = "source: cr1, confidence: verified"

    private func parsed(_ texts: String...) throws -> (register: Register, diagnostics: [Diagnostic]) {
        let settings = try #require(siteSettings(Self.settingsText))
        let files = texts.enumerated().map { SourceFile(path: "\($0).yaml", text: $1) }
        return parseRegister(files, settings: settings)
    }

    /// A record with these keys, in one line.
    private func record(_ keys: String, kind: String = "deadline") throws -> (Register, [Diagnostic]) {
        let about = "about: { topic: wages, kind: \(kind) }"
        let (register, diagnostics) = try parsed(Self.sources + "x: { \(about), \(Self.sure), \(keys) }\n")
        return (register, diagnostics)
    }

    /// The messages of a record, each in one line, without its place.
    private func told(_ keys: String, kind: String = "deadline") throws -> [String] {
        report(try record(keys, kind: kind).1).split(separator: "\n").map { line in
            let line = line.drop { $0 == " " }
            guard line.hasPrefix("0.yaml:") else { return String(line) }
            return String(line.split(separator: " ", maxSplits: 1)[1])
        }
    }

    // MARK: Records that are left out

    @Test func aRecordThatIsLeftOutIsKnownByItsID() throws {
        let (register, _) = try parsed(
            Self.sources + "x: { value: a, \(Self.sure) }\nown: { \(Self.about), value: a, \(Self.sure) }\nY: 1\nz: 1\n"
        )
        #expect(register.faultyIDs == ["x", "own", "Y", "z"])
        #expect(register.recordsByID.isEmpty && !register.isIncomplete)
        #expect(try record("value: 1 año").0.faultyIDs.isEmpty)
    }

    @Test(arguments: ["- a", "text", "a: [", "a: *b", "a: 1\na: 2"]) func aFileThatCannotBeReadIsKnown(
        _ text: String
    ) throws {
        let (register, diagnostics) = try parsed(text)
        #expect(register.isIncomplete && diagnostics.count == 1)
    }

    @Test func aRegisterWithoutSettingsIsIncomplete() throws {
        let file = SourceFile(path: "0.yaml", text: "")
        let without = try #require(siteSettings(sampleSettingsText))
        #expect(parseRegister([file], settings: without).register.isIncomplete)
        #expect(parseRegister([file], settings: without).diagnostics.count == 1)
        // The error of site.yaml is told there.
        let faulty = try #require(siteSettings(sampleSettingsText + "\nregister: { topics: topic }\n"))
        #expect(parseRegister([file], settings: faulty).register.isIncomplete)
        #expect(parseRegister([file], settings: faulty).diagnostics == [])
    }

    @Test func anIDGivenTwiceIsNotCompared() throws {
        let text = Self.sources + "x: { \(Self.about), value: a, \(Self.sure) }\n"
        let (register, diagnostics) = try parsed(text, text, text)
        #expect(diagnostics.map(\.rule) == [.duplicateKey, .duplicateKey])
        #expect(register.faultyIDs == ["x"] && register.recordsByID["x"] == nil)
    }

    @Test func aFaultySourceIsToldOnce() throws {
        let records = (1...3).map { "x\($0): { \(Self.about), value: a, source: cr1, confidence: copy }\n" }.joined()
        for sources in ["sources: 1\n", "sources: { cr1: T }\n", "sources: { cr1: { title: T } }\n"] {
            let (register, diagnostics) = try parsed(sources + records)
            #expect(diagnostics.count == 1, "\(report(diagnostics))")
            #expect(register.records.count == 3)
        }
        #expect(
            report(try parsed("fuentes: { cr1: { title: T, seen: 2026 } }\n" + records).diagnostics)
                == """
                0.yaml:1:1: error: unknown key 'fuentes' in a file of the register [unknown-key]
                  note: did you mean 'sources'?
                """)
    }

    @Test(arguments: ["[]", "[ ]"]) func noSourceIsNoSource(_ source: String) throws {
        for confidence in ["verified", "copy"] {
            let text = "x: { \(Self.about), value: a, source: \(source), confidence: \(confidence) }\n"
            let (register, diagnostics) = try parsed(Self.sources + text)
            #expect(diagnostics.map(\.fact) == [.register(.noSource(confidence: confidence))])
            #expect(register.records.isEmpty)
        }
        let known = "x: { \(Self.about), value: a, source: \(source), confidence: established, law: CT 1 }\n"
        #expect(try parsed(known).diagnostics == [])
    }

    @Test(arguments: [
        "defaults: { place: Narnia, confidence: copy }", "defaults: { place: CR, confidence: sure }",
        "defaults: { lugar: CR, confidence: copy }", "defaults: { place: CR, confianza: copy }", "defaults: [CR]",
        "defaults: { confidence: copy, from: 0000 }", "defaults: { confidence: copy, source: cr2 }",
    ]) func aFaultOfTheDefaultsIsToldOnce(_ defaults: String) throws {
        let records = (1...3).map { "x\($0): { \(Self.about), value: a, law: CT 1 }\n" }.joined()
        let text = defaults.contains("source") ? records : records.replacing("law:", with: "source: cr1, law:")
        let (register, diagnostics) = try parsed(Self.sources + defaults + "\n" + text)
        #expect(diagnostics.count == 1, "\(report(diagnostics))")
        #expect(register.faultyIDs == ["x1", "x2", "x3"])
    }

    // MARK: Values

    @Test(arguments: [
        ("**2** años", "*"), ("_2_ años", "_"), ("2 `años`", "`"), ("2 años [1]", "["), ("<b>2</b>", "<"),
        ("2 años]", "]"), ("~~2~~ años", "~"), ("A &amp; B", "&"), ("50 \\% más", "\\"),
    ]) func aValueWithMarkupCannotBeQuoted(_ value: String, _ mark: String) throws {
        for keys in ["value: '\(value)'", "value: a, also: ['\(value)']", "value: a, was: '\(value)'"] {
            let found = try record(keys).1
            #expect(found.map(\.fact) == [.register(.markupInValue(value, mark: mark))], "\(keys): \(report(found))")
        }
        #expect(try record("value: a, says: '\(value)'").1 == [])
    }

    @Test(arguments: [
        "*212", "*212#", "#31", "+1 800 799 7233", "4 * 5 días", "a_b_c", "< 5 °C", "5 > 4", "B/. 500", "I+D & más",
        "~5 %",
        "C$ 5,000.00", "1.ª", "o'clock",
    ]) func otherValuesCanBeQuoted(_ value: String) throws {
        #expect(try record("value: \"\(value)\"").1 == [])
    }

    @Test func typographicQuotesAreNoQuotes() throws {
        #expect(
            try told("value: “2 años”") == [
                "error: the quotes of “2 años” are part of the value [bad-record]",
                "note: use straight quotes, or none: \"2 años\"",
            ])
        #expect(try told("value: a, also: { es: [«un año»] }").first?.contains("the quotes of «un año»") == true)
        #expect(try told("value: días “hábiles”") == [])
    }

    @Test(arguments: [
        ("911", true), ("9-1-1", true), ("*212", true), ("*123#", true), ("#31", true), ("+504 2222-3333", true),
        ("(800) 422.4453", true), ("116 000", true), ("911 o 112", false), ("911, 112", false), ("911/112", false),
        ("nueve once", false), ("800-PANI", false), ("91(1", false), ("1+2", false), ("1", false),
        ("1234567890123456", false),
    ]) func aContactIsOnePhoneNumber(_ value: String, _ isRight: Bool) throws {
        let found = try record("value: \"\(value)\"", kind: "contact").1
        #expect(found.map(\.fact) == (isRight ? [] : [.register(.noPhoneNumber(value))]))
        let part = try record("parts: { a: { value: \"\(value)\" } }", kind: "contact").1
        #expect(part.isEmpty == isRight)
        #expect(try record("value: \"\(value)\"").1 == [])
    }

    @Test(arguments: [
        ("value: { es: \"2 años\", en: \"3 years\" }", false), ("value: { es: \"2 años\", en: \"2 years\" }", true),
        ("value: { es: \"1,5 días\", en: \"1.5 days\" }", true), ("value: { es: \"2 a 3\", en: \"4\" }", true),
        ("value: { es: \"2 años\", en: \"3 years\" }, number: 2", false),
        ("value: { es: \"2 años\", en: \"two years\" }, number: 2", true),
        ("value: \"1 año\", also: [12 meses], number: 1", true),
        ("value: \"₡5\", also: [6 colones], number: 5, unit: { currency: CRC }", false),
        ("value: \"₡5\", also: [6 colones], unit: { currency: CRC }", false),
        ("value: \"₡5000\", also: [\"5.000 colones\", 5 mil colones], number: 5000, unit: { currency: CRC }", true),
        ("parts: { a: { value: \"₡5\", also: [6 colones] } }, unit: { currency: CRC }", false),
    ]) func aValueHasOneNumber(_ keys: String, _ isRight: Bool) throws {
        let found = try record(keys).1
        #expect(found.map(\.rule) == (isRight ? [] : [.badRecord]), "\(report(found))")
    }

    @Test(arguments: [
        ("322.000", "$322.000", "322000"), ("322,000", "$322,000", "322000"), ("1 500", "1500 kg", "1500"),
        ("$5", "$5", "5"),
    ]) func aNumberIsWrittenPlainly(_ number: String, _ value: String, _ right: String) throws {
        let found = try record("value: \"\(value)\", number: \"\(number)\"").1
        #expect(found.map(\.fact) == [.register(.groupedNumber(number, instead: right))], "\(report(found))")
    }

    @Test(arguments: ["also: [b]", "number: 1", "was: b"]) func spellingsBelongToParts(_ key: String) throws {
        let name = String(key.prefix { $0 != ":" })
        let found = try record("parts: { a: { value: \"1\" } }, \(key)").1
        #expect(found.map(\.fact) == [.register(.belongsToParts(key: name))])
        #expect(try record("value: \"1\", parts: { a: { value: \"1\" } }, \(key)").1 == [])
    }

    @Test func formerValuesAreWrittenInManyWays() throws {
        for was in ["6 meses", "[6 meses]", "{ es: 6 meses }", "[{ es: [6 meses], on: 2026 }]", "[a, { es: 6 meses }]"]
        {
            let (register, diagnostics) = try record("value: 1 año, was: \(was)")
            #expect(diagnostics == [])
            #expect(register.records.first?.value?.was(QuoteSpelling("6 meses"), in: "es") == true)
        }
        #expect(
            try told("value: 1 año, was: { valor: 6 meses }") == [
                "error: 'valor' is no language of 'was' and not 'on' [unknown-key]",
                "note: write 'was: { es: [\"6 meses\"], en: [\"6 months\"], on: 2026-11-29 }'",
            ])
    }

    @Test(arguments: [
        ("value: 1 año, was: 1 Año", true), ("value: 1 año, also: [un año], was: [un año]", true),
        ("value: 1 año, was: 6 meses", false), ("value: { es: a, en: b }, was: { es: b }", false),
    ]) func aFormerValueIsNoPresentOne(_ keys: String, _ isTold: Bool) throws {
        let (register, diagnostics) = try record(keys)
        #expect(diagnostics.map(\.severity) == (isTold ? [.warning] : []))
        #expect(register.records.count == 1)
    }

    @Test(arguments: [
        ("from: 2026, valid_until: 2026", true), ("from: 2026-05, valid_until: 2026", true),
        ("from: 2026, valid_until: 2026-01-01", true), ("from: 2026-06-02, valid_until: 2026-06", true),
        ("from: 2027, valid_until: 2026", false), ("from: 2026-02, valid_until: 2026-01-31", false),
    ]) func aRecordBeginsBeforeItEnds(_ keys: String, _ isRight: Bool) throws {
        #expect(try record("value: a, \(keys)").1.isEmpty == isRight)
    }

    // MARK: Words

    @Test func commasWithoutQuotesHaveTheirOwnWords() throws {
        for value in ["value: { es: ₡373,092.30, en: ₡373,092.30 }", "parts: { skilled: { value: ₡373,092.30 } }"] {
            let found = try told(value + ", number: 373092.30".dropLast(value.hasPrefix("parts") ? 20 : 0))
            #expect(found.count == 2 && found[0].contains("unknown key '092.30'"), "\(found)")
            #expect(found.last == "note: put quotes around a text that holds a comma")
        }
        #expect(try told("value: a, ley: CT 1").last == "note: did you mean 'law'?")
    }

    @Test(arguments: [
        ("value: a, ley: CT 1", "law"), ("value: a, lugar: CR", "place"), ("value: a, artículo: CT 1", "law"),
        ("valor: a", "value"), ("value: a, hasta: 2026", "valid_until"), ("partes: { a: { value: b } }", "parts"),
        ("parts: { a: { value: b, nombre: B } }", "name"),
    ]) func keysAreKnownByTheirSpanishNames(_ keys: String, _ key: String) throws {
        #expect(try told(keys).last == "note: did you mean '\(key)'?")
        #expect(try told(keys).count == 2)
    }

    @Test func otherKeysAreKnownByTheirSpanishNames() throws {
        let keys = "sobre: { topic: wages, kind: deadline }, value: a, fuente: cr1, confianza: copy"
        let (_, diagnostics) = try parsed(
            "sources: { cr1: { título: T, visto: 2026-01-01 } }\nx: { \(keys) }\n"
                + "y: { about: { tema: wages, clase: deadline, qué: claim }, value: a, \(Self.sure) }\n")
        let notes = report(diagnostics).split(separator: "\n").filter { $0.hasPrefix("  note") }
        #expect(
            notes.map { $0.split(separator: "'")[1] } == [
                "title", "seen", "about", "source", "confidence", "topic", "kind", "what",
            ])
        #expect(diagnostics.count == 8)
    }

    @Test func whatIsFoundByItsNames() throws {
        let text = "x: { about: { topic: wages, kind: deadline, what: reclamo }, value: a, \(Self.sure) }\n"
        #expect(report(try parsed(Self.sources + text).diagnostics).hasSuffix("did you mean 'claim'?"))
    }

    @Test func theReservedIDSaysWhatItMeans() throws {
        let found = report(try parsed(Self.sources + "own: { \(Self.about), value: a, \(Self.sure) }\n").diagnostics)
        #expect(found.contains("'own' cannot be the id of a record: '[10 minutos](fact:own)' marks a figure"))
    }

    @Test func suggestionsStayAtThePlace() throws {
        let (register, _) = try parsed(
            Self.sources + ["cr-wage", "mx-wage"].map { "\($0): { \(Self.about), value: a, \(Self.sure) }\n" }.joined())
        #expect(register.ids(like: "cr-wages") == ["cr-wage"])
        #expect(register.ids(like: "hn-wage") == [] && register.ids(like: "wage") == [] && register.ids(like: "") == [])
    }

    // MARK: Settings

    @Test func settingsOfTheRegisterAreRead() throws {
        let text = Self.settingsText.replacing(
            "place: country }",
            with: "place: country, exempt_callouts: [Note, Consulado, notte], unlisted_sources: "
                + "[\"https://WordPress.com/x\", \"www.a.test/\", \"*.b.test\", \"c.test:80\"] }")
        let register = try #require(siteSettings(text + "callouts: { consulado: Consulado }\n")?.register)
        #expect(register.exemptCallouts == ["note", "consulado"])
        #expect(register.unlistedSources == ["wordpress.com", "a.test", "b.test", "c.test"])
        #expect(settingsReport(text + "callouts: { consulado: Consulado }\n").hasSuffix("did you mean '[!NOTE]'?"))
    }
}
